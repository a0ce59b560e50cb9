import { z } from 'zod';
import {
  ANSWER_MODES,
  type Answer,
  OUTCOMES,
  type StandingAnswer,
} from '../../domain/conversation/answer.ts';
import { toIso } from '../../domain/time/clock.ts';
import { instant } from './fields.ts';

export const citationSchema = z
  .object({
    index: z.int(),
    courseId: z.string(),
    source: z.string(),
    title: z.string(),
    locator: z.string(),
    quote: z.string(),
    passageId: z.string(),
  })
  .meta({ id: 'Citation' });

export const answerSchema = z
  .object({
    id: z.string(),
    outcome: z.enum(OUTCOMES),
    text: z.string(),
    mode: z.enum(ANSWER_MODES),
    label: z.string().nullable(),
    confidence: z.number().min(0).max(1),
    citations: z.array(citationSchema),
    handoff: z
      .object({
        questionId: z.string(),
        dueAt: instant,
        status: z.string(),
        reply: z.string().optional(),
        /** Who signs the reply. */
        repliedBy: z.string().optional(),
      })
      .nullable(),
    usage: z.object({ modelCalls: z.number(), inputTokens: z.number(), outputTokens: z.number() }),
    timings: z.object({ retrieveMs: z.number(), generateMs: z.number(), totalMs: z.number() }),
  })
  .meta({ id: 'Answer' });

/** An answer that is asked for again. */
export const standingAnswerSchema = answerSchema
  .extend({
    /** What staff put in its place since it was given; absent where nothing was wrong. */
    correction: z.object({ text: z.string(), by: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'StandingAnswer' });

export function answerDocument(answer: Answer): z.input<typeof answerSchema> {
  return {
    ...answer,
    handoff: answer.handoff ? { ...answer.handoff, dueAt: toIso(answer.handoff.dueAt) } : null,
  };
}

export const standingAnswerDocument = ({
  correction,
  ...answer
}: StandingAnswer): z.input<typeof standingAnswerSchema> => ({
  ...answerDocument(answer),
  ...(correction ? { correction: { ...correction, at: toIso(correction.at) } } : {}),
});
