import type { Selectable } from 'kysely';
import type { MaterialChange } from '../../domain/school/material-change.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored, storedOrNull } from '../statements/stored-json.ts';

type Row = Selectable<Schema['material_changes']>;

const fromRow = (row: Row): MaterialChange => ({
  id: row.id,
  courseId: row.course_id,
  kind: row.kind as MaterialChange['kind'], // written from a MaterialChange
  state: row.state as MaterialChange['state'], // likewise
  files: stored<MaterialChange['files']>(row.files),
  read: row.read,
  total: row.total,
  report: storedOrNull<NonNullable<MaterialChange['report']>>(row.report),
  problem: storedOrNull<NonNullable<MaterialChange['problem']>>(row.problem),
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});

export function materialChangeRepository(db: Executor) {
  return {
    async insert(change: MaterialChange): Promise<void> {
      await db
        .insertInto('material_changes')
        .values({
          id: change.id,
          course_id: change.courseId,
          kind: change.kind,
          state: change.state,
          files: JSON.stringify(change.files),
          read: change.read,
          total: change.total,
          report: change.report === null ? null : JSON.stringify(change.report),
          problem: change.problem === null ? null : JSON.stringify(change.problem),
          created_at: change.createdAt,
          updated_at: change.createdAt,
          finished_at: change.finishedAt,
        })
        .execute();
    },
    async get(id: string): Promise<MaterialChange | null> {
      const row = await db.selectFrom('material_changes').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Newest first. */
    async listByCourse(courseId: string, limit: number): Promise<MaterialChange[]> {
      const rows = await db
        .selectFrom('material_changes')
        .selectAll()
        .where('course_id', '=', courseId)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },
    async update(
      id: string,
      change: Partial<Pick<MaterialChange, 'state' | 'read' | 'total' | 'report' | 'problem' | 'finishedAt'>>,
      now: number,
    ): Promise<void> {
      const { report, problem, finishedAt, ...plain } = change;
      await db
        .updateTable('material_changes')
        .set({
          ...plain,
          ...(report === undefined ? {} : { report: JSON.stringify(report) }),
          ...(problem === undefined ? {} : { problem: JSON.stringify(problem) }),
          ...(finishedAt === undefined ? {} : { finished_at: finishedAt }),
          updated_at: now,
        })
        .where('id', '=', id)
        .execute();
    },
    /** Ends what nobody has gone on with since a time. */
    async giveUp(
      untouchedSince: number,
      problem: NonNullable<MaterialChange['problem']>,
      now: number,
    ): Promise<void> {
      await db
        .updateTable('material_changes')
        .set({ state: 'failed', problem: JSON.stringify(problem), finished_at: now, updated_at: now })
        .where('finished_at', 'is', null)
        .where('updated_at', '<', untouchedSince)
        .execute();
    },
    async deleteFinishedBefore(time: number): Promise<void> {
      await db.deleteFrom('material_changes').where('finished_at', '<', time).execute();
    },
  };
}
