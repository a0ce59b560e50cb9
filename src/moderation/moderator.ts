import { setImmediate } from 'node:timers/promises';
import type { Verdict } from '../domain/moderation/moderation.ts';
import type { Clock } from '../domain/time/clock.ts';
import { PIECES_WINDOW_MS, piecesBefore, quotedBlock, TALK_MS } from './across/index.ts';
import { type Alert, findAlerts } from './alerts/alerts.ts';
import type { Classifier } from './classifier/classifier.ts';
import { asFlood } from './history/as-flood.ts';
import { type Flood, floodAt, lookBackMs } from './history/flooding.ts';
import { createGroupTimelines } from './history/group-timelines.ts';
import type { TimelineEntry } from './history/timeline.ts';
import { type Judgement, judge } from './judging/judge.ts';
import { PASSED, passed } from './judging/passed.ts';
import { firstForPerson, onOwnWords, warnsOfQuoted } from './judging/quoted-words.ts';
import { wordsInContext } from './judging/words-in-context.ts';
import type { PhraseMatcher } from './lexicon/phrase-matcher.ts';
import type { PlannedMeasure } from './measures/ladder.ts';
import { measuresFor } from './measures/measures-for.ts';
import type { Policy } from './measures/policy.ts';
import type { ModerationMessage } from './moderation-message.ts';
import { schoolListMatcher } from './school/school-list.ts';
import { type NormalisedText, normalise } from './text/normalise.ts';
import { courseTermMatcher } from './text/protected-spans.ts';
import { withAttachments } from './text/with-attachments.ts';
import { verdictOf } from './verdict-of.ts';

