import { escaped } from '../../../../domain/language/escaped.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../passage-memory.ts';
import { proseOf } from '../prose.ts';
import { isWord, longWordsOf, marksOf, singlesIn, unitsOf } from '../units.ts';
import { isChineseRow, qualityIn, type Table, tablesAmong, type Verdict, verdictOf } from './table-cells.ts';

/** What a table compares: things, and what is said of each. */
export interface Compared {
  things: readonly Thing[];
  qualities: readonly Quality[];
  /** By thing and quality. */
  cells: readonly (readonly Cell[])[];
  /** All that its things and qualities are called, the longest first: 不可重复读 is no 可重复读. */
  names: readonly { pattern: RegExp; thing: number | null }[];
}

export interface Thing {
  name: string;
  patterns: readonly RegExp[];
}

export interface Quality {
  name: string;
  pattern: RegExp;
  marks: ReadonlySet<string>;
}

export interface Cell {
  /** What it says, in parts that may be told alone. */
  parts: readonly ReadonlySet<string>[];
  marks: ReadonlySet<string>;
  verdict: Verdict | null;
}

/** Each table as it compares its things, and turned: a reader may take what it is compared by for the things. */
export const comparedIn = rememberedOf((passage: Passage): [Compared, Compared][] => {
  const prose = proseOf(passage);
  if (!prose.includes('|')) return [];
  return tablesAmong(prose.split('\n')).map(({ table }) => [
    comparedBy(table),
    comparedBy({ ...table, isOfQualities: !table.isOfQualities }),
  ]);
});

function comparedBy({ head, rows, isOfQualities }: Table): Compared {
  const ofRows = rows.map(([first = '']) => first);
  const isChinese = isChineseRow(ofRows, head);
  const [called, calledBy] = isOfQualities ? [head.slice(1), ofRows] : [ofRows, head.slice(1)];
  const things = called.map((name) => ({ name, patterns: patternsOf(name, called) }));
  const qualities = calledBy
    .map(qualityIn)
    .map((name) => ({ name, pattern: patternOf(name), marks: saying(name) }));
  return {
    things,
    qualities,
    cells: things.map((_, thing) =>
      qualities.map((__, quality) => {
        const [row, column] = isOfQualities ? [quality, thing] : [thing, quality];
        return cellOf(rows[row]?.[column + 1] ?? '', isChinese);
      }),
    ),
    names: [
      ...things.flatMap(({ patterns }, thing) => patterns.map((pattern) => ({ pattern, thing }))),
      ...qualities.flatMap(({ name, pattern }) => (name === '' ? [] : [{ pattern, thing: null }])),
    ].sort((a, b) => b.pattern.source.length - a.pattern.source.length),
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
export function saying(text: string): ReadonlySet<string> {
  const units = unitsOf(text);
  const marks = new Set([...marksOf(units).keys(), ...longWordsOf(units).map(([word]) => word)]);
  return marks.size > 0 ? marks : singlesIn(text);
}

/** What it is called in full, before its brackets and in them, and by an English word of its own. */
function patternsOf(thing: string, all: readonly string[]): RegExp[] {
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
  const characters = [...name.normalize('NFKC').replace(/[`*\s]/g, '')].map(escaped);
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  const source = `${edgeOf(first, '(?<![A-Za-z0-9_])')}${characters.join('\\s?')}${edgeOf(last, '(?:s\\b)?(?![A-Za-z0-9_])')}`;
  return new RegExp(source, characters.length === 1 ? 'u' : 'iu');
}
const edgeOf = (character: string, edge: string): string => (/\w/.test(character) ? edge : '');

/** 0..1: how many of the marks are said, in any of their forms. */
export function shareOf(marks: ReadonlySet<string>, said: ReadonlySet<string>): number {
  if (marks.size === 0) return 0;
  return [...marks].filter((mark) => isAmong(mark, said)).length / marks.size;
}

/** In any of its forms: guarantees, guaranteed. */
export function isAmong(mark: string, said: ReadonlySet<string>): boolean {
  if (said.has(mark)) return true;
  const beginning = mark.slice(0, -ENDING);
  if (beginning.length < BEGINNING || !isWord(mark)) return false;
  return [...said].some((other) => other.startsWith(beginning) && other.length <= mark.length + ENDING);
}
const BEGINNING = 5;
const ENDING = 2;
