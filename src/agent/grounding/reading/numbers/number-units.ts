import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import type { NumberFact } from './number-facts.ts';

/** A number found in a text, and how much of the text it takes. */
export interface FoundNumber {
  fact: NumberFact;
  length: number;
}

/**
 * Units by what stands behind a number; seconds to hours are one scale, as days and weeks, lengths (mm), masses (mg)
 * and volumes (ml) are.
 */
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
  [/^\s*(?:元|块(?!组成|构成|内容|区域|地(?![是方])))|^\s*(?:yuan|dollars?)\b/i, 'money'],
  [/^\s*(?:MB|GB|KB|TB)\b/i, 'bytes'],
  [/^\s*%|^\s*percent\b/i, '%'],
  // 三成 is 30 %; 三成员, 一成不变 and 两两成对 measure nothing.
  [/^\s*成(?![为员本年功果绩长立语套就人分品像对双行群组排不半一二两三四五六七八九十])/, '%', 10],
  [/^\s*分/, 'score'],
  [/^\s*倍/, 'fold'],
  [/^\s*课/, 'lesson'],
  [
    inTurn(
      /^\s*/,
      eitherOf(
        /台|次|遍|行|层|位|组|列|个|种|条|项|点|件|步|份|段|人|字节|字符|部分|方面|类|道|节|门|款|套|口/,
        /下|滴|片|粒|颗|瓶|杯|勺|圈|根|支|张|只|辆|名|座|间|碗|盒|包|页|句|枚|本|册|家|场|期|轮|级|档/,
      ),
    ),
    'count',
  ],
];

/** The number that has been read in so many characters of a text, with the unit behind it. */
export function measured(value: string, length: number, text: string): FoundNumber {
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

export const found = (values: string[], unit: string, length: number, weak = false): FoundNumber => ({
  fact: { values, unit, weak },
  length,
});

/** A part of a whole, as it is measured: two thirds are 66.67 %. */
export const share = (part: number, whole: number, length: number): FoundNumber =>
  whole === 1000
    ? found([String(part)], '‰', length)
    : found([String(Math.round((part / whole) * 10_000) / 100)], '%', length);
