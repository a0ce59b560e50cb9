import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../domain/clock.ts';
import { languageOf } from '../domain/language.ts';
import { findMention } from '../domain/mention.ts';
import type { Attachment, SenderRole } from '../domain/message.ts';
import type { Evidence, Verdict } from '../domain/moderation.ts';
import { PIECES_WINDOW_MS, piecesBefore, splitOffer } from './across/index.ts';
import { type Alert, findAlerts } from './alerts/alerts.ts';
import type { Classifier } from './classifier/classifier.ts';
import { type Flood, floodAt, lookBackMs } from './history/flooding.ts';
import {
  createMemoryTimeline,
  inOrder,
  type Timeline,
  type TimelineEntry,
  timelineEntry,
} from './history/timeline.ts';
import { type Judgement, judge } from './judge.ts';
import { createPhraseMatcher, type PhraseMatcher } from './lexicon/phrase-matcher.ts';
import { nextMeasures, type PlannedMeasure } from './measures/ladder.ts';
import { measureText } from './measures/measure-texts.ts';
import { type Policy, ruleFor, type Violation } from './measures/policy.ts';
import { inOriginal } from './rules/index.ts';
import { type NormalisedText, normalise } from './text/normalise.ts';
import { courseTermMatcher } from './text/protected-spans.ts';

/** A message as it is to be judged. With sender and time it joins its group's timeline. */
export interface ModerationMessage {
  id?: string | undefined;
  text: string;
  groupId?: string | undefined;
  senderId?: string | undefined;
  senderRole?: SenderRole | undefined;
  /** Epoch milliseconds. */
  sentAt?: number | undefined;
  attachments?: Attachment[] | undefined;
  /** What the same sender said just before (`piecesBefore`), where no timeline of this moderator knows it. */
  before?: readonly string[] | undefined;
}

export interface Moderator {
  /**
   * One verdict a message, in order. Messages with sender and time form a timeline for each group, kept in
   * memory by this moderator; a message without a sender is judged alone. Records nothing, sends nothing.
   */
  judge(messages: readonly ModerationMessage[]): Verdict[];
  /** The same verdicts, giving way to whatever else the process has to do after each message: 500 take half a second. */
  judgeInTurns(messages: readonly ModerationMessage[]): Promise<Verdict[]>;
  /** The same, with the judgement behind it: for reviews, the unsure band and the ladder over a real history. */
  examine(messages: readonly ModerationMessage[]): Examined[];
}

export interface Examined {
  verdict: Verdict;
  judgement: Judgement;
  normalised: NormalisedText;
  planned: PlannedMeasure[];
  flood: Flood | null;
}

export interface ModeratorOptions {
  policy: Policy;
  classifier: Classifier;
  clock: Clock;
  allows?: ((groupId: string | undefined) => readonly string[]) | undefined;
  /** The course's own vocabulary, which is never read as a violation. */
  courseTerms?: ((groupId: string | undefined) => readonly string[]) | undefined;
  /** What the assistant is called in a group. */
  assistantNames?: ((groupId: string | undefined) => readonly string[]) | undefined;
  schoolDomains?: readonly string[] | undefined;
}

/** Most messages raise no evidence; those that do are shown by so many places at most. */
const EVIDENCE_SHOWN = 5;
/** By one who floods, in place of the classifier's probability: such verdicts count messages, they do not guess. */
const COUNTED = 0.99;

const NO_TERMS: readonly string[] = [];

