import { eitherOf } from '../../domain/language/either-of.ts';
import type { Language } from '../../domain/language/language.ts';
import { type Course, inLanguageFirst } from '../../domain/school/course.ts';
import { numberedWorkIn } from '../../domain/school/numbered-work.ts';
import { gradedWorkIn, gradedWorksIn } from '../graded-work/named.ts';
import type { StandaloneQuestion } from '../question/follow-up/standalone-question.ts';
import { ASKS_MORE, ASKS_WHEN } from './asks-when.ts';
import type { CalendarAnswer, CalendarOptions } from './calendar-answer.ts';
import type { ScheduledCourse } from './calendar-listing.ts';
import { zoneInWords } from './calendar-wording.ts';
import { namedEventAnswer } from './event-named.ts';
import { deadlineAnswer, nextDeadlineAnswer, weeklyOf } from './next-on-calendar.ts';
import { placeInRow } from './place-in-row.ts';
import { answerToQuery } from './query-answer.ts';
import { withoutUnknownZone, zoneAsked } from './zone-asked.ts';

const LIVE =
  /(直播|上课|有课|课表|课程表|[下这]一?[节堂次]课|class (?:times?|schedule)|lesson times?|live (class|session|lesson)|\blive\b|next (class|lesson)|the class)/i;
const HOMEWORK = /(作业|homework|assignments?\b|\bhw\b)/i;
const OFFICE_HOURS = /(答疑|office hours?|\bq ?(?:&|and) ?a\b)/i;

/** What it is about may have been named before; the date has to be asked for now. */
export function calendarAnswer(
  { text: whole, asks }: StandaloneQuestion,
  courses: Course[],
  options: CalendarOptions,
): CalendarAnswer | null {
  // A course in the asker's own language first: both may have a live class.
  const scheduled = inLanguageFirst(courses, options.language).filter(
    (course): course is ScheduledCourse => course.schedule !== null,
  );
  const zone = zoneAsked(asks, options.language);
  if (zone) {
    // "洛杉矶" by itself says where the time is to be told of that was asked for last.
    const before = options.before?.at(-1) ?? '';
    const rest = NOTHING_MORE.test(zone.rest) ? (withoutUnknownZone(before) ?? before) : zone.rest;
    const answer = answerIn(rest, rest, scheduled, { ...options, timeZone: zone.timeZone });
    return answer && { ...answer, text: inThatZone(answer.text, zone.name, options.language), place: null };
  }
  const local = withoutUnknownZone(asks);
  if (local === null) return answerIn(whole, asks, scheduled, options);
  const answer = answerIn(local, local, scheduled, options);
  return answer && { ...answer, text: askingWhere(answer, options) };
}

const NOTHING_MORE = /^(?:我|在|是|的|呢|那|吧|[\s，,。.?？!！]|\b(?:i'?m|i am|it'?s)\b)*$/i;

/** The times in an answer are told of a place that the asker named; its own page tells them of the course's. */
const inThatZone = (text: string, name: string, language: Language): string =>
  language === 'zh' ? text.replace(/。?$/, `（${name}）。`) : text.replace(/\.?$/, ` (${name}).`);

/** Asked for the time of a place that is not known: whose time this is, and what would help. */
function askingWhere({ text, course }: CalendarAnswer, { timeZone, language, now }: CalendarOptions): string {
  const zone = timeZone ?? course?.schedule?.timeZone;
  if (zone === undefined || !/\d:\d\d/.test(text)) return text;
  const name = zoneInWords(zone, now, language);
  if (language === 'zh') return `${text}这是${name}，告诉我你在哪个城市，我换算成当地时间。`;
  return `${text} That is ${name}; tell me your city and I will give it in local time.`;
}

const answerIn = (
  whole: string,
  asks: string,
  courses: ScheduledCourse[],
  options: CalendarOptions,
): CalendarAnswer | null =>
  asksWhenWorkIsGiven(asks, courses) || namesUnknownWork(asks, courses) || namesAnotherRun(asks, courses)
    ? null
    : (severalDeadlines(asks, courses, options) ??
      answerToQuery(asks, courses, options) ??
      answerToMore(whole, asks, courses, options) ??
      namedEventAnswer(asks, courses, options));

/** "结业项目什么时候开始": the calendar knows until when it is handed in, and not from when. */
const asksWhenWorkIsGiven = (asks: string, courses: ScheduledCourse[]): boolean =>
  GIVEN_OUT.test(asks) &&
  !HANDED_IN.test(asks) &&
  (HOMEWORK.test(asks) || gradedWorkIn(asks, courses) !== null);

/** "作业九什么时候交", of a course with four: the date of another would be taken for its own. */
const namesUnknownWork = (asks: string, courses: ScheduledCourse[]): boolean =>
  numberedWorkIn(asks).length > 0 && gradedWorkIn(asks, courses) === null;

/** 「二期几号开课」: the calendar is that of this run; whoever asks for another would be told its dates. */
const namesAnotherRun = (asks: string, courses: ScheduledCourse[]): boolean => {
  const [run] = RUN.exec(asks) ?? [];
  return run !== undefined && !courses.some(({ title }) => title.includes(run));
};

const RUN = /(?:[二三四五六七八九十]{1,3}|\d{1,4})\s?期(?![末中])/;
const GIVEN_OUT = eitherOf(
  /开始|布置|发布|放出|发下来|出来/i,
  /\b(?:starts?|begins?|begin|released?|assigned|come out|comes out|given out|available|open)\b/i,
);
const HANDED_IN = /截止|截至|交|结束|ddl|\b(?:due|deadline|hand(?:ed)? in|submit|close|end)\b/i;

/** "作业四和结业项目什么时候截止": each by itself. */
function severalDeadlines(
  asks: string,
  courses: ScheduledCourse[],
  options: CalendarOptions,
): CalendarAnswer | null {
  if (!ASKS_WHEN.test(asks) || ASKS_MORE.test(asks)) return null;
  const named = gradedWorksIn(asks, courses);
  if (named.length < 2) return null;
  const answers = named.flatMap(({ course, work }) => deadlineAnswer(course, work, options) ?? []);
  const [first] = answers;
  if (!first || answers.length < named.length) return null;
  return { ...first, text: answers.map(({ text }) => text).join(options.language === 'zh' ? '' : ' ') };
}

/** A question that says more than that, but asks for a date plainly. */
function answerToMore(
  whole: string,
  asks: string,
  scheduled: ScheduledCourse[],
  options: CalendarOptions,
): CalendarAnswer | null {
  if (!ASKS_WHEN.test(asks) || ASKS_MORE.test(asks)) return null;
  const named = gradedWorkIn(whole, scheduled);
  if (named) return deadlineAnswer(named.course, named.work, options);
  // "The last one" is not the next.
  if (placeInRow(asks) !== null) return null;
  if (HOMEWORK.test(whole)) return nextDeadlineAnswer(scheduled, options);
  const kind = OFFICE_HOURS.test(whole) ? 'office_hours' : LIVE.test(whole) ? 'live' : null;
  return kind && weeklyOf(kind, scheduled, options);
}
