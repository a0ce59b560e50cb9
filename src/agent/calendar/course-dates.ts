import { type Language, writtenIn } from '../../domain/language/language.ts';
import type { ScheduleEntry } from '../../domain/school/course.ts';
import { occurrencesOf } from '../../domain/school/course-calendar.ts';
import { timeInWords } from '../../domain/time/time-in-words.ts';
import type { CalendarAnswer } from './calendar-answer.ts';
import type { ScheduledCourse } from './calendar-listing.ts';
import { entryName } from './calendar-names.ts';
import type { CalendarQuery } from './calendar-query.ts';
import {
  dateInWords,
  dateOf,
  dayName,
  daysBetween,
  daysLeft,
  daysName,
  endOfWeek,
  type Told,
  zoneInWords,
} from './calendar-wording.ts';

/** What day it is, where in the course that is, and where the course begins and ends. */

/** What day it is, and what time. */
export function dateAnswer(query: CalendarQuery, now: number, told: Told): CalendarAnswer | null {
  const isChinese = told.language === 'zh';
  if (query.subject === 'clock') {
    const time = timeInWords(now, told.zone, told.language);
    const zone = zoneInWords(told.zone, now, told.language);
    const text = isChinese ? `现在是 ${time}（${zone}）。` : `It is ${time} (${zone}).`;
    return { course: null, text, place: null };
  }
  if (query.subject !== 'date') return null;
  const date = query.days?.from ?? told.today;
  const name = daysName(date, query.days?.to ?? date, told);
  const text = isChinese ? `${query.days?.words ?? '今天'}是 ${name}。` : `That is ${name}.`;
  return { course: null, text: date === told.today && !isChinese ? `Today is ${name}.` : text, place: null };
}

export function noSuchDay(lastOfMonth: string, { language }: Told): string {
  const [, month = 1, day = 1] = lastOfMonth.split('-').map(Number);
  if (language === 'zh') return `${month} 月只有 ${day} 天，你问的是哪一天？`;
  return `That month has only ${day} days. Which day do you mean?`;
}

/** When the course begins and ends, and how far it is. */
export function courseAnswer(
  query: CalendarQuery,
  course: ScheduledCourse,
  told: Told,
): CalendarAnswer | null {
  const { startsOn } = course.schedule;
  const isChinese = told.language === 'zh';
  const end = endOf(course);
  const said = (text: string, shows?: string[]): CalendarAnswer => ({ course, text, place: null, shows });
  if (end === null) return null;
  if (query.subject === 'course_length') {
    const weeks = Math.round((daysBetween(startsOn, end) + 1) / 7);
    const [first, last] = [dayName(startsOn, told), dayName(end, told)];
    if (isChinese) return said(`这门课一共 ${weeks} 周，从 ${first}到 ${last}。`, [dateInWords(end)]);
    return said(`The course runs for ${weeks} weeks, from ${first} to ${last}.`);
  }
  if (query.subject === 'course_start' || query.subject === 'course_end') {
    const [first, last, left] = [dayName(startsOn, told), dayName(end, told), daysLeft(end, told)];
    const hasBegun = startsOn <= told.today;
    if (isChinese) return said(`本期 ${first}开课，${last}结课${left && `，${left}`}。`, [dateInWords(end)]);
    const [starts, ends] = [hasBegun ? 'started' : 'starts', left === '' ? 'ended' : 'ends'];
    return said(`This course ${starts} on ${first} and ${ends} on ${last}${left && `, ${left}`}.`);
  }
  if (query.subject !== 'week_number') return null;
  const date = query.days?.from ?? told.today;
  const week = Math.floor(daysBetween(startsOn, date) / 7) + 1;
  const day = dayName(date, told);
  if (week < 1) return said(isChinese ? `${day}还没有开课。` : `On ${day} the course has not started yet.`);
  if (date > end) return said(isChinese ? `${day}已经结课了。` : `On ${day} the course is over.`);
  const lesson = course.schedule.entries.find((entry) => entry.kind === 'lesson' && entry.week === week);
  if (isChinese)
    return said(
      `${day}在课程的第 ${week} 周${lesson ? `，这一周是${entryName(lesson, told.language)}` : ''}。`,
    );
  return said(
    `${day} is in week ${week} of the course${lesson ? `: ${entryName(lesson, told.language)}` : ''}.`,
  );
}

/** The Sunday of the last week in which anything is on. */
export function endOf(course: ScheduledCourse | undefined): string | null {
  if (!course) return null;
  const weeks = course.schedule.entries.map((entry) => entry.weeks?.[1] ?? entry.week ?? 0);
  const last = Math.max(0, ...weeks);
  return last === 0 ? null : endOfWeek(course.schedule.startsOn, last);
}

/** "第七课什么时候开始": the week it is in. */
export function lessonAnswer(number: number, courses: ScheduledCourse[], told: Told): CalendarAnswer | null {
  for (const course of courses) {
    const entry = course.schedule.entries.find(
      ({ kind, title }) => kind === 'lesson' && Number(/\d+/.exec(title)?.[0]) === number,
    );
    if (!entry?.week) continue;
    const to = endOfWeek(course.schedule.startsOn, entry.week);
    const [first] = occurrencesOf(course.schedule, entry);
    if (!first) continue;
    const days = daysName(dateOf(first, course.schedule.timeZone), to, told);
    const text =
      told.language === 'zh'
        ? `${lessonName(entry, told.language)}在第 ${entry.week} 周，${days}。`
        : `${lessonName(entry, told.language)} is in week ${entry.week}, ${days}.`;
    return { course, text, place: null };
  }
  return null;
}

const lessonName = (entry: ScheduleEntry, language: Language): string =>
  writtenIn(entry.title) === language ? `“${entry.title}”` : entryName(entry, language);