export interface Moderator {
  /**
   * One verdict a message, in order. Messages with sender and time form a timeline for each group, kept in
   * memory by this moderator; a message without a sender is judged alone. Records nothing, sends nothing.
   */
  judge(messages: readonly ModerationMessage[]): Verdict[];
  /**
   * The same verdicts, giving way to whatever else the process has to do after each message: 500 take half a second.
   */
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

const NO_TERMS: readonly string[] = [];

export function createModerator(options: ModeratorOptions): Moderator {
  const { policy, classifier, clock } = options;
  const lists = {
    political: schoolListMatcher(policy.lists.political),
    obscene: schoolListMatcher(policy.lists.obscene),
  };
  const schoolDomains = [...(options.schoolDomains ?? []), ...policy.schoolDomains];
  const timelines = createGroupTimelines();
  /** By the list itself: the groups of one course share its vocabulary, and one reading of it. */
  const terms = new Map<readonly string[], PhraseMatcher<true> | undefined>();

  function termsOf(groupId: string | undefined): PhraseMatcher<true> | undefined {
    const ofCourses = options.courseTerms?.(groupId) ?? NO_TERMS;
    if (!terms.has(ofCourses)) {
      const words = [...ofCourses, ...policy.lists.allow];
      terms.set(ofCourses, words.length === 0 ? undefined : courseTermMatcher(words));
    }
    return terms.get(ofCourses);
  }

  /**
   * Whoever quotes an advert to ask about it has not sent one: what is quoted is somebody else's. Where nobody is known
   * to have said it, it may be an advert that is dressed as a quotation, and a person looks first.
   */
  function examineOne(message: ModerationMessage, entry: TimelineEntry | null): Examined {
    const block = quotedBlock(message.text);
    if (!block) return examineWords(message, entry);
    const ownWords = { ...message, text: message.text.slice(block.end) };
    const ofWords = examineWords(ownWords, entry);
    const verdict = onOwnWords(ofWords.verdict, block.end);
    const isOwn = verdict.category !== 'none' || verdict.alerts.length > 0;
    if (message.quotesAnother || isOwn || warnsOfQuoted(ownWords.text)) return { ...ofWords, verdict };
    return examineWords(message, entry, { mayQuote: true });
  }

  function examineWords(
    message: ModerationMessage,
    entry: TimelineEntry | null,
    { mayQuote = false }: { mayQuote?: boolean } = {},
  ): Examined {
    const asRead = (what: string): NormalisedText =>
      normalise(what, { courseTerms: termsOf(message.groupId), schoolDomains });
    const normalised = asRead(withAttachments(message));
    const found =
      message.senderRole === 'bot' ? LEFT_ALONE : lookInto(message, normalised, { entry, asRead });
    const { alerts } = found;
    const judgement = mayQuote ? firstForPerson(found.judgement) : found.judgement;
    const { hardEvidence } = judgement;
    const at = message.sentAt ?? clock.now();
    const planned = measuresFor({ ...judgement, alerts }, { hardEvidence, strikes: [], at }, policy);
    const verdict = verdictOf({ message, normalised, planned, judgement, alerts }, options);
    return { verdict, judgement, normalised, planned, flood: found.flood };
  }

  /** What its own words are, what raises an alert, and whether it floods its group. */
  function lookInto(
    message: ModerationMessage,
    normalised: NormalisedText,
    { entry, asRead }: { entry: TimelineEntry | null; asRead: (text: string) => NormalisedText },
  ): Found {
    const fromStaff = message.senderRole === 'staff';
    const context = { allows: options.allows?.(message.groupId) ?? [], fromStaff };
    const earlier = (ms: number): readonly TimelineEntry[] =>
      entry ? timelines.before(message.groupId, entry, ms) : [];
    const ofWords = wordsInContext(message, normalised, {
      read: (text) => {
        const read = asRead(text);
        return { normalised: read, judgement: judge(read, classifier, context) };
      },
      whole: judge(normalised, classifier, context),
      pieces: message.before ?? (entry ? piecesBefore(entry, earlier(PIECES_WINDOW_MS)) : []),
      said: message.said ?? earlier(TALK_MS),
      assistantNames: options.assistantNames?.(message.groupId) ?? NO_TERMS,
    });
    const flood =
      entry && !fromStaff ? floodAt(entry, earlier(lookBackMs(policy.flooding)), policy.flooding) : null;
    const isOffer =
      ofWords.category === 'piracy' || (ofWords.category === 'advertising' && !ofWords.needsReview);
    const alerts = findAlerts(normalised, { lists, fromStaff, isOffer, crisis: ofWords.crisis });
    const alone = isNumberOnly(ofWords, alerts) ? passed(ofWords) : ofWords;
    const floods = flood !== null && alone.category === 'none';
    return { judgement: floods ? floodJudgement(alone, normalised, flood) : alone, alerts, flood };
  }

  function examine(messages: readonly ModerationMessage[]): Examined[] {
    const entries = timelines.enter(messages);
    return messages.map((message, index) => examineOne(message, entries[index] ?? null));
  }

  async function judgeInTurns(messages: readonly ModerationMessage[]): Promise<Verdict[]> {
    const entries = timelines.enter(messages);
    const verdicts: Verdict[] = [];
    for (const [index, message] of messages.entries()) {
      if (index > 0) await setImmediate();
      verdicts.push(examineOne(message, entries[index] ?? null).verdict);
    }
    return verdicts;
  }

  return { examine, judge: (messages) => examine(messages).map(({ verdict }) => verdict), judgeInTurns };
}

/** What is found in a message and in what went before it. */
type Found = Pick<Examined, 'judgement' | 'flood'> & { alerts: Alert[] };

/** What bots say is nobody's to answer for. */
const LEFT_ALONE: Found = { judgement: PASSED, alerts: [], flood: null };

/** A number that made it look like an offer was somebody's own: the alert is what a person needs to see. */
function isNumberOnly({ category, needsReview }: Judgement, alerts: readonly Alert[]): boolean {
  return (
    category === 'advertising' &&
    needsReview &&
    alerts.some(({ kind }) => kind === 'personal_data' || kind === 'minor' || kind === 'fraud')
  );
}

const floodJudgement = (alone: Judgement, normalised: NormalisedText, flood: Flood): Judgement => ({
  ...alone,
  ...asFlood(flood),
  evidence: [{ kind: 'repetition', start: 0, end: normalised.plain.text.length }],
  hardEvidence: true,
  unsure: false,
});
