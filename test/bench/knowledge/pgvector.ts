import { createLocalWake } from '../../../src/domain/signals/wake.ts';
import { pgvectorIndexes } from '../../../src/knowledge/index.ts';
import type { VectorIndex } from '../../../src/knowledge/vectors/vector-index.ts';
import { openStore, openVectorTable } from '../../../src/store/index.ts';
import { inSeconds, stopwatch } from '../timing.ts';

const COURSE = 'bench-vectors';

/**
 * The same vectors by pgvector, in a store at `databaseUrl` that is ours alone. `use` gets the index and how long it
 * took to build.
 */
export async function withPgvector<T>(
  databaseUrl: string,
  parts: { vectors: Float32Array[]; dimensions: number; probes: Float32Array[] },
  use: (index: VectorIndex, built: string) => Promise<T>,
): Promise<T> {
  const store = await openStore({ dataDir: '', databaseUrl, wake: createLocalWake() });
  const { table, close } = await openVectorTable(databaseUrl);
  const course = {
    id: COURSE,
    title: COURSE,
    language: 'en' as const,
    wording: 'model' as const,
    graded: [],
    schedule: null,
  };
  try {
    await store.courses.put(course, 0);
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    const indexing = pgvectorIndexes({ table, logger: silent }).of(COURSE, 1);
    const { vectors, ...options } = parts;
    const { result, ms } = await stopwatch(() => indexing.build(vectors, options));
    return await use(result, inSeconds(ms));
  } finally {
    await store.courses.delete(COURSE);
    await table.dropBefore(COURSE, Number.MAX_SAFE_INTEGER);
    await close();
    await store.close();
  }
}
