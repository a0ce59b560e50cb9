import { HAN_DIGITS } from '../../../domain/han-digits.ts';
import type { Bound } from './number-bounds.ts';

/** A number as a text states it. */
export interface NumberFact {
  /** Canonical forms, any of which it may be: "8 点" is 8:00 or 20:00. */
  values: string[];
  /** `day`, `dur` (minutes), `date`, `time`, `%`, `count`, …; empty where none is written. */
  unit: string;
  /** 一个, "one": says nothing by itself. */
  weak: boolean;
  /** 这两个, "the two": of things that were told before. */
  definite?: boolean;
  /** It stands in code: what it measures there is not said. */
  inCode?: boolean;
  bound?: Bound;
}

/** A number found in a text, and how much of the text it takes. */
export interface FoundNumber {
  fact: NumberFact;
  length: number;
}

const DIGITS = /[零〇一二两三四五六七八九十百千万亿]/u;
const MULTIPLIERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
/** They multiply all that stands before them: 八百万. */
const MYRIADS: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** Units by what stands behind a number; seconds to hours are one scale, as days and weeks, lengths (mm), masses (mg) and volumes (ml) are. */
const UNITS: [RegExp, string, number?][] = [
  [/^\s*(?:个)?(?:小时|钟头)|^\s*hours?\b/i, 'dur', 60],
  [/^\s*刻钟/, 'dur', 15],
  [/^\s*(?:毫米|millimet(?:re|er)s?\b|mm\b)/i, 'length'],
  [/^\s*(?:厘米|公分|centimet(?:re|er)s?\b|cm\b)/i, 'length', 10],
  [/^\s*(?:千米|公里|kilomet(?:re|er)s?\b|km\b)/i, 'length', 1_000_000],
  [/^\s*(?:米|met(?:re|er)s?\b)/i, 'length', 1_000],
  [/^\s*(?:英尺|feet\b|foot\b|ft\b)/i, 'feet'],
  [/^\s*(?:英寸|inch(?:es)?\b)/i, 'inch'],
  [/^\s*(?:英里|miles?\b)/i, 'mile'],
  [/^\s*(?:丈)/, 'zhang'],
  [/^\s*(?:尺)/, 'chi'],
  [/^\s*(?:里)(?![面边外程])/, 'li'],
  [/^\s*(?:亩)/, 'mu'],
  [/^\s*(?:毫克|milligrams?\b|mg\b)/i, 'mass'],
  [/^\s*(?:千克|公斤|kilograms?\b|kg\b)/i, 'mass', 1_000_000],
  [/^\s*(?:克|grams?\b|g\b)/i, 'mass', 1_000],
  [/^\s*(?:斤)/, 'mass', 500_000],
  [/^\s*(?:吨|tonn?es?\b|tons?\b)/i, 'mass', 1_000_000_000],
  [/^\s*(?:毫升|millilit(?:re|er)s?\b|ml\b)/i, 'volume'],
  [/^\s*(?:升|lit(?:re|er)s?\b)/i, 'volume', 1_000],
  [/^\s*(?:摄氏度|华氏度|度|℃|°C|°F|°|degrees?\b)/i, 'degree'],
  [/^\s*(?:世纪|centur(?:y|ies)\b)/i, 'century'],
  [/^\s*分钟|^\s*min(?:ute)?s?\b/i, 'dur'],
  [/^\s*秒|^\s*seconds?\b/i, 'dur', 1 / 60],
  [/^\s*(?:个)?工作日/, 'workday'],
  [/^\s*(?:天|日)|^\s*days?\b/i, 'day'],
  [/^\s*(?:个)?(?:星期|周)(?![一二三四五六日天])|^\s*weeks?\b/i, 'day', 7],
  [/^\s*个月|^\s*months?\b/i, 'month'],
  [/^\s*月/, 'month_of_year'],
  [/^\s*年|^\s*years?\b/i, 'year'],
  [/^\s*(?:元|块)|^\s*(?:yuan|dollars?)\b/i, 'money'],
  [/^\s*(?:MB|GB|KB|TB)\b/i, 'bytes'],
  [/^\s*%|^\s*percent\b/i, '%'],
  [/^\s*分/, 'score'],
  [/^\s*倍/, 'fold'],
  [/^\s*课/, 'lesson'],
  [
    /^\s*(?:台|次|遍|行|层|位|组|列|个|种|条|项|点|件|步|份|段|人|字节|字符|部分|方面|类|道|节|门|款|套)/,
    'count',
  ],
];

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH_NAME = `(${MONTHS})[a-z]*\\.?`;
const DATES: RegExp[] = [
  /^(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/,
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/,
];
const DAY_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH_NAME}(?:,?\\s+(\\d{4}))?(?![a-z])`, 'i');
const MONTH_DAY = new RegExp(
  `^${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\w:])`,
  'i',
);
const CLOCK = /^(\d{1,2})[:：](\d{2})(?!\d)(\s*(?:pm|p\.m\.|am|a\.m\.)(?![a-z]))?/i;
const O_CLOCK =
  /^(\d{1,2})\s*(?:点(?!击|开(?!始))|o'?clock|(pm|p\.m\.|am|a\.m\.)(?![a-z]))(半|\s*(\d{1,2})\s*分)?/i;
const PLAIN = /^\d+(?:,\d{3})+(?!\d)|^\d+(?:\.\d+)*/;

/** The number at the start of a text that begins with a digit. */
export function numberAt(text: string): FoundNumber | null {
  for (const pattern of DATES) {
    const date = pattern.exec(text);
    if (date) return dateOf(date[0], date[1], Number(date[2]), Number(date[3]));
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return dateOf(dayMonth[0], dayMonth[3], monthOf(dayMonth[2] ?? ''), Number(dayMonth[1]));
  const clock = CLOCK.exec(text);
  if (clock) return timeOf(clock[0], Number(clock[1]), Number(clock[2]), clock[3]);
  const oClock = O_CLOCK.exec(text);
  if (oClock) {
    const minutes = oClock[3] === '半' ? 30 : Number(oClock[4] ?? 0);
    return timeOf(oClock[0], Number(oClock[1]), minutes, oClock[2] ?? '?');
  }
  const plain = PLAIN.exec(text);
  if (!plain) return null;
  const value = plain[0].replaceAll(',', '');
  const times = TIMES.exec(text.slice(plain[0].length));
  return times
    ? measured(String(Number(value) * timesOf(times[1] ?? '')), plain[0].length + times[0].length, text)
    : measured(value, plain[0].length, text);
}

/** 12 万, "50 thousand" */
const TIMES = /^\s*([十百千]*[万亿]|hundred\b|thousand\b|million\b|billion\b)/iu;
const ENGLISH_FACTORS: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const timesOf = (word: string): number =>
  ENGLISH_FACTORS[word.toLowerCase()] ?? [...word].reduce((product, digit) => product * factorOf(digit), 1);
const factorOf = (digit: string): number => MULTIPLIERS[digit] ?? MYRIADS[digit] ?? 1;

/** "April 24, 2027" at the start of a text that begins with a letter. */
export function namedDateAt(text: string): FoundNumber | null {
  const date = MONTH_DAY.exec(text);
  return date ? dateOf(date[0], date[3], monthOf(date[1] ?? ''), Number(date[2])) : null;
}

/** 八点半, 八点开始; 三点 alone may be three points. */
const O_CLOCK_HAN = /^点(钟|半|整|(?=到|开始|结束|之?前|以?后|左右))?/;
const TIME_OF_DAY = /[早晚午晨]上?$/;

/** 半小时, 半分钟, 半年, 半个月 */
const HALF = /^半(?:个)?(?:小时|钟头|(年)|(分钟)|(月))/;
/** 百分之八十, 三分之二 */
const SHARE = /^([零〇一二两三四五六七八九十百千]{1,12})分之([零〇一二两三四五六七八九十百]{1,12})/;
const ONE_HALF = /^(?:一半|半数)/;

/** A part of a whole, as it is measured: two thirds are 66.67 %. */
const share = (part: number, whole: number, length: number): FoundNumber =>
  whole === 1000
    ? found([String(part)], '‰', length)
    : found([String(Math.round((part / whole) * 10_000) / 100)], '%', length);

/** 两三次, 七八天: either of the two. */
function aboutSo(digits: string): string[] | null {
  const [first, second, more] = [...digits].map((digit) => HAN_DIGITS[digit]);
  return more === undefined && digits.length === 2 && first && second === first + 1
    ? [String(first), String(second)]
    : null;
}

/** Whether `hanNumberAt` can find a number in a text that begins with this character. */
export const beginsHanNumber = (character: string): boolean =>
  DIGITS.test(character) || character === '半' || character === '百' || character === '千';

/** More in a row are no number, and would be read anew from each of them. */
const MOST_NUMERALS = 20;

/** A number in Chinese numerals with its unit; without a unit it is no number: 一般, 万一. */
export function hanNumberAt(text: string, before: string): FoundNumber | null {
  let end = 0;
  while (end < text.length && end <= MOST_NUMERALS && DIGITS.test(text[end]!)) end++;
  if (end > MOST_NUMERALS) return null;
  const half = HALF.exec(text);
  if (half?.[1]) return found(['6'], 'month', half[0].length);
  if (half?.[3]) return found(['15'], 'day', half[0].length);
  if (half) return found([half[2] ? '0.5' : '30'], 'dur', half[0].length);
  const equal = ONE_HALF.exec(text);
  if (equal) return share(1, 2, equal[0].length);
  const parts = SHARE.exec(text);
  if (parts) {
    const [whole, part] = [hanValue(parts[1] ?? ''), hanValue(parts[2] ?? '')];
    return whole && part !== null ? share(part, whole, parts[0].length) : null;
  }
  if (end === 0) return null;
  const value = hanValue(text.slice(0, end));
  const rest = text.slice(end);
  if (value === null) return null;
  const range = aboutSo(text.slice(0, end));
  if (range) {
    const number = measured(String(value), end, text);
    return number.fact.unit === '' ? null : { ...number, fact: { ...number.fact, values: range } };
  }
  const oClock = O_CLOCK_HAN.exec(rest);
  if (oClock && value <= 24 && (oClock[1] !== undefined || TIME_OF_DAY.test(before)))
    return timeOf(text.slice(0, end + oClock[0].length), value, oClock[1] === '半' ? 30 : 0, '?');
  const number = measured(String(value), end, text);
  return number.fact.unit === '' ? null : number;
}

export const ENGLISH_NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
for (const [position, word] of 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').entries())
  ENGLISH_NUMBERS.set(word, (position + 3) * 10);
const ENGLISH_TIMES = new Map([
  ['once', 1],
  ['twice', 2],
]);

/** "twice as fast", "three times as many": a measure, as 倍 is. */
const TIMES_AS = /^(?:twice|[a-z]+ times)(?= as\b| (?:the|more|faster|larger|bigger|longer)\b)/i;

/** "take double the amount" for "twice as much". */
const DOUBLE = /^(?:double|twice)(?= the (?:amount|number|quantity|dose|weight|time|size|price)\b)/i;

const NUMBER_WORD = [...ENGLISH_NUMBERS.keys()].join('|');
/** "twenty-five", "two hundred", "fifty thousand" */
const NUMBER_WORDS = new RegExp(
  `^(?:${NUMBER_WORD})(?![a-z])(?:(?:-| and | )(?:${NUMBER_WORD}|thousand|million|billion)(?![a-z-]))*`,
  'i',
);
/** "half of them", "half as bright", "two thirds" */
const ENGLISH_SHARE =
  /^(?:half (?:of|the|as)\b|(?:(one|two|three|four)[ -])(third|quarter|fifth|tenth|half)s?\b(?! of an hour)|a (third|quarter|fifth|tenth)(?= of\b(?! an hour)|[.,;]|$))/i;
const WHOLES: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** "three", "twice", "half an hour" at the start of a text. */
export function englishNumberAt(text: string, word: string): FoundNumber | null {
  const half = /^half an? (?:hour|(minute))\b/i.exec(text);
  if (half) return found([half[1] ? '0.5' : '30'], 'dur', half[0].length);
  const halfYear = /^half a year\b/i.exec(text);
  if (halfYear) return found(['6'], 'month', halfYear[0].length);
  const double = DOUBLE.exec(text);
  if (double) return found(['2'], 'fold', double[0].length);
  const parts = ENGLISH_SHARE.exec(text);
  if (parts)
    return parts[2]
      ? share(
          ENGLISH_NUMBERS.get((parts[1] ?? '').toLowerCase()) ?? 1,
          WHOLES[parts[2].toLowerCase()] ?? 1,
          parts[0].length,
        )
      : parts[3]
        ? share(1, WHOLES[parts[3].toLowerCase()] ?? 1, parts[0].length)
        : share(1, 2, 'half'.length);
  const lower = word.toLowerCase();
  const fold = TIMES_AS.exec(text);
  if (fold) {
    const factor = lower === 'twice' ? 2 : ENGLISH_NUMBERS.get(lower);
    if (factor !== undefined) return found([String(factor)], 'fold', fold[0].length);
  }
  const times = ENGLISH_TIMES.get(lower);
  if (times !== undefined) return found([String(times)], 'count', word.length, times === 1);
  const words = NUMBER_WORDS.exec(text)?.[0];
  if (words === undefined || words.length < word.length) return null;
  const value = englishValue(words);
  const number = measured(String(value), words.length, text);
  return value === 1 ? { ...number, fact: { ...number.fact, weak: true } } : number;
}

function englishValue(words: string): number {
  let total = 0;
  let current = 0;
  for (const word of words.toLowerCase().split(/[ -]/)) {
    const factor = ENGLISH_FACTORS[word];
    if (word === 'hundred') current = (current || 1) * 100;
    else if (factor !== undefined) {
      total += (current || 1) * factor;
      current = 0;
    } else current += ENGLISH_NUMBERS.get(word) ?? 0;
  }
  return total + current;
}

function measured(value: string, length: number, text: string): FoundNumber {
  const rest = text.slice(length);
  for (const [pattern, unit, scale] of UNITS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const scaled = scale === undefined ? value : String(Number(value) * scale);
    // A generic classifier stays in the text: what follows it is what is counted.
    return found(
      [scaled],
      unit,
      length + (unit === 'count' ? 0 : match[0].length),
      value === '1' && unit === 'count',
    );
  }
  return found([value], '', length, false);
}

function timeOf(written: string, hour: number, minutes: number, half: string | undefined): FoundNumber {
  const at = (hours: number): string => String(hours * 60 + minutes);
  const values = [at(hour)];
  const afternoon = half !== undefined && /p/i.test(half);
  if (afternoon && hour < 12) values[0] = at(hour + 12);
  else if (half === '?' && hour < 12) values.push(at(hour + 12));
  return found(values, 'time', written.length);
}

const monthOf = (name: string): number => MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;

const dateOf = (written: string, year: string | undefined, month: number, day: number): FoundNumber =>
  found([`${year ?? ANY_YEAR}-${month}-${day}`], 'date', written.length);

/** A date without a year agrees with that day of any year. */
const ANY_YEAR = '*';

const found = (values: string[], unit: string, length: number, weak = false): FoundNumber => ({
  fact: { values, unit, weak },
  length,
});

function hanValue(digits: string): number | null {
  let total = 0;
  let current = 0;
  for (const digit of digits) {
    const multiplier = MULTIPLIERS[digit];
    const myriad = MYRIADS[digit];
    if (myriad !== undefined) {
      total = (total + current || 1) * myriad;
      current = 0;
    } else if (multiplier !== undefined) {
      total += (current === 0 ? 1 : current) * multiplier;
      current = 0;
    } else {
      const value = HAN_DIGITS[digit];
      if (value === undefined) return null;
      current = current * 10 + value;
    }
  }
  return total + current;
}

const MEASURES = /^(?:day|week|month|year|money|score|workday|length|mass|volume|century|fold)$/;

/** 三年 is another thing than 三个月, where 三次 may be written "3". */
export const isMeasure = (unit: string): boolean => MEASURES.test(unit);

/** Whether two facts may speak of the same measure. */
export function comparable(a: NumberFact, b: NumberFact): boolean {
  if (a.unit === b.unit) return true;
  // "19 weeks" is not borne out by a 19 in code.
  if ((a.inCode && MEASURES.test(b.unit)) || (b.inCode && MEASURES.test(a.unit))) return false;
  return (a.unit === '' || b.unit === '') && a.unit !== '%' && b.unit !== '%';
}

/** "At least ten" and "at most ten" are not the same ten. */
export const boundOtherwise = (a: NumberFact, b: NumberFact): boolean =>
  Boolean(a.bound && b.bound && a.bound !== b.bound);

/** How a number is told of that is not in the material. */
export const numberMissing = ({ values, unit }: NumberFact): string =>
  `the number ${values[0]}${unit === '%' ? unit : ''}`;

/** Whether two facts agree in value. */
export function agrees(a: NumberFact, b: NumberFact): boolean {
  return a.values.some((value) =>
    b.values.some(
      (other) =>
        (value === other && !(a.unit !== b.unit && (a.unit === 'time' || b.unit === 'time'))) ||
        sameDay(value, other) ||
        (b.unit === 'time' && a.unit === '' && onTheHour(value).includes(other)),
    ),
  );
}

/** "from 8 to 9 pm": the 8 is an hour as well. */
const onTheHour = (value: string): string[] => [
  String(Number(value) * 60),
  String((Number(value) + 12) * 60),
];

const sameDay = (a: string, b: string): boolean =>
  (a.startsWith(ANY_YEAR) && b.endsWith(a.slice(1))) || (b.startsWith(ANY_YEAR) && a.endsWith(b.slice(1)));
