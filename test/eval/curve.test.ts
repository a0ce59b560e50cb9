import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAnswer } from '../../src/eval/cases/score-answers.ts';
import { thinned, wrongAgainstCoverage } from '../../src/eval/figures/curve.ts';
import { reliabilityOf } from '../../src/eval/figures/reliability.ts';
import { latencyOf } from '../../src/eval/latency.ts';
import { abstained, answered, questionLine } from './samples.ts';

describe('the curve of wrong answers against coverage', () => {
  it('is what was counted by hand', () => {
    const scores = [
      scoreAnswer(questionLine({ id: 'a' }), answered({ id: 'a', confidence: 0.9 })),
      scoreAnswer(
        questionLine({ id: 'b', expect: { outcome: 'abstained' } }),
        answered({ id: 'b', confidence: 0.8 }),
      ),
      // Both pass together.
      scoreAnswer(questionLine({ id: 'c' }), abstained({ id: 'c', confidence: 0.5 })),
      scoreAnswer(
        questionLine({ id: 'd', expect: { outcome: 'abstained' } }),
        abstained({ id: 'd', confidence: 0.5 }),
      ),
      // The gate decides on neither: the hint is always said, the refusal never.
      scoreAnswer(
        questionLine({ id: 'e', expect: { outcome: 'hint' } }),
        answered({ id: 'e', outcome: 'hint', confidence: 0.1 }),
      ),
      scoreAnswer(
        questionLine({ id: 'f', expect: { outcome: 'refused' } }),
        abstained({ id: 'f', outcome: 'refused', confidence: 0.99 }),
      ),
    ];
    expect(wrongAgainstCoverage(scores)).toEqual({
      points: [
        { threshold: 0.9, coverage: 2 / 6, wrongRate: 0 },
        { threshold: 0.8, coverage: 3 / 6, wrongRate: 1 / 3 },
        { threshold: 0.5, coverage: 5 / 6, wrongRate: 2 / 5 },
      ],
      today: { coverage: 3 / 6, wrongRate: 1 / 3 },
    });
  });

  it('has no today where nothing was said', () => {
    expect(wrongAgainstCoverage([scoreAnswer(questionLine(), abstained())]).today).toBeNull();
    expect(wrongAgainstCoverage([])).toEqual({ points: [], today: null });
  });

  it('keeps both ends when it is thinned', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 2, maxLength: 500 }),
        fc.integer({ min: 2, max: 50 }),
        (points, limit) => {
          const few = thinned(points, limit);
          expect(few.length).toBe(Math.min(points.length, limit));
          expect([few[0], few.at(-1)]).toEqual([points[0], points.at(-1)]);
        },
      ),
    );
  });
});

describe('reliability', () => {
  it('is what was counted by hand', () => {
    const { bins, error } = reliabilityOf([
      { confidence: 0.95, held: true },
      { confidence: 1, held: true },
      { confidence: 0.91, held: false },
      { confidence: 0.2, held: false },
    ]);
    expect(bins).toHaveLength(2);
    expect(bins[0]).toEqual({ from: 0.2, to: 0.3, n: 1, said: 0.2, held: 0 });
    expect(bins[1]).toMatchObject({ from: 0.9, to: 1, n: 3, held: 2 / 3 });
    expect(bins[1]?.said).toBeCloseTo(2.86 / 3, 9);
    expect(error).toBeCloseTo((1 * 0.2 + 3 * (2.86 / 3 - 2 / 3)) / 4, 9);
  });

  it('is nothing without claims', () => {
    expect(reliabilityOf([])).toEqual({ bins: [], error: null });
  });
});

describe('latency', () => {
  it('is by nearest rank, and leaves faults out', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(latencyOf([null, ...hundred])).toEqual({ p50: 50, p95: 95, p99: 99 });
    expect(latencyOf([])).toEqual({ p50: 0, p95: 0, p99: 0 });
    expect(latencyOf([3])).toEqual({ p50: 3, p95: 3, p99: 3 });
  });
});
