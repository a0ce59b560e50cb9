import { isChineseRow, qualityIn, type Table, tablesAmong, verdictOf } from './table-cells.ts';

/*
 * A row of a table says several things of one: "| 元组 | `(1, 2)` | 否 |" below "写法 | 可变" says how a tuple is
 * written, and that it is not mutable. Read as it stands it is a heap of words that bears out "元组是可变的" as well.
 * So each cell is told as a sentence: 元组不可变。
 */

/**
 * A text with the cells of its tables told, those of a row with `joint` between them: as sentences of their own, or
 * as parts of one. Other lines, and heads, stand as they are.
 */
export function tablesTold(prose: string, joint: '\n' | ', '): string {
  if (!prose.includes('|')) return prose;
  const lines = prose.split('\n');
  let at = 0;
  const told: string[] = [];
  for (const { from, to, table } of tablesAmong(lines)) {
    told.push(...lines.slice(at, from + 1), ...table.rows.map((row) => rowTold(row, table).join(joint)));
    at = to;
  }
  return [...told, ...lines.slice(at)].join('\n');
}

/** What a row says, a sentence for each of its cells. */
export function rowTold(row: readonly string[], { head, isOfQualities }: Omit<Table, 'rows'>): string[] {
  const [first = '', ...rest] = row;
  const isChinese = isChineseRow(row, head);
  const told = rest.flatMap((cell, i) => {
    if (cell === '') return [];
    const column = head[i + 1] ?? '';
    const [thing, quality] = isOfQualities ? [column, first] : [first, column];
    return [cellTold(cell, { thing, quality: qualityIn(quality), isAlone: rest.length === 1, isChinese })];
  });
  return told.length === 0 ? [first] : told;
}

/** 试用期最长, "the most you may borrow": the number below it is one by what its column is called. */
const BOUNDS = /最[多少高低长短大小早晚]|[上下]限|\b(?:at (?:most|least)|max(?:imum)?|min(?:imum)?)\b/iu;

/** `isAlone`: what its column is called counts only where the cell says yes or no to it, not in "作用 | 加到末尾". */
function cellTold(
  cell: string,
  of: { thing: string; quality: string; isAlone: boolean; isChinese: boolean },
): string {
  const { thing, quality, isAlone, isChinese } = of;
  const say = (...parts: string[]): string => parts.filter(Boolean).join(isChinese ? '' : ' ');
  const verdict = quality === '' ? null : verdictOf(cell, isChinese);
  if (!verdict) return say(thing, isAlone && !BOUNDS.test(quality) ? '' : quality, cell);
  return `${say(thing, verdict.verb, quality)}${verdict.goesOn}`;
}
