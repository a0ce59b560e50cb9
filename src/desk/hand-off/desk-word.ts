import { z } from 'zod';
import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Repositories } from '../../store/index.ts';

/** What the desk has the assistant say to a learner about their question: never an answer, only how it stands. */
export const DESK_WORD_JOB = 'desk_word';
/** Somebody waits for a word: before answers to others, after answers of people. */
const DESK_WORD_PRIORITY = 20;

export const DESK_WORDS = [
  /** A complaint was heard: who has it, and until when. */
  'received',
  /** The asker came back: it goes to a person. */
  'passed_on',
  /** A promise was not kept: sorry, and a new time. */
  'apology',
  /** Nor was the second one: sorry, and no third promise. */
  'apology_again',
  /** Addressed in a thread that a person looks after. */
  'keeping_out',
  /** Addressed with a matter for a person alone, or after one: a person comes to them in private. */
  'in_private',
] as const;
export type DeskWord = (typeof DESK_WORDS)[number];

export const deskWordPayload = z.object({
  questionId: z.string(),
  word: z.enum(DESK_WORDS),
  /** The message that is answered, where it is not the question's own. */
  messageRowId: z.string().optional(),
  /** Tells one apology from the next. */
  turn: z.string().optional(),
});

/**
 * Has a word said later, in the caller's transaction. Said once, however often it is enqueued under the same `once`.
 */
export async function enqueueDeskWord(
  tx: Pick<Repositories, 'jobs'>,
  word: z.input<typeof deskWordPayload>,
  { groupId, once, runAt }: { groupId: string; once: string; runAt?: number },
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: DESK_WORD_JOB,
      payload: word,
      groupId,
      dedupeKey: `${DESK_WORD_JOB}:${once}`,
      priority: DESK_WORD_PRIORITY,
      runAt: runAt ?? now,
    },
    now,
  );
}

/**
 * Has it said to whoever wrote the message that a person comes to them in private; once a question, whoever asks for
 * it.
 */
export const enqueueWordOfPerson = (
  tx: Pick<Repositories, 'jobs'>,
  questionId: string,
  { id, groupId }: Pick<GroupMessage, 'id' | 'groupId'>,
  now: number,
): Promise<void> =>
  enqueueDeskWord(
    tx,
    { questionId, word: 'in_private', messageRowId: id },
    { groupId, once: `${questionId}:in_private` },
    now,
  );
