import type { Line, LineRow } from './pdf-line.ts';

/** From where to where a column's cells reach, in points. */
export interface Column {
  from: number;
  to: number;
}

/** White between two columns, in type sizes. */
const CLEAR = 0.5;
/** How far, in type sizes, cells of a column may begin, end or have their middle apart. */
const ALIGNED = 0.9;
/** The share of a column's cells that must stand so; its head may be set otherwise. */
const MOST_CELLS = 2 / 3;
/** The share of the rows that must have a cell in every column. */
const FULL_ROWS = 0.5;

/** What stands apart because it is drawn apart: brackets, sums, what goes on with "=". */
const OF_A_FORMULA = /^(?:[=·×∑∏∫]|\+\s)|^[()[\]{}|]+$/;

/**
 * The columns of a table whose rows have a cell in each, wherever in it: in the middle, as schools set their
 * timetables, or at its right end, as figures are. Null where too few rows are full, cells reach into the next column,
 * or they stand under each other in no way.
 */
export function clearColumns(rows: readonly LineRow[]): Column[] | null {
  const several = rows.filter((row) => row.length > 1);
  const counts = Map.groupBy(several, (row) => row.length);
  // One row may be wider by chance: a cell with a gap in it.
  const width = Math.max(...[...counts].filter(([, same]) => same.length > 1).map(([cells]) => cells));
  const full = counts.get(width);
  if (!full || full.length < several.length * FULL_ROWS) return null;
  if (full.flat().some(({ text }) => OF_A_FORMULA.test(text))) return null;
  const columns: Column[] = [];
  for (let at = 0; at < width; at++) {
    const cells = full.map((row) => row[at] as Line); // every full row has so many
    const from = Math.min(...cells.map(({ left }) => left));
    const size = Math.max(...cells.map((cell) => cell.size));
    if (from < (columns.at(-1)?.to ?? Number.NEGATIVE_INFINITY) + size * CLEAR || !isAligned(cells, size))
      return null;
    columns.push({ from, to: Math.max(...cells.map(({ right }) => right)) });
  }
  return columns;
}

function isAligned(cells: readonly Line[], size: number): boolean {
  const places = [
    cells.map(({ left }) => left),
    cells.map(({ left, right }) => (left + right) / 2),
    cells.map(({ right }) => right),
  ];
  return places.some((place) => {
    const middle = place.toSorted((a, b) => a - b)[Math.floor(place.length / 2)] ?? 0;
    const near = place.filter((at) => Math.abs(at - middle) < size * ALIGNED);
    return near.length >= place.length * MOST_CELLS;
  });
}

/** Which of the columns a cell stands in: the one that it shares most of its width with, else the nearest. */
export function columnOf({ left, right }: Line, columns: readonly Column[]): number {
  const shared = columns.map(({ from, to }) => Math.min(right, to) - Math.max(left, from));
  return shared.indexOf(Math.max(...shared));
}
