import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededIntegers } from '../../src/domain/random/seeded-random.ts';
import { crossFittedConfidences, type FitSample } from '../../src/eval/calibration/cross-fit.ts';
import {
  bestF1,
  largestCoverage,
  type Prediction,
  scanPoints,
} from '../../src/eval/calibration/speaking-point.ts';
import { type CalibrationLine, calibrate, calibrationLine } from '../../src/eval/index.ts';
import { cited, questionLine, subjectAnswer } from './samples.ts';

const prediction = (confidence: number, kind: 'right' | 'wrong' | 'unanswerable'): Prediction => ({
  confidence,
  answerable: kind !== 'unanswerable',
  right: kind === 'right',
});

/** A model that is one number: the evidence minus a bias, as fitted. */
interface Feature {
  evidence: number;
}
const fitMean = (samples: FitSample<Feature>[]): number =>
  samples.reduce((sum, sample) => sum + sample.features.evidence, 0) / samples.length;
const confidenceOf = ({ evidence }: Feature, mean: number): number =>
  1 / (1 + Math.exp(-8 * (evidence - mean)));

/** Evidence says how likely the course holds the answer; of those it holds, `wrongShare` are said wrongly. */
function labelled(n: number, wrongShare = 0.05, seed = 1): CalibrationLine<Feature>[] {
  const below = seededIntegers(seed);
  const uniform = () => below(1_000_000) / 1_000_000;
  return Array.from({ length: n }, (_, i) => {
    const evidence = uniform();
    const answerable = uniform() < 1 / (1 + Math.exp(-12 * (evidence - 0.4)));
    return { id: `q${i}`, features: { evidence }, answerable, right: answerable && uniform() >= wrongShare };
  });
}

const fitted = (lines: CalibrationLine<Feature>[], maxWrong?: number) =>
  calibrate({ lines, fit: fitMean, confidenceOf, courseId: 'python-101', maxWrong });

/** Coverage and wrong rate on questions that had no part in the fit. */
function onOthers(result: ReturnType<typeof fitted>, others: CalibrationLine<Feature>[]) {
  if (result.kind !== 'fitted') throw new Error(result.kind);
  const spoken = others.filter((line) => confidenceOf(line.features, result.model) >= result.speakAt);
  return {
    coverage: spoken.length / others.length,
    wrongRate: spoken.filter((line) => !line.right).length / spoken.length,
  };
}

