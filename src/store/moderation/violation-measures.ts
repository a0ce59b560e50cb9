import type { Selectable } from 'kysely';
import type { CaseMeasure, MeasureState } from '../../domain/moderation/case-measure.ts';
import type { MeasureKind } from '../../domain/moderation/moderation.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { asColumns } from '../statements/as-columns.ts';
import { moved } from '../statements/moved.ts';

const fromRow = (row: Selectable<Schema['violation_measures']>): CaseMeasure => ({
  id: row.id,
  violationId: row.violation_id,
  kind: row.kind as MeasureKind, // written from a CaseMeasure
  text: row.text,
  requiresApproval: row.requires_approval === 1,
  state: row.state as MeasureState, // written from a CaseMeasure
  reason: row.reason,
  doneAt: row.done_at,
  updatedAt: row.updated_at,
});

/** What is done about a violation: one row a kind, whose state only moves through `move`. */
export function violationMeasureRepository(db: Executor) {
  return {
    /** False where the case has a measure of this kind. */
    async insert(measure: CaseMeasure): Promise<boolean> {
      const result = await db
        .insertInto('violation_measures')
        .values({
          id: measure.id,
          violation_id: measure.violationId,
          kind: measure.kind,
          text: measure.text,
          requires_approval: measure.requiresApproval ? 1 : 0,
          state: measure.state,
          reason: measure.reason,
          done_at: measure.doneAt,
          updated_at: measure.updatedAt,
        })
        .onConflict((conflict) => conflict.columns(['violation_id', 'kind']).doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async get(id: string): Promise<CaseMeasure | null> {
      const row = await db
        .selectFrom('violation_measures')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async of(violationIds: string[]): Promise<CaseMeasure[]> {
      if (violationIds.length === 0) return [];
      const rows = await db
        .selectFrom('violation_measures')
        .selectAll()
        .where('violation_id', 'in', violationIds)
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    /** The one way a measure changes: only from one of the states `from`, so that none is taken twice. */
    async move(
      id: string,
      from: MeasureState[],
      change: { state: MeasureState; reason?: string | null; text?: string; doneAt?: number | null },
      now: number,
    ): Promise<CaseMeasure | null> {
      const set = { ...asColumns(change, ['state', 'reason', 'text', 'done_at']), updated_at: now };
      const row = await moved(db, 'violation_measures', { id, from, set });
      return row && fromRow(row);
    },
  };
}
