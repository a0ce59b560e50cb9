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

/** A date without a year agrees with that day of any year. */
export const ANY_YEAR = '*';

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
