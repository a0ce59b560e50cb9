/** A fence longer than any run of back-ticks inside it. */
export function fencedCode(code: string, language = ''): string {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/^\n+/, '').trimEnd()}\n${fence}`;
}

/**
 * Empty cells that a row is filled up with: a table reads the same without them, and rows of one cell may have a head
 * of hundreds.
 */
const MOST_FILLED_UP = 5;

/** A Markdown table of these rows; the first is its head. Rows that lack some cells are filled up to the widest. */
export function markdownTable(rows: string[][]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return '';
  const [head = [], ...body] = rows;
  const filled = [...head, ...Array<string>(width - head.length).fill('')];
  return [tableRow(filled), `|${' --- |'.repeat(width)}`, ...body.map((row) => tableRow(row, width))].join(
    '\n',
  );
}

/** One row as a line of a Markdown table that is so wide. */
export function tableRow(cells: string[], width = cells.length): string {
  const missing = Math.min(MOST_FILLED_UP, Math.max(0, width - cells.length));
  return `| ${[...cells, ...Array<string>(missing).fill('')].map(tableCell).join(' | ')} |`;
}

const tableCell = (text: string): string => text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
