import { type Kysely, sql } from 'kysely';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { codeOf } from '../postgres/postgres-faults.ts';
import type { Schema } from '../schema.ts';
import { lockRepository } from '../service/locks.ts';
import {
  nearestIn,
  putVectors,
  rowsOf,
  type StoredVectors,
  tableOf,
  type VectorsToStore,
} from './vector-rows.ts';

/**
 * Courses' vectors in the shared store, by the pgvector extension. Every set (one course's vectors in one version) has
 * a table of its own, so a search reads one course, a graph is built in bulk, and an old set goes without leaving
 * holes; a register says which set is whose, and loses a course's lines with the course.
 */
export interface VectorTable {
  /** Version of the extension: "0.8.0". */
  readonly extension: string;
  /** The set with this id and key; null where it is not there (any more). */
  find(id: number, key: string): Promise<StoredVectors | null>;
  /** All of it or nothing. A set of the course with the same key is taken as it is, for the newer version. */
  put(set: VectorsToStore): Promise<StoredVectors>;
  /** Nearest first; null where the set has gone. */
  nearest(
    set: StoredVectors,
    query: Float32Array,
    k: number,
  ): Promise<{ document: number; similarity: number }[] | null>;
  /** By document; null where the set has gone. */
  similarities(
    set: StoredVectors,
    query: Float32Array,
    documents: readonly number[],
  ): Promise<Map<number, number> | null>;
  /** Removes a course's sets of versions below this one, and what courses that are no more left behind. */
  dropBefore(courseId: string, version: number): Promise<void>;
}

/** Half-precision vectors, which models of more than 2,000 dimensions need for a graph, came with it. */
const OLDEST_EXTENSION = [0, 7] as const;

const VECTORS_LOCK = 'vector_sets';
const UNDEFINED_TABLE = '42P01';
const FORBIDDEN = '42501';

/**
 * On a store that is up to date. `build` lends a connection whose statements may take as long as they take. Throws
 * UnavailableError, with the mend, where the database has no pgvector.
 */
export async function vectorTableOn(
  db: Kysely<Schema>,
  build: <T>(work: (db: Kysely<Schema>) => Promise<T>) => Promise<T>,
): Promise<VectorTable> {
  const extension = await ready(db);
  await db.transaction().execute(async (trx) => {
    await lockRepository(trx).hold(VECTORS_LOCK);
    await sql`create table if not exists vector_sets (
      id bigint generated always as identity primary key,
      course_id text collate "C" not null references courses (id) on delete cascade,
      version bigint not null, key text not null, dimensions int not null, size int not null,
      candidates int, unique (course_id, key))`.execute(trx);
  });

  return {
    extension,
    async find(id, key) {
      const { rows } = await sql<StoredVectors>`
        select id, key, dimensions, size, candidates from vector_sets where id = ${id} and key = ${key}`.execute(
        db,
      );
      return rows[0] ?? null;
    },
    put: (set) =>
      build((own) =>
        own.transaction().execute(async (trx) => {
          // Replicas that build the same version at once: the second finds it done.
          await lockRepository(trx).hold(`${VECTORS_LOCK}/${set.courseId}`);
          return putVectors(trx, set);
        }),
      ),
    nearest: (set, query, k) => unlessGone(() => nearestIn(db, set, query, k)),
    similarities: (set, query, documents) =>
      unlessGone(async () => {
        const rows = await rowsOf(db, set, query, documents);
        return new Map(rows.map(({ document, similarity }) => [document, similarity]));
      }),
    dropBefore: (courseId, version) =>
      db.transaction().execute(async (trx) => {
        await lockRepository(trx).hold(VECTORS_LOCK);
        await sql`delete from vector_sets where course_id = ${courseId} and version < ${version}`.execute(
          trx,
        );
        const { rows } = await sql<{ id: number }>`
          select substring(tablename from ${`${tableOf('')}(\\d+)`})::bigint as id from pg_tables
          where schemaname = current_schema() and tablename ~ ${`^${tableOf('')}\\d+$`}
          except select id from vector_sets`.execute(trx);
        for (const { id } of rows) await sql`drop table if exists ${sql.raw(tableOf(id))}`.execute(trx);
      }),
  };
}

async function unlessGone<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === UNDEFINED_TABLE) return null;
    throw error;
  }
}

/** The extension's version; made in this database where it may be. */
async function ready(db: Kysely<Schema>): Promise<string> {
  const fault = (message: string, fix: string, cause?: unknown) =>
    new UnavailableError('pgvector_unavailable', message, { fix, cause });
  let version = await installed(db);
  if (version === null) {
    const { rows } = await sql`select 1 from pg_available_extensions where name = 'vector'`.execute(db);
    if (rows.length === 0) {
      throw fault(
        'The PostgreSQL server does not have the pgvector extension.',
        'Install it on the server (Debian, Ubuntu: apt-get install postgresql-<version>-pgvector; hosted: ' +
          'switch on "vector"), then start again.',
      );
    }
    try {
      await sql`create extension if not exists vector`.execute(db);
    } catch (error) {
      const causes = [error, error instanceof Error ? error.cause : undefined];
      if (causes.some((cause) => codeOf(cause) === FORBIDDEN)) {
        throw fault(
          'The user of DATABASE_URL may not make the pgvector extension in this database.',
          'Have an administrator run, in this database: CREATE EXTENSION vector; then start again.',
          error,
        );
      }
      // Another process made it at the same moment.
      if ((await installed(db)) === null) throw error;
    }
    version = await installed(db);
  }
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_EXTENSION;
  if (version === null || major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw fault(
      `The pgvector extension of this database is version ${version}; ` +
        `${OLDEST_EXTENSION.join('.')} or newer is needed.`,
      'Install a newer one on the server and run, in this database: ALTER EXTENSION vector UPDATE; then start again.',
    );
  }
  return version;
}

async function installed(db: Kysely<Schema>): Promise<string | null> {
  const { rows } = await sql<{
    version: string;
  }>`select extversion as version from pg_extension where extname = 'vector'`.execute(db);
  return rows[0]?.version ?? null;
}
