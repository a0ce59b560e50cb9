import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/domain/random/seeded-random.ts';
import {
  confidenceOf,
  DEFAULT_CALIBRATION,
  FEATURE_FINGERPRINT,
} from '../../src/knowledge/evidence/calibration/calibration.ts';
import {
  type CalibrationSample,
  fitCalibration,
} from '../../src/knowledge/evidence/calibration/fit-calibration.ts';
import type { EvidenceFeatures } from '../../src/knowledge/evidence/evidence.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFeatures = fc.record({
  coverage: share,
  title: share,
  lead: share,
  ahead: share,
  names: share,
  unknown: share,
  likeness: share,
  words: share,
  wordsHeld: share,
  subject: share,
  predicate: share,
});

/** Questions of a course whose own scores are all low: the default would hardly ever speak. */
function lowScores(count: number): CalibrationSample[] {
  const random = seededRandom(5);
  return Array.from({ length: count }, () => {
    const answerable = random() < 0.6;
    const score = (answerable ? 0.25 : 0.1) + (random() - 0.5) * 0.16;
    const features: EvidenceFeatures = {
      coverage: score,
      title: answerable ? 0.4 : 0.2,
      lead: 0.1,
      ahead: 0.1,
      names: 1,
      unknown: 0.1,
      likeness: 0.5,
      words: 0.5,
      wordsHeld: 0.5,
      subject: 1,
      predicate: 1,
    };
    return { features, answerable };
  });
}

describe('confidence', () => {
  it('is a probability that never falls with better evidence', () => {
    fc.assert(
      fc.property(anyFeatures, share, (features, more) => {
        const confidence = confidenceOf(features, DEFAULT_CALIBRATION);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
        for (const name of [
          'coverage',
          'title',
          'lead',
          'ahead',
          'names',
          'likeness',
          'wordsHeld',
          'subject',
        ] as const) {
          const better = { ...features, [name]: features[name] + more };
          expect(confidenceOf(better, DEFAULT_CALIBRATION)).toBeGreaterThanOrEqual(confidence);
        }
        const worse = { ...features, unknown: features.unknown + more };
        expect(confidenceOf(worse, DEFAULT_CALIBRATION)).toBeLessThanOrEqual(confidence);
      }),
    );
  });

  it('is low without any evidence and high with all of it, by default', () => {
    expect(
      confidenceOf(
        {
          coverage: 0,
          title: 0,
          lead: 0,
          ahead: 0,
          names: 0,
          unknown: 1,
          likeness: 0,
          words: 0,
          wordsHeld: 0,
          subject: 0,
          predicate: 0,
        },
        DEFAULT_CALIBRATION,
      ),
    ).toBeLessThan(0.1);
    expect(
      confidenceOf(
        {
          coverage: 1,
          title: 1,
          lead: 0.5,
          ahead: 0.5,
          names: 1,
          unknown: 0,
          likeness: 0.9,
          words: 1,
          wordsHeld: 1,
          subject: 1,
          predicate: 1,
        },
        DEFAULT_CALIBRATION,
      ),
    ).toBeGreaterThan(0.9);
  });
});

describe('a fitted calibration', () => {
  it('learns where a course differs from the default', () => {
    const samples = lowScores(300);
    const fitted = fitCalibration(samples);
    const mean = (answerable: boolean): number => {
      const some = samples.filter((sample) => sample.answerable === answerable);
      return some.reduce((sum, { features }) => sum + confidenceOf(features, fitted), 0) / some.length;
    };
    expect(mean(true)).toBeGreaterThan(0.75);
    expect(mean(false)).toBeLessThan(0.35);
    const expected = samples.filter(({ answerable }) => answerable).length / samples.length;
    const overall =
      samples.reduce((sum, { features }) => sum + confidenceOf(features, fitted), 0) / samples.length;
    expect(overall).toBeCloseTo(expected, 2);
  });

  it('keeps to what was believed where there are few samples, or only of one kind', () => {
    const one = lowScores(40).filter(({ answerable }) => answerable);
    expect(fitCalibration(one)).toEqual(DEFAULT_CALIBRATION);
    expect(fitCalibration([])).toEqual(DEFAULT_CALIBRATION);
    const few = fitCalibration(lowScores(6));
    expect(Math.abs(few.weights.coverage - DEFAULT_CALIBRATION.weights.coverage)).toBeLessThan(1.5);
  });

  it('never turns a feature round, whatever the samples say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ features: anyFeatures, answerable: fc.boolean() }), {
          minLength: 2,
          maxLength: 40,
        }),
        (samples) => {
          const { weights, bias } = fitCalibration(samples, { prior: null });
          expect(weights.coverage).toBeGreaterThanOrEqual(0);
          expect(weights.title).toBeGreaterThanOrEqual(0);
          expect(weights.lead).toBeGreaterThanOrEqual(0);
          expect(weights.unknown).toBeLessThanOrEqual(0);
          expect([bias, ...Object.values(weights)].every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it('survives JSON, and names the features it is for', () => {
    const fitted = fitCalibration(lowScores(50));
    expect(JSON.parse(JSON.stringify(fitted))).toEqual(fitted);
    expect(fitted.fingerprint).toBe(FEATURE_FINGERPRINT);
  });

  it('counts a sample by its weight', () => {
    const samples = lowScores(100);
    const doubled = fitCalibration([...samples, ...samples]);
    const weighed = fitCalibration(samples.map((sample) => ({ ...sample, weight: 2 })));
    expect(weighed.bias).toBeCloseTo(doubled.bias, 6);
  });
});
