import { escaped } from '../../domain/language/escaped.ts';
import { synonymsIn } from '../lexical/synonyms.ts';
import { folded } from '../question-forms/bare.ts';
import { thingsToChoose } from '../question-forms/choice.ts';
import { stemmed, wordPairs } from '../word-pairs/index.ts';
import { segmentsOf } from '../words/function-words.ts';

/**
 * Does a text speak of both that a question asks to choose from, in either language? One that knows only one of them
 * has chosen nothing. True where nothing is to be chosen.
 */
export function speaksOfBoth(question: string, text: string): boolean {
  const things = thingsToChoose(question);
  if (things === null) return true;
  const said = plain(text);
  return things.every((thing) => {
    // What stands before a name belongs to the question: 「拍人像用定焦」.
    const name = lastWordOf(thing);
    const inOther = wordPairs().ofLatin.get(stemmed(name)) ?? [];
    const otherwise = synonymsIn(name).flatMap(({ forms }) => forms);
    return (
      isNamed(name, said) ||
      otherwise.some((form) => isNamed(form, said)) ||
      isNamed(withoutKind(thing, name), said) ||
      inOther.some((form) => said.includes(form))
    );
  });
}

const lastWordOf = (thing: string): string =>
  /[a-z0-9+#.()_*=]+$/.exec(thing)?.[0] ??
  segmentsOf(thing).findLast(({ isWordLike }) => isWordLike)?.text ??
  thing;

/** What is done may be left unsaid: 「匀速跑」 is 「匀速有氧」 in a text, or 「匀速」. */
const withoutKind = (thing: string, last: string): string =>
  ONE_HAN.test(last) && thing.endsWith(last) && thing.length > 2 ? lastWordOf(thing.slice(0, -1)) : last;

const ONE_HAN = /^\p{Script=Han}$/u;

const isNamed = (thing: string, said: string): boolean =>
  LATIN.test(thing)
    ? new RegExp(`(?<![a-z0-9])${escaped(thing)}(?:s|es)?(?![a-z0-9])`).test(said)
    : said.includes(thing);

const LATIN = /^[a-z0-9+#.()*_ -]+$/;

const plain = (text: string): string => folded(text).trim();
