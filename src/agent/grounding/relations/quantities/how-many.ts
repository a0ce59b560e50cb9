import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import { markedSentencesOf } from '../../reading/marked-sentences.ts';
import { stemOf } from '../../words/lexicon.ts';
import { type Valued, valuedOtherwise } from './valued-otherwise.ts';

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
const ENGLISH = inTurn(
  /\b/giu,
  eitherOf(
    /(all|most|some|one|both|none|neither) of (?:(?:the|its|their|these|those|his|her|your) )?(?:two )?/giu,
    /(all|most|some|both) (?:(?:the|its|their|these|those) )?/giu,
  ),
  /([a-z]{3,})/giu,
);
const SEVERAL =
  /(?:好几|好多|很多|许多|不止一|若干|无数|大量|多|几)(?:[个种条次份层位项门套]|)(?:的)?(\p{Script=Han}{2})/gu;
const SOLE =
  /(?:只有|只能有|有且只有|仅有|只|唯一)(?:的)?(?:[一1]\s*[个种条次份层位项门套])?(\p{Script=Han}{2})/gu;
const MAY_COUNT = /\b(?:all|most|some|one|both|none|neither)\b|[多几若唯只仅]|无数|大量/iu;

function countedIn(text: string): Valued<HowMany>[] {
  if (!MAY_COUNT.test(text)) return [];
  return [
    ...matchesIn(text, ENGLISH).map(([, of, before, thing = '']) => ({
      thing: stemOf(thing.toLowerCase()),
      value: WORDS[(of ?? before ?? '').toLowerCase()] ?? 'some',
    })),
    ...matchesIn(text, SEVERAL).map(([, thing = '']) => ({ thing, value: 'many' as const })),
    ...matchesIn(text, SOLE).map(([, thing = '']) => ({ thing, value: 'sole' as const })),
  ];
}

/** A thing of which a statement means more, or fewer, than its passage does; or null. */
export const countedOtherwise = valuedOtherwise<HowMany>({
  valuesIn: countedIn,
  sentencesOf: markedSentencesOf,
  excludes: (said, there) => EXCLUDES[said].includes(there),
});
