import { markdownTable } from '../sections/markdown-block.ts';
import { inlineText } from './markup-text.ts';
import { descendants, isElement, type MarkupElement, textOf } from './markup-tree.ts';

/** A cell may say that it spans a million columns. */
const MAX_SPAN = 50;
/** What cells over several places may add to a table by being repeated: characters, and so many times its own. */
const REPEATED_AT_LEAST = 2_000;
const REPEATED_TIMES = 4;
/** Columns after this many are not read by anybody; every row is filled up to the widest. */
const MAX_COLUMNS = 100;
/** Characters between two cells. */
const BORDER = 3;

/** A table of data. */
export interface DataTable {
  /** What stands over its columns' names in a row of its own: its title, whose it is. */
  captions: string[];
  markdown: string;
}

/** Rows over the names of the columns; more are its content. */
const MOST_CAPTIONS = 3;

/**
 * A table of data as Markdown; null for a table that only lays out a page: it holds other tables or code, or a
 * single column or row, beside a picture or not, as a box with a sign for 注意 does.
 */
export function dataTable(table: MarkupElement): DataTable | null {
  if (descendants(table, ['table', 'pre', 'h1', 'h2', 'h3', 'h4']).length > 0) return null;
  const rows = rowsOf(table);
  const columns = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  if (rows.length < 2 || columns < 0) return null;
  const over = columns <= MOST_CAPTIONS && columns < rows.length - 1 ? rows.slice(0, columns) : [];
  return {
    captions: over.map((row) => row.find((cell) => cell !== '') ?? ''),
    markdown: markdownTable(rows.slice(over.length)),
  };
}

/**
 * The cells' texts; a cell over several columns or rows is repeated in each, so that a row reads by itself. What has a
 * row for itself is said once.
 */
function rowsOf(table: MarkupElement): string[][] {
  const rows: string[][] = [];
  /** For each column, the text that still hangs down from a row above, and for how many rows. */
  const hanging: ({ text: string; rows: number } | undefined)[] = [];
  let room = REPEATED_AT_LEAST + REPEATED_TIMES * textOf(table).length;
  const repeat = (cells: string[], text: string) => {
    room -= text.length + BORDER;
    cells.push(text);
  };
  for (const row of descendants(table, ['tr'], false)) {
    const cells: string[] = [];
    const fillHanging = () => {
      for (
        let above = hanging[cells.length];
        above && above.rows > 0 && room > 0;
        above = hanging[cells.length]
      ) {
        above.rows--;
        repeat(cells, above.text);
      }
    };
    const own = row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');
    for (const cell of own) {
      fillHanging();
      const text = inlineText(cell.children);
      const down = spanOf(cell, 'rowspan');
      const across = spanOf(cell, 'colspan');
      for (let column = 0; column === 0 || (column < across && room > 0); column++) {
        hanging[cells.length] = { text, rows: down - 1 };
        if (column === 0) cells.push(text);
        else repeat(cells, own.length === 1 ? '' : text);
      }
    }
    fillHanging();
    if (cells.some((cell) => cell !== '')) rows.push(cells.slice(0, MAX_COLUMNS));
  }
  return rows;
}

function spanOf(cell: MarkupElement, attribute: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(cell.attributes[attribute] ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(1, span), MAX_SPAN) : 1;
}
