import type { Passage } from '../../../domain/course.ts';
import { matchesIn } from '../../../domain/matches.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { proseOf } from '../reading/prose.ts';
import {
  isChineseRow,
  qualityIn,
  type Table,
  tablesAmong,
  type Verdict,
  verdictOf,
} from '../reading/table-cells.ts';
import { EDGE, EVERYDAY, isHan, isWord, longWordsOf, marksOf, singlesIn, unitsOf } from '../reading/units.ts';

/*
 * What a table has of one thing said of another: 深烘的豆子酸味明显, where 明显 stands in the row of 浅烘; and a yes for a no.
 */

interface Quality {
  name: string;
  marks: ReadonlySet<string>;
}

interface Cell {
  /** What it says, in parts that may be told alone. */
  parts: readonly ReadonlySet<string>[];
  marks: ReadonlySet<string>;
  verdict: Verdict | null;
}

/** What a table compares: things, and what is said of each. */
interface Compared {
  things: readonly { name: string; names: readonly RegExp[] }[];
  qualities: readonly Quality[];
  /** By thing and quality. */
  cells: readonly (readonly Cell[])[];
}

/** Each table as it compares its things, and turned: a reader may take what it is compared by for the things. */
const comparedIn = rememberedOf((passage): [Compared, Compared][] => {
  const prose = proseOf(passage);
  if (!prose.includes('|')) return [];
  return tablesAmong(prose.split('\n')).map(({ table }) => [
    comparedBy(table),
    comparedBy({ ...table, isOfQualities: !table.isOfQualities }),
  ]);
});

function comparedBy({ head, rows, isOfQualities }: Table): Compared {
  const names = rows.map(([first = '']) => first);
  const columns = head.slice(1);
  const isChinese = isChineseRow(names, head);
  const [things, qualities] = isOfQualities ? [columns, names] : [names, columns];
  return {
    things: things.map((name) => ({ name, names: namesOf(name, things) })),
    qualities: qualities.map((name) => ({ name: qualityIn(name), marks: saying(qualityIn(name)) })),
    cells: things.map((_, thing) =>
      qualities.map((__, quality) => {
        const [row, column] = isOfQualities ? [quality, thing] : [thing, quality];
        return cellOf(rows[row]?.[column + 1] ?? '', isChinese);
      }),
    ),
  };
}

const PARTS = /[，、,;；]|\band\b|\bor\b/u;

const cellOf = (text: string, isChinese: boolean): Cell => ({
  parts: text
    .split(PARTS)
    .map(saying)
    .filter(({ size }) => size > 0),
  marks: saying(text),
  verdict: verdictOf(text, isChinese),
});

/** Words, everyday ones of some length too, and pairs of characters; of what has none, its characters. */
function saying(text: string): ReadonlySet<string> {
  const units = unitsOf(text);
  const marks = new Set([...marksOf(units).keys(), ...longWordsOf(units).map(([word]) => word)]);
  return marks.size > 0 ? marks : singlesIn(text);
}

const CLAUSES = /[，,；;。！？!?\n（）()：:—]|\.(?=\s|$)|\b(?:but|while|whereas)\b|但是?|而(?!且)/iu;

/** A thing of a table of which a statement says what the table has of another, or denies; null where there is none. */
export function ofAnotherRow(text: string, passage: Passage): string | null {
  for (const [compared, turned] of comparedIn(passage)) {
    const clauses = clausesOf(text, compared);
    const isNamed = clauses.some(({ things }) => things.length > 0);
    const found = isNamed
      ? mixedRow(clauses, compared)
      : mixedRow(ifTwoAreNamed(clausesOf(text, turned)), turned);
    if (found !== null) return found;
  }
  return null;
}

/** One column alone may be what is said, 日期, and none of the things. */
const ifTwoAreNamed = (clauses: readonly SaidClause[]): readonly SaidClause[] =>
  new Set(clauses.flatMap(({ things }) => things)).size > 1 ? clauses : [];

