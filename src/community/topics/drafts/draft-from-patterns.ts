import { createHash } from 'node:crypto';
import type { Course } from '../../../domain/school/course.ts';
import type { DiscussionPrompt, PromptKind } from '../../../domain/school/discussion-prompt.ts';
import type { Group } from '../../../domain/school/group.ts';
import { DAY_MS } from '../../../domain/time/durations.ts';
import type { Slot } from '../cadence.ts';
import type { Matter } from '../matters/matter.ts';
import { faultsOfDraft } from './draft-rules.ts';
import type { PastSuccess } from './past-success.ts';
import { type About, fillPattern, type Pattern } from './pattern.ts';
import { likeness, NEARLY_THE_SAME, type Wording, wordingOf } from './wording.ts';

/** What is written for a slot, before it becomes a stored prompt. */
export interface Draft
  extends Pick<
    DiscussionPrompt,
    | 'kind'
    | 'text'
    | 'icebreaker'
    | 'minutes'
    | 'easyFor'
    | 'hardFor'
    | 'why'
    | 'sources'
    | 'writtenBy'
    | 'patternId'
    | 'subject'
  > {
  slot: Slot;
  /** Epoch milliseconds; null where it is tied to no date. */
  validUntil: number | null;
}

/** The same pattern comes again after eight weeks at the earliest, on the same subject after a year. */
const PATTERN_RESTS_MS = 56 * DAY_MS;
const SUBJECT_RESTS_MS = 365 * DAY_MS;
/** Nothing is talked about twice within this time, whatever the pattern. */
const MATTER_RESTS_MS = 28 * DAY_MS;

/** What a group was offered before, as the choice needs it. */
export interface PastTopic {
  patternId: string | null;
  subject: string | null;
  kind: PromptKind;
  at: number;
  wording: Wording;
}

export const pastOf = (prompt: DiscussionPrompt): PastTopic => ({
  patternId: prompt.patternId,
  subject: prompt.subject,
  kind: prompt.kind,
  at: prompt.at,
  wording: wordingOf(prompt.text),
});

/** 入门 groups need atmosphere and confidence, 进阶 depth and answers, 高级 exchange among peers. */
const TASTE: Record<Group['positioning']['stage'], Record<PromptKind, number>> = {
  入门: {
    small_talk: 1.2,
    check_in: 1.2,
    resource: 0.9,
    question_of_the_week: 1,
    code_puzzle: 1.1,
    case: 0.8,
    contest: 1.2,
    live_qa: 1.5,
  },
  进阶: {
    small_talk: 0.7,
    check_in: 0.9,
    resource: 0.9,
    question_of_the_week: 1.3,
    code_puzzle: 1.3,
    case: 1.3,
    contest: 1.1,
    live_qa: 1.3,
  },
  高级: {
    small_talk: 0.8,
    check_in: 0.7,
    resource: 0.8,
    question_of_the_week: 1.3,
    code_puzzle: 1.2,
    case: 1.5,
    contest: 0.9,
    live_qa: 1.2,
  },
};
/** A pattern made for just this purpose before one made for everybody. */
const OWN_PURPOSE = 1.6;
/** A kind that stands in this week already. */
const SAME_WEEK = 0.12;
/** How many matters are tried for a pattern before the next pattern. */
const MATTERS_TRIED = 16;
/** Chance may change an order that is close, not one that is clear. */
const CHANCE_FROM = 0.5;

export interface PatternChoice {
  group: Group;
  courses: Course[];
  patterns: Pattern[];
  /** By what they are about; those of the slot's calendar included. */
  matters: (slot: Slot) => Map<About, Matter[]>;
  past: PastTopic[];
  pastSuccess: PastSuccess;
}

