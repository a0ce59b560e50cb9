import { eitherOf } from '../../../domain/language/either-of.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import { agrees, comparable, type NumberFact } from '../reading/numbers/number-facts.ts';
import type { ReadStatement } from '../statement/statement.ts';
import { isOfAFormula, isRounded } from './formula-applied.ts';

/*
 * 四次作业每次占 15%，加起来是 60%; "the course is 60 euros, so you get 30 back". A model reckons with the numbers of
 * a passage, or shows a rule on numbers of its own (比如得了 90 分，就按 72 分记), and no passage has what comes out.
 * Where it reckoned right, with a number of the passage or in an example that says it is one, such a number says no
 * more than the passage does.
 */

/** 例如, 如果: its numbers are an example, or a case. */
const EXAMPLE = eitherOf(
  /例如|比如|譬如|举个?例|假如|假设|假定|如果|要是|若|为例/iu,
  /\b(?:for (?:example|instance)|e\.g|say|if|suppose|imagine|by (?:the same|that) (?:rule|logic|token))\b/iu,
);

/** It says that it reckons. */
const RECKONS = eitherOf(
  /[=×÷]|加起来|相加|总共|一共|总计|合计|共计|共要|总和|剩下/iu,
  /剩余|其余|还剩|等于|相当于|折合|也就是|就是|所以|因此/iu,
  wholeWords(
    /in (?:all|total)|altogether|total|adds? up|sum|comes to|amounts? to|makes|equals/iu,
    /left|remaining|the (?:rest|other)|twice|half|so|that['’]s|would be|works out/iu,
  ),
);
/** All of a share; nobody writes it. */
const WHOLE: NumberFact = { values: ['100'], unit: '%', weak: false };
/** What is not there to reckon with. */
const NO_AMOUNT = new Set(['date', 'time', 'ordinal', 'lesson', 'century', 'month_of_year']);
/** Who has more of them lists them, and reckons with none: of so many each comes out of others by chance. */
const MOST_NUMBERS = 12;

/** Variables of a formula that is worked out where nobody says it is an example: `n - 1` fits any two neighbours. */
const OF_NO_EXAMPLE = 2;

interface Amount {
  value: number;
  unit: string;
}

export const saysExample = (text: string): boolean => EXAMPLE.test(text);

/** What of a statement is reckoned with. */
export type NumbersTold = Pick<ReadStatement, 'sentences' | 'text' | 'askedNumbers' | 'isExample'>;

/** Whether a number that a passage does not have of the same comes out of others, or is what an example begins with. */
export function isReckoned(
  number: NumberFact,
  { sentences, text, askedNumbers, isExample }: NumbersTold,
  held: HeldPassage,
): boolean {
  if (!isExample && !RECKONS.test(text)) return false;
  const wanted = amountOf(number);
  const facts = sentences.flat().flatMap(({ numbers }) => numbers);
  if (wanted === null || facts.length > MOST_NUMBERS) return false;
  const least = isExample ? 1 : OF_NO_EXAMPLE;
  if (isOfAFormula(asFactor(wanted), amountsOf(facts).map(asFactor), held, least)) return true;
  const beside = facts.filter(
    (other) => other !== number && !(other.values[0] === number.values[0] && other.unit === number.unit),
  );
  const said = amountsOf(beside);
  const isOf = (numbers: readonly NumberFact[]) => (other: NumberFact) =>
    numbers.some((one) => comparable(one, other) && agrees(one, other));
  // A number that the passage has is said of something there, but in an example.
  if (!isExample && isOf(held.numbers)(number)) return false;
  // By chance many a number is the sum of two that stand somewhere in a passage: of those only shares are reckoned
  // with.
  const rates = amountsOf([...held.numbers, WHOLE]).filter(({ unit }) => unit === '%' || unit === 'fold');
  const givens = isExample ? said : amountsOf(beside.filter(isOf([...held.numbers, ...askedNumbers])));
  if (comesOut(wanted, givens, [...givens, ...rates])) return true;
  // What an example begins with: something else that is said comes out of it.
  const others = isExample ? [...said, ...rates] : rates;
  return said.some((other) =>
    comesOut(
      other,
      [wanted],
      others.filter((one) => one !== other),
    ),
  );
}

/** Whether an amount is the sum, difference, product or quotient of one of `first` and one of `others`. */
function comesOut(wanted: Amount, first: readonly Amount[], others: readonly Amount[]): boolean {
  return first.some((one) =>
    others.some((other) => {
      if (one === other) return false;
      const results = reckon(one, other);
      return (
        results.some((result) => isSame(result, wanted)) ||
        // One number more: 首地址 1000，每个 4 字节，下标 3 的在 1012.
        results.some(
          (result) =>
            result.unit !== '%' &&
            first.some((third) => third !== one && third !== other && isSame(sumOf(result, third), wanted)),
        )
      );
    }),
  );
}

const sumOf = (one: Amount, other: Amount): Amount => ({
  value: one.value + other.value,
  unit: other.unit === 'count' ? '' : other.unit,
});

function reckon(one: Amount, other: Amount): Amount[] {
  if (one.unit === other.unit)
    return [
      { value: one.value + other.value, unit: one.unit },
      { value: Math.abs(one.value - other.value), unit: one.unit },
      ...[one.value / other.value, other.value / one.value].flatMap((value) => [
        { value, unit: '' },
        { value: value * 100, unit: '%' },
      ]),
      ...(isPlain(one) ? [{ value: one.value * other.value, unit: '' }] : []),
    ];
  const [factor, otherFactor] = [asFactor(one), asFactor(other)];
  return [
    { value: other.value * factor, unit: other.unit },
    { value: one.value * otherFactor, unit: one.unit },
    ...(isPlain(one) ? [{ value: other.value / factor, unit: other.unit }] : []),
    ...(isPlain(other) ? [{ value: one.value / otherFactor, unit: one.unit }] : []),
  ];
}

const isPlain = ({ unit }: Amount): boolean => unit === '' || unit === 'count' || unit === 'fold';

const isSame = (one: Amount, other: Amount): boolean =>
  isRounded(other.value, one.value) &&
  (one.unit === other.unit || (isPlain(one) && other.unit !== '%') || (isPlain(other) && one.unit !== '%'));

/** What is multiplied with: a share as a part of one. */
const asFactor = ({ value, unit }: Amount): number => (unit === '%' ? value / 100 : value);

const amountsOf = (numbers: readonly NumberFact[]): Amount[] =>
  numbers.flatMap((number) => amountOf(number) ?? []);

function amountOf({ values, unit }: NumberFact): Amount | null {
  const value = Number(values[0]);
  return Number.isFinite(value) && value > 0 && !NO_AMOUNT.has(unit) ? { value, unit } : null;
}
