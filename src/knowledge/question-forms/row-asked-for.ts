import type { Passage } from '../../domain/course.ts';
import { readingOf } from '../words/passage-reading.ts';
import { TABLE_ROW, type TextUnit } from '../words/text-units.ts';
import { tokenise } from '../words/tokens.ts';
import { type ContentWord, contentWordsOf } from './content-words.ts';

/** A question with fewer content words names no row and column; one with more asks for more than a cell. */
const [FEWEST_WORDS, MOST_WORDS] = [2, 6];

/** A table of a passage: what its columns are called, and its rows. */
interface Table {
  head: ReadonlySet<string>[];
  rows: { unit: TextUnit; name: ReadonlySet<string> }[];
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
  const words = contentWordsOf(question).filter((word) => word.length > 0);
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return null;
  const named = termsOf([passage.title, ...passage.headings].join('\n'));
  for (const table of tablesOf(passage)) {
    const row = rowIn(table, words, named);
    if (row) return row;
  }
  return null;
}

function rowIn(
  { head, rows }: Table,
  words: readonly ContentWord[],
  named: ReadonlySet<string>,
): TextUnit | null {
  const [corner, ...columns] = head;
  if (corner === undefined) return null;
  const naming = (cells: readonly ReadonlySet<string>[]): ContentWord[] =>
    words.filter((word) => cells.some((cell) => holds(cell, word)));
  const only = <T>(
    all: readonly T[],
    cellOf: (one: T) => ReadonlySet<string>,
    by: readonly ContentWord[],
  ): T | null => {
    const fitting = all.filter((one) => by.every((word) => holds(cellOf(one), word)));
    return by.length > 0 && fitting.length === 1 ? fitting[0]! : null;
  };
  const ofRow = naming(rows.map(({ name }) => name));
  const ofColumn = naming(columns);
  const isAllNamed = words.every(
    (word) => ofRow.includes(word) || ofColumn.includes(word) || holds(corner, word) || holds(named, word),
  );
  if (!isAllNamed || only(columns, (column) => column, ofColumn) === null) return null;
  return only(rows, ({ name }) => name, ofRow)?.unit ?? null;
}

const holds = (cell: ReadonlySet<string>, word: ContentWord): boolean => word.every((term) => cell.has(term));

const termsOf = (text: string): ReadonlySet<string> => new Set(tokenise(text));

function tablesOf(passage: Passage): readonly Table[] {
  let tables = known.get(passage);
  if (!tables) {
    tables = readTables(passage);
    known.set(passage, tables);
  }
  return tables;
}

function readTables(passage: Passage): Table[] {
  const tables: Table[] = [];
  let table: Table | null = null;
  for (const unit of readingOf(passage).units) {
    const line = passage.text.slice(unit.start, unit.end);
    if (unit.kind === 'heading' && TABLE_ROW.test(line)) {
      table = { head: cellsOf(line).map(termsOf), rows: [] };
      tables.push(table);
    } else if (unit.kind === 'row' && table) table.rows.push({ unit, name: termsOf(cellsOf(line)[0] ?? '') });
    else table = null;
  }
  return tables;
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
