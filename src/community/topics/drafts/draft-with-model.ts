import { z } from 'zod';
import {
  type DiscussionPrompt,
  PROMPT_KINDS,
  type PromptKind,
  type PromptSource,
} from '../../../domain/school/discussion-prompt.ts';
import type { Group } from '../../../domain/school/group.ts';
import { stageName } from '../../../domain/school/learning-stage.ts';
import type { Logger } from '../../../domain/signals/logger.ts';
import { localTime } from '../../../domain/time/local-time.ts';
import { clockTime, weekdayName } from '../../../domain/time/time-in-words.ts';
import type { ChatModel, PromptBook } from '../../../llm/index.ts';
import { maskPersonalData } from '../../../moderation/index.ts';
import type { Store } from '../../../store/index.ts';
import type { Slot } from '../cadence.ts';
import type { AskedPlace } from '../matters/asked-places.ts';
import type { Matter } from '../matters/matter.ts';
import { type Draft, mostLike, type PatternChoice } from './draft-from-patterns.ts';
import { faultsOfDraft } from './draft-rules.ts';
import { NEARLY_THE_SAME, wordingOf } from './wording.ts';

/** Kinds that carry a weekday, and kinds that carry the heavy day. */
const KINDS_BY_WEIGHT: Record<Slot['weight'], PromptKind[]> = {
  light: ['small_talk', 'check_in', 'resource', 'question_of_the_week', 'code_puzzle', 'live_qa'],
  heavy: ['case', 'contest', 'live_qa', 'question_of_the_week'],
};

const replySchema = z.object({
  topics: z
    .array(
      z.object({
        slot: z.int(),
        kind: z.enum(PROMPT_KINDS),
        why: z.string(),
        text: z.string(),
        icebreaker: z.string(),
        minutes: z.int(),
        easy: z.string(),
        hard: z.string(),
        sources: z.array(z.int()),
      }),
    )
    .max(7),
});
type WrittenTopic = z.output<typeof replySchema>['topics'][number];

const MAX_OUTPUT_TOKENS = 3_000;
/** What goes into the one call of a week: bounded, so that it costs a few thousand tokens. */
const MATTERS_SHOWN = 24;
const QUESTIONS_SHOWN = 20;
const QUESTION_LENGTH = 120;
const RECENT_SHOWN = 16;
const RECENT_LENGTH = 60;
const LONGEST_MINUTES = 60;
const SHORT_TEXT = 120;

/** A model that drafts, and what is held of its drafts. */
export interface WritingModel {
  chat: ChatModel;
  prompts: PromptBook;
  /** Why a text may not be put to people, or null; `given` is what of the school's it was written from. */
  unfit: (text: string, given: string) => string | null;
}

export interface ModelWeek {
  choice: PatternChoice;
  slots: Slot[];
  asked: AskedPlace[];
  /** The span of the questions. */
  since: number;
  until: number;
  past: DiscussionPrompt[];
  signal?: AbortSignal | undefined;
}

/** A week's drafts in one call. Whatever fails or breaks a rule is left out: patterns fill those slots. */
export async function draftWithModel(
  parts: WritingModel & { store: Store; logger: Logger },
  week: ModelWeek,
): Promise<Draft[]> {
  const { group } = week.choice;
  const matters = shownMatters(week);
  try {
    const prompt = parts.prompts.render('draft-topics', group.language, {
      group:
        `${group.name} · ${stageName(group.positioning.stage, group.language)} · ` +
        `${group.positioning.direction} · ${group.positioning.purpose}`,
      slots: week.slots.map((slot) => slotLine(slot, group)).join('\n'),
      calendar: matters
        .filter(
          ({ about }) =>
            about === 'live' || about === 'deadline' || about === 'lesson' || about === 'next_lesson',
        )
        .map(({ why }) => why)
        .join('\n'),
      questions: (await questionLines(parts.store, week)).join('\n'),
      material: matters.map(materialLine).join('\n\n'),
      recent: week.past
        .slice(0, RECENT_SHOWN)
        .map(({ text }) => text.replaceAll('\n', ' ').slice(0, RECENT_LENGTH))
        .join('\n'),
      worked: workedLine(week),
    });
    const reply = await parts.chat.complete({
      messages: [{ role: 'user', content: prompt }],
      purpose: 'draft_topics',
      groupId: group.id,
      schema: replySchema,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      signal: week.signal,
    });
    const given = [group.name, ...Object.values(group.positioning), ...matters.map(givenOf)].join('\n');
    const fit = reply.topics.filter(({ text, icebreaker, why, easy, hard }) => {
      // Each by itself: read as one, the end of one and the beginning of the next say what neither does.
      const reason = [text, icebreaker, why, easy, hard]
        .map((one) => parts.unfit(one, given))
        .find((one) => one !== null);
      if (reason) parts.logger.warn({ group: group.id, reason }, 'a topic of the model is left out');
      return !reason;
    });
    return accept(fit, week, matters);
  } catch (error) {
    week.signal?.throwIfAborted();
    parts.logger.warn(
      { group: group.id, error: error instanceof Error ? error.message : String(error) },
      'the model drafted no topics; patterns serve',
    );
    return [];
  }
}

