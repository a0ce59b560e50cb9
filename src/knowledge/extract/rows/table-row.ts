import type { Language } from '../../../domain/language/language.ts';
import { cleanSentence } from '../../words/markdown-cleaning.ts';
import { TABLE_ROW, TABLE_RULE } from '../../words/text-units.ts';
import { cellsOf } from '../../words/written-tables.ts';

/** Rows above this one that its table's head is looked for in. */
const LOOKED_BACK = 60;

/** The table row at `start` of a passage's Markdown as a sentence; see `rowBelow`. */
export const rowAsSentence = (
  text: string,
  { start, end }: { start: number; end: number },
  language: Language,
): string => rowBelow(() => headAbove(text, start), text.slice(start, end), language);

/**
 * A row of Markdown as a sentence: `append(x)：加到末尾。`, and where it has more than two cells or a number says
 * nothing by itself, with what its columns are called: `能否修改（列表：可以；元组：不可以）。`,
 * `闯红灯（记分：6）。` `headOf`: the row that names them, or null; only looked for where it is said.
 */
export function rowBelow(headOf: () => string | null, row: string, language: Language): string {
  const cells = cleanCellsOf(row);
  const [first = '', ...rest] = cells.filter((cell) => cell !== '');
  const words = WORDS[language];
  if (rest.length === 0) return first;
  const isUntold = cells.length > 2 || ONLY_NUMBERS.test(cells[1] ?? '');
  const above = isUntold && cells[0] !== '' ? headOf() : null;
  const head = above === null ? null : cleanCellsOf(above);
  if (head?.length !== cells.length) return `${first}${words.is}${rest.join(words.and)}${words.end}`;
  const named = cells
    .slice(1)
    .flatMap((cell, i) => (cell === '' ? [] : [nameCell(head[i + 1] ?? '', cell, words.is)]));
  return `${nameNumber(head[0] ?? '', cells[0] ?? '')}${words.open}${named.join(words.next)}${words.close}${words.end}`;
}

const WORDS = {
  zh: { is: '：', and: '，', next: '；', open: '（', close: '）', end: '。' },
  en: { is: ': ', and: ', ', next: '; ', open: ' (', close: ')', end: '.' },
};

/** A row that opens with a number says with its column of what: `Week 4–6`. */
const nameNumber = (name: string, cell: string): string =>
  name !== '' && ONLY_NUMBERS.test(cell) ? `${name} ${cell}` : cell;
const ONLY_NUMBERS = /^[\d.,%–−-]+$/;

const nameCell = (name: string, cell: string, is: string): string =>
  name === '' ? cell : `${name}${is}${cell}`;

const cleanCellsOf = (row: string): string[] =>
  cellsOf(row).map((cell) => cleanSentence(cell.replace(/\\\|/g, '|')).replace(/[。.]$/, ''));

/** The row above the rule of the table that a row stands in; null where the passage begins below it. */
function headAbove(text: string, start: number): string | null {
  const above = text
    .slice(0, start)
    .split('\n')
    .slice(-LOOKED_BACK - 1, -1)
    .reverse();
  for (const [i, line] of above.entries()) {
    if (TABLE_RULE.test(line)) return above[i + 1] ?? '';
    if (!TABLE_ROW.test(line)) return null;
  }
  return null;
}
