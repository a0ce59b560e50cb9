import { ENGLISH_NUMBERS_TO_TWELVE } from '../../../domain/language/spoken-numbers.ts';
import { hasIdeographs, isEnglishFunctionTerm } from '../../words/function-words.ts';
import { withoutListings } from '../../words/markdown-cleaning.ts';
import { type TextUnit, textUnits } from '../../words/text-units.ts';

/*
 * Tables whose rows are told apart by a number: of degrees of freedom, of marks from 60 to 69, of three or more
 * groups. Whoever asks with a number is told its row, and no other; where there is none, the table does not answer.
 */

/** What a row is for: `low` and `high` included. */
interface Span {
  low: number;
  high: number;
  /** A number and nothing else. */
  isPure: boolean;
}

const DIGITS = String.raw`[-−]?\d{1,9}(?:,\d{3})*(?:\.\d{1,9})?`;
const NUMBER = `(?:${DIGITS}|(?:${ENGLISH_NUMBERS_TO_TWELVE.join('|')})\\b)`;
const UNIT = String.raw`\s{0,2}(?:%|percent\b|[\p{Script=Han}]{1,2})?`;
const span = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'iu');

const PURE = new RegExp(`^${DIGITS}$`, 'u');
const BETWEEN = span(
  `(?:between |from )?(${NUMBER})${UNIT}\\s{0,2}(?:to|and|[-–—~～至到])\\s{0,2}(${NUMBER})`,
);
const BELOW = span(
  `(?:(?:below|under|less than|fewer than|up to|at most|低于|不足|不满|少于|小于|不超过)\\s{0,2}(${NUMBER})|(${NUMBER})${UNIT}\\s{0,2}(?:or (?:less|fewer|below)|以下|以内))`,
);
const ABOVE = span(
  `(?:(?:above|over|more than|at least|from|超过|高于|大于|多于|不低于|至少)\\s{0,2}(${NUMBER})|(${NUMBER})${UNIT}\\s{0,2}(?:or (?:more|above|over)|and (?:above|more|over)|以上|\\+))`,
);
const EXACTLY = span(`(${NUMBER})`);

/** A cell is short, or says more than which row it is. In UTF-16 units. */
const LONGEST_CELL = 60;

