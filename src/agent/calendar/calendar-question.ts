import type { Language } from '../../domain/language/language.ts';
import { type Course, inLanguageFirst } from '../../domain/school/course.ts';
import { lastOccurrence, nextOccurrence } from '../../domain/school/course-calendar.ts';
import { localTime } from '../../domain/time/local-time.ts';
import { gradedWorkIn, gradedWorksIn } from '../graded-work/named.ts';
import { numberedWorkIn } from '../graded-work/numbered-work.ts';
import type { StandaloneQuestion } from '../question/follow-up/standalone-question.ts';
import type { CalendarAnswer, CalendarOptions } from './calendar-answer.ts';
import { listed, type ScheduledCourse } from './calendar-listing.ts';
import { type CalendarQuery, calendarQuery, carriedOn, NOTHING_ASKED } from './calendar-query.ts';
import { dateOf, type Told, zoneInWords } from './calendar-wording.ts';
import { courseAnswer, dateAnswer, endOf, lessonAnswer, noSuchDay } from './course-dates.ts';
import { deadlineAnswer, nextDeadlineAnswer, weeklyOf } from './next-on-calendar.ts';
import { withoutUnknownZone, zoneAsked } from './zone-asked.ts';

const ASKS_WHEN =
  /(什么时候|啥时候|何时|几号|几点|周几|星期几|哪天|哪(一)?周|ddl|截止|截至|^(?:请问)?(?:这门课|课程|每周)?的?(?:上课|直播课?|答疑|开课)的?时间(?:表|安排)?(?:呢|是)?[^\p{L}]*$|^课程?表[^\p{L}]*$|最晚|下(一)?次|(今天|今晚|明天|明晚|后天|这周|本周|下周|周[一二三四五六日天]).{0,4}(有|上)(没有)?(课|直播|答疑)|when|is there .{0,12}(class|session|lesson)|deadline|due|what time|which days?|how many days|next (?:live|class|lesson|session|deadline|homework|assignment|office|one)|^(?:class|lesson|live class) (?:times?|schedule)[^\p{L}]*$)/iu;
/** These ask about something near a date, not for the date: the material answers them. */
const ASKS_MORE =
  /(放假|下一?期|元旦|春节|请假|回放|录播|提前|进(去|入|不)|补交|迟交|晚交|延期|过了|证书|成绩|批改|出分|分数|占|格式|怎么交|在哪|能不能|可以.{0,4}(晚|迟)|late|extension|recording|certificate|grade[ds]?\b|marked|holiday|berlin|time ?zone)/i;
const LIVE =
  /(直播|上课|有课|课表|课程表|[下这]一?[节堂次]课|class (?:times?|schedule)|lesson times?|live (class|session|lesson)|\blive\b|next (class|lesson)|the class)/i;
const HOMEWORK = /(作业|homework|assignments?\b|\bhw\b)/i;
const OFFICE_HOURS = /(答疑|office hours?)/i;
/** How far back a question is carried on from. */
const MOST_BEFORE = 3;

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
  asksWhenWorkIsGiven(asks, courses) || namesUnknownWork(asks, courses)
    ? null
    : (severalDeadlines(asks, courses, options) ??
      answerToQuery(asks, courses, options) ??
      answerToMore(whole, asks, courses, options));

/** "结业项目什么时候开始": the calendar knows until when it is handed in, and not from when. */
const asksWhenWorkIsGiven = (asks: string, courses: ScheduledCourse[]): boolean =>
  GIVEN_OUT.test(asks) &&
  !HANDED_IN.test(asks) &&
  (HOMEWORK.test(asks) || gradedWorkIn(asks, courses) !== null);

/** "作业九什么时候交", of a course with four: the date of another would be taken for its own. */
const namesUnknownWork = (asks: string, courses: ScheduledCourse[]): boolean =>
  numberedWorkIn(asks).length > 0 && gradedWorkIn(asks, courses) === null;

const GIVEN_OUT =
  /开始|布置|发布|放出|发下来|出来|\b(?:starts?|begins?|begin|released?|assigned|come out|comes out|given out|available|open)\b/i;
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

/** A question that says nothing but what it asks of the calendar. */
function answerToQuery(
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
      own.subject === 'course_length' ||
      asksOfOneClass(own, asked) ||
      ASKS_HOW_FAR.test(asked) ||
      HOW_FAR.test(asked));
  if (!isWhole && ASKS_HOW_TO.test(asked)) return null;
  const query = isWhole ? own : carriedFrom(own, (options.before ?? []).slice(-MOST_BEFORE).map(read));
  if (!query?.asks) return null;
  if (query.days?.impossible) return { course: null, text: noSuchDay(query.days.to, told), place: null };
  return (
    dateAnswer(query, options.now, told) ??
    (course
      ? (courseAnswer(query, course, told) ?? answerWithCourses(query, asked, courses, options, told))
      : null)
  );
}

