import type { Course, CourseSchedule, ScheduleEntry } from '../domain/course.ts';
import type { Language } from '../domain/language.ts';
import { timeInWords, weekdayName } from '../domain/time-in-words.ts';
import { nextOccurrence, occurrencesOf } from '../tools/index.ts';
import { gradedWorkIn } from './intent.ts';
import type { StandaloneQuestion } from './standalone-question.ts';

/** A question that the course's calendar answers by itself. */
export interface CalendarAnswer {
  course: Course;
  text: string;
  /** Where the same stands in the material, if the calendar says so. */
  place: { source: string; locator: string } | null;
}

const ASKS_WHEN =
  /(什么时候|啥时候|何时|几号|几点|周几|星期几|哪天|ddl|截止|截至|最晚|下(一)?次|(今天|今晚|明天|明晚|后天|这周|本周|下周|周[一二三四五六日天]).{0,4}(有|上)(没有)?(课|直播|答疑)|when|is there .{0,12}(class|session|lesson)|deadline|due|what time|which days?|next)/i;
/** These ask about something near a date, not for the date: the material answers them. */
const ASKS_MORE =
  /(放假|下一?期|元旦|春节|请假|回放|录播|提前|进(去|入|不)|补交|迟交|晚交|延期|过了|证书|成绩|批改|出分|分数|占|格式|怎么交|在哪|能不能|可以.{0,4}(晚|迟)|late|extension|recording|certificate|grade[ds]?\b|marked|holiday|berlin|time ?zone)/i;
const LIVE =
  /(直播|上课|有课|[下这]一?[节堂次]课|live (class|session|lesson)|\blive\b|next (class|lesson)|the class)/i;
const HOMEWORK = /(作业|homework|assignments?\b|\bhw\b)/i;
const OFFICE_HOURS = /(答疑|office hours?)/i;

/** What it is about may have been named before; the date has to be asked for now. */
export function calendarAnswer(
  { text: whole, asks }: StandaloneQuestion,
  courses: Course[],
  options: { now: number; timeZone: string | null; language: Language },
): CalendarAnswer | null {
  if (!ASKS_WHEN.test(asks) || ASKS_MORE.test(asks)) return null;
  const scheduled = courses.filter((course) => course.schedule !== null);
  const named = gradedWorkIn(whole, scheduled);
  if (named?.course.schedule) return deadlineAnswer(named.course, named.course.schedule, named.work, options);
  if (HOMEWORK.test(whole)) return nextDeadlineAnswer(scheduled, options);
  const kind = OFFICE_HOURS.test(whole) ? 'office_hours' : LIVE.test(whole) ? 'live' : null;
  if (kind === null) return null;
  // A course in the asker's own language first: both may have a live class.
  const ordered = [...scheduled].sort(
    (a, b) => Number(b.language === options.language) - Number(a.language === options.language),
  );
  for (const course of ordered) {
    const entry = course.schedule?.entries.find((candidate) => candidate.kind === kind && candidate.weekly);
    if (entry && course.schedule) return weeklyAnswer(course, course.schedule, entry, options);
  }
  return null;
}

/** "作业什么时候交" names none: the next one that is due is meant. */
function nextDeadlineAnswer(
  courses: Course[],
  options: { now: number; timeZone: string | null; language: Language },
): CalendarAnswer | null {
  const due = courses
    .flatMap((course) =>
      course.graded.flatMap((work) => {
        const entry = course.schedule?.entries.find(
          (candidate) => candidate.kind === 'deadline' && candidate.graded === work.id,
        );
        const next = course.schedule && entry ? nextOccurrence(course.schedule, entry, options.now) : null;
        return next && course.schedule
          ? [{ course, schedule: course.schedule, work, at: next.startsAt }]
          : [];
      }),
    )
    .sort((a, b) => a.at - b.at)[0];
  return due ? deadlineAnswer(due.course, due.schedule, due.work, options) : null;
}

function deadlineAnswer(
  course: Course,
  schedule: CourseSchedule,
  work: { id: string; title: string; source?: string | undefined; locator?: string | undefined },
  { now, timeZone, language }: { now: number; timeZone: string | null; language: Language },
): CalendarAnswer | null {
  const entry = schedule.entries.find(
    (candidate) => candidate.kind === 'deadline' && candidate.graded === work.id,
  );
  const due = entry ? occurrencesOf(schedule, entry)[0] : undefined;
  if (!due) return null;
  const when = timeInWords(due.startsAt, timeZone ?? schedule.timeZone, language);
  const over = due.startsAt < now;
  const text =
    language === 'zh'
      ? `“${work.title}”的截止时间是 ${when}${over ? '，已经过了' : ''}。`
      : `“${work.title}” ${over ? 'was' : 'is'} due at ${when}.`;
  const place = work.source ? { source: work.source, locator: work.locator ?? '' } : null;
  return { course, text, place };
}

function weeklyAnswer(
  course: Course,
  schedule: CourseSchedule,
  entry: ScheduleEntry,
  { now, timeZone, language }: { now: number; timeZone: string | null; language: Language },
): CalendarAnswer | null {
  const { weekly } = entry;
  if (!weekly) return null;
  const next = nextOccurrence(schedule, entry, now);
  const day = weekdayName(weekly.weekday, language);
  const zone = timeZone ?? schedule.timeZone;
  if (language === 'zh') {
    const nextPart = next ? `下一次是 ${timeInWords(next.startsAt, zone, language)}` : '本期的已经全部结束';
    return {
      course,
      text: `${entry.title}在每周${day} ${weekly.from} 到 ${weekly.to}，${nextPart}。`,
      place: null,
    };
  }
  const nextPart = next
    ? `the next one is at ${timeInWords(next.startsAt, zone, language)}`
    : 'this run is over';
  return {
    course,
    text: `${entry.title}: every ${day}, ${weekly.from} to ${weekly.to}; ${nextPart}.`,
    place: null,
  };
}
