import type { Selectable, UpdateObject } from 'kysely';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';

/** Tables of what moves from state to state, and the column that says in which it is. */
const STATE_IN = {
  questions: 'status',
  discussion_prompts: 'status',
  violations: 'status',
  violation_measures: 'state',
} as const;

type Moving = keyof typeof STATE_IN;

/**
 * Changes a row only where it still is in one of the states `from`, and gives it back; null where somebody was faster.
 * So of two people who decide at once one wins, and the other hears of it.
 */
export async function moved<Table extends Moving>(
  db: Executor,
  table: Table,
  { id, from, set }: { id: string; from: readonly string[]; set: UpdateObject<Schema, Table, Table> },
): Promise<Selectable<Schema[Table]> | null> {
  const row = await db
    // Every one of these tables has an `id`, the column of its state, and the columns of `set`.
    .updateTable(table as 'questions')
    .set(set as UpdateObject<Schema, 'questions', 'questions'>)
    .where('id', '=', id)
    .where(STATE_IN[table] as 'status', 'in', from)
    .returningAll()
    .executeTakeFirst();
  return (row as Selectable<Schema[Table]> | undefined) ?? null;
}
