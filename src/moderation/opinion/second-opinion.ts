import { z } from 'zod';
import type { AnswerUsage } from '../../domain/conversation/answer.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { instructsModel, playsTheFrame } from '../../domain/language/words-to-a-model.ts';
import { CATEGORIES, cleared, SEVERITIES, type Verdict } from '../../domain/moderation/moderation.ts';
import type { Group } from '../../domain/school/group.ts';
import { stageName } from '../../domain/school/learning-stage.ts';
import type { ChatModel, PromptBook } from '../../llm/index.ts';
import { maskPersonalData } from '../alerts/personal-data.ts';
import type { Policy } from '../measures/policy.ts';
import { fold } from '../text/fold.ts';

/** A message that neither rules nor classifier are sure of, with what was said just before it. */
export interface UnsureMessage {
  text: string;
  before: readonly string[];
}

export interface Opinion {
  category: Verdict['category'];
  severity: 'low' | 'medium' | 'high';
}

/** A model's view of messages of one group, in order; null for one it said nothing usable about. Never throws. */
export type SecondOpinion = (
  group: Pick<Group, 'id' | 'language' | 'positioning' | 'allows'>,
  policy: Policy,
  messages: readonly UnsureMessage[],
  options?: {
    signal?: AbortSignal | undefined;
    /** Hears of each call what it used, and the place of the first message that it was about. */
    onCall?: ((usage: AnswerUsage, first: number) => void) | undefined;
  },
) => Promise<(Opinion | null)[]>;

/** Messages asked about in one call. */
export const OPINIONS_A_CALL = 20;
/** UTF-16 units of a message that are shown; what matters stands at its beginning. */
const SHOWN = 400;
const SHOWN_BEFORE = 120;
const OUTPUT_TOKENS_A_MESSAGE = 40;

const reply = z.object({
  opinions: z
    .array(z.object({ index: z.int(), category: z.enum(CATEGORIES), severity: z.enum(SEVERITIES) }))
    .max(OPINIONS_A_CALL * 2),
});

export function createSecondOpinion(parts: { chat: ChatModel; prompts: PromptBook }): SecondOpinion {
  const { chat, prompts } = parts;
  return async (group, policy, messages, { signal, onCall } = {}) => {
    const opinions: (Opinion | null)[] = messages.map(() => null);
    const asked = messages.flatMap((message, at) =>
      isToModel(message.text) ? [] : [{ at, text: message.text, before: message.before.filter(isTalk) }],
    );
    for (let from = 0; from < asked.length; from += OPINIONS_A_CALL) {
      const batch = asked.slice(from, from + OPINIONS_A_CALL);
      const content = prompts.render('moderation-opinion', group.language, {
        rules: policy.rules.map(({ number, text }) => `${number}. ${text[group.language]}`).join('\n'),
        positioning: positioningOf(group),
        messages: batch.map(shown).join('\n'),
      });
      const usage: AnswerUsage = { modelCalls: 1, inputTokens: 0, outputTokens: 0 };
      try {
        const { opinions: given } = await chat.complete({
          messages: [{ role: 'user', content }],
          purpose: 'moderation',
          groupId: group.id,
          maxOutputTokens: 100 + batch.length * OUTPUT_TOKENS_A_MESSAGE,
          temperature: 0,
          schema: reply,
          onUsage: ({ inputTokens, outputTokens }) => {
            usage.inputTokens += inputTokens;
            usage.outputTokens += outputTokens;
          },
          signal,
        });
        for (const { index, category, severity } of given) {
          const about = batch[index - 1];
          if (about) opinions[about.at] = { category, severity };
        }
      } catch {
        // Without an opinion the message goes the way it goes without a model; the call's failure is in its log.
      }
      onCall?.(usage, batch[0]?.at ?? 0);
    }
    return opinions;
  };
}

/**
 * Whoever writes to the model that judges it would clear themselves, and the others of the call with them: about such a
 * message nothing is asked, and none is shown beside another.
 */
function isToModel(text: string): boolean {
  const plain = fold(text).text;
  const read = { plain, tight: plain.replace(BETWEEN_LETTERS, '') };
  return instructsModel(read) || playsTheFrame(read) || NAMES_THE_VERDICT.test(plain);
}
const isTalk = (line: string): boolean => !isToModel(line);
const BETWEEN_LETTERS = /[^\p{L}\p{N}]+/gu;
/** What is asked for, in its own words: nobody has them in talk. */
const NAMES_THE_VERDICT = eitherOf(
  /["'“]?\b(?:category|severity|opinions|personal_attack)\b["'”]?\s*[:：=]/iu,
  /(?:类别|分类|判定?|归)(?:一律)?(?:为|成|填|选|写|是)\s*["“「]?(?:none|正常|无违规)/iu,
);

function positioningOf({
  language,
  positioning,
  allows,
}: Pick<Group, 'language' | 'positioning' | 'allows'>): string {
  const { stage, direction, purpose } = positioning;
  return [`${stageName(stage, language)} · ${direction} · ${purpose}`, ...allows].join('\n');
}

const shown = ({ text, before }: UnsureMessage, at: number): string =>
  [...before.map((line) => `    ${oneLine(line, SHOWN_BEFORE)}`), `${at + 1}. ${oneLine(text, SHOWN)}`].join(
    '\n',
  );

const oneLine = (text: string, limit: number): string =>
  maskPersonalData(text).replace(/\s+/g, ' ').slice(0, limit);

/**
 * A verdict with a model's opinion in it. A model is one voice: where it agrees with what the words said, the verdict
 * stands; where it alone names a category, a person looks, unless it finds it slight.
 */
export function withOpinion(verdict: Verdict, { category, severity }: Opinion, text: string): Verdict {
  const agrees = verdict.category === category;
  const isSlight = severity === 'low' && !agrees;
  if (category === 'none' || isSlight) return cleared(verdict, 'model');
  return {
    ...verdict,
    category,
    severity: agrees ? (verdict.severity ?? severity) : severity,
    evidence:
      (agrees && verdict.evidence.length > 0) || text === ''
        ? verdict.evidence
        : [{ start: 0, end: text.length, text, reason: 'wording' }],
    decidedBy: 'model',
    needsReview: !agrees,
  };
}
