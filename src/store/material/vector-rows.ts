import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** A set of vectors as the register has it. */
export interface StoredVectors {
  id: number;
  /** What the set holds: the same vectors have the same key. */
  key: string;
  dimensions: number;
  size: number;
  /** How many candidates a search of the graph looks at; null where there is none and all are compared. */
  candidates: number | null;
}

/** The nearest few's similarities to a probe, with a graph that looks at so many candidates. */
export type TryGraph = (probe: Float32Array, k: number, candidates: number) => Promise<number[]>;

export interface VectorsToStore {
  courseId: string;
  version: number;
  key: string;
  dimensions: number;
  /** Of unit length, or all zeros; their places are the documents' numbers. */
  vectors: readonly Float32Array[];
  /** Null for no graph; else chooses, with the graph built, how many candidates a search shall look at. */
  graph: {
    links: number;
    buildCandidates: number;
    chooseCandidates(tryGraph: TryGraph): Promise<number>;
  } | null;
  signal?: AbortSignal | undefined;
}

export const tableOf = (id: number | ''): string => `course_vectors_${id}`;

/** A graph takes so many dimensions in single precision, and twice as many in half. */
const MOST_SINGLE = 2_000;
export const MOST_GRAPH_DIMENSIONS = 4_000;
/** Vectors a statement: a few megabytes of text with the widest. */
const INSERT_BATCH = 200;
/** A graph that fits in memory is built many times faster; a server lends at most this for one. */
const MOST_BUILD_MB = 1_024;
const LINK_BYTES = 400;

const typeOf = (dimensions: number): 'vector' | 'halfvec' =>
  dimensions > MOST_SINGLE ? 'halfvec' : 'vector';

export async function putVectors(trx: Transaction<Schema>, set: VectorsToStore): Promise<StoredVectors> {
  const { courseId, version, key, dimensions, vectors, graph } = set;
  const { rows: known } = await sql<StoredVectors>`
    update vector_sets set version = greatest(version, ${version}) where course_id = ${courseId} and key = ${key}
    returning id, key, dimensions, size, candidates`.execute(trx);
  if (known[0]) return known[0];
  const { rows: made } = await sql<{ id: number }>`
    insert into vector_sets (course_id, version, key, dimensions, size)
    values (${courseId}, ${version}, ${key}, ${dimensions}, ${vectors.length}) returning id`.execute(trx);
  const id = made[0]!.id; // an insert returns its row
  const table = sql.raw(tableOf(id));
  const type = sql.raw(typeOf(dimensions));
  await sql`create table ${table} (document int primary key, embedding ${type}(${sql.raw(String(dimensions))}) not null)`.execute(
    trx,
  );
  for (let start = 0; start < vectors.length; start += INSERT_BATCH) {
    set.signal?.throwIfAborted();
    const batch = JSON.stringify(vectors.slice(start, start + INSERT_BATCH).map(textOf));
    await sql`insert into ${table} select ${sql.lit(start)} + place - 1, value::${type}
      from json_array_elements_text(${batch}::json) with ordinality as given (value, place)`.execute(trx);
  }
  const stored: StoredVectors = { id, key, dimensions, size: vectors.length, candidates: null };
  if (!graph) return stored;
  const megabytes = Math.ceil((vectors.length * (dimensions * 4 + LINK_BYTES)) / 2 ** 20) + 64;
  await sql`select set_config('maintenance_work_mem', ${`${Math.min(MOST_BUILD_MB, megabytes)}MB`}, true)`.execute(
    trx,
  );
  await sql`create index on ${table} using hnsw (embedding ${sql.raw(`${typeOf(dimensions)}_ip_ops`)})
    with (m = ${sql.lit(graph.links)}, ef_construction = ${sql.lit(graph.buildCandidates)})`.execute(trx);
  stored.candidates = await graph.chooseCandidates(async (probe, k, candidates) =>
    (await walk(trx, { ...stored, candidates }, probe, k)).map(({ similarity }) => similarity),
  );
  await sql`update vector_sets set candidates = ${stored.candidates} where id = ${id}`.execute(trx);
  return stored;
}

interface Row {
  document: number;
  similarity: number;
}

export async function nearestIn(
  db: Kysely<Schema>,
  set: StoredVectors,
  query: Float32Array,
  k: number,
): Promise<Row[]> {
  // A walk gives no more than its candidates.
  if (set.candidates !== null && k <= set.candidates)
    return db.transaction().execute((trx) => walk(trx, set, query, k));
  // Adding nothing to the distance keeps the planner from a graph.
  const { rows } = await sql<Row>`select document, -distance as similarity
    from (select document, ${distanceTo(query)} + 0 as distance from ${sql.raw(tableOf(set.id))}
      order by distance, document limit ${sql.lit(k)}) as found order by distance, document`.execute(db);
  return rows;
}

async function walk(
  trx: Transaction<Schema>,
  set: StoredVectors,
  query: Float32Array,
  k: number,
): Promise<Row[]> {
  await sql`select set_config('hnsw.ef_search', ${String(set.candidates)}, true),
    set_config('enable_seqscan', 'off', true)`.execute(trx);
  const { rows } = await sql<Row>`select document, -distance as similarity
    from (select document, ${distanceTo(query)} as distance from ${sql.raw(tableOf(set.id))}
      order by distance limit ${sql.lit(k)}) as found order by distance, document`.execute(trx);
  return rows;
}

export async function rowsOf(
  db: Kysely<Schema>,
  set: StoredVectors,
  query: Float32Array,
  documents: readonly number[],
): Promise<Row[]> {
  if (documents.length === 0) return [];
  const { rows } = await sql<Row>`select document, -${distanceTo(query)} as similarity
    from ${sql.raw(tableOf(set.id))} where document in (${sql.join(documents.map((one) => sql.lit(one)))})`.execute(
    db,
  );
  return rows;
}

/**
 * Negative inner product: minus the cosine, for unit vectors, and 0 for vectors of zeros, which have no cosine. In the
 * statement's text, as the table's name is: a statement that is kept by name for every set would crowd out the others.
 */
const distanceTo = (query: Float32Array) => sql`(embedding <#> ${sql.lit(textOf(query))})`;

function textOf(vector: Float32Array): string {
  if (!vector.every(Number.isFinite)) throw new TypeError('a vector holds something that is no number');
  return `[${vector.join(',')}]`;
}
