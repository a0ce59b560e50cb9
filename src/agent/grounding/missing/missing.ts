import { codeTokensOf, isName, isString } from '../../../domain/language/code-tokens.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { countsNames } from '../contradictions/other-number.ts';
import type { Sentence } from '../reading/clauses/clause.ts';
import { flatten, type HeldPassage } from '../reading/held-passage.ts';
import {
  agrees,
  comparable,
  isMeasure,
  type NumberFact,
  numberMissing,
} from '../reading/numbers/number-facts.ts';
import { isReckoned, type NumbersTold } from '../reckoned/reckoned.ts';
import type { ReadStatement } from '../statement/statement.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { holds, type Known, MOSTLY_MISSING, nameHeld } from './coverage.ts';

/*
 * What of a sentence has to be in a passage, and is not: a name, a number, code, a claim. Each says what it misses in
 * a few words, or null where nothing is missing.
 */

/** A name that a question may bring in: no address, no handle. */
const PLAIN_NAME = /^`?[a-z_]+\d{0,2}$/;

export function missingNames(sentence: Sentence, { held, asked }: Known): string | null {
  for (const clause of sentence)
    for (const term of clause.terms)
      if (
        (term.kind === 'name' || term.kind === 'literal') &&
        !nameHeld(held, term.key) &&
        !(asked.has(term.key) && PLAIN_NAME.test(term.key))
      )
        return `the name ${term.written}`;
  return null;
}

export function missingNumbers(
  sentence: Sentence,
  held: HeldPassage,
  statement: NumbersTold & Pick<ReadStatement, 'listed'>,
): string | null {
  const { askedNumbers, listed } = statement;
  for (const clause of sentence) {
    // "数到 7 的时候", "you have sent three": a case that the question names. Elsewhere a question is no evidence.
    const numbers =
      clause.conditional || TO_THE_ASKER.test(statement.text)
        ? [...held.numbers, ...askedNumbers]
        : held.numbers;
    for (const number of clause.numbers)
      if (
        !number.weak &&
        !(number.definite && onlyCountsThings(number)) &&
        !countsNames(number, clause) &&
        !(listed !== null && onlyCountsThings(number) && number.values.includes(String(listed))) &&
        !(isOneEach(number) && EACH.test(held.said)) &&
        !(isHalf(number) && !held.numbers.some(({ unit }) => unit === '%')) &&
        !numbers.some(
          (other) => !onlyCounts(other, number) && comparable(other, number) && agrees(other, number),
        ) &&
        !isReckoned(number, statement, held)
      )
        return numberMissing(number);
  }
  return null;
}

const TO_THE_ASKER = /[你您]|\byou(?:r|['’]ve)?\b/i;

const onlyCountsThings = ({ unit }: NumberFact): boolean => unit === 'count' || unit === '';

/** 从 1 开始: the 一 of 一个变量 is no such number. */
export const onlyCounts = (other: NumberFact, { unit }: NumberFact): boolean => other.weak && unit === '';

/** 一半在四肢，一半在胸前: of six and six. Beside other shares it is one of them. */
const isHalf = ({ values, unit }: NumberFact): boolean => values[0] === '50' && unit === '%';
/** 一年最多 10 万 for 一个年度内最多 10 万, "a month" for "monthly". */
const isOneEach = ({ values, unit }: NumberFact): boolean => values[0] === '1' && isMeasure(unit);
const EACH = eitherOf(
  /[每逐]\p{Script=Han}{0,2}[年月周天日]|年度|全年/iu,
  /[年月日周](?:销售|应税|营业|收入|薪|工资|均|租|费|息|利率|产)/iu,
  /\b(?:a|per|each|every) (?:day|week|month|year)\b/iu,
  /\b(?:daily|weekly|monthly|yearly|annual)/iu,
);

/** Code between backticks stands in the passage as it is, or is put together from neighbours that do. */
export function missingCode(sentence: Sentence, held: HeldPassage): string | null {
  for (const clause of sentence) {
    for (const { text } of clause.code) {
      if (held.flat.includes(flatten(text).replace(/\(\)$/, ''))) continue;
      const tokens = codeTokensOf(text);
      // Marks of code around Chinese words make no code of them; a text within code is the passage's own.
      const isStrange = tokens.some((token) =>
        isString(token) ? !held.flat.includes(flatten(token)) : HAN_TWO.test(token),
      );
      if (isStrange) return `the code ${text}`;
      for (const [position, token] of tokens.entries()) {
        if ((position === 0 && isName(token)) || CLOSING.test(token)) continue;
        if (!held.codePairs.has(`${tokens[position - 1] ?? ''} ${token}`)) return `the code ${text}`;
      }
    }
  }
  return null;
}

/** What was opened is closed, and a line goes on behind it. */
const CLOSING = /^[)\]}]$/;
const HAN_TWO = /\p{Script=Han}{2}/u;

/** A day is a claim: no other word stands for it. */
const DAYS = new Set(['星期']);

export function missingClaims(sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf } = groundingLexicon();
  for (const clause of sentence)
    for (const term of clause.terms)
      if ((term.kind === 'claim' || DAYS.has(axisOf.get(term.key) ?? '')) && !holds(held, term))
        return `${MOSTLY_MISSING}: ${term.written}`;
  return null;
}