/** What the week is about, most fitting first, without the subject that patterns alone can use. */
function shownMatters({ choice, slots }: ModelWeek): Matter[] {
  const seen = new Map<string, Matter>();
  for (const slot of slots) {
    for (const matters of choice.matters(slot).values()) {
      for (const matter of matters) if (matter.key !== null) seen.set(matter.key, matter);
    }
  }
  return [...seen.values()].sort((a, b) => b.boost - a.boost).slice(0, MATTERS_SHOWN);
}

function slotLine(slot: Slot, group: Group): string {
  const { weekday, minute } = localTime(slot.at, group.timeZone);
  const clock = clockTime(minute);
  const day = group.language === 'zh' ? `周${weekdayName(weekday, 'zh')}` : weekdayName(weekday, 'en');
  return `slot ${slot.index}: ${day} ${clock}, ${slot.weight}; kind: ${KINDS_BY_WEIGHT[slot.weight].join(' | ')}`;
}

function materialLine(matter: Matter, position: number): string {
  const { code, onlyOutput, firstOutput, ...words } = matter.inputs;
  const said = [...new Set(Object.values(words))].join(' · ');
  const output = onlyOutput ?? firstOutput;
  return [
    `[${position + 1}] ${matter.about}: ${said}`,
    ...(code === undefined ? [] : [`\`\`\`python\n${code}\n\`\`\``]),
    ...(output === undefined ? [] : [`(prints first: ${output})`]),
  ].join('\n');
}

const givenOf = ({ why, inputs, about }: Matter): string => [about, why, ...Object.values(inputs)].join('\n');

/** Learners' words, masked, without anybody's name, and only what was asked about the subject. */
async function questionLines(store: Store, { choice, since, until, asked }: ModelWeek): Promise<string[]> {
  const questions = await store.questions.askedBetween(choice.group.id, since, until, QUESTIONS_SHOWN * 5);
  const lines = questions
    .filter((question) => question.kind === 'subject' && question.status !== 'dismissed')
    .slice(-QUESTIONS_SHOWN)
    .map((question) =>
      maskPersonalData(question.text)
        .replaceAll(question.askerName, '')
        .replace(/@\S+/g, '')
        .replaceAll('\n', ' ')
        .slice(0, QUESTION_LENGTH),
    );
  return [...asked.slice(0, QUESTIONS_SHOWN).map((place) => `${place.title}: ${place.count}`), ...lines];
}

function workedLine({ choice }: ModelWeek): string {
  return PROMPT_KINDS.map((kind) => `${kind} ${choice.pastSuccess(null, kind).toFixed(1)}`).join(', ');
}

function accept(topics: WrittenTopic[], week: ModelWeek, matters: Matter[]): Draft[] {
  const { group, courses, past } = week.choice;
  const drafts: Draft[] = [];
  for (const topic of topics) {
    const slot = week.slots.find((one) => one.index === topic.slot);
    if (!slot || drafts.some((draft) => draft.slot === slot)) continue;
    if (!KINDS_BY_WEIGHT[slot.weight].includes(topic.kind)) continue;
    const used = topic.sources.flatMap((index) => matters[index - 1] ?? []);
    const text = topic.text.trim();
    const code = codeIn(text);
    const origin = code === null ? undefined : matters.find(({ inputs }) => sameCode(inputs['code'], code));
    // Code that does not stand in the course was made up, and nobody has run it.
    if (code !== null && !origin) continue;
    const icebreaker = origin ? firstLineOf(origin, group) : topic.icebreaker.trim();
    if (faultsOfDraft({ text, icebreaker }, group.language, courses).length > 0) continue;
    const earlier = [
      ...past,
      ...drafts.map((draft) => ({ ...draft, at: draft.slot.at, wording: wordingOf(draft.text) })),
    ];
    if (mostLike(text, earlier) >= NEARLY_THE_SAME) continue;
    const about = [...new Set(origin ? [origin, ...used] : used)];
    drafts.push({
      slot,
      kind: topic.kind,
      text,
      icebreaker,
      minutes: Math.min(LONGEST_MINUTES, Math.max(1, topic.minutes)),
      easyFor: topic.easy.slice(0, SHORT_TEXT),
      hardFor: topic.hard.slice(0, SHORT_TEXT),
      why: topic.why.slice(0, SHORT_TEXT),
      sources: about.flatMap((matter): PromptSource[] => matter.sources),
      writtenBy: 'model',
      patternId: null,
      subject: about[0]?.key ?? null,
      validUntil: about.reduce<number | null>(
        (least, { validUntil }) => (validUntil === null ? least : Math.min(least ?? validUntil, validUntil)),
        null,
      ),
    });
  }
  return drafts;
}

const codeIn = (text: string): string | null => /```[^\n]*\n([\s\S]*?)```/.exec(text)?.[1] ?? null;
const sameCode = (known: string | undefined, code: string): boolean =>
  known !== undefined && known.replace(/\s+/g, ' ').trim() === code.replace(/\s+/g, ' ').trim();

/** The reply that breaks the ice under a puzzle must be right: it is ours, from what the course says is printed. */
function firstLineOf({ inputs }: Matter, group: Group): string {
  const zh = group.language === 'zh';
  if (inputs['error'] !== undefined)
    return zh
      ? `跑一遍，报错的最后一行是「${inputs['error']}」。为什么会这样？`
      : `Run it, and the last line of the error is "${inputs['error']}". Why is that?`;
  const first = inputs['firstOutput'] ?? inputs['onlyOutput'] ?? '';
  return zh
    ? `第一行应该是 ${first}，和你想的一样吗？`
    : `The first line should be ${first}. Is that what you had?`;
}
