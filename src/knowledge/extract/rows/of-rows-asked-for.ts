import type { Passage } from '../../../domain/school/course.ts';
import { rowAskedFor } from '../../question-forms/row-asked-for.ts';
import type { Candidate } from '../candidates.ts';
import { rowsAskedFor } from './keyed-rows.ts';
import { rowsOfNumber } from './numbered-rows.ts';
import { timetableRow } from './timetable-rows.ts';

/** What a row is worth more that is asked for. */
const ASKED_FOR = 0.3;

/**
 * With the row of the first passage ahead that the question names, or that is for its number, and without the rows
 * that are for others.
 */
export function ofRowsAskedFor(
  question: string,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const rows = candidates.filter(({ passageIndex, unit }) => passageIndex === 0 && unit.kind === 'row');
  if (rows.length === 0) return candidates;
  const units = rows.map(({ unit }) => unit);
  const named = rowAskedFor(question, passages[0]!) ?? timetableRow(question, passages[0]!);
  const isFor = named
    ? new Map(units.map((unit) => [unit, unit === named]))
    : new Map([
        ...rowsAskedFor(question, passages[0]!.text, units),
        ...rowsOfNumber(question, passages[0]!.text, units),
      ]);
  if (isFor.size === 0) return candidates;
  let ordinal = 0;
  return candidates.flatMap((candidate) => {
    if (isFor.get(candidate.unit) === false) return [];
    if (candidate.passageIndex !== 0) return candidate;
    const placed = { ...candidate, ordinal: ordinal++ };
    return isFor.get(candidate.unit) === true
      ? { ...placed, score: candidate.score + ASKED_FOR, isRowAskedFor: true }
      : placed;
  });
}
