import { matchesIn } from '../../../domain/language/matches.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { proseOf } from '../reading/prose.ts';
import { ENDS, marksIn } from '../reading/units.ts';
import { stemOf } from '../words/lexicon.ts';

/*
 * How many of a thing are meant, by the word that stands right before it: "all of the glucose" is not "most of the
 * glucose", "both of them" not "one of them", 很多偶素数 not 唯一的偶素数.
 */

type HowMany = 'all' | 'most' | 'some' | 'one' | 'both' | 'none' | 'many' | 'sole';

const EXCLUDES: Record<HowMany, readonly HowMany[]> = {
  all: ['most', 'some', 'one', 'none'],
  most: ['all', 'none', 'one'],
  some: ['all', 'none'],
  one: ['all', 'both', 'none', 'most'],
  both: ['one', 'none'],
  none: ['all', 'most', 'some', 'one', 'both'],
  many: ['sole'],
  sole: ['many'],
};

const WORDS: Record<string, HowMany> = {
  all: 'all',
  most: 'most',
  some: 'some',
  one: 'one',
  both: 'both',
  none: 'none',
  neither: 'none',
};
const ENGLISH =
  /\b(?:(all|most|some|one|both|none|neither) of (?:(?:the|its|their|these|those|his|her|your) )?(?:two )?|(all|most|some|both) (?:(?:the|its|their|these|those) )?)([a-z]{3,})/giu;
const SEVERAL =
  /(?:好几|好多|很多|许多|不止一|若干|无数|大量|多|几)(?:[个种条次份层位项门套]|)(?:的)?(\p{Script=Han}{2})/gu;
const SOLE =
  /(?:只有|只能有|有且只有|仅有|只|唯一)(?:的)?(?:[一1]\s*[个种条次份层位项门套])?(\p{Script=Han}{2})/gu;
const MAY_COUNT = /\b(?:all|most|some|one|both|none|neither)\b|[多几若唯只仅]|无数|大量/iu;

interface Counted {
  thing: string;
  howMany: HowMany;
}

function countedIn(text: string): Counted[] {
  if (!MAY_COUNT.test(text)) return [];
  return [
    ...matchesIn(text, ENGLISH).map(([, of, before, thing = '']) => ({
      thing: stemOf(thing.toLowerCase()),
      howMany: WORDS[(of ?? before ?? '').toLowerCase()] ?? 'some',
    })),
    ...matchesIn(text, SEVERAL).map(([, thing = '']) => ({ thing, howMany: 'many' as const })),
    ...matchesIn(text, SOLE).map(([, thing = '']) => ({ thing, howMany: 'sole' as const })),
  ];
}

interface Told {
  counted: Counted[];
  marks: ReadonlySet<string>;
}

const toldBy = rememberedOf((passage): Told[] =>
  proseOf(passage)
    .split(ENDS)
    .map((text) => ({ counted: countedIn(text), text }))
    .filter(({ counted }) => counted.length > 0)
    .map(({ counted, text }) => ({ counted, marks: marksIn(text) })),
);

/** Share of a statement that the sentence has, for the two to speak of the same. */
const ALIKE = 0.5;

/** A thing of which a statement means more, or fewer, than its passage does; or null. */
export function countedOtherwise(
  text: string,
  marks: ReadonlyMap<string, number>,
  passage: Passage,
): string | null {
  const said = countedIn(text);
  if (said.length === 0) return null;
  const told = toldBy(passage);
  for (const { thing, howMany } of said) {
    const there = told.filter(({ counted }) => counted.some((one) => one.thing === thing));
    const known = there.flatMap(({ counted }) => counted.filter((one) => one.thing === thing));
    if (known.length === 0 || !known.every((one) => EXCLUDES[howMany].includes(one.howMany))) continue;
    const isAlike = there.some(
      (one) => [...marks.keys()].filter((mark) => one.marks.has(mark)).length >= marks.size * ALIKE,
    );
    if (isAlike) return thing;
  }
  return null;
}