describe('speaking points', () => {
  const scan = scanPoints([
    prediction(0.9, 'right'),
    prediction(0.8, 'right'),
    prediction(0.7, 'unanswerable'),
    prediction(0.6, 'right'),
    prediction(0.6, 'wrong'),
    prediction(0.1, 'unanswerable'),
  ]);

  it('are what was counted by hand', () => {
    expect(scan.points).toEqual([
      { threshold: (0.9 + 0.8) / 2, coverage: 1 / 6, wrongRate: 0, f1: 2 / 5 },
      { threshold: 0.75, coverage: 2 / 6, wrongRate: 0, f1: 4 / 6 },
      { threshold: (0.7 + 0.6) / 2, coverage: 3 / 6, wrongRate: 1 / 3, f1: 4 / 7 },
      { threshold: (0.6 + 0.1) / 2, coverage: 5 / 6, wrongRate: 2 / 5, f1: 8 / 9 },
      { threshold: 0.1, coverage: 1, wrongRate: 3 / 6, f1: 8 / 10 },
    ]);
  });

  it('are best by F1 of answering', () => {
    expect(bestF1(scan)?.threshold).toBeCloseTo(0.35, 9);
    expect(bestF1(scanPoints([]))).toBeNull();
  });

  it('reach as far as the expected share of wrong answers allows', () => {
    const many = scanPoints([
      ...Array.from({ length: 200 }, (_, i) => prediction(0.9 - i * 1e-5, 'right')),
      ...Array.from({ length: 50 }, (_, i) => prediction(0.5 - i * 1e-5, 'unanswerable')),
    ]);
    const { point, optimism } = largestCoverage(many, 0.05);
    expect(optimism).toBeGreaterThanOrEqual(0);
    expect(point?.coverage).toBeGreaterThan(0.78);
    expect(point?.wrongRate).toBeLessThan(0.05);
    expect(largestCoverage(many, 0).point).toBeNull();
  });

  it('never promise certainty on a handful of labels', () => {
    const three = scanPoints([0.9, 0.8, 0.7].map((confidence) => prediction(confidence, 'right')));
    expect(largestCoverage(three, 0.05).point).toBeNull();
    expect(largestCoverage(three, 0.2).point?.coverage).toBe(1);
  });

  it('say more where more wrong answers are allowed', () => {
    const kinds = fc.constantFrom('right', 'wrong', 'unanswerable');
    const predictions = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), kinds), {
      minLength: 1,
      maxLength: 60,
    });
    const bound = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(predictions, bound, bound, (given, a, b) => {
        const any = scanPoints(given.map(([confidence, kind]) => prediction(confidence, kind)));
        // The expectation itself; the measured optimism depends on the bound.
        const smoothed = (limit: number): number => {
          const { expected, optimism } = largestCoverage(any, limit);
          return expected.map((rate) => rate - optimism).findLastIndex((rate) => rate <= limit);
        };
        expect(smoothed(Math.max(a, b))).toBeGreaterThanOrEqual(smoothed(Math.min(a, b)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('cross-fitting', () => {
  it('predicts every sample by a fit that did not see it, with each kind in every fit', () => {
    const samples = Array.from({ length: 50 }, (_, i) => ({ features: i, answerable: i < 10 }));
    const fits: FitSample<number>[][] = [];
    const seen = crossFittedConfidences(samples, {
      fit: (given) => {
        fits.push(given);
        return new Set(given.map(({ features }) => features));
      },
      confidenceOf: (features, model) => (model.has(features) ? 1 : 0),
      folds: 5,
      seed: 1,
    });
    expect(seen.every((value) => value === 0)).toBe(true);
    expect(fits.map((given) => given.filter(({ answerable }) => answerable).length)).toEqual([8, 8, 8, 8, 8]);
    expect(fits.map((given) => given.length)).toEqual([40, 40, 40, 40, 40]);
  });
});

describe('calibrate', () => {
  it('says so instead of fitting where labels are too few or of one kind', () => {
    const few = fitted(labelled(39));
    expect(few).toMatchObject({ kind: 'too_few_labels', counts: { labels: 39 } });
    expect(few.explanation).toContain('at least 40, with 10 of each kind');
    const oneKind = labelled(100).map((line) => ({ ...line, answerable: true }));
    expect(fitted(oneKind).kind).toBe('too_few_labels');
    expect(fitted([]).kind).toBe('too_few_labels');
  });

  it('chooses the best F1 where nothing else is asked, and explains itself', () => {
    const result = fitted(labelled(400));
    if (result.kind !== 'fitted') throw new Error(result.kind);
    expect(result.expected.f1).toBe(Math.max(...result.curve.map((point) => point.f1), result.expected.f1));
    expect(result.expected.f1).toBeGreaterThan(0.85);
    expect(result.intervals.coverage?.[0]).toBeLessThan(result.expected.coverage);
    expect(result.intervals.coverage?.[1]).toBeGreaterThan(result.expected.coverage);
    expect(result.explanation).toContain('python-101: 400 labelled questions');
    expect(result.explanation).toContain('where F1 of answering is highest');
    expect(result.curve.length).toBeLessThanOrEqual(100);
  });

  it('keeps what it promises on questions it has not seen', () => {
    const others = labelled(20_000, 0.03, 99);
    const rates = Array.from({ length: 12 }, (_, seed) => {
      const result = fitted(labelled(400, 0.03, seed + 2), 0.08);
      if (result.kind !== 'fitted') throw new Error(result.kind);
      expect(result.expected.wrongRate).toBeLessThanOrEqual(0.08);
      return onOthers(result, others);
    });
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    // An expectation: on average at or below the bound, without throwing most of the coverage away.
    expect(mean(rates.map(({ wrongRate }) => wrongRate))).toBeLessThanOrEqual(0.082);
    expect(mean(rates.map(({ coverage }) => coverage))).toBeGreaterThan(0.4);
  });

  it('does not depend on the order of the labels', () => {
    const lines = labelled(120);
    expect(fitted(lines.toReversed(), 0.1)).toEqual(fitted(lines, 0.1));
  });

  it('says so where no point keeps the bound', () => {
    const hopeless = labelled(200).map((line) => ({ ...line, right: false }));
    const result = fitted(hopeless, 0.05);
    expect(result.kind).toBe('no_speaking_point');
    expect(result.explanation).toContain(
      'No speaking point keeps the expected share of wrong answers at or below 5.0 %',
    );
  });

  it.each([-0.1, 1, Number.NaN])('does not take --max-wrong %s', (maxWrong) => {
    expect(() => fitted(labelled(100), maxWrong)).toThrow(/--max-wrong is/);
  });
});

describe('a question line as a label', () => {
  const label = (expectation: object, answer: Parameters<typeof subjectAnswer>[0]) =>
    calibrationLine(questionLine({ expect: expectation }), subjectAnswer(answer), { evidence: 1 });

  it('tells answerable from right', () => {
    expect(label({}, {})).toEqual({ id: 'q1', features: { evidence: 1 }, answerable: true, right: true });
    expect(label({ outcome: 'abstained' }, {})).toMatchObject({ answerable: false, right: false });
    expect(
      label({ sources: ['a.md'] }, { outcome: 'abstained', candidateCitations: [cited('b.md')] }),
    ).toMatchObject({
      answerable: true,
      right: false,
    });
  });

  it('is none where the gate does not decide', () => {
    expect(label({ outcome: 'refused' }, { outcome: 'abstained' })).toBeNull();
    expect(label({ outcome: 'small_talk' }, { outcome: 'answered' })).toBeNull();
    expect(label({ outcome: 'hint' }, { outcome: 'hint' })).toBeNull();
    expect(label({}, { outcome: 'refused' })).toBeNull();
  });
});
