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
  rows: { unit: TextUnit; cell: Cell }[];
}

interface Cell {
  terms: ReadonlySet<string>;
  /** Without blanks. */
  name: string;
}

/** Passages are never written to. */
const known = new WeakMap<Passage, readonly Table[]>();

/**
 * The row of a passage's table that a question names together with a column, and with nothing beside these: "how many points for the
 * charts" of a table with a row for charts and a column for points. Null where it names no row or several, no column or several, or
 * has a word that neither they nor the passage's own name hold.
 */
export function rowAskedFor(question: string, passage: Passage): TextUnit | null {
  if (!passage.text.includes('|')) return null;
  const asked = question.replace('多长时间', '多久');
  const words = contentWordsOf(asked).filter((word) => word.length > 0);
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return null;
  const named = termsOf([passage.title, ...passage.headings].join('\n'));
  for (const table of tablesOf(passage)) {
    const row = rowIn(table, { words, named, asked: plain(asked) });
    if (row) return row;
  }
  return null;
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
      rows: rows.map(({ unit, cells }) => ({ unit, cell: cellOf(cells[0] ?? '') })),
    }));
    known.set(passage, tables);
  }
  return tables;
}
