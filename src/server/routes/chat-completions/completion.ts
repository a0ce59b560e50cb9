import { z } from 'zod';
import type { Answer } from '../../../domain/conversation/answer.ts';
import { answerDocument, answerSchema, citationSchema } from '../../documents/answer-document.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { FINISH_REASONS, type FinishReason } from './length-asked.ts';

/** Answers in the shapes that OpenAI's clients read. */

export const modelSchema = z
  .object({ id: z.string(), object: z.literal('model'), created: z.int(), owned_by: z.string() })
  .meta({ id: 'Model' });

export const completionSchema = z
  .object({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.int(),
    model: z.string(),
    choices: z.array(
      z.object({
        index: z.int(),
        message: z.object({ role: z.literal('assistant'), content: z.string(), refusal: z.null() }),
        logprobs: z.null(),
        finish_reason: z.enum(FINISH_REASONS),
      }),
    ),
    usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() }),
    citations: z.array(citationSchema),
    zhujiao: answerSchema,
  })
  .meta({ id: 'ChatCompletion' });

/** A problem document that holds the same as OpenAI's clients read it. */
export const openAiProblemSchema = problemSchema
  .extend({
    error: z.object({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable(),
      code: z.string(),
    }),
  })
  .meta({ id: 'OpenAiProblem' });

export const usageOf = ({ usage }: Answer) => ({
  prompt_tokens: usage.inputTokens,
  completion_tokens: usage.outputTokens,
  total_tokens: usage.inputTokens + usage.outputTokens,
});

export function completion(
  answer: Answer,
  { model, content, finish, now }: { model: string; content: string; finish: FinishReason; now: number },
): z.input<typeof completionSchema> {
  return {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion',
    created: Math.floor(now / 1000),
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null },
        logprobs: null,
        finish_reason: finish,
      },
    ],
    usage: usageOf(answer),
    citations: answer.citations,
    zhujiao: answerDocument(answer),
  };
}
