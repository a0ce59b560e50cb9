import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/domain/random/seeded-random.ts';
import { DamagedIndexError } from '../../src/knowledge/index-files/damaged-index-error.ts';
import {
  buildVectorIndex,
  type VectorIndex,
  type VectorIndexing,
} from '../../src/knowledge/vectors/vector-index.ts';

const DIMENSIONS = 24;

/** Unit vectors around a few centres, as texts on a few subjects have them. */
function vectorsAround(centres: number, count: number, random: () => number): Float32Array[] {
  const middles = Array.from({ length: centres }, () =>
    Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5),
  );
  return Array.from({ length: count }, (_, i) => {
    const vector = middles[i % centres]!.map((value) => value + (random() - 0.5) * 0.5);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}

/** What every vector index promises, wherever its vectors lie. */
export function vectorIndexContract(
  name: string,
  parts: { open(): Promise<VectorIndexing>; kind: 'exact' | 'hnsw'; files: string[] },
): void {
  const { kind } = parts;
  const random = seededRandom(7);
  const vectors = vectorsAround(20, 2000, random);
  const queries = vectorsAround(20, 200, random);
  const probes = vectorsAround(20, 100, random);

  describe(`the ${kind} vector index ${name}`, () => {
    let indexing: VectorIndexing;
    let index: VectorIndex;
    let folder: string;
    beforeAll(async () => {
      indexing = await parts.open();
      index = await indexing.build(vectors, { dimensions: DIMENSIONS, kind, probes });
      folder = await mkdtemp(join(tmpdir(), 'vectors-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('finds a vector by itself, nearest first', async () => {
      expect(index).toMatchObject({ kind, size: vectors.length, dimensions: DIMENSIONS });
      for (const number of [0, 17, 1999]) {
        const hits = await index.search(vectors[number]!, 5);
        expect(hits[0]?.document).toBe(number);
        expect(hits[0]?.similarity).toBeCloseTo(1, 4);
        const similarities = hits.map((hit) => hit.similarity);
        expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
      }
    });

    it('finds nearly all of the true nearest', async () => {
      const exact = await buildVectorIndex(vectors, { dimensions: DIMENSIONS, kind: 'exact' });
      let found = 0;
      for (const query of queries) {
        const truth = new Set((await exact.search(query, 10)).map((hit) => hit.document));
        found += (await index.search(query, 10)).filter((hit) => truth.has(hit.document)).length;
      }
      expect(found / (queries.length * 10)).toBeGreaterThanOrEqual(0.98);
    });

    it('says how near given documents are', async () => {
      const hits = await index.search(queries[0]!, 10);
      const backwards = [...hits].reverse();
      const similarities = await index.similarities(
        queries[0]!,
        backwards.map((hit) => hit.document),
      );
      similarities.forEach((similarity, i) => {
        expect(Math.abs(similarity - backwards[i]!.similarity)).toBeLessThan(0.01);
      });
      expect(await index.similarities(queries[0]!, [])).toEqual([]);
    });

    it('gives as many as are asked for, and all there are where more are', async () => {
      expect(await index.search(queries[0]!, 0)).toEqual([]);
      const many = await index.search(queries[0]!, 1200);
      expect(new Set(many.map((hit) => hit.document)).size).toBe(1200);
      const few = await indexing.build(vectors.slice(0, 3), { dimensions: DIMENSIONS, kind });
      expect(await few.search(queries[0]!, 10)).toHaveLength(3);
    });

    it('takes vectors of nothing, which are like nothing, and no vectors at all', async () => {
      const zero = new Float32Array(DIMENSIONS);
      const few = await indexing.build([vectors[0]!, zero], { dimensions: DIMENSIONS, kind });
      expect((await few.search(vectors[0]!, 2)).map((hit) => hit.document)).toEqual([0, 1]);
      expect(await few.similarities(vectors[0]!, [1])).toEqual([0]);
      const none = await indexing.build([], { dimensions: 0, kind: 'exact' });
      expect(none.size).toBe(0);
      expect(await none.search(new Float32Array(0), 3)).toEqual([]);
    });

    it('is the same after saving and loading', async () => {
      const path = join(folder, 'saved.bin');
      await index.save(path);
      const loaded = await indexing.load(path);
      expect(loaded).toMatchObject({ kind, size: vectors.length, dimensions: DIMENSIONS });
      for (const query of queries)
        expect(await loaded.search(query, 10)).toEqual(await index.search(query, 10));
    });

    it('is refused as damaged where a byte of any of its files differs', async () => {
      const path = join(folder, 'damaged.bin');
      await index.save(path);
      for (const file of parts.files.map((suffix) => path + suffix)) {
        const whole = await readFile(file);
        for (const at of [0, 9, 40, whole.length >> 1, whole.length - 1]) {
          const bytes = Buffer.from(whole);
          bytes[at]! ^= 1;
          await writeFile(file, bytes);
          await expect(indexing.load(path)).rejects.toBeInstanceOf(DamagedIndexError);
        }
        await writeFile(file, whole.subarray(0, whole.length - 8));
        await expect(indexing.load(path)).rejects.toBeInstanceOf(DamagedIndexError);
        await writeFile(file, whole);
      }
      await expect(indexing.load(path)).resolves.toMatchObject({ kind });
    });
  });
}
