import { eitherOf } from '../../../../domain/language/either-of.ts';
import { holdsHan } from '../../../../domain/language/han.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { cellsOf, TABLE_ROW, TABLE_RULE } from '../../../../knowledge/index.ts';

/** A table as it is written. */
export interface Table {
  /** What its columns are called; of the first column, what its rows are. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Its rows are named by what is compared, 能否修改, and its columns by the things. */
  isOfQualities: boolean;
}

/** The cells of a row of Markdown, without the blanks around them. */
export const bareCells = (row: string): string[] =>
  cellsOf(row).map((cell) => cell.replaceAll('\\|', '|').trim());

/** The corner of a table whose rows are named by what is compared. */
const OF_QUALITIES = inTurn(
  /^/iu,
  eitherOf(
    /(?:比较|对比|区别|不同|差别|项目|特点|特性|特征|属性|方面|维度|指标)(?:项目?|点|内容|维度)?|compared?/iu,
    /comparison|differences?|features?|propert(?:y|ies)|aspects?|criteri(?:on|a)|/iu,
  ),
  /$/iu,
);
const WHETHER = eitherOf(
  /^(?:能否|是否|可否|能不能|是不是|可不可以|会不会|有没有|有无|要不要|需不需要)(?=.)/u,
  /(?:能否|是否|可否)(?=\p{Script=Han}+$)/u,
);

export const isOfQualities = (head: readonly string[], first: string): boolean =>
  head.length > 2 && (OF_QUALITIES.test(head[0] ?? '') || WHETHER.test(first));

/** What is said of a thing, 能否修改 as 修改. */
export const qualityIn = (name: string): string => name.replace(WHETHER, '');

/** A table with its place among the lines of a text. */
export interface TableLines {
  from: number;
  /** The line behind its last row. */
  to: number;
  table: Table;
}

/** The tables among the lines of a text, in their order; a table without a head is none. */
export function tablesAmong(lines: readonly string[]): TableLines[] {
  const tables: TableLines[] = [];
  for (let at = 1; at < lines.length; at++) {
    const above = lines[at - 1] ?? '';
    if (!TABLE_RULE.test(lines[at] ?? '') || !TABLE_ROW.test(above)) continue;
    let to = at + 1;
    while (TABLE_ROW.test(lines[to] ?? '')) to++;
    const head = bareCells(above);
    const rows = lines.slice(at + 1, to).map(bareCells);
    tables.push({
      from: at - 1,
      to,
      table: { head, rows, isOfQualities: rows.some(([first = '']) => isOfQualities(head, first)) },
    });
    at = to;
  }
  return tables;
}

/** What a cell says with yes or no. */
export interface Verdict {
  isYes: boolean;
  /** How it says it, where that is more than a sign: 允许, 几乎没有. */
  verb: string;
  /** What it adds: `，按位置取`. */
  goesOn: string;
}

const YES = /^(?:(?:是|对|√|✓|✔️?|✅|yes|true)|(可以|可能|能|有|会|允许|支持|需要|必须|要))/iu;
const NO =
  /^(?:(?:否|不是|不对|不行|no|false)|(无|×|✗|✘|❌)|((?:几乎|基本|完全)?没有|不能|不可能|不可以?|不会|不允许|不支持|不需要|不必|不要))/iu;
const GOES_ON = /^(?:$|[，,；;（(。])/u;

/** A cell that says yes or no, or null. `isChinese`: whether its table is. */
export function verdictOf(cell: string, isChinese: boolean): Verdict | null {
  const yes = YES.exec(cell);
  const no = yes ? null : NO.exec(cell);
  const [said = ''] = yes ?? no ?? [];
  const goesOn = cell.slice(said.length);
  if (said === '' || !GOES_ON.test(goesOn)) return null;
  if (yes) return { isYes: true, verb: yes[1] ?? '', goesOn };
  if (no?.[1] !== undefined) return { isYes: false, verb: isChinese ? '没有' : 'not', goesOn };
  return { isYes: false, verb: no?.[2] ?? (isChinese ? '不' : 'not'), goesOn };
}

export const isChineseRow = (cells: readonly string[], head: readonly string[]): boolean =>
  holdsHan([...cells, ...head].join(''));
