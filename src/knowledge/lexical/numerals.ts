/*
 * Learners type 5000, material writes 五千, and the other way round. Numbers of a Chinese question up to 99,999, in
 * the other way of writing; a single figure only with what is counted (3次, 三次), since 三 alone stands in many
 * words.
 */

/** A number in a folded question, and how else it is written. */
export interface WrittenNumber {
  /** UTF-16 offsets, half-open. */
  start: number;
  end: number;
  forms: readonly string[];
}

const COUNTED =
  '个月|个小时|小时|分钟|星期|个星期|公里|厘米|毫米|天|日|周|年|月|号|点|秒|次|遍|讲|节|课|章|题|道|档|倍|块|元|岁|步|层|种|篇|页|分|条|张|份|级|门';
const FIGURES = new RegExp(`(?<![\\d.a-z_-])(\\d{1,5})(?![\\d.a-z_%-])(${COUNTED})?`, 'g');
const NUMERALS = '零一二两三四五六七八九十百千万';
/** Whole or not at all: of 第二十三讲, 十三讲 is another lesson. */
const CHARACTERS = new RegExp(`(?<![几多亿第${NUMERALS}])([${NUMERALS}]{1,9})(${COUNTED})?`, 'g');

const DIGITS = '零一二三四五六七八九';
/** 一个, 一点, 一次 and so on say "a" more often than "one", and 十分 says "very". */
const NO_COUNT = /^(?:十分$|一(?:个|点|次|种|下|步|块|条|张|份|遍|层|道|分|号|级|门|日)|一$)/;

/** Numbers of speech that have a word of their own. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  俩: ['两个', '2个'],
  仨: ['三个', '3个'],
  双倍: ['两倍', '2倍'],
};
const SPOKEN_NUMBER = /俩|仨|双倍/g;

const HAS_NUMBER = new RegExp(`[\\d${NUMERALS}俩仨双]`);

/** A size, 「1x1 卷积」: material writes it with a sign, or in TeX with its name. */
const SIZE = /(?<![\d.a-z_-])(\d{1,4}) ?[x×*] ?(\d{1,4})(?![\d.a-z_-])/g;

export function numbersWritten(folded: string): WrittenNumber[] {
  if (!HAS_NUMBER.test(folded)) return [];
  const found: WrittenNumber[] = [];
  for (const { 0: whole, 1: one = '', 2: other = '', index } of folded.matchAll(SIZE))
    found.push({
      start: index,
      end: index + whole.length,
      forms: [`${one} times ${other}`, `${one} × ${other}`, `${one}x${other}`],
    });
  for (const { 0: whole, index } of folded.matchAll(SPOKEN_NUMBER))
    found.push({ start: index, end: index + whole.length, forms: SPOKEN[whole] ?? [] });
  for (const { 0: whole, 1: figures = '', 2: counted = '', index } of folded.matchAll(FIGURES)) {
    const value = Number(figures);
    if (figures.length > 1 && figures.startsWith('0')) continue;
    if (counted === '' && value < 10) continue;
    const written = inCharacters(value);
    const forms = counted === '' ? written : written.map((form) => form + counted);
    found.push({ start: index, end: index + whole.length, forms });
  }
  for (const { 0: whole, 1: characters = '', 2: counted = '', index } of folded.matchAll(CHARACTERS)) {
    const value = numberIn(characters);
    if (value === null || NO_COUNT.test(whole) || (counted === '' && value < 10)) continue;
    found.push({ start: index, end: index + whole.length, forms: [`${value}${counted}`] });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 0 to 99,999 as it is read, with 两 beside 二 where it is said so. */
function inCharacters(value: number): string[] {
  if (value === 0) return ['零'];
  let text = '';
  let isGap = false;
  for (const [unit, size] of UNITS) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      text += (isGap ? '零' : '') + DIGITS.charAt(digit) + unit;
      isGap = false;
    }
  }
  const read = text.replace(/^一十/, '十');
  const spoken = read.replace(/^二(?=[百千万]|$)/, '两');
  return spoken === read ? [read] : [read, spoken];
}

const UNITS: readonly (readonly [string, number])[] = [
  ['万', 10_000],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
  ['', 1],
];

/** Null where the characters are no number as it is read in full: 三四, 十百, and 一万二, which leaves out the 千. */
function numberIn(characters: string): number | null {
  let value = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const size = UNITS.find(([unit]) => unit === character)?.[1];
    if (size === undefined) {
      if (digit !== null) return null;
      const read = character === '两' ? 2 : DIGITS.indexOf(character);
      digit = read === 0 ? null : read;
      continue;
    }
    if (size >= last || (digit === null && size !== 10)) return null;
    value += (digit ?? 1) * size;
    digit = null;
    last = size;
  }
  if (digit !== null && last > 10 && Number.isFinite(last) && !characters.includes('零')) return null;
  return value + (digit ?? 0);
}

/** Roman numbers that are no letter, by their figures. */
export const ROMAN: Readonly<Record<string, string>> = { '2': 'ii', '3': 'iii', '4': 'iv', '6': 'vi' };
/** What is told apart by a Roman number where it is written. */
const NUMBERED =
  /(?<=\b(?:type|phase|grade|class|stage|book|volume|chapter|part) )[2346](?![\w:/%-]|[.,]\d)/g;

/** The numbers of a folded English question that material may write as Roman ones: a "type 2 error" is of type II. */
export function romanNumbers(folded: string): WrittenNumber[] {
  return Array.from(folded.toLowerCase().matchAll(NUMBERED), ({ 0: figure, index }) => ({
    start: index,
    end: index + figure.length,
    forms: [ROMAN[figure] ?? figure],
  }));
}
