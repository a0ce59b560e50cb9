import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';

/*
 * 返回时要带上括号, where the passage has 不带括号; "with brackets" for "without brackets". What is left off is no
 * subject of its own and is not compared as a denial; of one thing that a passage only ever has the one way the other
 * is false.
 */

const HAN = inTurn(
  /(不|没有?|无须|无需|不用|不必|不要|别|不能|不可|勿)?(?:要|必须|需要|应该?|得)?/gu,
  /(?:[带加](?!入|强|快|深|大|速|工|热|密|载)|写(?!法|成)|附)(?:上|了|着)?([\p{Script=Han}]{2})/gu,
);
const ENGLISH = /\b(with|without|no) (?:an? |the |any )?([a-z]{3,})\b/giu;
/** Cheap: most statements have none. */
const MAY_HAVE = /[带加写附]|\bwith(?:out)?\b/iu;

const WITH = 1;
const WITHOUT = 2;

function sidesIn(text: string): Map<string, number> {
  const sides = new Map<string, number>();
  if (!MAY_HAVE.test(text)) return sides;
  for (const [, denial, thing = ''] of matchesIn(text, HAN))
    sides.set(thing, (sides.get(thing) ?? 0) | (denial === undefined ? WITH : WITHOUT));
  for (const [, word = '', thing = ''] of matchesIn(text.toLowerCase(), ENGLISH))
    sides.set(thing, (sides.get(thing) ?? 0) | (word === 'with' ? WITH : WITHOUT));
  return sides;
}

const sidesOf = rememberedOf((passage) => sidesIn(proseOf(passage)));

/** What a statement has with, or without, where the passage has it only the other way; or null. */
export function turnedWithout(text: string, passage: Passage): string | null {
  for (const [thing, side] of sidesIn(text)) {
    const there = sidesOf(passage).get(thing);
    if (there !== undefined && (there & side) === 0) return thing;
  }
  return null;
}
