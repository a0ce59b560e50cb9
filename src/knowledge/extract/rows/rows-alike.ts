import { queryTerms } from '../../lexical/query-terms.ts';
import { type Candidate, isIdeograph } from '../candidates.ts';

/**
 * The other rows of a row's table that hold all of the question that it holds: of 「试用期多长」 one row for one
 * length of contract would be wrong for everybody else. None where they are more than there is room for, in UTF-16
 * units.
 */
export function rowsAlike(
  question: string,
  row: Candidate,
  candidates: readonly Candidate[],
  room: number,
): Candidate[] {
  const tells = queryTerms(question).map(({ term, matter }) => matter >= 1 && !isIdeograph(term));
  const own = candidates.filter(({ passageIndex }) => passageIndex === row.passageIndex);
  const isRow = (ordinal: number): boolean => own[ordinal]?.unit.kind === 'row';
  let [from, to] = [row.ordinal, row.ordinal];
  while (isRow(from - 1)) from--;
  while (isRow(to + 1)) to++;
  const alike = own
    .slice(from, to + 1)
    .filter(
      (one) =>
        one !== row && row.worth.every((worth, term) => !tells[term] || worth === 0 || one.worth[term]! > 0),
    );
  const length = [row, ...alike].reduce((sum, { unit }) => sum + unit.end - unit.start, 0);
  return length <= room ? alike : [];
}