/** One draft for a slot, or null where nothing that reads well is left. The same input gives the same draft. */
export function draftFromPatterns(choice: PatternChoice, slot: Slot, thisWeek: Draft[]): Draft | null {
  const { group, past } = choice;
  const earlier: PastTopic[] = [
    ...past,
    ...thisWeek.map((draft) => ({ ...draft, at: draft.slot.at, wording: wordingOf(draft.text) })),
  ];
  const kinds = new Set(thisWeek.map((draft) => draft.kind));
  const matters = choice.matters(slot);
  const ranked = choice.patterns
    .filter((pattern) => pattern.weight === slot.weight || pattern.weight === 'any')
    .filter((pattern) => matters.has(pattern.about))
    .filter(
      (pattern) =>
        !earlier.some(
          (topic) => topic.patternId === pattern.id && Math.abs(slot.at - topic.at) < PATTERN_RESTS_MS,
        ),
    )
    .map((pattern) => ({
      pattern,
      score:
        TASTE[group.positioning.stage][pattern.kind] *
        (pattern.purposes.length > 0 ? OWN_PURPOSE : 1) *
        (kinds.has(pattern.kind) ? SAME_WEEK : 1) *
        pull(matters.get(pattern.about) ?? []) *
        choice.pastSuccess(pattern.id, pattern.kind) *
        chance(group.id, slot.at, pattern.id),
    }))
    .sort((a, b) => b.score - a.score || (a.pattern.id < b.pattern.id ? -1 : 1));
  for (const { pattern } of ranked) {
    const draft = fill(choice, slot, pattern, matters.get(pattern.about) ?? [], earlier);
    if (draft) return draft;
  }
  return null;
}

/** What belongs into this week draws patterns about it forward, gently. */
function pull(matters: Matter[]): number {
  let most = 1;
  for (const { boost } of matters) most = Math.max(most, boost);
  return most ** 0.4;
}

function fill(
  { group, courses }: PatternChoice,
  slot: Slot,
  pattern: Pattern,
  matters: Matter[],
  earlier: PastTopic[],
): Draft | null {
  const used = new Set(
    earlier
      .filter((topic) => {
        const distance = Math.abs(slot.at - topic.at);
        return distance < (topic.patternId === pattern.id ? SUBJECT_RESTS_MS : MATTER_RESTS_MS);
      })
      .map((topic) => (topic.patternId === pattern.id ? topic.subject : (topic.subject ?? undefined))),
  );
  const ranked = matters
    .filter((matter) => !used.has(matter.key) && !(pattern.current && matter.past))
    .map((matter) => ({
      matter,
      score: matter.boost * chance(group.id, slot.at, `${pattern.id}${matter.key}`),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MATTERS_TRIED);
  for (const { matter } of ranked) {
    const icebreaker = fillPattern(pattern.icebreaker, matter.inputs)?.trim();
    if (icebreaker === undefined) continue;
    const wordings = pattern.text
      .flatMap((wording) => fillPattern(wording, matter.inputs)?.trim() ?? [])
      .map((text) => ({ text, likeness: mostLike(text, earlier) }))
      .filter((wording) => wording.likeness < NEARLY_THE_SAME)
      .sort((a, b) => a.likeness - b.likeness);
    for (const { text } of wordings) {
      if (faultsOfDraft({ text, icebreaker }, group.language, courses).length > 0) continue;
      return {
        slot,
        kind: pattern.kind,
        text,
        icebreaker,
        minutes: pattern.minutes,
        easyFor: fillPattern(pattern.easy, matter.inputs) ?? '',
        hardFor: fillPattern(pattern.hard, matter.inputs) ?? '',
        why: matter.why,
        sources: matter.sources,
        writtenBy: 'pattern',
        patternId: pattern.id,
        subject: matter.key,
        validUntil: matter.validUntil,
      };
    }
  }
  return null;
}

export function mostLike(text: string, earlier: PastTopic[]): number {
  const wording = wordingOf(text);
  let most = 0;
  for (const topic of earlier) most = Math.max(most, likeness(wording, topic.wording));
  return most;
}

/** From `CHANCE_FROM` to its reciprocal, and always the same for the same words: a draft can be made again. */
function chance(groupId: string, at: number, name: string): number {
  const part = createHash('sha1').update(`${groupId}\n${at}\n${name}`).digest().readUInt32BE(0) / 2 ** 32;
  return CHANCE_FROM ** (1 - 2 * part);
}
