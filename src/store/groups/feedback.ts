import { newId } from '../../domain/random/ids.ts';
import type { Executor } from '../executor.ts';

export const FEEDBACK_VERDICTS = ['helpful', 'not_helpful', 'wrong'] as const;
export type FeedbackVerdict = (typeof FEEDBACK_VERDICTS)[number];

export interface Feedback {
  answerId: string;
  verdict: FeedbackVerdict;
  comment: string | null;
  givenBy: string | null;
}

export function feedbackRepository(db: Executor) {
  async function insert(feedback: Feedback, now: number): Promise<string> {
    const id = newId('fb', now);
    await db
      .insertInto('feedback')
      .values({
        id,
        answer_id: feedback.answerId,
        verdict: feedback.verdict,
        comment: feedback.comment,
        given_by: feedback.givenBy,
        created_at: now,
      })
      .execute();
    return id;
  }

  return {
    /** By a program, which passes on what many say. */
    insert,
    /**
     * What one learner thinks of an answer now, in place of what they thought before: however often it is sent, it
     * counts once.
     */
    async put(feedback: Feedback & { givenBy: string }, now: number): Promise<string> {
      await db
        .deleteFrom('feedback')
        .where('answer_id', '=', feedback.answerId)
        .where('given_by', '=', feedback.givenBy)
        .execute();
      return await insert(feedback, now);
    },
    /** Whether somebody said of one of these answers that it is wrong or no help, by a verdict or by asking again. */
    async anyRejected(answerIds: readonly string[]): Promise<boolean> {
      if (answerIds.length === 0) return false;
      const judged = await db
        .selectFrom('feedback')
        .select('id')
        .where('answer_id', 'in', answerIds)
        .where('verdict', 'in', ['wrong', 'not_helpful'])
        .limit(1)
        .executeTakeFirst();
      if (judged) return true;
      const reopened = await db
        .selectFrom('questions')
        .select('id')
        .where('answer_id', 'in', answerIds)
        .where('reopened', '>', 0)
        .limit(1)
        .executeTakeFirst();
      return reopened !== undefined;
    },
  };
}
