import type { Language } from '../../domain/language/language.ts';
import { addDays, localTime, minutesOf } from '../../domain/time/local-time.ts';
import { type ServiceCalendar, staffedWindows } from '../../domain/time/service-hours.ts';
import { clockTime, weekdayName } from '../../domain/time/time-in-words.ts';
import { dayName, daysName, type Told } from './calendar-wording.ts';
import { daysMeant } from './days/days-meant.ts';

/**
 * Holidays by the first two characters of their names in a calendar: what they go by, and what they are called in
 * English.
 */
const HOLIDAYS: Record<string, { called: RegExp; english: string }> = {
  元旦: { called: /元旦|new year'?s day/i, english: 'New Year’s Day' },
  春节: { called: /春节|过年|除夕|大年|spring festival|chinese new year/i, english: 'Spring Festival' },
  清明: { called: /清明|qingming/i, english: 'the Qingming Festival' },
  劳动: { called: /五一|劳动节|labou?r day/i, english: 'Labour Day' },
  端午: { called: /端午|dragon boat/i, english: 'the Dragon Boat Festival' },
  中秋: { called: /中秋|mid-autumn/i, english: 'the Mid-Autumn Festival' },
  国庆: { called: /国庆|十一(?!月|点|号|日)|national day/i, english: 'National Day' },
};
const holidayOf = (name: string) => HOLIDAYS[name.slice(0, 2)];
/** A school's own holiday keeps its name. */
const holidayIn = (language: Language, name: string): string =>
  language === 'en' ? (holidayOf(name)?.english ?? name) : name;
const NOW = /现在|这会儿|这个点|\b(?:right )?now\b/i;
const WORKDAYS_ASKED = /工作日|\bweekdays?\b/i;
/** Days looked through for the next one that is staffed. */
const LOOKED_THROUGH = 30;

/**
 * When staff are there, as a school's calendar has it: on the day that is asked after, else in any week. Null where
 * it has no hours.
 */
export function staffHours(
  question: string,
  calendar: ServiceCalendar,
  { now, language }: { now: number; language: Language },
): string | null {
  const today = localTime(now, calendar.timeZone).date;
  const told: Told = { language, zone: calendar.timeZone, today };
  const usual = usualHours(calendar, language);
  if (usual === '') return null;
  if (NOW.test(question)) return hoursNow(calendar, now, told);
  const days = WORKDAYS_ASKED.test(question) ? null : daysAskedAfter(question, calendar, today);
  if (days !== null) return hoursOn(days, calendar, told) ?? inAnyWeek(calendar, usual, told);
  return inAnyWeek(calendar, usual, told);
}

interface Days {
  from: string;
  to: string;
  name: string | null;
}

function daysAskedAfter(question: string, { holidays }: ServiceCalendar, today: string): Days | null {
  const holiday = holidays.find(({ to, name }) => to >= today && holidayOf(name)?.called.test(question));
  if (holiday) return holiday;
  const meant = daysMeant(question, { today, startsOn: null });
  if (meant === null || meant.impossible) return null;
  const of = holidays.find(({ from, to }) => from <= meant.from && meant.to <= to);
  return { from: meant.from, to: meant.to, name: of?.name ?? null };
}

const SAYS: Record<
  Language,
  Record<'there' | 'away' | 'rest' | 'between' | 'days' | 'open' | 'closed', (...said: string[]) => string>
> = {
  zh: {
    there: (day, hours) => `${day}老师在：${hours}。`,
    away: (day, name, next) => `${day}${name && `是${name}，`}老师休息${next && `，下一次值班是 ${next}`}。`,
    rest: (name, days) => `节假日休息，下一个是 ${days}的${name}。`,
    between: (hours) => `老师值班的时间是${hours}。`,
    days: () => '其他时间在这里留言，老师上班后接着回。',
    open: (until) => `现在有老师值班，到 ${until}。`,
    closed: (next) => `现在没有老师值班${next && `，下一次是 ${next}`}。可以先在这里留言，老师上班后接着回。`,
  },
  en: {
    there: (day, hours) => `Teachers are there on ${day}: ${hours}.`,
    away: (day, name, next) =>
      `Nobody is on duty ${/ to /.test(day) ? 'from' : 'on'} ` +
      `${day}${name && ` (${name})`}${next && `; the next time is ${next}`}.`,
    rest: (name, days) => `Nobody is on duty on holidays; the next is ${name}, ${days}.`,
    between: (hours) => `Teachers are on duty ${hours}.`,
    days: () => 'Leave a message here at any other time, and they will take it up.',
    open: (until) => `Yes, teachers are on duty now, until ${until}.`,
    closed: (next) =>
      `Nobody is on duty now${next && `; the next time is ${next}`}. Leave a message here, and they will take it up.`,
  },
};

function inAnyWeek({ holidays }: ServiceCalendar, usual: string, told: Told): string {
  const says = SAYS[told.language];
  const next = holidays
    .filter(({ to }) => to >= told.today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  const rest = next ? says.rest(holidayIn(told.language, next.name), daysName(next.from, next.to, told)) : '';
  return [says.between(usual), rest, says.days()].filter(Boolean).join(told.language === 'en' ? ' ' : '');
}

/** Null where the days differ. */
function hoursOn({ from, to, name }: Days, calendar: ServiceCalendar, told: Told): string | null {
  const hours = new Set<string>();
  let last = from;
  for (let date = from; date <= to && hours.size < 2; date = addDays(date, 1)) {
    hours.add(inWords(staffedWindows(calendar, date), told.language));
    last = date;
  }
  const [first = ''] = hours;
  if (hours.size !== 1) return null;
  const says = SAYS[told.language];
  const days = daysName(from, to, told);
  return first === ''
    ? says.away(days, name === null ? '' : holidayIn(told.language, name), nextStaffed(calendar, last, told))
    : says.there(days, first);
}

function hoursNow(calendar: ServiceCalendar, now: number, told: Told): string {
  const { date, minute } = localTime(now, calendar.timeZone);
  const windows = staffedWindows(calendar, date);
  const open = windows.find(([from, to]) => from <= minute && minute < to);
  if (open) return SAYS[told.language].open(clockTime(open[1]));
  const later = windows.find(([from]) => from > minute);
  return SAYS[told.language].closed(later ? at(date, later[0], told) : nextStaffed(calendar, date, told));
}

function nextStaffed(calendar: ServiceCalendar, after: string, told: Told): string {
  for (let day = 1; day <= LOOKED_THROUGH; day++) {
    const date = addDays(after, day);
    const [first] = staffedWindows(calendar, date);
    if (first) return at(date, first[0], told);
  }
  return '';
}

const at = (date: string, minute: number, told: Told): string =>
  told.language === 'zh'
    ? `${dayName(date, told)}${clockTime(minute)}`
    : `${dayName(date, told)} at ${clockTime(minute)}`;

/** "每天 9:00 到 12:00、13:30 到 18:00"; weekdays in a row with the same hours together. */
function usualHours({ staffed }: ServiceCalendar, language: Language): string {
  const runs: { first: number; last: number; hours: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    const hours = inWords(
      (staffed[weekday] ?? []).map(([from, to]) => [minutesOf(from), minutesOf(to)]),
      language,
    );
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, hours });
  }
  const open = runs.filter(({ hours }) => hours !== '');
  const said = open.map(({ first, last, hours }) => `${daysOf(first, last, language)} ${hours}`);
  return said.join(language === 'zh' ? '，' : '; ');
}

function daysOf(first: number, last: number, language: Language): string {
  if (last - first === 6) return language === 'zh' ? '每天' : 'every day,';
  const [from, to] = [weekdayName(first, language), weekdayName(last, language)];
  if (language === 'zh') return first === last ? `周${from}` : `周${from}到周${to}`;
  return first === last ? `on ${from}s,` : `${from} to ${to},`;
}

const inWords = (windows: readonly [number, number][], language: Language): string =>
  windows
    .map(([from, to]) => `${clockTime(from)} ${language === 'zh' ? '到' : 'to'} ${clockTime(to)}`)
    .join(language === 'zh' ? '、' : ', ');
