import { markdownTable } from '../markdown-block.ts';
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

/**
 * A table of data as Markdown; null for a table that only lays out a page: it holds other tables or code, or a
 * single column or row, beside a picture or not, as a box with a sign for 注意 does.
 */
export function tableMarkdown(table: MarkupElement): string | null {
  if (descendants(table, ['table', 'pre', 'h1', 'h2', 'h3', 'h4']).length > 0) return null;
  const rows = rowsOf(table);
  if (rows.length < 2 || Math.max(...rows.map((row) => row.filter((cell) => cell !== '').length)) < 2)
    return null;
  return markdownTable(rows);
}

/** The cells' texts; a cell over several columns or rows is repeated in each, so that a row reads by itself. */
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
    for (const cell of row.children.filter(isElement)) {
      if (cell.name !== 'td' && cell.name !== 'th') continue;
      fillHanging();
      const text = inlineText(cell.children);
      const down = spanOf(cell, 'rowspan');
      const across = spanOf(cell, 'colspan');
      for (let column = 0; column === 0 || (column < across && room > 0); column++) {
        hanging[cells.length] = { text, rows: down - 1 };
        if (column === 0) cells.push(text);
        else repeat(cells, text);
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
