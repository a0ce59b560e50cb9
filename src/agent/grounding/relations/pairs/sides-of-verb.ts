import { eitherOf } from '../../../../domain/language/either-of.ts';
import { holdsHan } from '../../../../domain/language/han.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { isWord, unitsOf } from '../../reading/units.ts';

/*
 * "A class beats any number of ids" where the passage has "an id beats any number of classes": the same verb with the
 * same things, and each on the other side of it.
 */

/** Where a clause of English ends; each has its verb. */
const CLAUSES = eitherOf(
  /[,;:.!?()\n—]/iu,
  /\b(?:and|but|while|whereas|because|so|which|that|who|if|when|where|since|although|though|than|or)\b/iu,
);
const PASSIVE = /\bby\b/iu;
const DENIES = /\b(?:not?|never|cannot|without|nor)\b|n['’]t\b/iu;
/** Between such two it is the same from either side. */
const EITHER_WAY = eitherOf(
  /^(?:equal|same|match|meet|differ|resembl|touch|border|join|connect|share|agre|combin|mix|fit|rhym)/u,
  /^(?:belong|exceed|correspond|link|marr|mean|call|includ|contain|turn|becom|chang|vary|rise|fall|grow)/u,
  /^(?:occur|depend|relat)/u,
);
/** "The dough cools with water": what stands behind is done nothing to. */
const NOT_DONE_TO = inTurn(
  /^\s*/iu,
  eitherOf(
    /with|from|in|on|at|by|to|for|of|as|into|through|under|over|after/iu,
    /before|during|until|up|down|out|off|away|back|more|less|very|too/iu,
  ),
  /\b/iu,
);

interface Sides {
  verb: string;
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

/** "ids" is too short a word for its stem to be told. */
const singular = (unit: string): string => (/^[a-z]{2,3}s$/u.test(unit) ? unit.slice(0, -1) : unit);
const contentOf = (text: string): Set<string> => new Set(unitsOf(text).filter(isWord).map(singular));

/** A clause, parted at each word that its verb may be. */
function sidesIn(text: string): Sides[] {
  return text.split(CLAUSES).flatMap((clause) => {
    if (PASSIVE.test(clause) || DENIES.test(clause)) return [];
    return [...clause.matchAll(/[A-Za-z]{3,}/g)].flatMap(({ 0: word, index }): Sides[] => {
      const behind = clause.slice(index + word.length);
      const [verb] = contentOf(word);
      if (verb === undefined || EITHER_WAY.test(verb) || NOT_DONE_TO.test(behind)) return [];
      const [before, after] = [contentOf(clause.slice(0, index)), contentOf(behind)];
      return before.size === 0 || after.size === 0 ? [] : [{ verb, before, after }];
    });
  });
}

const sidesOf = rememberedOf((passage): Sides[] => sidesIn(proseOf(passage)));

const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].every((mark) => other.has(mark));

/** Whether what stands on a side is the other side's in the passage, but for what both have there: "any number of". */
function isMoved(side: ReadonlySet<string>, own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const moved = [...side].filter((mark) => !own.has(mark));
  return moved.length > 0 && moved.every((mark) => other.has(mark));
}

/**
 * A verb of which a statement has the things on the other side than its passage has them, and nowhere as it is; or
 * null.
 */
export function sidesTurned(text: string, passage: Passage): string | null {
  if (holdsHan(text)) return null;
  const said = sidesIn(text);
  if (said.length === 0) return null;
  const there = sidesOf(passage);
  for (const { verb, before, after } of said) {
    const same = there.filter((one) => one.verb === verb);
    const isTurned = same.some(
      (one) => isMoved(before, one.before, one.after) && isMoved(after, one.after, one.before),
    );
    if (isTurned && !same.some((one) => isWithin(before, one.before) && isWithin(after, one.after)))
      return verb;
  }
  return null;
}
