import type { Question } from '../../domain/conversation/question.ts';
import type { Executor } from '../executor.ts';
import { fromRow } from './question-rows.ts';

/** Questions that joined another. */
export function joinedQuestions(db: Executor) {
  return {
    /** Those that joined a question, oldest first. */
    async duplicatesOf(id: string): Promise<Question[]> {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('duplicate_of', '=', id)
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    /** How many joined each of these questions. */
    async duplicateCounts(ids: string[]): Promise<Map<string, number>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('questions')
        .select((eb) => ['duplicate_of', eb.fn.countAll<number>().as('n')])
        .where('duplicate_of', 'in', ids)
        .groupBy('duplicate_of')
        .execute();
      return new Map(rows.map((row) => [row.duplicate_of ?? '', Number(row.n)]));
    },
  };
}