/** "好的", "那是什么" are made of such words too, and carry nothing on. */
const saysAnything = ({ subject, days, work, lesson, again }: CalendarQuery, asked: string): boolean =>
  subject !== null || days !== null || work !== null || lesson !== null || again || CLOCK.test(asked);
/** How it is handed in is no date, whatever date was asked for before. */
const ASKS_HOW_TO = /\bhow (?:do|can|should|would|to)\b|(?:怎么|怎样|如何|在哪(?:里|儿)?)(?:提交|上交|交)/i;
const ASKS_HOW_FAR = new RegExp(
  `${ASKS_WHEN.source}|多久|[几多少]天|第?几周|几点|\\b(?:(?:which|what) week|how (?:long|many weeks))\\b`,
  'iu',
);
const CLOCK = /几点|多久|几天|多少天|哪天|几号|什么时候|\bwhat time\b|\bhow (?:long|many days)\b|\bwhen\b/i;

/** Back to the last question that the calendar could answer; whatever else was asked since ends it. */
function carriedFrom(own: CalendarQuery, before: (CalendarQuery | null)[]): CalendarQuery | null {
  let carried: CalendarQuery | null = null;
  for (const earlier of before)
    carried = earlier === null ? null : carried ? carriedOn(earlier, carried) : earlier;
  return carried?.subject ? carriedOn(own, carried) : null;
}

function answerWithCourses(
  query: CalendarQuery,
  asked: string,
  courses: ScheduledCourse[],
  options: CalendarOptions,
  told: Told,
): CalendarAnswer | null {
  if (query.work && (query.subject === 'deadline' || query.subject === null))
    return deadlineAnswer(query.work.course, query.work.work, options);
  if (query.lesson !== null) return lessonAnswer(query.lesson, courses, told);
  if (!query.days && asksOfOneClass(query, asked)) return onDayOfClass(query, asked, courses, options, told);
  if (query.subject === 'lesson' && !query.days && HOW_FAR.test(asked)) {
    const days = { from: told.today, to: told.today, words: '', impossible: false, until: false };
    const found = listed({ ...query, days }, asked, courses, options.now, told);
    return found && { ...found, place: null };
  }
  if (query.days) {
    const found = listed({ ...query, days: query.days }, asked, courses, options.now, told);
    return found && { ...found, place: null };
  }
  if (query.counts) {
    const to = endOf(courses[0]);
    if (to === null || to < told.today) return null;
    const days = { from: told.today, to, words: '', impossible: false, until: true };
    const found = listed({ ...query, days }, asked, courses, options.now, told);
    return found && { ...found, place: null };
  }
  if (query.subject === 'deadline') return nextDeadlineAnswer(courses, options);
  if (query.subject === 'class' || query.subject === 'office_hours')
    return weeklyOf(query.subject === 'class' ? 'live' : 'office_hours', courses, options, query.again);
  return null;
}

/** "现在讲到第几课了": the lesson of these days. */
const HOW_FAR =
  /(?:学|讲|上|教)(?:到|了)?(?:是)?(?:第)?(?:几|哪一?)(?:课|节|讲|章)|(?:现在|目前|进度).{0,6}(?:第几|哪一?)(?:课|节|讲|章)|\b(?:which|what) lesson (?:are|is) (?:we|it|this|the (?:course|class))\b/i;
const NEXT_CLASS = /下(?:一)?[节次堂]课?|\bnext (?:class|lesson|session)\b/i;
const LAST_CLASS = /[上前](?:一)?[节次堂]课?|\b(?:last|previous) (?:class|lesson|session)\b/i;
const namesClass = (asked: string): boolean => NEXT_CLASS.test(asked) || LAST_CLASS.test(asked);

/** "下节课讲什么", "上节课讲了什么", "上节课是哪天"; when the next is, its weekly time tells. */
const asksOfOneClass = ({ subject }: CalendarQuery, asked: string): boolean =>
  (subject === 'lesson' && namesClass(asked)) || (subject === 'class' && LAST_CLASS.test(asked));

/** What there is on the day of that class, or what its week is about. */
function onDayOfClass(
  query: CalendarQuery,
  asked: string,
  courses: ScheduledCourse[],
  options: CalendarOptions,
  told: Told,
): CalendarAnswer | null {
  const occurrence = NEXT_CLASS.test(asked) ? nextOccurrence : lastOccurrence;
  for (const course of courses) {
    const entry = course.schedule.entries.find(({ kind }) => kind === 'live');
    const live = entry && occurrence(course.schedule, entry, options.now);
    if (!live) continue;
    const date = dateOf(live, told.zone);
    const days = { from: date, to: date, words: '', impossible: false, until: false };
    const found = listed(
      { ...NOTHING_ASKED, subject: query.subject, days },
      asked,
      [course],
      options.now,
      told,
    );
    return found && { ...found, place: null };
  }
  return null;
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
  if (HOMEWORK.test(whole)) return nextDeadlineAnswer(scheduled, options);
  const kind = OFFICE_HOURS.test(whole) ? 'office_hours' : LIVE.test(whole) ? 'live' : null;
  return kind && weeklyOf(kind, scheduled, options, false);
}
