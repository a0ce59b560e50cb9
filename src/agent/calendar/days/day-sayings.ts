import { SPOKEN_NUMBER, spokenNumber } from '../../../domain/language/spoken-numbers.ts';
import { addDays } from '../../../domain/time/local-time.ts';
import {
  coming,
  dated,
  day,
  endOfMonth,
  mondayOf,
  monthOf,
  monthSpan,
  type NoSuchDay,
  nearestYear,
  type Span,
  shifted,
  WEEK,
  wholeMonth,
  yearOf,
} from './spans.ts';

/*
 * How days are said, in Chinese and English, and which days that is, counted from today.
 */

/** Today's local date, and the Monday of the course's first week where there is one. */
export interface DayOfCourse {
  today: string;
  startsOn: string | null;
}
export interface Saying {
  pattern: RegExp;
  span(match: RegExpExecArray, on: DayOfCourse): Span | NoSuchDay | null;
}

const N = SPOKEN_NUMBER;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const monthNamed = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const WEEKDAY_NAME =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const weekdayNamed = (name = ''): number =>
  'mon tue wed thu fri sat sun'.split(' ').indexOf(name.slice(0, 3).toLowerCase()) + 1;
const HAN_WEEKDAY = '[一二三四五六日天]';
const hanWeekday = (name = ''): number => '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1;

