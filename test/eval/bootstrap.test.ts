import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAnswer } from '../../src/eval/cases/score-answers.ts';
import { scoreMessage } from '../../src/eval/cases/score-moderation.ts';
import { DEFAULT_BOOTSTRAP, intervalsOf, percentiles } from '../../src/eval/figures/bootstrap.ts';
import { answerStatistics, messageStatistics } from '../../src/eval/figures/figures.ts';
import { type Measure, ratioOf } from '../../src/eval/figures/measure.ts';
import { eachAlone, forEachResample, groupAlike } from '../../src/eval/figures/resample.ts';
import { processorMs } from '../support/processor-time.ts';
import { abstained, answered, cited, judgedMessage, messageLine, questionLine } from './samples.ts';

const share = (values: readonly number[]): Measure => ratioOf(values, (value) => [value, 1]);
const zeroOrOne = (n: number, ones: number): number[] =>
  Array.from({ length: n }, (_, i) => (i < ones ? 1 : 0));

describe('a bootstrap interval', () => {
  it('is as wide as theory says for a share', () => {
    // Half width of a share of .3 over 1,000 cases: 1.96 × √(.3 × .7 ÷ 1000) = .0284
    const [interval] = intervalsOf([share(zeroOrOne(1000, 300))], 1000);
    expect(interval?.[0]).toBeCloseTo(0.3 - 0.0284, 2);
    expect(interval?.[1]).toBeCloseTo(0.3 + 0.0284, 2);
  });

  it('is the same for the same seed, and another for another', () => {
    const measure = share(zeroOrOne(97, 31));
    const once = intervalsOf([measure], 97);
    expect(intervalsOf([measure], 97)).toEqual(once);
    expect(intervalsOf([measure], 97, { ...DEFAULT_BOOTSTRAP, seed: 1 })).not.toEqual(once);
  });

  it('shows doubt where every case says the same', () => {
    // Exact bound for none of twenty: 1 − .025^(1/20) = .1684
    const [none, all] = intervalsOf([share(zeroOrOne(20, 0)), share(zeroOrOne(20, 20))], 20);
    expect(none?.[0]).toBe(0);
    expect(none?.[1]).toBeCloseTo(0.1684, 4);
    expect(all?.[0]).toBeCloseTo(1 - 0.1684, 4);
    expect(all?.[1]).toBe(1);
  });

  it('is nothing where there is nothing to measure', () => {
    expect(intervalsOf([ratioOf([1, 2], () => [0, 0])], 2)).toEqual([null]);
    expect(intervalsOf([share([])], 0)).toEqual([null]);
  });

  it('holds the figure, whatever the cases', () => {
    const values = fc.array(fc.constantFrom(0, 0.2, 0.5, 1), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(values, (cases) => {
        const measure = share(cases);
        const [interval] = intervalsOf([measure], cases.length, { ...DEFAULT_BOOTSTRAP, resamples: 300 });
        expect(interval?.[0]).toBeLessThanOrEqual((measure.value() ?? 0) + 1e-9);
        expect(interval?.[1]).toBeGreaterThanOrEqual((measure.value() ?? 0) - 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('comes to the same by groups of like cases as case by case', () => {
    const values = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (cases) => {
        const measure = share(cases);
        const drawn = (alike: ReturnType<typeof eachAlone>): (number | null)[] => {
          const take = measure.sampled(alike.positions);
          const seen: (number | null)[] = [];
          forEachResample(alike, { seed: 3, resamples: 5 }, (weights) => seen.push(take(weights)));
          return seen;
        };
        const apart = drawn(eachAlone(cases.length));
        drawn(groupAlike([measure], cases.length)).forEach((value, i) => {
          expect(value).toBeCloseTo(apart[i] ?? 0, 9);
        });
      }),
    );
  });

  it('takes 1,000 resamples of 4,627 cases well under two seconds', () => {
    const scores = Array.from({ length: 4627 }, (_, i) =>
      scoreAnswer(
        questionLine({ id: `q${i}`, expect: { sources: ['a.md'] } }),
        i % 3 === 0
          ? abstained({ hits: ['b.md', 'a.md'] })
          : answered({
              hits: ['a.md'],
              citations: [cited(i % 5 === 0 ? 'b.md' : 'a.md')],
              support: (i % 7) / 6,
            }),
      ),
    );
    const started = processorMs();
    intervalsOf(answerStatistics(scores), scores.length);
    expect(processorMs() - started).toBeLessThan(1500);
  });

  it('knows macro F1, which is no sum over cases', () => {
    const scores = Array.from({ length: 60 }, (_, i) =>
      scoreMessage(
        messageLine({ id: `m${i}`, category: i % 2 === 0 ? 'none' : 'spam' }),
        judgedMessage(i % 6 === 0 ? 'spam' : i % 2 === 0 ? 'none' : 'spam'),
      ),
    );
    const macroF1 = messageStatistics(scores).find(({ figure }) => figure.name === 'macroF1');
    // none: tp 20, fn 10 → 4/5; spam: tp 30, fp 10 → 6/7
    expect(macroF1?.value()).toBeCloseTo((4 / 5 + 6 / 7) / 2, 9);
    const [interval] = macroF1 ? intervalsOf([macroF1], 60) : [];
    expect(interval?.[0]).toBeLessThan(0.829);
    expect(interval?.[1]).toBeGreaterThan(0.829);
  });
});

describe('percentiles', () => {
  it('leave the same part out at both ends', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    expect(percentiles(values, 0.95)).toEqual([25, 975]);
    expect(percentiles([7], 0.95)).toEqual([7, 7]);
    expect(percentiles([], 0.95)).toBeNull();
  });
});
