import { newId } from '../domain/ids.ts';
import type { Executor } from './repositories.ts';

export const FEEDBACK_VERDICTS = ['helpful', 'not_helpful', 'wrong'] as const;
export type FeedbackVerdict = (typeof FEEDBACK_VERDICTS)[number];

export interface Feedback {
  answerId: string;
  verdict: FeedbackVerdict;
  comment: string | null;
  givenBy: string | null;
}

export function feedbackRepository(db: Executor) {
  return {
    async insert(feedback: Feedback, now: number): Promise<string> {
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
    },
  };
}