export function createModerator(options: ModeratorOptions): Moderator {
  const { policy, classifier, clock } = options;
  const lists = {
    political: listMatcher(policy.lists.political),
    obscene: listMatcher(policy.lists.obscene),
  };
  const schoolDomains = [...(options.schoolDomains ?? []), ...policy.schoolDomains];
  const timelines = new Map<string, Timeline>();
  /** By the list itself: the groups of one course share its vocabulary, and one reading of it. */
  const terms = new Map<readonly string[], PhraseMatcher<true> | undefined>();
  let unnamed = 0;

  function termsOf(groupId: string | undefined): PhraseMatcher<true> | undefined {
    const ofCourses = options.courseTerms?.(groupId) ?? NO_TERMS;
    if (!terms.has(ofCourses)) {
      const words = [...ofCourses, ...policy.lists.allow];
      terms.set(ofCourses, words.length === 0 ? undefined : courseTermMatcher(words));
    }
    return terms.get(ofCourses);
  }

  function timelineOf(groupId: string | undefined): Timeline {
    const key = groupId ?? '';
    let timeline = timelines.get(key);
    if (!timeline) {
      timeline = createMemoryTimeline();
      timelines.set(key, timeline);
    }
    return timeline;
  }

  /** Everything given at once is in its timeline before anything is judged, so that arrival does not matter. */
  function enter(messages: readonly ModerationMessage[]): (TimelineEntry | null)[] {
    const entries = messages.map((message) => {
      if (message.senderId === undefined || message.sentAt === undefined) return null;
      const { senderId, sentAt, text } = message;
      return timelineEntry({
        key: message.id ?? `unnamed-${unnamed++}`,
        senderId,
        sentAt,
        text: withAttachments(message) || text,
      });
    });
    const known = entries.map((entry, index) => ({ entry, groupId: messages[index]?.groupId }));
    for (const { entry, groupId } of known.sort((a, b) =>
      a.entry && b.entry ? inOrder(a.entry, b.entry) : 0,
    )) {
      if (entry) timelineOf(groupId).add(entry);
    }
    return entries;
  }

  const piecesOf = (groupId: string | undefined, entry: TimelineEntry): string[] =>
    piecesBefore(entry, timelineOf(groupId).before(entry, entry.sentAt - PIECES_WINDOW_MS));

  function examineOne(message: ModerationMessage, entry: TimelineEntry | null): Examined {
    const text = withAttachments(message);
    const asRead = (what: string): NormalisedText =>
      normalise(what, { courseTerms: termsOf(message.groupId), schoolDomains });
    const normalised = asRead(text);
    const fromStaff = message.senderRole === 'staff';
    const context = { allows: options.allows?.(message.groupId) ?? [], fromStaff };
    const judgeText = (what: string): Judgement => judge(asRead(what), classifier, context);
    const whole = message.senderRole === 'bot' ? PASSED : judge(normalised, classifier, context);
    const ofWords = (isOpinionOfAttack(whole) && judgeUnaddressed(message, judgeText)) || whole;
    const judgement =
      splitOffer({
        last: ofWords,
        message: normalised,
        pieces: message.before ?? (entry ? piecesOf(message.groupId, entry) : []),
        judgeText,
      }) ?? ofWords;
    const flood =
      entry && !fromStaff && message.senderRole !== 'bot'
        ? floodAt(
            entry,
            timelineOf(message.groupId).before(entry, entry.sentAt - lookBackMs(policy.flooding)),
            policy.flooding,
          )
        : null;
    const isOffer = judgement.category === 'advertising' && !judgement.needsReview;
    const alerts =
      message.senderRole === 'bot'
        ? []
        : findAlerts(normalised, { lists, fromStaff, isOffer, crisis: judgement.crisis });
    const alone = isNumberOnly(judgement, alerts) ? passed(judgement) : judgement;
    const decided = flood && alone.category === 'none' ? floodJudgement(alone, normalised, flood) : alone;
    const planned = planOf(decided, alerts, message.sentAt ?? clock.now(), policy);
    return {
      verdict: verdictOf(message, decided, alerts, planned, normalised, classifier, policy),
      judgement: decided,
      normalised,
      planned,
      flood,
    };
  }

  /**
   * 「@助教 你会什么」 is wording like an attack on whoever is called, and it is the assistant. Calm without its name, it
   * is calm; null where nobody called the assistant, or where the words read so by themselves.
   */
  function judgeUnaddressed(
    { text, groupId }: ModerationMessage,
    judgeText: (text: string) => Judgement,
  ): Judgement | null {
    const names = options.assistantNames?.(groupId) ?? [];
    if (names.length === 0) return null;
    const { mentioned, body } = findMention(text, names);
    if (!mentioned) return null;
    const unaddressed = judgeText(body);
    return unaddressed.category === 'none' ? unaddressed : null;
  }

  function examine(messages: readonly ModerationMessage[]): Examined[] {
    const entries = enter(messages);
    return messages.map((message, index) => examineOne(message, entries[index] ?? null));
  }

  async function judgeInTurns(messages: readonly ModerationMessage[]): Promise<Verdict[]> {
    const entries = enter(messages);
    const verdicts: Verdict[] = [];
    for (const [index, message] of messages.entries()) {
      if (index > 0) await setImmediate();
      verdicts.push(examineOne(message, entries[index] ?? null).verdict);
    }
    return verdicts;
  }

  return { examine, judge: (messages) => examine(messages).map(({ verdict }) => verdict), judgeInTurns };
}

const PASSED: Judgement = {
  category: 'none',
  confidence: 1,
  severity: null,
  evidence: [],
  decidedBy: 'rules',
  needsReview: false,
  hardEvidence: false,
  unsure: false,
  reading: null,
  crisis: 0,
};

/** An attack by the wording as a whole: no word in it is one. */
const isOpinionOfAttack = ({ category, evidence }: Judgement): boolean =>
  category === 'personal_attack' && evidence.length === 0;

/** A number that made it look like an offer was somebody's own: the alert is what a person needs to see. */
function isNumberOnly({ category, needsReview }: Judgement, alerts: readonly Alert[]): boolean {
  return (
    category === 'advertising' &&
    needsReview &&
    alerts.some(({ kind }) => kind === 'personal_data' || kind === 'minor' || kind === 'fraud')
  );
}

