import { segmentsIn } from '../../../../domain/language/segments.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { runningProseOf } from '../../reading/prose.ts';
import { EDGE, ENDS, isHan, isWord, marksOf, type Unit, unitsOf } from '../../reading/units.ts';
import { blocksOf } from '../in-place/line-up.ts';

/*
 * Passages set things side by side: 进程是资源分配的基本单位，线程是调度的基本单位. A statement that takes the one's
 * name and the other's quality says a wrong thing in right words: 线程是资源分配的基本单位. Lined up, the two parts
 * show what stands at the same place in each; a statement may take its words from either, not from both at once.
 */

/** What stands at one place of two parts: what tells the first from the second, and the other way round. */
interface Place {
  first: ReadonlySet<string>;
  second: ReadonlySet<string>;
}

/** Two parts set side by side. */
interface Contrast {
  places: Place[];
  /** All that the passage says at once of one thing, as far as parts of this size go. */
  wholes: ReadonlySet<string>[];
}

/** Longest stretch of a part that is one thing, in units. */
const LONGEST_PLACE = 10;
/** Units that the parts share, for them to be set side by side. */
const SHARED = 2;
/** Share of the shorter part that the other has as well. */
const ALIKE = 0.3;
/** Longer parts are not lined up. */
const LONGEST_PART = 48;
/** Parts of so many clauses are tried. */
const CLAUSES = 3;

const contrastsOf = rememberedOf((passage): Contrast[] => {
  const prose = runningProseOf(passage);
  const pairs = pairsOfWords(prose);
  const pieces = prose
    .split(ENDS)
    .map((piece) => clausesIn(unitsOf(piece)))
    .filter((clauses) => clauses.length > 0);
  const contrasts: Contrast[] = [];
  const wholes: { size: number; marks: Set<string>; clause?: Unit[] }[] = pieces
    .flat()
    .map((clause) => ({ size: 1, marks: new Set(marksOf(clause).keys()), clause }));
  /** `within`: the clause that both are parts of, and that says the two at once. */
  const set = (one: Unit[][], other: Unit[][], within?: Unit[]): void => {
    const places = placesOf(one, other, pairs);
    if (places.length < 2) return;
    const size = Math.max(one.length, other.length);
    for (const part of [one, other]) wholes.push({ size, marks: new Set(marksOf(joined(part)).keys()) });
    contrasts.push({
      places,
      get wholes() {
        return wholes
          .filter((whole) => whole.size <= size && (within === undefined || whole.clause !== within))
          .map(({ marks }) => marks);
      },
    });
  };
  for (const [at, clauses] of pieces.entries()) {
    for (let count = 1; count <= CLAUSES; count++)
      for (let from = 0; from + 2 * count <= clauses.length; from++)
        set(clauses.slice(from, from + count), clauses.slice(from + count, from + 2 * count));
    for (const next of pieces.slice(at + 1, at + 3)) set(clauses, next);
    // "Ballpoint needles for knits and sharp ones for woven fabrics": no comma between the two.
    for (const clause of clauses) {
      const and = clause.indexOf('and');
      if (and > 1 && and < clause.length - 2 && clause.lastIndexOf('and') === and)
        set([clause.slice(0, and)], [clause.slice(and + 1)], clause);
    }
  }
  return contrasts;
});

/** Words at which something else begins to be spoken of. */
const TURNS = new Set(['but', 'while', 'wherea']);

function clausesIn(units: Unit[]): Unit[][] {
  const clauses: Unit[][] = [[]];
  for (const unit of units) {
    if (unit === EDGE || TURNS.has(unit)) clauses.push([]);
    if (unit !== EDGE && !TURNS.has(unit)) clauses.at(-1)?.push(unit);
  }
  return clauses.filter((clause) => clause.length > 1);
}

const joined = (clauses: Unit[][]): Unit[] => clauses.flatMap((clause) => [EDGE, ...clause]).concat(EDGE);

/** A word is as much as two characters. */
const weightOf = (units: Unit[]): number =>
  units.reduce((sum, unit) => sum + (isWord(unit) ? 2 : isHan(unit) ? 1 : 0), 0);

