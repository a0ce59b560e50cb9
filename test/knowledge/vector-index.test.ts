import { expect, it } from 'vitest';
import { loadHnswlib } from '../../src/knowledge/vectors/hnswlib.ts';
import { buildVectorIndex, IN_MEMORY } from '../../src/knowledge/vectors/vector-index.ts';
import { vectorIndexContract } from '../contracts/vector-index.ts';

const hnswlib = await loadHnswlib();

vectorIndexContract('in memory', { open: async () => IN_MEMORY, kind: 'exact', files: [''] });
if (hnswlib)
  vectorIndexContract('in memory', { open: async () => IN_MEMORY, kind: 'hnsw', files: ['', '.graph'] });

it.runIf(hnswlib)('a graph can be stopped while it is built', async () => {
  const signal = AbortSignal.abort(new Error('no longer wanted'));
  const building = buildVectorIndex([Float32Array.from([1, 0])], { dimensions: 2, kind: 'hnsw', signal });
  await expect(building).rejects.toThrow('no longer wanted');
});
