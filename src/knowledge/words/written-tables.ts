import type { Passage } from '../../domain/school/course.ts';
import { readingOf } from './passage-reading.ts';
import { TABLE_ROW, type TextUnit } from './text-units.ts';

/** A table of a passage's Markdown; cells as they are written, with the blanks around them. */
export interface WrittenTable {
  /** What the columns are called. */
  head: readonly string[];
  rows: readonly { unit: TextUnit; cells: readonly string[] }[];
}

/** In their order; a table without a head is none. */
export function tablesIn(passage: Passage): WrittenTable[] {
  const tables: WrittenTable[] = [];
  let rows: WrittenTable['rows'][number][] | null = null;
  for (const unit of readingOf(passage).units) {
    const line = passage.text.slice(unit.start, unit.end);
    if (unit.kind === 'heading' && TABLE_ROW.test(line)) {
      rows = [];
      tables.push({ head: cellsOf(line), rows });
    } else if (unit.kind === 'row') rows?.push({ unit, cells: cellsOf(line) });
    else rows = null;
  }
  return tables;
}

/** The cells of a row of Markdown (`| a | b |`); a bar that is escaped parts none. */
export const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
