import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { type Table, tablesAmong } from '../../reading/tables/table-cells.ts';
import { ENDS } from '../../reading/units.ts';
import { stemOf } from '../../words/lexicon.ts';

/*
 * "Beans and peas are brassicas", where the table has beans and peas in the row of the legumes: what is listed in one
 * cell of a row is of the kind that another cell of the row names. So it is where sentences beside each other list what
 * is of which kind: "Greens are rich in nitrogen: grass, peelings. Browns are rich in carbon: dry leaves, straw."
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

/** A kind, what else is told of it, and at least two that are of it. */
const LISTS_A_KIND = /^\s*(?:[-*+]\s+)?([^：:,，;；\n]{2,60}?)\s?[：:]\s*([^：:\n]{3,})$/u;
/** What stands before it is the kind: "Greens are rich in nitrogen", 绿料含氮多. */
const TOLD_OF =
  /\s+(?:are|is|have|has|give|gives|come|comes|can|need|needs)\b[\s\S]*$|(?:[是有含]|主要|包括)\S*$/iu;

const kindListed = (sentence: string): Row | null => {
  const [, before = '', listed = ''] = LISTS_A_KIND.exec(sentence) ?? [];
  const members = membersIn(listed);
  const kind = named(before.replace(TOLD_OF, ''));
  return members.length < 2 || kind.length < 2 ? null : { cells: [kind], members: new Set(members) };
};

/** Kinds listed in sentences beside each other, two at least. */
function kindsListed(prose: string): Row[][] {
  if (!/[：:]/u.test(prose)) return [];
  const runs: Row[][] = [[]];
  for (const sentence of prose.split(ENDS)) {
    const row = kindListed(sentence);
    if (row === null) runs.push([]);
    else runs.at(-1)?.push(row);
  }
  return runs.filter((rows) => rows.length > 1);
}

const rowsOf = rememberedOf((passage): Row[][] => {
  const prose = proseOf(passage);
  const listed = kindsListed(prose);
  if (!prose.includes('|')) return listed;
  const tables = tablesAmong(prose.split('\n')).map(({ table }: { table: Table }) =>
    table.rows.map((row) => ({ cells: row.map(named), members: new Set(row.flatMap(membersIn)) })),
  );
  return [...tables, ...listed];
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