function placesOf(one: Unit[][], other: Unit[][], pairs: ReadonlySet<string>): Place[] {
  const [a, b] = [joined(one), joined(other)];
  if (a.length > LONGEST_PART || b.length > LONGEST_PART) return [];
  const blocks = blocksOf(a, b, true);
  const shared = blocks.reduce((sum, { a: from, length }) => sum + weightOf(a.slice(from, from + length)), 0);
  if (shared < Math.max(SHARED, Math.min(weightOf(a), weightOf(b)) * ALIKE)) return [];
  const places: Place[] = [];
  const there = { first: marksOf(a), second: marksOf(b) };
  let before = { a: 0, b: 0, length: 0 };
  for (const block of [...blocks, { a: a.length, b: b.length, length: 0 }]) {
    const [fromA, toA] = [before.a + before.length, block.a];
    const [fromB, toB] = [before.b + before.length, block.b];
    before = block;
    if (toA === fromA || toB === fromB || toA - fromA > LONGEST_PLACE || toB - fromB > LONGEST_PLACE)
      continue;
    // What both parts have tells them apart nowhere; where that is all, what it stands beside may.
    const isShort = Math.max(toA - fromA, toB - fromB) <= FEW;
    for (const around of isShort ? [0, 1] : [0]) {
      const first = marksBetween(a, fromA, toA, around, pairs, there.second);
      const second = marksBetween(b, fromB, toB, around, pairs, there.first);
      if (first.size === 0 || second.size === 0) continue;
      places.push({ first, second });
      break;
    }
  }
  return places;
}

/** A single character is told by the words that it makes. */
function marksBetween(
  units: Unit[],
  from: number,
  to: number,
  around: number,
  pairs: ReadonlySet<string>,
  other: ReadonlyMap<string, number>,
): Set<string> {
  const only = units.slice(from, to).filter((unit) => unit !== EDGE);
  const more = only.length === 1 && isHan(only[0] ?? '') ? 1 : around;
  const marks = marksOf(units, (at) => at >= from - more && at < to + more);
  // "the main axis" beside "the cross axis": in this place the everyday word says something.
  // and 'early payments … later ones'.
  if (only.length === 1 || marks.size === 0)
    for (const word of only) if (LONG_WORD.test(word)) marks.set(word, from);
  return new Set(
    [...marks.keys()].filter(
      (mark) => !other.has(mark) && (around > 0 || !isHan(mark[0] ?? '') || pairs.has(mark)),
    ),
  );
}

const LONG_WORD = /^[a-z]{4,}/;

const HAN_WORD = /^\p{Script=Han}+$/u;

/** Pairs of characters that a reader sees together: 服务 and 务器 of 向服务器, not 向服. */
function pairsOfWords(text: string): Set<string> {
  const pairs = new Set<string>();
  let single = '';
  for (const { segment } of segmentsIn(text.normalize('NFKC'))) {
    const word = HAN_WORD.test(segment) ? segment : '';
    if (word.length === 1 && single !== '') pairs.add(single + word);
    for (let at = 0; at + 1 < word.length; at++) pairs.add(word.slice(at, at + 2));
    single = word.length === 1 ? word : '';
  }
  return pairs;
}

interface Hit {
  at: number;
  place: number;
  isFirst: boolean;
  mark: string;
  byChance: boolean;
}

/** What a statement says of one thing that its passage says of the thing beside it, or null. */
export function mixedUp(marks: ReadonlyMap<string, number>, passage: Passage): string | null {
  const contrasts = contrastsOf(passage);
  if (contrasts.length === 0) return null;
  for (const contrast of contrasts) {
    const mixed = mixedIn(hitsIn(marks, contrast.places), contrast.wholes);
    if (mixed !== null) return mixed;
  }
  return null;
}

function hitsIn(marks: ReadonlyMap<string, number>, places: Place[]): Hit[] {
  const hits: Hit[] = [];
  for (const [place, { first, second }] of places.entries())
    for (const [own, isFirst] of [
      [first, true],
      [second, false],
    ] as const) {
      const [leading] = own;
      const found = [...own].filter((mark) => marks.has(mark));
      // Of a long stretch one word may be there by chance, unless it is the one that it begins with.
      const byChance =
        own.size > FEW && found.length < 2 && (found[0] !== leading || isHan(leading?.[0] ?? ''));
      for (const mark of found) hits.push({ at: marks.get(mark) ?? 0, place, isFirst, mark, byChance });
    }
  return hits.sort((a, b) => a.at - b.at);
}
const FEW = 2;

/** In the order of speaking: what is said of a thing stands with it until another takes its place. */
function mixedIn(hits: Hit[], wholes: readonly ReadonlySet<string>[]): string | null {
  const said = new Map<number, Hit>();
  for (const hit of hits) {
    const before = said.get(hit.place);
    if (before && before.isFirst !== hit.isFirst) {
      // "Both a and b": two things at once.
      if (said.size === 1 && !hit.byChance) return null;
      said.clear();
    }
    if (hit.byChance) continue;
    if (!said.has(hit.place)) said.set(hit.place, hit);
    for (const other of said.values())
      if (
        other.isFirst !== hit.isFirst &&
        !wholes.some((marks) => marks.has(other.mark) && marks.has(hit.mark))
      )
        return `${other.mark} ${hit.mark}`;
  }
  return null;
}
