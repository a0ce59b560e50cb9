import { eitherOf } from '../../domain/language/either-of.ts';
import { lastOccurrence, nextOccurrence } from '../../domain/school/course-calendar.ts';
import { localTime } from '../../domain/time/local-time.ts';
import { ASKS_WHEN } from './asks-when.ts';
import type { CalendarAnswer, CalendarOptions } from './calendar-answer.ts';
import { countedInAll, listed, type ScheduledCourse } from './calendar-listing.ts';
import { type CalendarQuery, calendarQuery, NOTHING_ASKED } from './calendar-query.ts';
import { dateOf, type Told } from './calendar-wording.ts';
import { carriedFrom, NEXT_ONE } from './carried-on.ts';
import { courseAnswer, dateAnswer, endOf, lessonAnswer, noSuchDay } from './course-dates.ts';
import { daysFrom } from './days/days-meant.ts';
import { deadlineAnswer, nextDeadlineAnswer, weeklyOf } from './next-on-calendar.ts';
import { oneOfRow } from './one-of-row.ts';
import { placeInRow } from './place-in-row.ts';

/** How far back a question is carried on from. */
const MOST_BEFORE = 3;

/** A question that says nothing but what it asks of the calendar. */
export function answerToQuery(
  asked: string,
  courses: ScheduledCourse[],
  options: CalendarOptions,
): CalendarAnswer | null {
  const [course] = courses;
  const zone = options.timeZone ?? course?.schedule.timeZone;
  if (zone === undefined) return null;
  const today = localTime(options.now, zone).date;
  const told: Told = { language: options.language, zone, today };
  const read = (text: string) =>
    calendarQuery(text, courses, { today, startsOn: course?.schedule.startsOn ?? null });
  const own = read(asked);
  if (!own || !saysAnything(own, asked)) return null;
  const isWhole =
    own.subject !== null &&
    own.asks &&
    (own.days !== null ||
      own.counts ||
      own.place !== null ||
      own.subject === 'course_length' ||
      asksOfOneClass(own, asked) ||
      ASKS_HOW_FAR.test(asked) ||
      HOW_FAR.test(asked));
  if (!isWhole && ASKS_HOW_TO.test(asked)) return null;
  const query = isWhole ? own : carriedFrom(own, asked, (options.before ?? []).slice(-MOST_BEFORE).map(read));
  if (!query?.asks) return null;
  if (query.days?.impossible) return { course: null, text: noSuchDay(query.days.to, told), place: null };
  return (
    dateAnswer(query, options.now, told) ??
    (course
      ? (courseAnswer(query, course, told) ?? answerWithCourses(query, { asked, courses, options, told }))
      : null)
  );
}

/** "好的", "那是什么" are made of such words too, and carry nothing on. */
const saysAnything = ({ subject, days, work, lesson, again }: CalendarQuery, asked: string): boolean =>
  subject !== null ||
  days !== null ||
  work !== null ||
  lesson !== null ||
  again ||
  CLOCK.test(asked) ||
  NEXT_ONE.test(asked);
/** How it is handed in is no date, whatever date was asked for before. */
const ASKS_HOW_TO = /\bhow (?:do|can|should|would|to)\b|(?:怎么|怎样|如何|在哪(?:里|儿)?)(?:提交|上交|交)/i;
const ASKS_HOW_FAR = new RegExp(
  `${ASKS_WHEN.source}|多久|[几多少]天|第?几周|几点|\\b(?:(?:which|what) week|how (?:long|many weeks))\\b`,
  'iu',
);
const CLOCK = /几点|多久|几天|多少天|哪天|几号|什么时候|\bwhat time\b|\bhow (?:long|many days)\b|\bwhen\b/i;

/** What a question is answered from. */
interface Asking {
  asked: string;
  courses: ScheduledCourse[];
  options: CalendarOptions;
  told: Told;
}

function answerWithCourses(query: CalendarQuery, asking: Asking): CalendarAnswer | null {
  const { asked, courses, options, told } = asking;
  const onDays = (from: string, to: string, until = false): CalendarAnswer | null =>
    listed({ ...query, days: daysFrom(from, to, until) }, asked, courses, options.now, told);
  if (query.work && (query.subject === 'deadline' || query.subject === null))
    return deadlineAnswer(query.work.course, query.work.work, options);
  if (query.lesson !== null) return lessonAnswer(query.lesson, courses, told);
  if (query.place !== null && !query.days && !query.counts)
    return oneOfRow(query, query.place, courses, options.now, told);
  if (!query.days && asksOfOneClass(query, asked)) return onDayOfClass(query, asking);
  if (query.subject === 'lesson' && !query.days && HOW_FAR.test(asked)) return onDays(told.today, told.today);
  if (query.days) return listed({ ...query, days: query.days }, asked, courses, options.now, told);
  if (query.counts) {
    const to = endOf(courses[0]);
    if (query.inAll && courses[0] && to !== null)
      return countedInAll(query, courses[0], to, options.now, told);
    return to === null || to < told.today ? null : onDays(told.today, to, true);
  }
  // "最后一次作业" is not the next one, and may or may not be the project.
  if (query.subject === 'deadline' && placeInRow(asked) !== null) return null;
  if (query.subject === 'deadline') return nextDeadlineAnswer(courses, options, query.after);
  if (query.subject === 'class' || query.subject === 'office_hours')
    return weeklyOf(query.subject === 'class' ? 'live' : 'office_hours', courses, options, query);
  return null;
}

/** "现在讲到第几课了": the lesson of these days. */
const HOW_FAR = eitherOf(
  /(?:学|讲|上|教)(?:到|了)?(?:是)?(?:第)?(?:几|哪一?)(?:课|节|讲|章)/i,
  /(?:现在|目前|进度).{0,6}(?:第几|哪一?)(?:课|节|讲|章)/i,
  /\b(?:which|what) lesson (?:are|is) (?:we|it|this|the (?:course|class))\b/i,
);
const NEXT_CLASS = /下(?:一)?[节次堂]课?|\bnext (?:class|lesson|session)\b/i;
const LAST_CLASS = /[上前](?:一)?[节次堂]课?|\b(?:last|previous) (?:class|lesson|session)\b/i;
const namesClass = (asked: string): boolean => NEXT_CLASS.test(asked) || LAST_CLASS.test(asked);

/** "下节课讲什么", "上节课讲了什么", "上节课是哪天"; when the next is, its weekly time tells. */
const asksOfOneClass = ({ subject }: CalendarQuery, asked: string): boolean =>
  (subject === 'lesson' && namesClass(asked)) || (subject === 'class' && LAST_CLASS.test(asked));

/** What there is on the day of that class, or what its week is about. */
function onDayOfClass(
  { subject }: CalendarQuery,
  { asked, courses, options, told }: Asking,
): CalendarAnswer | null {
  const occurrence = NEXT_CLASS.test(asked) ? nextOccurrence : lastOccurrence;
  for (const course of courses) {
    const entry = course.schedule.entries.find(({ kind }) => kind === 'live');
    const live = entry && occurrence(course.schedule, entry, options.now);
    if (!live) continue;
    const date = dateOf(live, told.zone);
    const query = { ...NOTHING_ASKED, subject, days: daysFrom(date, date) };
    return listed(query, asked, [course], options.now, told);
  }
  return null;
}
