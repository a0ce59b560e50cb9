import { markdownTable } from '../sections/markdown-block.ts';
import { joinLines } from '../sections/paragraphs.ts';
import { clearColumns, columnOf } from './pdf-clear-columns.ts';
import type { LineRow } from './pdf-line.ts';

/** Rows with several cells that make a table; two may be chance. */
const LEAST_ROWS = 3;
const MOST_COLUMNS = 10;
/** How far, in type sizes, the cells of a column may start apart, and the lines of one row stand apart. */
const ALIGNED = 0.9;
const ROW_HEIGHT = 2.2;

/** A list's marks stand apart from its items, under each other. */
const LIST_MARK = /^(?:[•◦▪▫‣●○■□◆➢✓·–*-]|[(（]?(?:\d{1,2}|[a-z])[.)）、]?)$/;

/** The table that begins at row `start`, as Markdown, with the lines of wrapped cells joined; null where none does. */
export function tableAt(rows: LineRow[], start: number): { text: string; rows: number } | null {
  const [first] = rows[start] ?? [];
  if (!first || (rows[start]?.length ?? 0) < 2 || LIST_MARK.test(first.text)) return null;
  let end = start;
  let multiple = 0;
  const starts: number[] = [];
  for (; end < rows.length; end++) {
    const row = rows[end] as LineRow; // `end` is within the rows
    const before = rows[end - 1]?.[0];
    if (end > start && before && row[0].baseline - before.baseline > row[0].size * ROW_HEIGHT) break;
    if (end > start && before && row[0].baseline < before.baseline) break;
    if (row.length > 1) {
      multiple++;
      starts.push(...row.map((line) => line.left));
    } else if (!continuesCell(row, starts)) break;
  }
  // A single cell at the end is the paragraph after the table.
  while (end > start && (rows[end - 1]?.length ?? 0) < 2 && !continuesCell(rows[end - 1] as LineRow, starts))
    end--;
  if (multiple < LEAST_ROWS) return null;
  const table = rows.slice(start, end);
  const cells = clearCellsOf(table) ?? alignedCellsOf(table, columnsOf(starts, first.size));
  return cells === null ? null : { text: markdownTable(cells), rows: end - start };
}

/** Of a table whose columns stand clear of each other, wherever in them a cell does. */
function clearCellsOf(rows: LineRow[]): string[][] | null {
  const columns = clearColumns(rows);
  if (!columns || columns.length > MOST_COLUMNS) return null;
  const placed = rows.map((row) => row.map((line) => ({ column: columnOf(line, columns), text: line.text })));
  return written(placed, columns.length);
}

/** A single line that stands under a cell, but not the first of its row. */
function continuesCell([line]: LineRow, starts: number[]): boolean {
  const first = Math.min(...starts);
  const aligned = starts.some((at) => Math.abs(at - line.left) < line.size * ALIGNED);
  return aligned && line.left > first + line.size * ALIGNED;
}

/** Where the columns start: places at which cells of more than one row do. */
function columnsOf(starts: number[], size: number): number[] {
  const columns: { at: number; cells: number }[] = [];
  for (const at of [...starts].sort((a, b) => a - b)) {
    const last = columns.at(-1);
    if (last && at - last.at < size * ALIGNED) last.cells++;
    else columns.push({ at, cells: 1 });
  }
  return columns.filter((column) => column.cells > 1).map((column) => column.at);
}

/** Null where these are not columns, or a third of the cells stands in none: then this is no table. */
function alignedCellsOf(rows: LineRow[], columns: number[]): string[][] | null {
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return null;
  let astray = 0;
  let total = 0;
  const placed = rows.map((row, at) =>
    row.map((line) => {
      const column = columns.findLastIndex((from) => line.left > from - line.size * ALIGNED);
      // The names of columns may stand over their middle.
      if (at === 0 && isHead(row, columns)) return { column: Math.max(0, column), text: line.text };
      total++;
      if (column < 0 || line.left - (columns[column] ?? 0) > line.size * ALIGNED) astray++;
      return { column: Math.max(0, column), text: line.text };
    }),
  );
  return astray > total / 3 ? null : written(placed, columns.length);
}

/** Two things side by side may be a formula and its number. */
const LEAST_NAMES = 3;

const isHead = (row: LineRow, columns: readonly number[]): boolean =>
  columns.length >= LEAST_NAMES && row.length >= columns.length;

/** A row without a first cell goes on with the cells of the row above it. */
function written(rows: { column: number; text: string }[][], columns: number): string[][] {
  const table: string[][][] = [];
  for (const row of rows) {
    if (table.length === 0 || row.some(({ column }) => column === 0))
      table.push(Array.from({ length: columns }, () => []));
    for (const { column, text } of row) table.at(-1)?.[column]?.push(text);
  }
  return table.map((row) => row.map(joinLines));
}
