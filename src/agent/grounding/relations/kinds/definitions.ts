import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { heldPassage } from '../../reading/held-passage.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { groundingLexicon, stemOf } from '../../words/lexicon.ts';

/** "A closure is an inner function": the thing, what tells it from others, and what it is one of. */
const ENGLISH =
  /(?:^|[.;:,|(“"#*-]\s*|\bthat )(?:an? |the )?([a-z]+) (?:is|are|means) (?:an? |the )?([a-z-]+) ([a-z]+)\b/gi;
/** 闭包是…的内层函数: what it is stands at the end, two characters each. */
const HAN = inTurn(
  /(?:^|[，。；：、“（(|\s#*-])(?:所谓的?)?(\p{Script=Han}{2,6}?)(?:就|也|其实|都)*[是指](?:一[种个])?/gu,
  /\p{Script=Han}{0,30}?(\p{Script=Han}{2})(\p{Script=Han}{2})(?=$|[，。；：:.!?！？”）)|\s*])/gu,
);
/** Cheap: most sentences define nothing. */
const MAY_DEFINE = /[是指]|\b(?:is|are|means)\b/;

interface Definition {
  thing: string;
  /** By the key of the lexicon, and the axis of opposites that it is an end of. */
  apart: string;
  axis: string;
  kind: string;
  /** As it is written. */
  told: string;
}

function definitionsIn(text: string): Definition[] {
  if (!MAY_DEFINE.test(text)) return [];
  const { axisOf, latin, han } = groundingLexicon();
  const english = (word: string): string => {
    const stem = stemOf(word.toLowerCase());
    return latin.get(stem)?.key ?? stem;
  };
  const chinese = (word: string): string => han.get(word)?.key ?? word;
  const found = [
    ...matchesIn(text, ENGLISH).map((match) => ({
      match,
      keyOf: english,
      told: `${match[2]} ${match[3]}`,
    })),
    ...matchesIn(text, HAN).map((match) => ({ match, keyOf: chinese, told: `${match[2]}${match[3]}` })),
  ];
  return found.flatMap(({ match: [, thing = '', apart = '', kind = ''], keyOf, told }) => {
    const key = keyOf(apart);
    const axis = axisOf.get(key);
    return axis === undefined ? [] : [{ thing: keyOf(thing), apart: key, axis, kind: keyOf(kind), told }];
  });
}

const definitionsOf = rememberedOf((passage) => definitionsIn(heldPassage(passage).said));

/**
 * What a thing is said to be, where the passage, in either language, defines it as the opposite one of its kind; or
 * null.
 */
export function definedOtherwise(text: string, passage: Passage): string | null {
  const said = definitionsIn(text);
  if (said.length === 0) return null;
  for (const { thing, apart, axis, kind, told } of said) {
    const same = definitionsOf(passage).filter((other) => other.thing === thing && other.kind === kind);
    if (same.some((other) => other.apart === apart)) continue;
    if (same.some((other) => other.axis === axis)) return told;
  }
  return null;
}
