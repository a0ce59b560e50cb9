import { inTurn } from '../../domain/language/in-turn.ts';
import type { Passage } from '../../domain/school/course.ts';
import type { WeighedTerm } from '../lexical/lexical-index.ts';
import { hasIdeographs } from '../words/function-words.ts';
import { isKana } from '../words/kana.ts';
import type { QueryMatcher } from './query-match.ts';

/**
 * Written in Latin letters or digits in the middle of Chinese, a word names something; a letter alone is a variable.
 */
const NAME = /^(?![a-z]$)[a-z0-9_.+#-]+$/;

/** An amount with its unit: the asker's own weight, age or time, which no passage has to name. */
const AMOUNT = inTurn(
  /(?<![\p{Script=Latin}\d_.:：-])(\d{1,6}(?:\.\d{1,3})?)\s?(?:多|来|几)?个?/giu,
  /(公斤|千克|斤|克|公里|千米|厘米|公分|毫米|米|岁|块|元|万|小时|钟头|分钟|秒|天|晚|周|月|年(?!级)|次|遍|人|度|升|毫升|(?:kg|km|cm|mm|ml|g)(?![a-z]))/giu,
);

/**
 * Places of the terms of a question that are names: in "pip 换国内源" pip, in 「ん怎么打」 ん; none in English, where
 * every word is in Latin letters.
 */
export function namesAmong(question: string, terms: readonly Pick<WeighedTerm, 'term'>[]): number[] {
  if (!hasIdeographs(question)) return [];
  const pairs = terms.flatMap(({ term }) => (term.length === 2 && isKana(term) ? term : []));
  const isName = (term: string): boolean =>
    NAME.test(term) || (isKana(term) && (term.length > 1 || !pairs.some((pair) => pair.includes(term))));
  return terms.flatMap(({ term }, place) => (isName(term) ? place : []));
}

/**
 * Those names of a question that speak against a passage which lacks them: not its amounts. One that has them is
 * preferred all the same: of a public set as many first hits as before, where 12 of 3,524 were lost without.
 */
export function namesWanted(
  question: string,
  terms: readonly Pick<WeighedTerm, 'term'>[],
  names: readonly number[],
): readonly number[] {
  if (names.length === 0) return names;
  const amounts = amountsIn(question);
  return names.filter((place) => !amounts.has(terms[place]!.term));
}

/** The terms that amounts in a question are made of: 60 of 60公斤, 60kg, 60 and kg of 60kg. */
const amountsIn = (question: string): ReadonlySet<string> =>
  new Set(
    Array.from(question.normalize('NFKC').toLowerCase().matchAll(AMOUNT), ([whole, amount, unit]) => [
      whole.replace(/\s/g, ''),
      amount!,
      unit!,
    ]).flat(),
  );

/** Part of the names, by weight, that a passage holds, 0..1; 1 where the question has none. */
export function namesHeld(
  {
    terms,
    matcher,
    names,
  }: { terms: readonly WeighedTerm[]; matcher: QueryMatcher; names: readonly number[] },
  passage: Passage,
): number {
  let total = 0;
  let held = 0;
  for (const place of names) {
    const { term, weight } = terms[place]!;
    total += weight;
    if (matcher.holds(passage, place) || isWrittenApart(term, passage)) held += weight;
  }
  return total === 0 ? 1 : held / total;
}

/** A shorter name may stand in any two words written together. */
const LEAST_APART = 5;
const BETWEEN_PARTS = /(?<=[a-z0-9])[-_. ](?=[a-z0-9])/g;

/** How passages write names when what is between their parts is left out; passages are never written to. */
const together = new WeakMap<Passage, string>();

/** 「vscode」 is written "VS Code", 「fstring」 "f-string". */
function isWrittenApart(name: string, passage: Passage): boolean {
  if (name.length < LEAST_APART) return false;
  let text = together.get(passage);
  if (text === undefined) {
    text = `${passage.title}\n${passage.text}`.toLowerCase().replace(BETWEEN_PARTS, '');
    together.set(passage, text);
  }
  return text.includes(name);
}