function passed(judgement: Judgement): Judgement {
  return {
    ...PASSED,
    confidence: 1 - judgement.confidence,
    reading: judgement.reading,
    crisis: judgement.crisis,
    decidedBy: judgement.decidedBy,
  };
}

/**
 * Rules are read anew every few seconds, and their lists seldom change; fifty thousand words take a quarter of a second.
 * Of the last ones built the oldest goes.
 */
const listsBuilt = new Map<string, PhraseMatcher<true>>();
const KEPT_LISTS = 16;

/** The school's words as they read after normalising. */
function listMatcher(words: readonly string[]): PhraseMatcher<true> {
  const key = words.join('\n');
  let matcher = listsBuilt.get(key);
  if (!matcher) {
    matcher = createPhraseMatcher(
      words.map((word) => ({ text: normalise(word).plain.text.trim(), value: true as const })),
    );
    const [oldest] = listsBuilt.keys();
    if (listsBuilt.size >= KEPT_LISTS && oldest !== undefined) listsBuilt.delete(oldest);
    listsBuilt.set(key, matcher);
  }
  return matcher;
}

/** Attachments by their name and address, behind the text, so that offsets into the text stay what they are. */
function withAttachments({ text, attachments }: ModerationMessage): string {
  const described = (attachments ?? []).flatMap(({ kind, name, url }) =>
    kind === 'sticker' || (kind === 'image' && !name && !url) ? ['[图片]'] : [name ?? '', url ?? ''],
  );
  const said = described.filter((part) => part !== '').join(' ');
  return said === '' ? text : text === '' ? said : `${text}\n${said}`;
}

function floodJudgement(alone: Judgement, normalised: NormalisedText, flood: Flood): Judgement {
  return {
    ...alone,
    category: 'spam',
    confidence: COUNTED,
    severity: flood.count >= 20 ? 'medium' : 'low',
    evidence: [{ kind: 'repetition', start: 0, end: normalised.plain.text.length }],
    decidedBy: 'rules',
    needsReview: false,
    hardEvidence: true,
    unsure: false,
  };
}

function planOf(
  judgement: Judgement,
  alerts: readonly Alert[],
  at: number,
  policy: Policy,
): PlannedMeasure[] {
  if (judgement.category === 'none' || judgement.severity === null) return [];
  // A person in need or a matter for a person alone: no rule is held against them meanwhile.
  if (alerts.some(({ kind }) => kind === 'crisis' || kind === 'political' || kind === 'obscene')) return [];
  const category: Violation = judgement.category;
  const { severity, hardEvidence, needsReview } = judgement;
  return nextMeasures({ category, severity, strikes: [], at, hardEvidence, needsReview }, policy);
}

function verdictOf(
  message: ModerationMessage,
  judgement: Judgement,
  alerts: readonly Alert[],
  planned: readonly PlannedMeasure[],
  normalised: NormalisedText,
  classifier: Classifier,
  policy: Policy,
): Verdict {
  const { category, confidence, severity, decidedBy, needsReview } = judgement;
  const rule = ruleFor(policy, category);
  const language = languageOf(message.text);
  return {
    id: message.id ?? '',
    category,
    confidence,
    severity,
    evidence: category === 'none' ? [] : evidenceOf(message, judgement, normalised, classifier),
    rule: rule?.number ?? null,
    measures: planned.map(({ kind, requiresApproval }) => ({
      kind,
      text: measureText(kind, rule, language),
      requiresApproval,
    })),
    alerts: alerts.map(({ kind, reason }) => ({ kind, reason })),
    decidedBy,
    needsReview,
  };
}

function evidenceOf(
  message: ModerationMessage,
  judgement: Judgement,
  normalised: NormalisedText,
  classifier: Classifier,
): Evidence[] {
  const found = judgement.evidence.map((finding) => ({
    ...inOriginal(normalised, finding),
    reason: finding.kind as string,
  }));
  if (found.length === 0) {
    for (const { start, end } of classifier.explain(normalised, judgement.category, 2)) {
      found.push({ ...inOriginal(normalised, { start, end }), reason: 'wording' });
    }
  }
  const shown: Evidence[] = [];
  for (const evidence of found) {
    const { start, end } = evidence;
    if (end > message.text.length || end <= start || shown.length === EVIDENCE_SHOWN) continue;
    if (shown.some((other) => other.start <= start && end <= other.end)) continue;
    shown.push(evidence);
  }
  return shown.length > 0 ? shown : [wholeText(message.text)].filter(({ end }) => end > 0);
}

function wholeText(text: string): Evidence {
  return { start: 0, end: text.length, text, reason: 'wording' };
}
