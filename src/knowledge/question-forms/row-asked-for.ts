import { inTurn } from '../../domain/language/in-turn.ts';
import type { Passage } from '../../domain/school/course.ts';
import { foldText } from '../words/character-folding.ts';
import type { TextUnit } from '../words/text-units.ts';
import { tokenise } from '../words/tokens.ts';
import { tablesIn } from '../words/written-tables.ts';
import { type ContentWord, contentWordsOf } from './content-words.ts';

/** A question with fewer content words names no row and column; one with more asks for more than a cell. */
const [FEWEST_WORDS, MOST_WORDS] = [2, 6];

/** A table of a passage: what its columns are called, and its rows. */
interface Table {
  head: Cell[];
  rows: { unit: TextUnit; cell: Cell /** What its second cell says. */; value: string }[];
}

interface Cell {
  terms: ReadonlySet<string>;
  /** Without blanks. */
  name: string;
}

/** Passages are never written to. */
const known = new WeakMap<Passage, readonly Table[]>();

/**
 * The row of a passage's table that a question names together with a column, and with nothing beside these: "how many
 * points for the charts" of a table with a row for charts and a column for points. Null where it names no row or
 * several, no column or several, or has a word that neither they nor the passage's own name hold.
 */
export function rowAskedFor(question: string, passage: Passage): TextUnit | null {
  if (!passage.text.includes('|')) return null;
  const asked = question.replace('多长时间', '多久');
  const words = contentWordsOf(asked).filter((word) => word.length > 0);
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return null;
  const named = termsOf([passage.title, ...passage.headings].join('\n'));
  for (const table of tablesOf(passage)) {
    const row = rowIn(table, { words, named, asked: plain(asked) }) ?? rowOfValue(table, plain(asked));
    if (row) return row;
  }
  return null;
}

/** 「闯红灯扣几分」, of a table of two columns: the row's whole name, and how much its value is. */
const HOW_MUCH = inTurn(
  /^(?:一次|会|要|得|该|应该|的话|[，,])*(?:扣|记|罚|占|算|值|得|给|收|交|退|是|有|需要)?/u,
  /(?:总评|总分|成绩|总成绩)?的?(?:几|多少)(\p{Script=Han}?)(?:呢|啊|呀|吗)?[?？。]*$/u,
);
/** What a table may call a unit, in its head or its cells. */
const CALLED: Readonly<Record<string, RegExp>> = {
  分: /分|%/,
  钱: /元|块|[费价金款]/,
  '': /%|[成分元天]/,
};

function rowOfValue({ head, rows }: Table, asked: string): TextUnit | null {
  if (head.length !== 2) return null;
  const named = rows.filter(({ cell }) => cell.name.length > 1 && asked.startsWith(cell.name));
  const longest = named.sort((one, other) => other.cell.name.length - one.cell.name.length)[0];
  if (!longest) return null;
  const [, unit] = HOW_MUCH.exec(asked.slice(longest.cell.name.length)) ?? [];
  if (unit === undefined) return null;
  const called = CALLED[unit];
  const told = [head[1]!.name, longest.value];
  return told.some((text) => called?.test(text) ?? text.includes(unit)) ? longest.unit : null;
}

interface Named {
  words: readonly ContentWord[];
  /** What the passage itself is called. */
  named: ReadonlySet<string>;
  /** The question without blanks. */
  asked: string;
}

function rowIn({ head, rows }: Table, { words, named, asked }: Named): TextUnit | null {
  const [corner, ...columns] = head;
  if (corner === undefined) return null;
  const naming = (cells: readonly Cell[]): ContentWord[] =>
    words.filter((word) => cells.some(({ terms }) => holds(terms, word)));
  const only = (cells: readonly Cell[], by: readonly ContentWord[]): Cell | null => {
    const fitting = cells.filter(({ terms }) => by.every((word) => holds(terms, word)));
    if (by.length === 0 || fitting.length === 0) return null;
    // 「过去否定」 is said whole, where 「现在否定」 has its 否定 as well.
    const whole = fitting.length > 1 ? fitting.filter(({ name }) => asked.includes(name)) : fitting;
    return whole.length === 1 ? whole[0]! : null;
  };
  const names = rows.map(({ cell }) => cell);
  const ofRow = naming(names);
  const ofColumn = naming(columns);
  const isAllNamed = words.every(
    (word) =>
      ofRow.includes(word) || ofColumn.includes(word) || holds(corner.terms, word) || holds(named, word),
  );
  if (!isAllNamed || only(columns, ofColumn) === null) return null;
  const row = only(names, ofRow);
  return rows.find(({ cell }) => cell === row)?.unit ?? null;
}

const holds = (cell: ReadonlySet<string>, word: ContentWord): boolean => word.every((term) => cell.has(term));

const plain = (text: string): string => foldText(text).replace(/\s+/g, '');

const cellOf = (text: string): Cell => ({ terms: termsOf(text), name: plain(text) });

const termsOf = (text: string): ReadonlySet<string> => new Set(tokenise(text));

function tablesOf(passage: Passage): readonly Table[] {
  let tables = known.get(passage);
  if (!tables) {
    tables = tablesIn(passage).map(({ head, rows }) => ({
      head: head.map(cellOf),
      rows: rows.map(({ unit, cells }) => ({ unit, cell: cellOf(cells[0] ?? ''), value: cells[1] ?? '' })),
    }));
    known.set(passage, tables);
  }
  return tables;
}
