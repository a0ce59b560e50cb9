import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DamagedIndexError } from '../../src/knowledge/damaged-index-error.ts';
import { loadHnswlib } from '../../src/knowledge/hnswlib.ts';
import { seededRandom } from '../../src/knowledge/seeded-random.ts';
import { buildVectorIndex, loadVectorIndex } from '../../src/knowledge/vector-index.ts';

const DIMENSIONS = 24;
const random = seededRandom(7);

/** Unit vectors around a few centres, as texts on a few subjects have them. */
function vectorsAround(centres: number, count: number): Float32Array[] {
  const middles = Array.from({ length: centres }, () =>
    Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5),
  );
  return Array.from({ length: count }, (_, i) => {
    const vector = middles[i % centres]!.map((value) => value + (random() - 0.5) * 0.5);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}

const vectors = vectorsAround(20, 2000);
const queries = vectorsAround(20, 40);
const kinds: ('exact' | 'hnsw')[] = (await loadHnswlib()) ? ['exact', 'hnsw'] : ['exact'];

describe.each(kinds)('the %s vector index', (kind) => {
  const built = buildVectorIndex(vectors, { dimensions: DIMENSIONS, kind });
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vectors-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('finds a vector by itself, nearest first', async () => {
    const index = await built;
    expect(index.kind).toBe(kind);
    for (const number of [0, 17, 1999]) {
      const hits = index.search(vectors[number]!, 5);
      expect(hits[0]?.document).toBe(number);
      expect(hits[0]?.similarity).toBeCloseTo(1, 4);
      const similarities = hits.map((hit) => hit.similarity);
      expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
    }
  });

  it('finds nearly all of the true nearest', async () => {
    const index = await built;
    const exact = await buildVectorIndex(vectors, { dimensions: DIMENSIONS, kind: 'exact' });
    let found = 0;
    for (const query of queries) {
      const truth = new Set(exact.search(query, 10).map((hit) => hit.document));
      found += index.search(query, 10).filter((hit) => truth.has(hit.document)).length;
    }
    expect(found / (queries.length * 10)).toBeGreaterThanOrEqual(0.98);
  });

  it('says how near given documents are', async () => {
    const index = await built;
    const hits = index.search(queries[0]!, 10);
    const similarities = index.similarities(
      queries[0]!,
      hits.map((hit) => hit.document),
    );
    similarities.forEach((similarity, i) => {
      expect(Math.abs(similarity - hits[i]!.similarity)).toBeLessThan(0.01);
    });
  });

  it('leaves out what a filter refuses', async () => {
    const hits = (await built).search(queries[1]!, 10, (document) => document % 2 === 1);
    expect(hits).toHaveLength(10);
    expect(hits.every((hit) => hit.document % 2 === 1)).toBe(true);
  });

  it('gives all there are where more are asked for', async () => {
    const few = await buildVectorIndex(vectors.slice(0, 3), { dimensions: DIMENSIONS, kind });
    expect(few.search(queries[0]!, 10)).toHaveLength(3);
  });

  it('is the same after saving and loading', async () => {
    const index = await built;
    const path = join(folder, 'saved.bin');
    await index.save(path);
    const loaded = await loadVectorIndex(path);
    expect(loaded.kind).toBe(kind);
    expect(loaded.size).toBe(vectors.length);
    for (const query of queries) expect(loaded.search(query, 10)).toEqual(index.search(query, 10));
  });

  it('is refused as damaged where a byte of any of its files differs', async () => {
    const path = join(folder, 'damaged.bin');
    await (await built).save(path);
    for (const file of kind === 'hnsw' ? [path, `${path}.graph`] : [path]) {
      const whole = await readFile(file);
      for (const at of [0, 9, 40, whole.length >> 1, whole.length - 1]) {
        const bytes = Buffer.from(whole);
        bytes[at]! ^= 1;
        await writeFile(file, bytes);
        await expect(loadVectorIndex(path)).rejects.toBeInstanceOf(DamagedIndexError);
      }
      await writeFile(file, whole.subarray(0, whole.length - 8));
      await expect(loadVectorIndex(path)).rejects.toBeInstanceOf(DamagedIndexError);
      await writeFile(file, whole);
    }
    await expect(loadVectorIndex(path)).resolves.toMatchObject({ kind });
  });

  it('can be stopped while it is built', async () => {
    const stopped = AbortSignal.abort(new Error('no longer wanted'));
    const building = buildVectorIndex(vectors, { dimensions: DIMENSIONS, kind, signal: stopped });
    if (kind === 'hnsw') await expect(building).rejects.toThrow('no longer wanted');
    else await expect(building).resolves.toBeDefined();
  });
});
