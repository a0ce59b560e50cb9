import { z } from 'zod';
import type { Question } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';

export const STAFF_REPLY_JOB = 'staff_reply';
/** People waiting for a person come before everything else. */
const STAFF_REPLY_PRIORITY = 10;

/** Whose words are put right: a person's, or what the assistant had made of the material. */
const CORRECTED_WORDS = ['assistant', 'person'] as const;

/** What a reply is that puts another one right. */
export interface CorrectingReply {
  words: (typeof CORRECTED_WORDS)[number];
  /** The reply of staff in whose place it comes, by its key, where that was the first word to the asker. */
  insteadOf: string | null;
}

/** An operator's words on their way to whoever asked. */
export const staffReplyPayload = z.object({
  questionId: z.string(),
  /** Named when it was written: what becomes of the question meanwhile makes no other reply of it. */
  key: z.string().nullable().default(null),
  /** Of which answer these are the words; null in what an older version wrote down. */
  answeredAt: z.number().nullable().default(null),
  /**
   * It puts right what had been answered, and whose words that were: the group reads that first. An older version
   * wrote down only that it does; it knew of no other answers than the assistant's.
   */
  corrects: z
    .union([z.enum(CORRECTED_WORDS), z.boolean().transform((does) => (does ? ('assistant' as const) : null))])
    .nullable()
    .default(null),
  /** The key of the reply that nothing was put right of where it had not been said yet; null for none. */
  insteadOf: z.string().nullable().default(null),
  /** When it was put right. */
  correctedAt: z.number().nullable().default(null),
});

/** Names one reply: a question that came back is answered once more, and an answer may be put right more than once. */
export function staffReplyKey(
  question: Pick<Question, 'id' | 'reopened'>,
  correctedAt: number | null = null,
): string {
  const turn = question.reopened === 0 ? '' : `:${question.reopened}`;
  const correction = correctedAt === null ? '' : `:corrected:${correctedAt}`;
  return `${STAFF_REPLY_JOB}:${question.id}${turn}${correction}`;
}

/**
 * Brings an operator's words to whoever asked. Over REST they are read with the answer: a group would not know what
 * they belong to. What answers an alert goes to its learner in private, wherever it was raised.
 */
export async function enqueueReply(
  tx: Repositories,
  question: Question,
  /** Null for a first answer. */
  correcting: CorrectingReply | null,
  now: number,
): Promise<void> {
  const hasPlace = question.messageRowId !== null || question.kind === 'alert';
  if (question.groupId === null || !hasPlace) return;
  const answeredAt = question.answeredAt ?? now;
  const key = staffReplyKey(question, correcting === null ? null : answeredAt);
  const correction =
    correcting === null
      ? {}
      : { corrects: correcting.words, insteadOf: correcting.insteadOf, correctedAt: answeredAt };
  const payload: z.input<typeof staffReplyPayload> = {
    questionId: question.id,
    key,
    answeredAt,
    ...correction,
  };
  await tx.jobs.enqueue(
    {
      kind: STAFF_REPLY_JOB,
      payload,
      groupId: question.groupId,
      dedupeKey: key,
      priority: STAFF_REPLY_PRIORITY,
    },
    now,
  );
}
