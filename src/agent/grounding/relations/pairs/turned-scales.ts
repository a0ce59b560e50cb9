import { eitherOf } from '../../../../domain/language/either-of.ts';
import { holdsHan } from '../../../../domain/language/han.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { ENDS, marksIn } from '../../reading/units.ts';
import { GRADING, SCALES } from '../../words/scales.ts';

/*
 * 收敛慢是因为学习率太大 where the passage has 学习率太小，收敛慢: of what a sentence says together one thing goes
 * the other way. Two that go the other way say the same, so what counts is whether their number is odd; and only the
 * one sentence that has most of the statement is asked, since all that is more or higher lies on one scale.
 */

interface Scale {
  name: string;
  isMore: boolean;
}

interface Part {
  marks: ReadonlySet<string>;
  scales: readonly Scale[];
  denies: boolean;
}

interface Told {
  parts: readonly Part[];
  marks: ReadonlySet<string>;
  /** The names of all its scales, each with whether it has both ends. */
  scales: ReadonlyMap<string, boolean>;
  /** "Than": of which of the two it is said, other checks look at. */
  compares: boolean;
}

interface Table {
  scales: ReadonlyMap<string, Scale>;
  han: RegExp;
}

let table: Table | undefined;

function tableOfScales(): Table {
  if (table) return table;
  const scales = new Map<string, Scale>();
  const words: string[] = [];
  for (const line of SCALES.trim().split('\n')) {
    const [name = '', sides = ''] = line.split(': ');
    for (const [at, side] of sides.split('/').entries())
      for (const word of side.split(/[\s|]+/).filter(Boolean)) {
        scales.set(word, { name, isMore: at === 0 });
        if (holdsHan(word)) words.push(word);
      }
  }
  const graded: string[] = [];
  for (const line of GRADING.trim().split('\n')) {
    const [name = '', sides = ''] = line.split(': ');
    for (const [at, side] of sides.split('/').entries())
      for (const word of side.trim().split(' ')) {
        scales.set(word, { name, isMore: at === 0 });
        graded.push(word);
      }
  }
  const one = `[${graded.join('')}]`;
  words.sort((a, b) => b.length - a.length);
  table = {
    scales,
    han: new RegExp(
      `${words.join('|')}|(?<=[越更较最变偏太很挺往调放收开得])${one}(?![约概家于小少低])` +
        `|(?<!一样|[大增减降去除防])${one}(?=[些的]|了(?!解)|一[些点档]|[，。；、：]|$)`,
      'gu',
    ),
  };
  return table;
}

const WORD = /[A-Za-z]+/gu;
const DENIAL = /[不没未]|无(?!论)|别(?!的)|\b(?:not|no|never|without|cannot|hardly|barely)\b|n['’]t\b/giu;
const COMPARES = /\bthan\b|比/iu;
const PARTS = eitherOf(
  /[，,：:；;。！？!?（）()—\n]|\.(?=\s|$)|\b(?:and|but|while|whereas|yet|so|because)\b/iu,
  /(?<=\p{Script=Han})(?=而(?!且|是)|但)/iu,
);

/** Cheap: most statements have none. */
function hasScale(text: string): boolean {
  const { scales, han } = tableOfScales();
  if (holdsHan(text)) return text.search(han) !== -1;
  return text.match(WORD)?.some((word) => scales.has(word.toLowerCase())) ?? false;
}

function partOf(text: string): Part {
  const { scales: known, han } = tableOfScales();
  const scales = new Map<string, Scale>();
  // What grades is no word of the matter.
  const rest = text.replace(holdsHan(text) ? han : WORD, (written) => {
    const scale = known.get(written.toLowerCase());
    if (!scale) return written;
    scales.set(`${scale.name}${scale.isMore}`, scale);
    return '，';
  });
  return {
    marks: marksIn(rest),
    scales: [...scales.values()],
    denies: matchesIn(text, DENIAL).length % 2 === 1,
  };
}

function scalesOf(parts: readonly Part[]): Map<string, boolean> {
  const first = new Map<string, boolean>();
  const all = new Map<string, boolean>();
  for (const { name, isMore } of parts.flatMap(({ scales }) => scales)) {
    const known = first.get(name) ?? isMore;
    first.set(name, known);
    all.set(name, (all.get(name) ?? false) || known !== isMore);
  }
  return all;
}

function toldIn(text: string): Told {
  const parts = text
    .split(PARTS)
    .map(partOf)
    .filter(({ marks, scales }) => marks.size + scales.length > 0);
  return {
    parts,
    marks: new Set(parts.flatMap(({ marks }) => [...marks])),
    scales: scalesOf(parts),
    compares: COMPARES.test(text),
  };
}

const toldBy = rememberedOf((passage): Told[] =>
  proseOf(passage)
    .split(ENDS)
    .map(toldIn)
    .filter(({ scales }) => scales.size > 0),
);

const sharesAny = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const mark of one) if (other.has(mark)) return true;
  return false;
};

/** How many scales go the same way in both, and how many the other; null where that cannot be told. */
function waysOf(said: Told, there: Told): { same: number; turned: number } | null {
  let same = 0;
  let turned = 0;
  for (const part of said.parts)
    for (const { name, isMore } of part.scales) {
      const others = there.parts.filter(({ scales }) => scales.some((scale) => scale.name === name));
      // Who has both ends contrasts them.
      if (others.length === 0 || said.scales.get(name)) continue;
      if (there.compares || there.scales.get(name)) return null;
      const other = others.find(({ marks }) => sharesAny(part.marks, marks));
      if (!other) continue;
      if (other.denies !== part.denies) return null;
      if (other.scales.some((scale) => scale.name === name && scale.isMore === isMore)) same++;
      else turned++;
    }
  return { same, turned };
}

/** Words of a statement that the sentence has, at the least, and which share of all. */
const LEAST = 2;
const SHARE = 0.25;

/**
 * Whether a statement has an odd number of things go the other way than the sentence of its passage that it retells.
 */
export function isScaleTurned(text: string, passage: Passage): boolean {
  if (COMPARES.test(text) || !hasScale(text)) return false;
  const said = toldIn(text);
  const turned: ReadonlySet<string>[] = [];
  const bearing: ReadonlySet<string>[] = [];
  for (const there of toldBy(passage)) {
    if (![...said.scales.keys()].some((name) => there.scales.has(name))) continue;
    const ways = waysOf(said, there);
    if (ways !== null && ways.same + ways.turned === 0) continue;
    const shared = new Set([...said.marks].filter((mark) => there.marks.has(mark)));
    if (ways === null || ways.turned % 2 === 0) bearing.push(shared);
    else if (shared.size >= Math.max(LEAST, said.marks.size * SHARE)) turned.push(shared);
  }
  // What bears it out has nothing of it that the other has not, and less.
  return turned.some((most) =>
    bearing.every((shared) => shared.size < most.size && [...shared].every((mark) => most.has(mark))),
  );
}
