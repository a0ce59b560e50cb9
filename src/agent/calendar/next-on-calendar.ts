import type { Course, CourseSchedule, GradedWork, ScheduleEntry } from '../../domain/school/course.ts';
import { nextOccurrence, type Occurrence, occurrencesOf } from '../../domain/school/course-calendar.ts';
import { localTime } from '../../domain/time/local-time.ts';
import { clockTime, timeInWords, weekdayName } from '../../domain/time/time-in-words.ts';
import type { CalendarAnswer, CalendarOptions } from './calendar-answer.ts';
import type { ScheduledCourse } from './calendar-listing.ts';
import { entryName, workName } from './calendar-names.ts';
import type { CalendarQuery } from './calendar-query.ts';
import { dateOf, daysLeft, daysPast } from './calendar-wording.ts';
import type { DaysMeant } from './days/days-meant.ts';

/** When the next of something is: a class, office hours, what has to be handed in. */

type Which = Pick<CalendarQuery, 'again' | 'behind'>;
const NEXT: Which = { again: false, behind: null };

export function weeklyOf(
  kind: 'live' | 'office_hours',
  courses: ScheduledCourse[],
  options: CalendarOptions,
  which: Which = NEXT,
): CalendarAnswer | null {
  for (const course of courses) {
    const entry = course.schedule.entries.find((candidate) => candidate.kind === kind && candidate.weekly);
    if (entry) return weeklyAnswer(course, course.schedule, entry, options, which);
  }
  return null;
}

/** "作业什么时候交" names none: the next one that is due is meant. */
export function nextDeadlineAnswer(
  courses: ScheduledCourse[],
  options: CalendarOptions,
  after: CalendarQuery['work'] = null,
): CalendarAnswer | null {
  const due = after ? workDueAfter(after) : nextWorkDue(courses, options.now);
  return due ? deadlineAnswer(due.course, due.work, options) : null;
}

/** Of the same course; null where it is the last, or has no date. */
function workDueAfter({ course, work }: NonNullable<CalendarQuery['work']>) {
  const entry = course.schedule && deadlineOf(course.schedule, work.id);
  const [due] = course.schedule && entry ? occurrencesOf(course.schedule, entry) : [];
  return due ? nextWorkDue([course], due.startsAt + 1) : null;
}

/** The work that has to be handed in next; null where nothing has to be any more. */
export function nextWorkDue(
  courses: readonly Course[],
  now: number,
): { course: Course; work: GradedWork } | null {
  const due = courses
    .flatMap((course) =>
      course.graded.flatMap((work) => {
        const { schedule } = course;
        const entry = schedule ? deadlineOf(schedule, work.id) : undefined;
        const next = schedule && entry ? nextOccurrence(schedule, entry, now) : null;
        return next ? [{ course, work, at: next.startsAt }] : [];
      }),
    )
    .sort((a, b) => a.at - b.at)[0];
  return due ?? null;
}

const deadlineOf = (schedule: CourseSchedule, workId: string): ScheduleEntry | undefined =>
  schedule.entries.find((entry) => entry.kind === 'deadline' && entry.graded === workId);

export function deadlineAnswer(
  course: Course,
  work: { id: string; title: string; source?: string | undefined; locator?: string | undefined },
  { now, timeZone, language, tellsDaysPast = false }: CalendarOptions & { tellsDaysPast?: boolean },
): (CalendarAnswer & { isOver: boolean }) | null {
  const { schedule } = course;
  const entry = schedule ? deadlineOf(schedule, work.id) : undefined;
  const due = schedule && entry ? occurrencesOf(schedule, entry)[0] : undefined;
  if (!schedule || !due) return null;
  const zone = timeZone ?? schedule.timeZone;
  const when = timeInWords(due.startsAt, zone, language);
  const over = due.startsAt < now;
  const told = { language, zone, today: localTime(now, zone).date };
  const left = over
    ? tellsDaysPast
      ? daysPast(dateOf(due, zone), told)
      : ''
    : daysLeft(dateOf(due, zone), told);
  const text =
    language === 'zh'
      ? `${workName(work, language)}的截止时间是 ${when}，${left || '已经过了'}。`
      : `${workName(work, language)} ${over ? 'was' : 'is'} due at ${when}${left && `, ${left}`}.`;
  const place = work.source ? { source: work.source, locator: work.locator ?? '' } : null;
  return { course, text, place, isOver: over };
}

function weeklyAnswer(
  course: Course,
  schedule: CourseSchedule,
  entry: ScheduleEntry,
  { now, timeZone, language }: CalendarOptions,
  { again, behind }: Which,
): CalendarAnswer | null {
  const { weekly } = entry;
  if (!weekly) return null;
  const next = nextOccurrence(schedule, entry, now);
  const zone = timeZone ?? schedule.timeZone;
  const isAfter = next && (again || isAmong(behind, dateOf(next, zone)));
  const after = isAfter ? nextOccurrence(schedule, entry, (next.endsAt ?? next.startsAt) + 1) : null;
  const name = entryName(entry, language);
  const { weekday, from, to } = inZone(next, weekly, zone);
  const day = weekdayName(weekday, language);
  const at = (after ?? next)?.startsAt;
  if (language === 'zh') {
    const which = after ? '再下一次' : '下一次';
    const nextPart =
      at === undefined ? '本期的已经全部结束' : `${which}是 ${timeInWords(at, zone, language)}`;
    return {
      course,
      text: `${name}在每周${day} ${from} 到 ${to}，${nextPart}。`,
      place: null,
    };
  }
  const which = after ? 'the one after the next' : 'the next one';
  const nextPart =
    at === undefined ? 'this run is over' : `${which} is at ${timeInWords(at, zone, language)}`;
  return {
    course,
    text: `${name}: every ${day}, ${from} to ${to}; ${nextPart}.`,
    place: null,
  };
}

const isAmong = (days: DaysMeant | null, date: string): boolean =>
  days !== null && days.from <= date && date <= days.to;

/** When in the week it is for somebody in a zone, as of its next time; over, as the calendar has it. */
function inZone(
  next: Occurrence | null,
  weekly: NonNullable<ScheduleEntry['weekly']>,
  zone: string,
): NonNullable<ScheduleEntry['weekly']> {
  if (!next || next.endsAt === null) return weekly;
  const [begin, end] = [localTime(next.startsAt, zone), localTime(next.endsAt, zone)];
  return { weekday: begin.weekday, from: clockTime(begin.minute), to: clockTime(end.minute) };
}