function spanOf(cell: string): Span | null {
  const text = cell.replace(/[*_`]/g, '').trim();
  if (text === '' || text.length > LONGEST_CELL) return null;
  if (PURE.test(text)) return { low: numberIn(text), high: numberIn(text), isPure: true };
  const between = BETWEEN.exec(text);
  if (between) return { low: numberIn(between[1]!), high: numberIn(between[2]!), isPure: false };
  const below = BELOW.exec(text);
  if (below) return { low: -Infinity, high: numberIn(below[1] ?? below[2]!), isPure: false };
  const above = ABOVE.exec(text);
  if (above) return { low: numberIn(above[1] ?? above[2]!), high: Infinity, isPure: false };
  const exactly = EXACTLY.exec(text)?.[1];
  return exactly === undefined ? null : { low: numberIn(exactly), high: numberIn(exactly), isPure: false };
}

function numberIn(written: string): number {
  const word = ENGLISH_NUMBERS_TO_TWELVE.indexOf(written.toLowerCase());
  return word >= 0 ? word : Number(written.replace('−', '-').replaceAll(',', ''));
}

/** A number of a question, as it stands beside no letter: not that of N5, and none of a time. */
const ASKED = /(?<![\p{Script=Latin}\d_.,:：/-])[-−]?\d{1,9}(?:,\d{3})*(?:\.\d{1,9})?(?![\d_:：/]|[.,]\d)/gu;
const AS_PERCENT = /^\s?(?:%|％|percent\b|per cent\b)/i;

interface AskedNumber {
  value: number;
  isPercent: boolean;
}

/** A longer text is pasted, and no question. */
const LONGEST_QUESTION = 200;

const askedIn = (question: string): AskedNumber[] =>
  question.length > LONGEST_QUESTION ? [] : numbersOf(question);

const numbersOf = (text: string): AskedNumber[] =>
  Array.from(text.matchAll(ASKED), ({ 0: written, index }) => ({
    value: numberIn(written),
    isPercent: AS_PERCENT.test(text.slice(index + written.length, index + written.length + 9)),
  }));

/** The first cell of a row. */
const firstCellOf = (row: string): string => row.trim().replace(/^\|/, '').split('|', 1)[0] ?? '';

/**
 * Of rows of a text's tables, in order, those for a number of the question (true), and those beside them that are for
 * another one (false). Of rows that it does not tell apart none.
 */
export function rowsAskedFor(
  question: string,
  text: string,
  rows: readonly TextUnit[],
): ReadonlyMap<TextUnit, boolean> {
  const isFor = new Map<TextUnit, boolean>();
  // A percentage is mostly asked of a column.
  const asked = askedIn(question).filter(({ isPercent }) => !isPercent);
  if (asked.length === 0) return isFor;
  for (const table of tablesOf(text, rows)) {
    const spans = table.map((row) => spanOf(firstCellOf(text.slice(row.start, row.end))));
    const fits = spans.map((span) =>
      span === null ? null : asked.some(({ value }) => span.low <= value && value <= span.high),
    );
    const isAny = fits.includes(true) && !fits.every((fit) => fit === true);
    // Mostly told apart by numbers, it has no row for who asks with one but that.
    const isOfNumbers = spans.filter((span) => span !== null).length * 2 > table.length;
    for (const [at, row] of table.entries()) {
      const fit = fits[at] ?? (isOfNumbers ? false : null);
      if (isAny && fit !== null) isFor.set(row, fit);
    }
  }
  return isFor;
}

/** Rows that stand line under line. */
function tablesOf(text: string, rows: readonly TextUnit[]): TextUnit[][] {
  const tables: TextUnit[][] = [];
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    if (before !== undefined && text.slice(before.end, row.start) === '\n') tables.at(-1)!.push(row);
    else tables.push([row]);
  }
  return tables;
}

/** Fewer rows are no table that one looks a number up in. */
const LEAST_ROWS = 3;

/** A number that says of which lesson or year something is, with the word for that. */
const SAYS_WHERE =
  /第\s?\d+\s?(课|章|节|讲|单元|页)|\b(lesson|chapter|unit|section|page)\s\d+|(?:19|20)\d{2}\s?(年)/gi;

/** What a number may be the version of: Python 3, R 4.3. */
const VERSION =
  /(?<![\p{Script=Latin}\d_])([\p{Script=Latin}]+)\s?v?\d{1,4}(?:\.\d{1,3}){0,2}(?![\d.]*\d)/giu;

/** In small letters, and in Chinese, a word of so many is a name as well: python 3, and no df 15. */
const LEAST_LETTERS = 5;
const GREEK = /^(?:alpha|gamma|delta|sigma|lambda)$/;

/**
 * Is a word of a question a name, which a text does not write as a word? Behind one that it does a number is looked up.
 */
const isName = (word: string, isChinese: boolean, text: string): boolean =>
  (/^\p{Lu}/u.test(word) || (isChinese && word.length >= LEAST_LETTERS && !GREEK.test(word))) &&
  !isEnglishFunctionTerm(word.toLowerCase()) &&
  !new RegExp(`(?<![a-z])${word.toLowerCase()}(?![a-z])`).test(text);

/**
 * A question without the numbers that a text of no such thing is not asked for: 「第 3 课的临界值表」 is no row of
 * lessons.
 */
const withoutWhere = (question: string, text: string): string => {
  const lower = text.toLowerCase();
  const prose = withoutListings(text);
  const isChinese = hasIdeographs(question);
  const asked = question.replace(VERSION, (all: string, word: string) =>
    isName(word, isChinese, prose) ? ` ${word} ` : all,
  );
  return asked.replace(SAYS_WHERE, (all: string, ...units: (string | undefined)[]) => {
    const unit = units.slice(0, 3).find((one) => one !== undefined);
    return unit !== undefined && lower.includes(unit.toLowerCase()) ? all : ' ';
  });
};

/**
 * Is a number looked up that a passage's table of numbers does not have: the critical value for 15 degrees of freedom
 * in one of 5, 10, 20 and 30?
 */
export function lacksNumberAsked(question: string, text: string): boolean {
  // Most questions have none, and a passage is longer than they are.
  if (!/\d/.test(question)) return false;
  const asked = askedIn(withoutWhere(question, text));
  if (asked.length === 0) return false;
  const pure = textUnits(text).filter(
    ({ kind, start, end }) => kind === 'row' && spanOf(firstCellOf(text.slice(start, end)))?.isPure === true,
  );
  if (pure.length < LEAST_ROWS) return false;
  const held = numbersOf(text);
  const values = new Set(held.map(({ value }) => value));
  const percents = new Set(held.flatMap(({ value, isPercent }) => (isPercent ? value : [])));
  return asked.some(({ value, isPercent }) =>
    isPercent ? !percents.has(value) && !values.has(value / 100) : !values.has(value),
  );
}
