import { describe, expect, test } from 'vitest';
import { answersOf, type Figures, figuresOf, outcomesOf } from './whole-answers.ts';

/** Shares that hold at the least, a little below what was measured. */
const FLOORS: Record<string, Figures> = {
  'grounded-answers': { kept: 0.78, whole: 0.59, given: 0.94, cut: 0.8 },
  'grounded-answers-held-out': { kept: 0.59, whole: 0.4, given: 0.91, cut: 0.82 },
};
/** Answers as freely told as a large model tells them. */
const FREE_FLOORS: Record<string, Figures> = {
  'second-grounded-answers': { kept: 0.43, whole: 0.13, given: 0.74, cut: 0.86 },
  'second-grounded-answers-held-out': { kept: 0.4, whole: 0.15, given: 0.81, cut: 0.86 },
};

describe('whole answers, as a model gives them on what the search finds', () => {
  test.each([...Object.entries(FLOORS), ...Object.entries(FREE_FLOORS)])(
    '%s: true ones are kept, those with one change that makes them false are cut',
    { timeout: 120_000 },
    async (name, floor) => {
      const outcomes = await outcomesOf(answersOf(name));
      const figures = figuresOf(outcomes);
      expect(figures.kept).toBeGreaterThanOrEqual(floor.kept);
      expect(figures.whole).toBeGreaterThanOrEqual(floor.whole);
      expect(figures.given).toBeGreaterThanOrEqual(floor.given);
      expect(figures.cut).toBeGreaterThanOrEqual(floor.cut);
    },
  );

  test.each([FLOORS, FREE_FLOORS])('of the two halves no answer is in both', (floors) => {
    const [open, heldOut] = Object.keys(floors).map((name) => answersOf(name).map(({ id }) => id));
    expect(open?.filter((id) => heldOut?.includes(id))).toEqual([]);
  });
});