interface SaidClause {
  /** The things that it names. */
  things: readonly number[];
  /** What else it says. */
  rest: string;
  /** It says the same of all of them. */
  isTogether: boolean;
}

const clausesOf = (text: string, compared: Compared): SaidClause[] =>
  text.split(CLAUSES).map((clause) => ({ ...namedIn(clause, compared), isTogether: TOGETHER.test(clause) }));

function mixedRow(clauses: readonly SaidClause[], compared: Compared): string | null {
  if (compared.things.length < 2) return null;
  let spoken: readonly number[] = [];
  for (const { things, rest, isTogether } of clauses) {
    if (things.length > 0) spoken = things;
    const found = againstRows(rest, { compared, spoken, isTogether });
    if (found !== null) return compared.things[found]?.name ?? null;
  }
  return null;
}

const TOGETHER = /都|均|[和与]|\bboth\b|\band\b/iu;

/** The things that a clause names, and the clause without their names; the longest first: 不可重复读 is no 可重复读. */
function namedIn(clause: string, { things, qualities }: Compared): { things: number[]; rest: string } {
  const names = [
    ...things.flatMap((thing, at) => thing.names.map((name) => ({ name, thing: at }))),
    ...qualities.map(({ name }) => ({ name: patternOf(name), thing: null })),
  ].sort((a, b) => b.name.source.length - a.name.source.length);
  const named = new Set<number>();
  const qualitiesNamed: string[] = [];
  let rest = clause.normalize('NFKC').replace(/[`*]/g, '');
  for (const { name, thing } of names) {
    const found = name.exec(rest);
    if (!found) continue;
    if (thing === null) qualitiesNamed.push(found[0]);
    else named.add(thing);
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  return { things: [...named], rest: [rest, ...qualitiesNamed].join(' ') };
}

/** What it is called in full, before its brackets and in them, and by an English word of its own. */
function namesOf(thing: string, all: readonly string[]): RegExp[] {
  const [, before = '', within = ''] = /^([^（(]+)[（(]([^）)]+)[）)]$/u.exec(thing) ?? [];
  const others = all
    .filter((other) => other !== thing)
    .join(' ')
    .toLowerCase();
  const words = matchesIn(thing, OWN_WORD).map(([word]) => word);
  const own = words.length > SHORT_NAME ? [] : words.filter((word) => !others.includes(word.toLowerCase()));
  return [...new Set([thing, before, within, ...own].map((name) => name.trim()))]
    .filter((name) => name !== '')
    .map(patternOf);
}
const OWN_WORD = /[A-Za-z]{3,}/g;
/** Words of a name that one of them may stand for. */
const SHORT_NAME = 3;

/** A name however it is spaced, and as a whole word. A single letter is a name only as it is written: "A 模式". */
function patternOf(name: string): RegExp {
  const characters = [...name.normalize('NFKC').replace(/[`*\s]/g, '')].map((one) =>
    one.replace(SPECIAL, '\\$&'),
  );
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  const source = `${EDGE_OF(first, '(?<![A-Za-z0-9_])')}${characters.join('\\s?')}${EDGE_OF(last, '(?:s\\b)?(?![A-Za-z0-9_])')}`;
  return new RegExp(source, characters.length === 1 ? 'u' : 'iu');
}
const SPECIAL = /[.*+?^${}()|[\]\\/]/;
const EDGE_OF = (character: string, edge: string): string => (/[\w]/.test(character) ? edge : '');

