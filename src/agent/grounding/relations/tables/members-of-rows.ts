import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { type Table, tablesAmong } from '../../reading/table-cells.ts';
import { stemOf } from '../../words/lexicon.ts';

/*
 * "Beans and peas are brassicas", where the table has beans and peas in the row of the legumes: what is listed in one
 * cell of a row is of the kind that another cell of the row names.
 */

const IS_A = inTurn(
  /(?:^|[,;.，；。：:]\s*|\b(?:and|but|while)\s)/giu,
  /((?:[^,;.，；。：:]|,\s(?=\w+\s(?:and|are|is)\b)){1,60}?)/giu,
  /\s?(?:都?(?:属于|是|归)|\b(?:are|is|belongs? to|counts? as)\b)\s?/giu,
  /(?:all |both |an? |the |一种|一类)?([^,;.，；。：:]{1,30})/giu,
);
const LISTED = /[，、,;；]|\band\b|\bor\b|[和与及]/u;
const DENIES = /[不没非]|\b(?:not?|never|neither)\b|n['’]t\b/iu;

const named = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[`*\s]/g, ' ')
    .trim()
    .replace(/[a-z]+$/u, (word) => stemOf(word))
    .replace(/^(?:both|all|the|an?)\s/u, '')
    .replace(/都$/u, '');
const membersIn = (cell: string): string[] =>
  cell
    .split(LISTED)
    .map(named)
    .filter((name) => name.length > 1);

interface Row {
  /** What each of its cells says as a whole. */
  cells: readonly string[];
  /** What is listed in them. */
  members: ReadonlySet<string>;
}

const rowsOf = rememberedOf((passage): Row[][] => {
  const prose = proseOf(passage);
  if (!prose.includes('|')) return [];
  return tablesAmong(prose.split('\n')).map(({ table }: { table: Table }) =>
    table.rows.map((row) => ({ cells: row.map(named), members: new Set(row.flatMap(membersIn)) })),
  );
});

/** Something that is said to be of a kind, which stands in another row of its table; or null. */
export function memberOfAnotherRow(text: string, passage: Passage): string | null {
  if (DENIES.test(text)) return null;
  const tables = rowsOf(passage);
  if (tables.length === 0) return null;
  for (const [, things = '', kind = ''] of matchesIn(text, IS_A)) {
    const of = named(kind);
    for (const rows of tables) {
      const own = rows.filter(({ cells }) => cells.includes(of));
      if (own.length !== 1) continue;
      const other = membersIn(things).find(
        (thing) => !own[0]?.members.has(thing) && rows.some(({ members }) => members.has(thing)),
      );
      if (other !== undefined) return other;
    }
  }
  return null;
}
