import { markdownTable } from '../markdown-block.ts';
import { inlineText } from './markup-text.ts';
import { descendants, isElement, type MarkupElement } from './markup-tree.ts';

/** A cell may say that it spans a million columns. */
const MAX_SPAN = 50;

/**
 * A table of data as Markdown; null for a table that only lays out a page: it holds other tables or code, or a
 * single column or row.
 */
export function tableMarkdown(table: MarkupElement): string | null {
  if (descendants(table, ['table', 'pre', 'h1', 'h2', 'h3', 'h4']).length > 0) return null;
  const rows = rowsOf(table);
  if (rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2) return null;
  return markdownTable(rows);
}

/** The cells' texts; a cell over several columns or rows is repeated in each, so that a row reads by itself. */
function rowsOf(table: MarkupElement): string[][] {
  const rows: string[][] = [];
  /** For each column, the text that still hangs down from a row above, and for how many rows. */
  const hanging: ({ text: string; rows: number } | undefined)[] = [];
  for (const row of descendants(table, ['tr'], false)) {
    const cells: string[] = [];
    const fillHanging = () => {
      for (let above = hanging[cells.length]; above && above.rows > 0; above = hanging[cells.length]) {
        above.rows--;
        cells.push(above.text);
      }
    };
    for (const cell of row.children.filter(isElement)) {
      if (cell.name !== 'td' && cell.name !== 'th') continue;
      fillHanging();
      const text = inlineText(cell.children);
      const down = spanOf(cell, 'rowspan');
      for (let column = spanOf(cell, 'colspan'); column > 0; column--) {
        hanging[cells.length] = { text, rows: down - 1 };
        cells.push(text);
      }
    }
    fillHanging();
    if (cells.some((cell) => cell !== '')) rows.push(cells);
  }
  return rows;
}

function spanOf(cell: MarkupElement, attribute: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(cell.attributes[attribute] ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(1, span), MAX_SPAN) : 1;
}