const DENIES = /[不没未无别]|\b(?:not?|never|without|cannot)\b|n['’]t\b/iu;
/** Neither said nor denied. */
const LEAVES_OPEN = /是否|能否|不一定|未必|不仅|不只|不但|\b(?:whether|not only|not necessarily)\b/iu;
/** A clause names a quality with so much of its marks. */
const NAMED = 0.6;
/** Of what a cell says and the thing's own does not. */
const SAID = 0.6;
/** Characters, and words, of a clause beside the thing and the quality that it says yes or no to. */
const FEW_HAN = 2;
const FEW_WORDS = 1;

interface InClause {
  compared: Compared;
  /** The things it speaks of. */
  spoken: readonly number[];
  /** It says the same of all of them. */
  isTogether: boolean;
}

function againstRows(rest: string, { compared, spoken, isTogether }: InClause): number | null {
  if (spoken.length === 0 || (spoken.length > 1 && !isTogether) || LEAVES_OPEN.test(rest)) return null;
  const said = new Set([...saying(rest), ...singlesIn(rest)]);
  const named = compared.qualities.flatMap(({ marks }, at) => (shareOf(marks, said) >= NAMED ? [at] : []));
  const denied =
    named.length > 0 ? spoken.find((thing) => isDenied(rest, { compared, thing, named })) : undefined;
  if (denied !== undefined) return denied;
  const [only] = spoken;
  if (only === undefined || spoken.length > 1 || DENIES.test(rest)) return null;
  return saysAnothers(said, { compared, thing: only, named }) ? only : null;
}

interface OfThing {
  compared: Compared;
  thing: number;
  /** The qualities that the clause names. */
  named: readonly number[];
}

/** Whether a clause says yes to what the table says no to of the thing, or the other way round, and says no more than that. */
function isDenied(rest: string, { compared, thing, named }: OfThing): boolean {
  return named.some((at) => {
    const quality = compared.qualities[at];
    const verdict = compared.cells[thing]?.[at]?.verdict;
    if (!quality || !verdict) return false;
    const beside = rest.replace(patternOf(quality.name), ' ').replace(patternOf(quality.name), ' ');
    if (DENIES.test(beside) !== verdict.isYes) return false;
    const others = unitsOf(beside).filter((unit) => unit !== EDGE && !isAmong(unit, quality.marks));
    const han = others.filter((unit) => isHan(unit) && !EVERYDAY.test(unit) && !quality.name.includes(unit));
    return han.length <= FEW_HAN && others.filter(isWord).length <= FEW_WORDS;
  });
}

/** Whether a clause says of the thing what another thing's cell says, and nothing of its own. */
function saysAnothers(said: ReadonlySet<string>, { compared, thing, named }: OfThing): boolean {
  const own = compared.cells[thing] ?? [];
  const row = new Set(own.flatMap(({ marks }) => [...marks]));
  const looked = named.length > 0 ? named : compared.qualities.map((_, at) => at);
  return looked.some((at) => {
    const mine = own[at];
    const quality = compared.qualities[at];
    if (!mine || mine.verdict || mine.marks.size === 0) return false;
    return compared.cells.some((cells, other) => {
      const theirs = cells[at];
      if (other === thing || !theirs || theirs.verdict) return false;
      const isMine = [...mine.marks].some((mark) => isAmong(mark, said) && !theirs.marks.has(mark));
      if (isMine) return false;
      return theirs.parts.some((part) => {
        const foreign = [...part].filter(
          (mark) =>
            !mine.marks.has(mark) && !quality?.marks.has(mark) && (named.length > 0 || !row.has(mark)),
        );
        return foreign.length > 0 && shareOf(new Set(foreign), said) >= SAID;
      });
    });
  });
}

function shareOf(marks: ReadonlySet<string>, said: ReadonlySet<string>): number {
  if (marks.size === 0) return 0;
  return [...marks].filter((mark) => isAmong(mark, said)).length / marks.size;
}

/** In any of its forms: guarantees, guaranteed. */
function isAmong(mark: string, said: ReadonlySet<string>): boolean {
  if (said.has(mark)) return true;
  const beginning = mark.slice(0, -ENDING);
  if (beginning.length < BEGINNING || !isWord(mark)) return false;
  return [...said].some((other) => other.startsWith(beginning) && other.length <= mark.length + ENDING);
}
const BEGINNING = 5;
const ENDING = 2;
