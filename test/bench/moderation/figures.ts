import { CATEGORIES, type Category } from '../../../src/domain/moderation/moderation.ts';
import type { MeasuredLine } from './sets.ts';

/** What was said of a line, as far as figures need it. */
export interface Said {
  category: Category;
  needsReview: boolean;
}

export const isActedOn = ({ category, needsReview }: Said): boolean => category !== 'none' && !needsReview;

/** Share of lines in a thousand. */
export const perThousand = (count: number, of: number): string =>
  of === 0 ? '–' : `${((count / of) * 1000).toFixed(1)} (${count} of ${of})`;

export interface Hits {
  precision: number;
  recall: number;
  f1: number;
}

/** Precision, recall and F1 of a yes-or-no question. */
export function hitsOf(pairs: readonly { wanted: boolean; said: boolean }[]): Hits {
  let right = 0;
  let wanted = 0;
  let said = 0;
  for (const pair of pairs) {
    if (pair.wanted) wanted++;
    if (pair.said) said++;
    if (pair.wanted && pair.said) right++;
  }
  const precision = said === 0 ? 0 : right / said;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The mean of both classes' F1 of a yes-or-no question. */
export function twoClassF1(pairs: readonly { wanted: boolean; said: boolean }[]): number {
  const other = pairs.map(({ wanted, said }) => ({ wanted: !wanted, said: !said }));
  return (hitsOf(pairs).f1 + hitsOf(other).f1) / 2;
}

/** What a line counts as where any of several categories is right: the one that was said, else the first. */
export function expectedOf(line: MeasuredLine, said: Category): Category {
  return line.expected.includes(said) ? said : (line.expected[0] ?? 'none');
}

/** One against the rest, for each of the four categories. */
export function byCategory(
  lines: readonly MeasuredLine[],
  said: readonly Said[],
): { category: Category; n: number; hits: Hits; actedOn: number; actedOnRight: number }[] {
  return CATEGORIES.filter((category) => category !== 'none').map((category) => {
    const pairs = lines.map((line, index) => {
      const one = said[index]!;
      return {
        wanted: expectedOf(line, one.category) === category,
        said: one.category === category,
        acted: one.category === category && isActedOn(one),
      };
    });
    const acted = pairs.filter((pair) => pair.acted);
    return {
      category,
      n: pairs.filter(({ wanted }) => wanted).length,
      hits: hitsOf(pairs),
      actedOn: acted.length,
      actedOnRight: acted.filter(({ wanted }) => wanted).length,
    };
  });
}

export const macroF1 = (figures: readonly { hits: Hits }[]): number =>
  figures.reduce((sum, { hits }) => sum + hits.f1, 0) / figures.length;
