import { changedOutside } from '../../../../domain/language/code-in-text.ts';
import { isHidden } from '../../markup/hidden-style.ts';
import { dataTable } from '../../markup/markup-table.ts';
import { firstNamed, parseMarkup } from '../../markup/markup-tree.ts';
import { FENCED } from './fenced.ts';

const OPEN = '<table';
const CLOSE = '</table>';

/**
 * Markdown whose tables are Markdown's own: 语雀, Typora and GitHub write one in HTML where cells are merged. One
 * that only lays out a page, or that nobody sees, stays as it is written.
 */
export const withTablesOfItsOwn = (markdown: string): string =>
  markdown.includes(OPEN) ? changedOutside(markdown, FENCED, withTablesRead) : markdown;

/** Read once from the front: a page may open a table a hundred thousand times. */
function withTablesRead(text: string): string {
  let read = '';
  let taken = 0;
  for (let start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN, taken)) {
    const end = text.indexOf(CLOSE, start);
    if (end < 0) break;
    const written = text.slice(start, end + CLOSE.length);
    const table = tableOf(written);
    read += text.slice(taken, start) + (table === null ? written : `\n\n${table}\n\n`);
    taken = end + CLOSE.length;
  }
  return read + text.slice(taken);
}

function tableOf(written: string): string | null {
  const table = firstNamed(parseMarkup(written, 'html'), 'table');
  const data = table === undefined || isHidden(table.attributes) ? null : dataTable(table);
  return data && [...data.captions, data.markdown].join('\n\n');
}