/** Feasts that fall on the same date every year; what moves with the moon is for the school's calendar to say. */
const FEASTS: [RegExp, number, number][] = [
  [/元旦|new year'?s day|new years day/i, 1, 1],
  [/跨年夜?|new year'?s eve/i, 12, 31],
  [/平安夜|christmas eve/i, 12, 24],
  [/圣诞(?:节)?|christmas|xmas/i, 12, 25],
  [/情人节|valentine'?s(?: day)?/i, 2, 14],
  [/三八节?|妇女节|女神节/, 3, 8],
  [/五一(?:节|劳动节)?|劳动节|labou?r day/i, 5, 1],
  [/六一(?:节)?|儿童节/, 6, 1],
  [/国庆(?:节)?|十一(?:长假|假期)/, 10, 1],
];

/** The week that 上/这/下 means, from this one. */
const WEEKS_ON: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2, 大下: 2 };
const EN_WEEKS_ON: Record<string, number> = { last: -1, this: 0, next: 1 };

/** The first that fits is meant: the more a saying says, the earlier it stands. */
export const SAYINGS: readonly Saying[] = [
  {
    pattern: /(20\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})\s*[日号]?/,
    span: ([, y, m, d], on) => dated(on.today, Number(m), Number(d), Number(y)),
  },
  {
    // "12 月一共" names no day.
    pattern: new RegExp(`(${N})\\s*月\\s*(${N})(?!共|般|直|定|起|[周个次节])\\s*[日号]?`),
    span: ([, m = '', d = ''], on) => dated(on.today, spokenNumber(m), spokenNumber(d)),
  },
  {
    pattern: new RegExp(`\\b${MONTH_NAME}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(20\\d\\d))?`, 'i'),
    span: ([, m, d, y], on) => dated(on.today, monthNamed(m), Number(d), y ? Number(y) : undefined),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+${MONTH_NAME}\\b\\.?(?:,?\\s+(20\\d\\d))?`,
      'i',
    ),
    span: ([, d, m, y], on) => dated(on.today, monthNamed(m), Number(d), y ? Number(y) : undefined),
  },
  {
    pattern: /(?<![\d./])(\d{1,2})(?:\/(\d{1,2})(?![\d/])|\.(\d{1,2})(?=\s*(?:[号日前这那有是]|之前|以前)))/,
    span: ([, m, slash, dot], on) => dated(on.today, Number(m), Number(slash ?? dot)),
  },
  ...FEASTS.map(([pattern, m, d]): Saying => ({ pattern, span: (_, on) => dated(on.today, m, d) })),
  { pattern: /大前天/, span: (_, { today }) => shifted(today, -3) },
  { pattern: /前天|(?:the )?day before yesterday/i, span: (_, { today }) => shifted(today, -2) },
  { pattern: /昨[天日晚]|yesterday|last night/i, span: (_, { today }) => shifted(today, -1) },
  { pattern: /大后[天日]/, span: (_, { today }) => shifted(today, 3) },
  { pattern: /后[天日]|(?:the )?day after tomorrow/i, span: (_, { today }) => shifted(today, 2) },
  { pattern: /明[天日晚早儿]|\btomorrow\b|\btmr\b/i, span: (_, { today }) => shifted(today, 1) },
  { pattern: /今[天日晚早儿]|\btoday\b|\btonight\b/i, span: (_, { today }) => day(today) },
  {
    pattern: new RegExp(`(?:过|再过)?(${N})\\s*[天日](?:之|以)?后|过(${N})天|\\bin (${N}) days\\b`, 'i'),
    span: ([, a, b, c], { today }) => shifted(today, spokenNumber(a ?? b ?? c ?? '')),
  },
  {
    pattern: new RegExp(
      `(${N})\\s*(?:个)?(?:周|星期|礼拜)(?:之|以)?后的?(?:(?:周|星期|礼拜)?(${HAN_WEEKDAY}))?|\\bin (${N}) weeks?\\b`,
      'i',
    ),
    span: ([, weeks, weekday, english], { today }) => {
      const on = WEEK * spokenNumber(weeks ?? english ?? '');
      return weekday ? shifted(mondayOf(today), on + hanWeekday(weekday) - 1) : shifted(today, on);
    },
  },
  {
    pattern: new RegExp(`第\\s*(${N})\\s*周|\\bweek (${N})\\b`, 'i'),
    span: ([, han, english], { startsOn }) => {
      const week = spokenNumber(han ?? english ?? '');
      if (startsOn === null || !(week > 0)) return null;
      const monday = addDays(startsOn, (week - 1) * WEEK);
      return [monday, addDays(monday, WEEK - 1)];
    },
  },
  {
    pattern: new RegExp(
      // 「下周三几号」 names its day, 「下周几」 asks for it.
      `(上上|上|这|本|下下|大下|下)\\s*(?:一)?个?\\s*(?:周|星期|礼拜)(?:(${HAN_WEEKDAY}|末)(?!期|(?<=一)[共直般])|(?![期几]))`,
    ),
    span: ([, which = '', part], { today }) =>
      partOfWeek(addDays(mondayOf(today), WEEK * (WEEKS_ON[which] ?? 0)), part),
  },
  {
    pattern: new RegExp(`(?:周|星期|礼拜)(${HAN_WEEKDAY}|末)`),
    span: ([, part = ''], { today }) =>
      part === '末' ? partOfWeek(mondayOf(today), part) : day(coming(today, hanWeekday(part))),
  },
  {
    pattern: new RegExp(`\\b(last|this|next|coming|on)?\\s*(?:weekend|${WEEKDAY_NAME})\\b`, 'i'),
    span: ([, said = '', name], { today }) => {
      const which = said.toLowerCase();
      const monday = addDays(mondayOf(today), WEEK * (EN_WEEKS_ON[which] ?? 0));
      if (name === undefined) return partOfWeek(monday, '末');
      if (which === 'next') return shifted(monday, weekdayNamed(name) - 1);
      const next = coming(today, weekdayNamed(name));
      return which === 'last' ? shifted(coming(addDays(today, -WEEK), weekdayNamed(name)), 0) : day(next);
    },
  },
  {
    pattern: /\b(last|this|next)\s+week\b/i,
    span: ([, which = ''], { today }) =>
      partOfWeek(addDays(mondayOf(today), WEEK * (EN_WEEKS_ON[which.toLowerCase()] ?? 0)), undefined),
  },
  {
    pattern: new RegExp(`(?:(${N})\\s*月|((?:上个?|这个?|本|下个?)?月))的?(初|中旬|底|末)`),
    span: ([, named, said = '', part], { today }) => {
      const month = named === undefined ? null : spokenNumber(named);
      if (month !== null && !(month >= 1 && month <= 12)) return null;
      const [first, last] =
        month === null ? monthSpan(today, monthsOn(said)) : wholeMonth(nearestYear(today, month), month);
      if (part === '初') return [first, addDays(first, WEEK - 1)];
      return part === '中旬' ? [addDays(first, 10), addDays(first, 19)] : endOfMonth(last, today);
    },
  },
  {
    pattern: /\b(?:the )?end of (?:the |this |(next) )?month\b/i,
    span: ([, next], { today }) => {
      const [, last] = monthSpan(today, next === undefined ? 0 : 1);
      return endOfMonth(last, today);
    },
  },
  {
    pattern: /上个?月|这个?月|本月|下个?月|\b(?:last|this|next) month\b/i,
    span: ([said], { today }) => monthSpan(today, monthsOn(said)),
  },
  {
    pattern: new RegExp(`(${N})\\s*月(?:份|里|中)?|\\b(?:in|of|during|for) ${MONTH_NAME}\\b`, 'i'),
    span: ([, han, english], { today }) => {
      const month = han ? spokenNumber(han) : monthNamed(english);
      if (!(month >= 1 && month <= 12)) return null;
      return wholeMonth(nearestYear(today, month), month);
    },
  },
  {
    pattern: new RegExp(`(?<![第月\\d])(${N})\\s*号(?![楼线机])|\\bon the (\\d{1,2})(?:st|nd|rd|th)\\b`, 'i'),
    span: ([, han, english], on) => {
      const date = spokenNumber(han ?? english ?? '');
      const [first] = monthSpan(on.today, date < Number(on.today.slice(8)) ? 1 : 0);
      return dated(on.today, monthOf(first), date, yearOf(first));
    },
  },
  {
    pattern:
      /最近|近期|近来|接下来|这几天|这两天|未来几天|\b(?:coming up|upcoming|these days|the next few days)\b/i,
    span: (_, { today }) => [today, addDays(today, 2 * WEEK - 1)],
  },
];

/** Every Han character that a day is said with. */
export const HAN_OF_DAYS: ReadonlySet<string> = new Set(
  SAYINGS.flatMap(({ pattern }) => pattern.source.match(/\p{Script=Han}/gu) ?? []),
);

const monthsOn = (said: string): number => (/下|next/i.test(said) ? 1 : /上|last/i.test(said) ? -1 : 0);
function partOfWeek(monday: string, part: string | undefined): Span {
  if (part === undefined) return [monday, addDays(monday, WEEK - 1)];
  return part === '末' ? [addDays(monday, 5), addDays(monday, 6)] : shifted(monday, hanWeekday(part) - 1);
}
