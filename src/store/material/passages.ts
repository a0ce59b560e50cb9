import type { Selectable } from 'kysely';
import type { Passage, PassageKind } from '../../domain/school/course.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../statements/stored-json.ts';
import { writtenFor } from '../statements/written.ts';

type Row = Selectable<Schema['passages']>;

const fromRow = (row: Row): Passage => ({
  id: row.id,
  courseId: row.course_id,
  materialId: row.material_id,
  source: row.source,
  ordinal: row.ordinal,
  title: row.title,
  headings: stored<string[]>(row.headings),
  locator: row.locator,
  kind: row.kind as PassageKind, // written from a Passage
  question: row.question,
  text: row.text,
});

/** Rows a statement: eleven bound values each, well under SQLite's 32,766. */
const INSERT_BATCH = 500;

const byIds = writtenFor<Row>((isOneOf) => `select * from passages where id ${isOneOf}`);

export function passageRepository(db: Executor) {
  return {
    async insertAll(passages: Passage[]): Promise<void> {
      for (let start = 0; start < passages.length; start += INSERT_BATCH) {
        await db
          .insertInto('passages')
          .values(
            passages.slice(start, start + INSERT_BATCH).map((passage) => ({
              id: passage.id,
              course_id: passage.courseId,
              material_id: passage.materialId,
              source: passage.source,
              ordinal: passage.ordinal,
              title: passage.title,
              headings: JSON.stringify(passage.headings),
              locator: passage.locator,
              kind: passage.kind,
              question: passage.question,
              text: passage.text,
            })),
          )
          .execute();
      }
    },
    async get(id: string): Promise<Passage | null> {
      const row = await db.selectFrom('passages').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** In the order of `ids`; what is no longer there is left out. */
    async getAll(ids: string[]): Promise<Passage[]> {
      if (ids.length === 0) return [];
      const rows = await byIds(db, ids);
      const byId = new Map(rows.map((row) => [row.id, fromRow(row)]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    /** Of these materials, in reading order: what an index is built from. */
    async listByMaterials(materialIds: string[]): Promise<Passage[]> {
      const passages: Passage[] = [];
      for (let start = 0; start < materialIds.length; start += INSERT_BATCH) {
        const rows = await db
          .selectFrom('passages')
          .selectAll()
          .where('material_id', 'in', materialIds.slice(start, start + INSERT_BATCH))
          .orderBy('source')
          .orderBy('ordinal')
          .execute();
        for (const row of rows) passages.push(fromRow(row));
      }
      return passages;
    },
    /** Distinct titles in a course's live documents, in order; questions of a FAQ are none. */
    async titles(courseId: string, limit: number): Promise<string[]> {
      const rows = await db
        .selectFrom('passages')
        .innerJoin('materials', 'materials.id', 'passages.material_id')
        .select('passages.title')
        .distinct()
        .where('materials.course_id', '=', courseId)
        .where('materials.stage', '=', 'live')
        .where('passages.question', 'is', null)
        .orderBy('passages.title')
        .limit(limit)
        .execute();
      return rows.map((row) => row.title);
    },
    /**
     * Where in a course's live documents a heading, at any height, holds one of these words, in reading order: each
     * document's headings once. Words in small letters, without wildcards of SQL.
     */
    async headed(
      courseId: string,
      words: readonly string[],
    ): Promise<Pick<Passage, 'source' | 'headings'>[]> {
      const rows = await db
        .selectFrom('passages')
        .innerJoin('materials', 'materials.id', 'passages.material_id')
        .select(['passages.source', 'passages.headings', (eb) => eb.fn.min('passages.ordinal').as('first')])
        .where('materials.course_id', '=', courseId)
        .where('materials.stage', '=', 'live')
        .where((eb) =>
          eb.or(words.map((word) => eb(eb.fn('lower', ['passages.headings']), 'like', `%${word}%`))),
        )
        .groupBy(['passages.source', 'passages.headings'])
        .orderBy('passages.source')
        .orderBy('first')
        .execute();
      return rows.map(({ source, headings }) => ({ source, headings: stored<string[]>(headings) }));
    },
    /** Of the live document with this source: a lesson as the page shows it. */
    async listBySource(courseId: string, source: string): Promise<Passage[]> {
      const rows = await db
        .selectFrom('passages')
        .innerJoin('materials', 'materials.id', 'passages.material_id')
        .selectAll('passages')
        .where('materials.course_id', '=', courseId)
        .where('materials.source', '=', source)
        .where('materials.stage', '=', 'live')
        .orderBy('passages.ordinal')
        .execute();
      return rows.map(fromRow);
    },
  };
}
