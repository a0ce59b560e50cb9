import type { Language } from '../../domain/language/language.ts';
import type { Occurrence } from '../../domain/school/course-calendar.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { addDays, localTime, weekdayOf } from '../../domain/time/local-time.ts';
import { clockTime, monthName, weekdayName } from '../../domain/time/time-in-words.ts';
import { entryName } from './calendar-names.ts';

/** How days and what is on in them are said, in both languages. */

/** The time zone that times are told in, and today's local date there. */
export interface Told {
  language: Language;
  zone: string;
  today: string;
}

/** "中国标准时间", "China Standard Time". */
export const zoneInWords = (zone: string, now: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

const partsOf = (date: string): [year: number, month: number, day: number] => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
};

/** "12 月 6 日（周日）", "Sunday, 6 December"; with the year where it is not today's. */
export function dayName(date: string, { language, today }: Told): string {
  const [year, month, day] = partsOf(date);
  const isThisYear = year === partsOf(today)[0];
  const weekday = weekdayName(weekdayOf(date), language);
  if (language === 'zh') return `${isThisYear ? '' : `${year} 年 `}${month} 月 ${day} 日（周${weekday}）`;
  return `${weekday}, ${day} ${monthName(month)}${isThisYear ? '' : ` ${year}`}`;
}

/** "11 月 28 日到 29 日", "28 to 29 November"; one day by its name. */
export function daysName(from: string, to: string, told: Told): string {
  if (from === to) return dayName(from, told);
  if (isWholeMonth(from, to)) return monthNameOf(from, told);
  const [firstYear, firstMonth, firstDay] = partsOf(from);
  const [lastYear, lastMonth, lastDay] = partsOf(to);
  const isThisYear = lastYear === partsOf(told.today)[0];
  if (told.language === 'zh') {
    const year = isThisYear || firstYear !== lastYear ? '' : `${lastYear} 年 `;
    const lastYearSaid = firstYear === lastYear ? '' : `${lastYear} 年 `;
    const end = firstMonth === lastMonth ? `${lastDay} 日` : `${lastYearSaid}${lastMonth} 月 ${lastDay} 日`;
    return `${year}${firstMonth} 月 ${firstDay} 日到 ${end}`;
  }
  const begin = firstMonth === lastMonth ? `${firstDay}` : `${firstDay} ${monthName(firstMonth)}`;
  return `${begin} to ${lastDay} ${monthName(lastMonth)}${isThisYear ? '' : ` ${lastYear}`}`;
}

/** "on Sunday, 6 December", "in December", "from 28 to 29 November": when there is nothing. */
export function inEnglish(from: string, to: string, told: Told): string {
  const preposition = from === to ? 'on' : isWholeMonth(from, to) ? 'in' : 'from';
  return `${preposition} ${daysName(from, to, told)}`;
}

/** As Chinese material writes it: "2027 年 1 月 24 日". */
export function dateInWords(date: string): string {
  const [year, month, day] = partsOf(date);
  return `${year} 年 ${month} 月 ${day} 日`;
}

const isWholeMonth = (from: string, to: string): boolean =>
  from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && addDays(to, 1).endsWith('-01');

/** "12 月", "December"; with the year where it is not today's. */
function monthNameOf(date: string, { language, today }: Told): string {
  const [year, month] = partsOf(date);
  const isThisYear = year === partsOf(today)[0];
  if (language === 'zh') return `${isThisYear ? '' : `${year} 年 `}${month} 月`;
  return `${monthName(month)}${isThisYear ? '' : ` ${year}`}`;
}

/** "12 月 2 日、9 日、16 日", "2, 9 and 16 December": the month once where it is one. */
export function shortDates(dates: string[], told: Told): string {
  const isOneMonth = new Set(dates.map((date) => date.slice(0, 7))).size === 1;
  const parts = dates.map(partsOf);
  if (told.language === 'zh')
    return parts
      .map(([, month, day], at) => (isOneMonth && at > 0 ? `${day} 日` : `${month} 月 ${day} 日`))
      .join('、');
  const said = parts.map(([, month, day], at) =>
    isOneMonth && at < parts.length - 1 ? `${day}` : `${day} ${monthName(month)}`,
  );
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '');
}

const clock = (epochMs: number, zone: string): string => clockTime(localTime(epochMs, zone).minute);

export const dateOf = (one: Occurrence, zone: string): string => localTime(one.startsAt, zone).date;

/** "12 月 2 日（周三）20:00 到 21:30 周三直播课"; without the day where it was said already. */
export function occurrenceName(one: Occurrence, told: Told, options: { withDay: boolean }): string {
  const { language, zone } = told;
  const title = entryName(one.entry, language);
  const day = options.withDay ? dayName(dateOf(one, zone), told) : '';
  if (one.entry.kind === 'lesson')
    return language === 'zh' ? `${day}${day ? '起 ' : ''}${title}` : `${title}${day && ` from ${day}`}`;
  const hours = hoursOf(one, told);
  return language === 'zh' ? `${day}${hours} ${title}` : `${title}, ${hours}${day && ` on ${day}`}`;
}

/** "20:00 到 21:30", "20:00 to 21:30"; of what only begins or is due, when that is. */
export function hoursOf(one: Occurrence, { language, zone }: Told): string {
  const from = clock(one.startsAt, zone);
  if (one.endsAt === null) return from;
  return `${from} ${language === 'zh' ? '到' : 'to'} ${clock(one.endsAt, zone)}`;
}

/** "还有 9 天", "就在今天"; of days that are past nothing. */
export function daysLeft(date: string, { language, today }: Told): string {
  const days = daysBetween(today, date);
  if (days < 0) return '';
  if (language === 'zh') return days === 0 ? '就在今天' : days === 1 ? '就在明天' : `还有 ${days} 天`;
  return days === 0 ? 'that is today' : days === 1 ? 'that is tomorrow' : `${days} days from now`;
}

/** "已经过了 14 天", "14 days ago"; of today that it is over. */
export function daysPast(date: string, { language, today }: Told): string {
  const days = daysBetween(date, today);
  if (language === 'zh') return days <= 0 ? '已经过了' : `已经过了 ${days} 天`;
  return days <= 0 ? 'which is over' : days === 1 ? 'which was yesterday' : `${days} days ago`;
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);

/** Sunday of a course's last week. */
export const endOfWeek = (startsOn: string, week: number): string => addDays(startsOn, week * 7 - 1);
