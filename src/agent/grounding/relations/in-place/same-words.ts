import type { Term } from '../../reading/clauses/clause.ts';
import { readSentences } from '../../reading/reading.ts';
import { type Unit, written } from '../../reading/units.ts';
import { kinOfHan } from '../../words/kin.ts';

export const DENIALS = new Set(['不', '没', '没有', '未', '别', 'not', 'never']);
export const denialsIn = (units: Unit[]): number => units.filter((unit) => DENIALS.has(unit)).length;

/** "accept" and "acceptance", as stems. */
const OTHER_FORM =
  /^([a-z]{4,}?)(?:e?s|ed|ing|anc|ation|ion|ment|ness|iti|ly)? \1(?:e?s|ed|ing|anc|ation|ion|ment|ness|iti|ly)?$/;

/** Two ways to say the same, as far as the lexicon knows. */
export function sameWords(x: string, y: string): boolean {
  if (OTHER_FORM.test(`${x} ${y}`) || kinOfHan(x).some((group) => kinOfHan(y).includes(group))) return true;
  const keys = (text: string): string =>
    readSentences(text)
      .flat()
      .flatMap((clause) => clause.terms.map((term) => term.key))
      .sort()
      .join(' ');
  const [a, b] = [keys(x), keys(y)];
  return a !== '' && a === b;
}

/** 连|着写|的 for 连|续写的多个|: all that is said stands there, and nothing that turns it round is left out. */
export function saysLess(mine: Unit[], theirs: Unit[]): boolean {
  if (denialsIn(mine) !== denialsIn(theirs)) return false;
  let at = 0;
  for (const unit of theirs) if (unit === mine[at]) at++;
  if (at === mine.length) return true;
  // 同样|错 for 同一个|错误.
  const known = new Set(termsOf(written(theirs)).map(({ key }) => key));
  const own = termsOf(written(mine));
  return (
    own.length > 1 &&
    own.every(({ key, written: word }) => known.has(key) || [...word].every((unit) => theirs.includes(unit)))
  );
}

const termsOf = (text: string): Term[] =>
  readSentences(text)
    .flat()
    .flatMap(({ terms }) => terms);
