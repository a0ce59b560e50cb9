import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../src/domain/moderation/moderation.ts';
import { COLUMNS } from '../../src/moderation/classifier/classifier.ts';
import { BUCKETS } from '../../src/moderation/classifier/feature-list.ts';
import { packWeights, readWeights } from '../../src/moderation/classifier/weights-file.ts';

const K = CATEGORIES.length;
const SHIPPED = join(import.meta.dirname, '../../data/moderation/model/model.json');

describe('the file of weights', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'weights-'));
    copyFileSync(SHIPPED, join(folder, 'model.json'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const store = (bytes: Uint8Array): void => writeFileSync(join(folder, 'weights.bin'), bytes);

  it('gives back every weight to a hundredth of the largest, wherever its bucket lies', () => {
    const categories = new Float32Array(BUCKETS * K);
    const crisis = new Float32Array(BUCKETS);
    const some: [number, number, number][] = [
      [0, 0, -3],
      [1, 4, 0.5],
      [129, 2, 1.25],
      [70_000, 1, -0.01],
      [BUCKETS - 1, 3, 3],
    ];
    for (const [bucket, column, weight] of some) categories[bucket * K + column] = weight;
    crisis[128] = 0.75;
    const { bytes, scale, crisisScale } = packWeights(categories, crisis);
    store(bytes);

    const { rows } = readWeights(folder);
    for (const [bucket, column, weight] of some) {
      const read = ((rows[bucket * COLUMNS + column] ?? 0) / 127 ** 2) * scale;
      expect(Math.abs(read - weight)).toBeLessThan(scale / 100);
    }
    expect(((rows[128 * COLUMNS + K] ?? 0) / 127 ** 2) * crisisScale).toBeCloseTo(0.75);
    expect(rows.filter((weight) => weight !== 0)).toHaveLength(some.length + 1);
  });

  it('is refused when it is cut off or points beyond the buckets', () => {
    const shipped = readFileSync(join(SHIPPED, '../weights.bin'));
    store(shipped.subarray(0, shipped.length - 1));
    expect(() => readWeights(folder)).toThrow(/cannot be read/);
    store(Uint8Array.from([255, 255, 255, 127, 1, 2, 3, 4, 5, 6]));
    expect(() => readWeights(folder)).toThrow(/cannot be read/);
  });
});
