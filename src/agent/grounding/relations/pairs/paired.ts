import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';

/*
 * 一月的象限仪、八月的英仙和十二月的双子: a list of pairs, of which a statement takes the one half of one and the other of
 * another: 双子座流星雨在八月.
 */

const PAIR = /([\p{Script=Han}\d]{1,6})的([\p{Script=Han}A-Za-z\d]{1,6})/u;
const PAIR_IN_LIST =
  /(?:(?![的、，和与及])[\p{Script=Han}\d]){1,8}的(?:(?![的、，和与及])[\p{Script=Han}A-Za-z\d]){1,6}/gu;
const LIST = inTurn(
  PAIR_IN_LIST,
  new RegExp(`(?:[、，](?:${PAIR_IN_LIST.source}))+`, 'gu'),
  new RegExp(`(?:[、，]?[和与及](?:${PAIR_IN_LIST.source}))?`, 'gu'),
);
const BETWEEN = /[、，]?[和与及]|[、，]/u;

interface Pair {
  of: string;
  thing: string;
}

/** A single character stands in many words: 键 in 按键. */
const WORD = 2;
/** Lists of three pairs and more: two of them are a sentence like any other. */
const LEAST = 3;

const listsOf = rememberedOf((passage): Pair[][] =>
  matchesIn(proseOf(passage), LIST)
    .map(([list]) =>
      list.split(BETWEEN).flatMap((part): Pair[] => {
        const [, of = '', thing = ''] = PAIR.exec(part.replace(/^.*是/u, '')) ?? [];
        return of.length < WORD || thing.length < WORD ? [] : [{ of, thing }];
      }),
    )
    .filter((pairs) => pairs.length >= LEAST),
);

/** A thing of a list that a statement pairs with what the list has of another, or null. */
export function pairedOtherwise(text: string, passage: Passage): string | null {
  for (const pairs of listsOf(passage)) {
    const named = pairs.filter(({ thing }) => text.includes(thing));
    // 十二月 has 二月 in it.
    const of = pairs.filter(
      (pair) =>
        text.includes(pair.of) &&
        !pairs.some((other) => other !== pair && other.of.includes(pair.of) && text.includes(other.of)),
    );
    if (named.length === 1 && of.length === 1 && named[0] !== of[0]) return named[0]?.thing ?? null;
  }
  return null;
}
