import type { Question } from '../../domain/conversation/question.ts';
import type { Executor } from '../executor.ts';
import { columnsOf, fromRow, type QuestionChange } from './question-rows.ts';

/** The clocks of questions: whose is due, and each stage once. */
export function questionClocks(db: Executor) {
  return {
    /** Whose clock is due, the longest waiting first. */
    async withClockDue(now: number, limit: number): Promise<string[]> {
      const rows = await db
        .selectFrom('questions')
        .select('id')
        .where('clock_at', '<=', now)
        .orderBy('clock_at')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },
    /**
     * Changes a question whose clock still stands where it was read; null where another process was faster. So every
     * stage happens once, whoever sweeps.
     */
    async advance(
      question: Pick<Question, 'id' | 'clockStage' | 'clockAt'>,
      change: QuestionChange,
      now: number,
    ): Promise<Question | null> {
      const row = await db
        .updateTable('questions')
        .set({ ...columnsOf(change), updated_at: now })
        .where('id', '=', question.id)
        .where('clock_stage', '=', question.clockStage)
        .where('clock_at', '=', question.clockAt)
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
  };
}
