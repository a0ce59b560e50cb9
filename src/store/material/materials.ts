import type { Selectable } from 'kysely';
import type { Material } from '../../domain/school/course.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';

type Row = Selectable<Schema['materials']>;

/** `staged` until an index holds it, then `live`, then `retired` until its passages are deleted. */
export type MaterialStage = 'staged' | 'live' | 'retired';

const fromRow = (row: Row): Material => ({
  id: row.id,
  courseId: row.course_id,
  source: row.source,
  title: row.title,
  status: row.status as Material['status'], // written from a Material
  fault: row.fault_code === null ? null : { code: row.fault_code, message: row.fault_message ?? '' },
  passages: row.passages,
  bytes: row.bytes,
  updatedAt: row.updated_at,
});

/** What `ingest` needs to know of what it saw before: nothing is read again while the hash is the same. */
export interface MaterialState {
  id: string;
  source: string;
  /** The file it was read from; a JSONL file holds many materials. */
  origin: string;
  hash: string;
  stage: MaterialStage;
  /** None where it could not be read. */
  passages: number;
}

/** Materials a statement when their stage changes. */
const STAGE_BATCH = 500;

export function materialRepository(db: Executor) {
  return {
    /** The documents that learners' answers come from now, and those that could not be read. */
    async listLive(courseId: string): Promise<Material[]> {
      const rows = await db
        .selectFrom('materials')
        .selectAll()
        .where('course_id', '=', courseId)
        .where('stage', '=', 'live')
        .orderBy('source')
        .execute();
      return rows.map(fromRow);
    },
    async states(courseId: string): Promise<MaterialState[]> {
      const rows = await db
        .selectFrom('materials')
        .select(['id', 'source', 'origin', 'hash', 'stage', 'passages'])
        .where('course_id', '=', courseId)
        .execute();
      return rows.map((row) => ({ ...row, stage: row.stage as MaterialStage })); // written by this repository
    },
    async insertStaged(
      material: Material & { origin: string; hash: string; readWith: number },
    ): Promise<void> {
      await db
        .insertInto('materials')
        .values({
          id: material.id,
          course_id: material.courseId,
          source: material.source,
          origin: material.origin,
          title: material.title,
          status: material.status,
          fault_code: material.fault?.code ?? null,
          fault_message: material.fault?.message ?? null,
          hash: material.hash,
          read_with: material.readWith,
          bytes: material.bytes,
          passages: material.passages,
          stage: 'staged',
          updated_at: material.updatedAt,
        })
        .execute();
    },
    /** That reading them anew would change nothing. */
    async setReadWith(ids: string[], readWith: number): Promise<void> {
      for (let start = 0; start < ids.length; start += STAGE_BATCH) {
        await db
          .updateTable('materials')
          .set({ read_with: readWith })
          .where('id', 'in', ids.slice(start, start + STAGE_BATCH))
          .where('read_with', '!=', readWith)
          .execute();
      }
    },
    /** By course, how many live documents were read in an earlier way than `readWith`. */
    async readBefore(readWith: number): Promise<{ courseId: string; documents: number }[]> {
      return await db
        .selectFrom('materials')
        .select(({ fn }) => ['course_id as courseId', fn.countAll<number>().as('documents')])
        .where('stage', '=', 'live')
        .where('status', '=', 'indexed')
        .where('read_with', '<', readWith)
        .groupBy('course_id')
        .orderBy('course_id')
        .execute();
    },
    async setStage(ids: string[], stage: MaterialStage): Promise<void> {
      for (let start = 0; start < ids.length; start += STAGE_BATCH) {
        await db
          .updateTable('materials')
          .set({ stage })
          .where('id', 'in', ids.slice(start, start + STAGE_BATCH))
          .execute();
      }
    },
    /** With its passages. */
    async delete(id: string): Promise<void> {
      await db.deleteFrom('materials').where('id', '=', id).execute();
    },
  };
}
