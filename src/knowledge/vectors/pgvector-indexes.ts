import { createHash } from 'node:crypto';
import type { Logger } from '../../domain/signals/logger.ts';
import { MOST_GRAPH_DIMENSIONS, type StoredVectors, type VectorTable } from '../../store/index.ts';
import { DamagedIndexError } from '../index-files/damaged-index-error.ts';
import { readSectionFile, writeSectionFile } from '../index-files/section-file.ts';
import { candidatesNeeded } from './search-candidates.ts';
import {
  BUILD_CANDIDATES,
  FILE_KIND,
  FILE_VERSION,
  LINKS,
  SMALLEST_GRAPH,
  type VectorIndex,
  type VectorIndexes,
  type VectorIndexOptions,
} from './vector-index.ts';

/** Half precision, which wide vectors are kept in, rounds a cosine by so much at most. */
const HALF_ROUNDING = 2e-3;
const MOST_SINGLE_DIMENSIONS = 2_000;

/**
 * Vector indexes in the shared store, by pgvector: no process holds a vector in memory once an index is built, and
 * every replica searches the same graph. An index's file says which set of vectors is its own.
 */
export function pgvectorIndexes(parts: { table: VectorTable; logger: Logger }): VectorIndexes {
  const { table, logger } = parts;
  return {
    of: (courseId, version) => ({
      async build(vectors, options) {
        const { dimensions } = options;
        const stored = await table.put({
          courseId,
          version,
          key: keyOf(vectors, dimensions),
          // A table's vectors have at least one dimension; an empty course's index has none of them.
          dimensions: Math.max(1, dimensions),
          vectors,
          graph: wantsGraph(vectors, options)
            ? {
                links: LINKS,
                buildCandidates: BUILD_CANDIDATES,
                chooseCandidates: (tryGraph) =>
                  candidatesNeeded({
                    vectors,
                    probes: options.probes?.length ? options.probes : vectors,
                    rounding: dimensions > MOST_SINGLE_DIMENSIONS ? HALF_ROUNDING : undefined,
                    nearest: tryGraph,
                  }),
              }
            : null,
          signal: options.signal,
        });
        return indexOn(stored);
      },
      async load(path) {
        const { meta } = await readSectionFile(path, FILE_KIND, FILE_VERSION);
        if (meta['kind'] !== 'pgvector') {
          throw new DamagedIndexError(path, 'holds its vectors itself, and they are to lie in PostgreSQL');
        }
        const stored = await table.find(Number(meta['id']), String(meta['key']));
        if (!stored) throw new DamagedIndexError(path, 'names vectors that PostgreSQL does not have');
        return indexOn(stored);
      },
    }),
    dropBefore: (courseId, version) => table.dropBefore(courseId, version),
  };

  function indexOn(stored: StoredVectors): VectorIndex {
    const gone = (): void =>
      logger.warn(
        { vectors: stored.id },
        'vectors of a course are no longer in PostgreSQL; its words served alone',
      );
    return {
      kind: stored.candidates === null ? 'exact' : 'hnsw',
      size: stored.size,
      dimensions: stored.dimensions,
      ...(stored.candidates === null ? {} : { candidates: stored.candidates }),
      async search(query, k) {
        if (k <= 0 || stored.size === 0) return [];
        const found = await table.nearest(stored, query, k);
        if (!found) gone();
        return found ?? [];
      },
      async similarities(query, documents) {
        const found = await table.similarities(stored, query, documents);
        if (!found) gone();
        return documents.map((document) => found?.get(document) ?? 0);
      },
      save: (path) =>
        writeSectionFile(path, FILE_KIND, FILE_VERSION, {
          meta: { kind: 'pgvector', id: stored.id, key: stored.key },
          sections: {},
        }),
    };
  }
}

const wantsGraph = (vectors: readonly Float32Array[], { kind, dimensions }: VectorIndexOptions): boolean =>
  dimensions <= MOST_GRAPH_DIMENSIONS && (kind ? kind === 'hnsw' : vectors.length >= SMALLEST_GRAPH);

/** Names what the vectors are: replicas that come to the same ones share them. */
function keyOf(vectors: readonly Float32Array[], dimensions: number): string {
  const hash = createHash('sha256').update(`${dimensions}\n`);
  for (const { buffer, byteOffset, byteLength } of vectors)
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('base64url');
}
