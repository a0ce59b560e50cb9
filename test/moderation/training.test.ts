import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { disguise } from '../../scripts/moderation-training/disguise.ts';
import { fingerprintOf, readExamples } from '../../scripts/moderation-training/examples.ts';
import { fitFirstStage } from '../../scripts/moderation-training/fit.ts';
import { type Point, pointOf } from '../../scripts/moderation-training/point.ts';
import { withoutNearDuplicates } from '../../scripts/moderation-training/without-near-duplicates.ts';
import { seededRandom } from '../../src/domain/random/seeded-random.ts';
import { BUCKETS } from '../../src/moderation/classifier/feature-list.ts';
import { packWeights } from '../../src/moderation/classifier/weights-file.ts';

const DATA = fileURLToPath(new URL('../../data/moderation/', import.meta.url));
const examples = withoutNearDuplicates(readExamples(DATA));
const few = examples.filter((_, index) => index % 150 === 0);

/** What training writes for these few lines, their disguises among them. */
function trained(seed: number): { bytes: Uint8Array; bias: number[] } {
  const random = seededRandom(seed);
  const points = few.flatMap(({ text, category }): Point[] => [
    pointOf(text, category, 1),
    pointOf(disguise(text, random), category, 0.3),
  ]);
  const { weights, bias } = fitFirstStage(points, seed, 2);
  return { bytes: packWeights(weights, new Float32Array(BUCKETS)).bytes, bias: [...bias] };
}

describe('training the classifier', () => {
  it('gives the same weights from the same lines and seed, to the byte', { timeout: 60_000 }, () => {
    const first = trained(7);
    const again = trained(7);
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
    expect(again.bias).toEqual(first.bias);
    expect(Buffer.compare(trained(8).bytes, first.bytes)).not.toBe(0);
  });

  it('left the committed weights from the committed lines', () => {
    const model: unknown = JSON.parse(readFileSync(`${DATA}model/model.json`, 'utf8'));
    expect(model).toMatchObject({ data: fingerprintOf(examples), examples: examples.length });
  });

  it('has at least as many lines in order as lines that are not, and three in four of them Chinese', () => {
    const inOrder = examples.filter(({ category }) => category === 'none').length;
    expect(inOrder).toBeGreaterThan(examples.length / 2);
    const chinese = examples.filter(({ text }) => /[\u4e00-\u9fff]/.test(text)).length / examples.length;
    expect(chinese).toBeGreaterThan(0.7);
  });
});
