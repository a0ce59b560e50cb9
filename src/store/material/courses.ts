import type { Selectable } from 'kysely';
import type { Language } from '../../domain/language/language.ts';
import type { Course, CourseSchedule, GradedWork, Wording } from '../../domain/school/course.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored, storedOrNull } from '../statements/stored-json.ts';
import { writtenFor } from '../statements/written.ts';

type Row = Selectable<Schema['courses']>;

const fromRow = (row: Row): Course => ({
  id: row.id,
  title: row.title,
  language: row.language as Language, // written from a Course
  wording: row.wording as Wording, // written from a Course
  version: row.version,
  graded: stored<GradedWork[]>(row.graded),
  ...(row.graded_from === 'material' ? { gradedFrom: 'material' } : {}),
  schedule: storedOrNull<CourseSchedule>(row.schedule),
});

/** What a search asks first. */
export interface CourseStanding {
  version: number;
  calibration: string | null;
}

const withIds = writtenFor<Row>((isOneOf) => `select * from courses where id ${isOneOf}`);
const standingWithIds = writtenFor<CourseStanding & { id: string }>(
  (isOneOf) => `select id, version, calibration from courses where id ${isOneOf}`,
);

export function courseRepository(db: Executor) {
  /** Those of these courses that there are, by their id. */
  async function byIds(ids: string[]): Promise<Map<string, Course>> {
    return new Map((await withIds(db, ids)).map((row) => [row.id, fromRow(row)]));
  }

  /** The same, as they stand. */
  async function standingOf(ids: string[]): Promise<Map<string, CourseStanding>> {
    const rows = await standingWithIds(db, ids);
    return new Map(rows.map(({ id, version, calibration }) => [id, { version, calibration }]));
  }

  return {
    byIds,
    standingOf,
    async get(id: string): Promise<Course | null> {
      return (await byIds([id])).get(id) ?? null;
    },
    async list(): Promise<Course[]> {
      return (await db.selectFrom('courses').selectAll().orderBy('id').execute()).map(fromRow);
    },
    /** Makes the course or renews what describes it; its version and calibration stay. */
    async put(course: Omit<Course, 'version'>, now: number): Promise<void> {
      const described = {
        title: course.title,
        language: course.language,
        wording: course.wording,
        graded: JSON.stringify(course.graded),
        graded_from: course.gradedFrom ?? 'told',
        schedule: course.schedule ? JSON.stringify(course.schedule) : null,
        updated_at: now,
      };
      await db
        .insertInto('courses')
        .values({ id: course.id, version: 0, calibration: null, created_at: now, ...described })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(described))
        .execute();
    },
    /** With its materials, passages and verified answers; false where there was none. */
    async delete(id: string): Promise<boolean> {
      const result = await db.deleteFrom('courses').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    async standing(id: string): Promise<CourseStanding | null> {
      return (await standingOf([id])).get(id) ?? null;
    },
    async version(id: string): Promise<number | null> {
      const row = await db.selectFrom('courses').select('version').where('id', '=', id).executeTakeFirst();
      return row?.version ?? null;
    },
    /** After the index of `version` is in place on disk. */
    async setVersion(id: string, version: number, now: number): Promise<void> {
      await db.updateTable('courses').set({ version, updated_at: now }).where('id', '=', id).execute();
    },
    /** JSON as the knowledge room wrote it, or null before any calibration. */
    async calibration(id: string): Promise<string | null> {
      const row = await db
        .selectFrom('courses')
        .select('calibration')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.calibration ?? null;
    },
    async setCalibration(id: string, calibration: string | null, now: number): Promise<void> {
      await db.updateTable('courses').set({ calibration, updated_at: now }).where('id', '=', id).execute();
    },
  };
}
