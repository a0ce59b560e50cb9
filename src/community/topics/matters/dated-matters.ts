import type { Language } from '../../../domain/language/language.ts';
import type { Course, CourseSchedule, ScheduleEntry } from '../../../domain/school/course.ts';
import { occurrencesOf } from '../../../domain/school/course-calendar.ts';
import type { PromptSource } from '../../../domain/school/discussion-prompt.ts';
import { DAY_MS, HOUR_MS } from '../../../domain/time/durations.ts';
import type { IsoWeek } from '../../../domain/time/iso-week.ts';
import { localTime } from '../../../domain/time/local-time.ts';
import { clockTime, weekdayName } from '../../../domain/time/time-in-words.ts';
import type { Subject } from './course-subjects.ts';
import { courseWeek } from './course-weeks.ts';
import type { CourseMatter, Matter } from './matter.ts';
import { SENTENCES } from './matter-sentences.ts';
import { threeOf } from './three-sections.ts';

/** A call for questions comes at least this long before the class, and not more than these days. */
const LIVE_AHEAD_MS = HOUR_MS / 2;
const LIVE_WITHIN_MS = 2 * DAY_MS;
const DUE_AHEAD_MS = 6 * HOUR_MS;
const DUE_WITHIN_MS = 6 * DAY_MS;

/** Where and when a topic is offered. */
export interface Slot {
  week: IsoWeek;
  /** Epoch milliseconds. */
  at: number;
  timeZone: string;
}

/** What the calendar has shortly after a slot: a class to bring questions to, work that is due. */
export function datedMatters(
  { course, subjects }: Pick<CourseMatter, 'course' | 'subjects'>,
  schedule: CourseSchedule,
  slot: Slot,
): Matter[] {
  const sections = sectionsTaught(schedule, subjects, slot.week);
  return schedule.entries.flatMap((entry) =>
    occurrencesOf(schedule, entry).flatMap(({ startsAt }) => {
      const ahead = startsAt - slot.at;
      if (isClass(entry) && ahead >= LIVE_AHEAD_MS && ahead <= LIVE_WITHIN_MS)
        return classMatter(course, { entry, startsAt, sections }, slot);
      return entry.kind === 'deadline' && ahead >= DUE_AHEAD_MS && ahead <= DUE_WITHIN_MS
        ? dueMatter(course, { entry, startsAt }, slot)
        : [];
    }),
  );
}

/** The sections of the lesson of a week. */
function sectionsTaught(schedule: CourseSchedule, subjects: Subject[], week: IsoWeek): string[] {
  const now = courseWeek(schedule, week);
  const source = schedule.entries.find((entry) => entry.kind === 'lesson' && entry.week === now)?.source;
  return subjects
    .filter((subject) => subject.kind === 'section' && subject.source === source)
    .map((subject) => subject.inputs['heading'] ?? '');
}

function classMatter(
  { id, language }: Course,
  { entry, startsAt, sections }: { entry: ScheduleEntry; startsAt: number; sections: string[] },
  { week, at, timeZone }: Slot,
): Matter {
  const live = withoutWeekday(entry.title);
  const time = timeFrom(at, startsAt, timeZone, language);
  return {
    about: 'live',
    key: `${id}/live/${entry.id}/${localTime(startsAt, timeZone).date}`,
    inputs: { live, liveTime: time, ...threeOf(sections, week) },
    sources: [calendarSource(id, entry)],
    why: SENTENCES[language].live(live, time),
    boost: 3,
    validUntil: startsAt,
    past: false,
  };
}

function dueMatter(
  { id, language }: Course,
  { entry, startsAt }: { entry: ScheduleEntry; startsAt: number },
  { at, timeZone }: Slot,
): Matter {
  const work = withoutDue(entry.title);
  const time = timeFrom(at, startsAt, timeZone, language);
  const due = language === 'en' ? time.replace(/^(?!today|tomorrow)/, 'on ') : time;
  return {
    about: 'deadline',
    key: `${id}/deadline/${entry.id}`,
    inputs: { work, due },
    sources: [calendarSource(id, entry)],
    why: SENTENCES[language].due(work, due),
    boost: 3,
    validUntil: startsAt,
    past: false,
  };
}

const calendarSource = (courseId: string, entry: ScheduleEntry): PromptSource => ({
  kind: 'calendar',
  ref: entry.id,
  title: entry.title,
  courseId,
  count: null,
});

export const isClass = (entry: ScheduleEntry): boolean =>
  entry.kind === 'live' || entry.kind === 'office_hours';

const withoutWeekday = (title: string): string =>
  title.replace(/^(?:周|星期)[一二三四五六日天]|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+/, '').trim();
const withoutDue = (title: string): string => title.replace(/\s*(?:截止|due|deadline)$/i, '').trim();

/** "今天 15:00", "明天 20:00", "周六 15:00" as said at `from`. */
function timeFrom(from: number, at: number, timeZone: string, language: Language): string {
  const [then, here] = [localTime(at, timeZone), localTime(from, timeZone)];
  const clock = clockTime(then.minute);
  const days = (Date.parse(then.date) - Date.parse(here.date)) / DAY_MS;
  if (language === 'zh') {
    const day = days === 0 ? '今天' : days === 1 ? '明天' : `周${weekdayName(then.weekday, 'zh')}`;
    return `${day} ${clock}`;
  }
  const day = days === 0 ? 'today' : days === 1 ? 'tomorrow' : weekdayName(then.weekday, 'en');
  return `${day} at ${clock}`;
}
