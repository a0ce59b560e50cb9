import { eitherOf } from '../../domain/language/either-of.ts';
import type { Course, CourseSchedule, ScheduleKind } from '../../domain/school/course.ts';
import { nextOccurrence, type Occurrence, occurrencesOf } from '../../domain/school/course-calendar.ts';
import { addDays } from '../../domain/time/local-time.ts';
import type { CalendarAnswer } from './calendar-answer.ts';
import { entryName } from './calendar-names.ts';
import type { CalendarQuery, Subject } from './calendar-query.ts';
import {
  dateOf,
  dayName,
  daysName,
  inEnglish,
  occurrenceName,
  shortDates,
  type Told,
} from './calendar-wording.ts';
import type { DaysMeant } from './days/days-meant.ts';

/** What is on in some days: a list, a number, or that there is nothing, and then what comes next. */

export interface ScheduledCourse extends Course {
  schedule: CourseSchedule;
}

export const KINDS: Partial<Record<Subject, ScheduleKind[]>> = {
  class: ['live'],
  office_hours: ['office_hours'],
  deadline: ['deadline'],
  lesson: ['lesson'],
  anything: ['live', 'office_hours', 'deadline', 'event', 'lesson'],
};

export const NAMES: Record<'zh' | 'en', Partial<Record<Subject, { one: string; many: string }>>> = {
  zh: {
    class: { one: '直播课', many: '直播课' },
    office_hours: { one: '答疑', many: '答疑' },
    deadline: { one: '截止的作业', many: '作业截止' },
    lesson: { one: '新课', many: '课' },
    anything: { one: '安排', many: '安排' },
  },
  en: {
    class: { one: 'live class', many: 'live classes' },
    office_hours: { one: 'office hours', many: 'office hours' },
    deadline: { one: 'deadline', many: 'deadlines' },
    lesson: { one: 'new lesson', many: 'lessons' },
    anything: { one: 'event', many: 'events' },
  },
};

/** More than these are counted, not named: a group's answer has 150 characters. */
const MOST_NAMED = 5;
const WEEK = 7;

/** Whether there is one is asked, not which. */
const WHETHER = eitherOf(
  /吗|(?<!什)么$|没有?$|不$|有没有|上不上|是不是/i,
  /\b(?:is|are) there\b|^(?:is|are|any|do|does|did|will)\b|\bany (?:class|live|lesson|session|office)/i,
);

/** Null where the courses have nothing of the kind at any time. */
export function listed(
  query: CalendarQuery & { days: DaysMeant },
  text: string,
  courses: ScheduledCourse[],
  now: number,
  told: Told,
): CalendarAnswer | null {
  const subject = query.subject ?? 'anything';
  const kinds = KINDS[subject];
  if (!kinds) return null;
  const withSuch = courses.filter(({ schedule }) =>
    schedule.entries.some((entry) => kinds.includes(entry.kind)),
  );
  const [first] = withSuch;
  if (!first) return null;
  const { days } = query;
  const span = daysName(days.from, days.to, told);
  const on = within(first.schedule, kinds, days, told);
  if (on.length === 0) {
    const name = NAMES[told.language][subject]?.one ?? '';
    const none =
      told.language === 'zh' ? `${span}没有${name}` : `No ${name} ${inEnglish(days.from, days.to, told)}`;
    const elsewhere = inAnotherCourse(withSuch.slice(1), kinds, days, told);
    const instead = elsewhere ?? insteadOf({ subject, kinds, days }, first.schedule, now, told);
    return { course: first, text: none + instead, place: null };
  }
  const left = subject === 'lesson' ? on : on.filter((one) => (one.endsAt ?? one.startsAt) > now);
  const isUnderWay = days.from <= told.today && told.today <= days.to;
  if (isUnderWay && left.length === 0) {
    const instead = insteadOf({ subject, kinds, days }, first.schedule, now, told);
    return { course: first, text: overSaid(on, days, subject, told) + instead, place: null };
  }
  // "还有课吗" is not about Wednesday's on a Saturday; "what is on this week" may be.
  const asked = isUnderWay && subject !== 'anything' ? left : on;
  if (query.counts) return { course: first, text: counted(asked, days, subject, told), place: null };
  const said = subject === 'lesson' ? lessonsSaid(asked, days, told) : itemsSaid(asked, days, told);
  const isAsked = WHETHER.test(text) && subject !== 'anything' && subject !== 'lesson';
  const yes = !isAsked ? '' : told.language === 'zh' ? '有。' : 'Yes. ';
  return {
    course: first,
    text: `${yes}${said}${told.language === 'zh' ? '。' : '.'}`,
    place: null,
    shows: subject === 'lesson' ? asked.map(({ entry }) => entry.title) : undefined,
  };
}

/** "11 月 23 日到 29 日的直播课已经过了（11 月 25 日）": all of it is behind us, though the days are not. */
function overSaid(on: Occurrence[], { from, to }: DaysMeant, subject: Subject, told: Told): string {
  const span = daysName(from, to, told);
  const dates = from === to ? '' : shortDates([...new Set(on.map((one) => dateOf(one, told.zone)))], told);
  if (told.language === 'zh') {
    const name = subject === 'deadline' ? '要交的作业' : `${NAMES.zh[subject]?.one ?? '安排'}`;
    const over = subject === 'deadline' ? '已经截止了' : '已经过了';
    return `${span}的${name}${over}${dates && `（${dates}）`}`;
  }
  const { one = '', many = '' } = NAMES.en[subject] ?? {};
  const name = on.length === 1 ? one : many;
  const isOne = on.length === 1 && subject !== 'office_hours';
  return `The ${name} ${inEnglish(from, to, told)} ${isOne ? 'is' : 'are'} over${dates && ` (${dates})`}`;
}

/** "12 月 2 日（周三）20:00 到 21:30 是周三直播课"; several in a row. */
function itemsSaid(on: Occurrence[], { from, to }: DaysMeant, told: Told): string {
  const span = daysName(from, to, told);
  const withDay = from !== to;
  const items = on.slice(0, MOST_NAMED).map((one) => occurrenceName(one, told, { withDay }));
  const [only, ...others] = on;
  if (told.language === 'zh') {
    if (only && others.length === 0 && only.endsAt !== null)
      return occurrenceName(only, told, { withDay: true }).replace(/(?<=到 \d{1,2}:\d{2}) /, ' 是');
    const more = on.length > MOST_NAMED ? `等 ${on.length} 项` : '';
    const colon = withDay || others.length > 0 ? '：' : '';
    return `${span}${colon}${items.join('；')}${more}`;
  }
  const more = on.length > MOST_NAMED ? ` and ${on.length - MOST_NAMED} more` : '';
  return `${span}: ${items.join('; ')}${more}`;
}

function lessonsSaid(on: Occurrence[], { from, to }: DaysMeant, told: Told): string {
  const titles = on.slice(0, MOST_NAMED).map(({ entry }) => entryName(entry, told.language));
  const span = daysName(from, to, told);
  if (told.language === 'zh')
    return `${span}${from === to ? '这一周' : ''}${to < told.today ? '讲的是' : '讲'}${titles.join('、')}`;
  return `${from === to ? `The week of ${span}` : span}: ${titles.join('; ')}`;
}

/** All of these kinds in a course, in order. */
export const inOrder = (schedule: CourseSchedule, kinds: readonly ScheduleKind[]): Occurrence[] =>
  schedule.entries
    .filter((entry) => kinds.includes(entry.kind))
    .flatMap((entry) => occurrencesOf(schedule, entry))
    .sort((a, b) => a.startsAt - b.startsAt);

/** What happens in some days, in order; a lesson lasts its week. */
function within(
  schedule: CourseSchedule,
  kinds: ScheduleKind[],
  { from, to }: { from: string; to: string },
  { zone }: Told,
): Occurrence[] {
  return inOrder(schedule, kinds).filter((one) => {
    const date = dateOf(one, zone);
    // Beside what is on at a time, a lesson is told of where its week begins.
    const last = one.entry.kind === 'lesson' && kinds.length === 1 ? addDays(date, WEEK - 1) : date;
    return date <= to && last >= from;
  });
}

/** After "there is none": what else is on then, and when the next one is. */
function insteadOf(
  { subject, kinds, days }: { subject: Subject; kinds: ScheduleKind[]; days: DaysMeant },
  schedule: CourseSchedule,
  now: number,
  told: Told,
): string {
  const isChinese = told.language === 'zh';
  const end = isChinese ? '。' : '.';
  const others =
    subject === 'class' && days.from === days.to ? within(schedule, ['office_hours'], days, told) : [];
  const [beside] = others;
  const besides = beside
    ? isChinese
      ? `，不过 ${occurrenceName(beside, told, { withDay: false }).replace(/ (?=\D+$)/, ' 有')}`
      : `, but there is this: ${occurrenceName(beside, told, { withDay: false })}`
    : '';
  if (days.to < told.today) return besides + end;
  const next = nextTo({ kinds, days }, schedule, now, told);
  if (!next) return besides + end;
  const said = occurrenceName(next.one, told, { withDay: true });
  if (!isChinese) return `${besides}. The ${next.isAfter ? 'one after that' : 'next'} is ${said}.`;
  const isOfAnyKind = subject === 'anything' || subject === 'deadline';
  const first = next.isAfter ? '那天之后的一次是' : isOfAnyKind ? '最近的是' : '下一次是';
  // 「20:00 到 21:30 的周三直播课」: behind 是 a span of time belongs to what is on.
  return `${besides}。${first} ${said.replace(/( 到 \d{1,2}:\d\d) /, '$1 的')}。`;
}

/** The next one; of days further ahead than that by a week, the first one after them. */
function nextTo(
  { kinds, days }: { kinds: ScheduleKind[]; days: DaysMeant },
  schedule: CourseSchedule,
  now: number,
  { zone }: Told,
): { one: Occurrence; isAfter: boolean } | null {
  const entries = schedule.entries.filter((entry) => kinds.includes(entry.kind) && entry.kind !== 'lesson');
  const [next] = entries
    .flatMap((entry) => nextOccurrence(schedule, entry, now) ?? [])
    .sort((a, b) => a.startsAt - b.startsAt);
  if (!next) return null;
  if (days.from !== days.to || addDays(dateOf(next, zone), WEEK) > days.to)
    return { one: next, isAfter: false };
  const [after] = entries
    .flatMap((entry) => occurrencesOf(schedule, entry))
    .filter((one) => dateOf(one, zone) > days.to)
    .sort((a, b) => a.startsAt - b.startsAt);
  return after ? { one: after, isAfter: true } : null;
}

/** A course in another language has something then: learners of both share a group. */
function inAnotherCourse(
  others: ScheduledCourse[],
  kinds: ScheduleKind[],
  days: DaysMeant,
  told: Told,
): string | null {
  for (const { title, schedule } of others) {
    const on = within(schedule, kinds, days, told).slice(0, MOST_NAMED);
    if (on.length === 0) continue;
    const items = on.map((one) => occurrenceName(one, told, { withDay: days.from !== days.to }));
    return told.language === 'zh'
      ? `；另一门课《${title}》有：${items.join('；')}。`
      : ` in this course; “${title}” has: ${items.join('; ')}.`;
  }
  return null;
}

/** "12 月有 5 次直播课：2 日、9 日……"; of what is left of the course, how many there still are. */
function counted(on: Occurrence[], days: DaysMeant, subject: Subject, told: Told): string {
  const name = NAMES[told.language][subject]?.many ?? '';
  const dates = on.map((one) => dateOf(one, told.zone));
  const first = dayName(dates[0] ?? days.from, told);
  const last = dayName(dates.at(-1) ?? days.to, told);
  const isFew = dates.length <= MOST_NAMED;
  const which = shortDates(dates, told);
  if (told.language === 'zh') {
    const begin = days.words === '' ? '到结课还有' : `${daysName(days.from, days.to, told)}有`;
    return `${begin} ${on.length} 次${name}：${isFew ? which : `最近一次是 ${first}，最后一次是 ${last}`}。`;
  }
  const begin = days.words === '' ? 'to the end of the course' : daysName(days.from, days.to, told);
  return `${on.length} ${name}, ${begin}: ${isFew ? which : `the next on ${first}, the last on ${last}`}.`;
}

/** 「一共几次直播」: of the whole course, and how many of them are still to come. Null where it has none. */
export function countedInAll(
  { subject }: CalendarQuery,
  course: ScheduledCourse,
  to: string,
  now: number,
  told: Told,
): CalendarAnswer | null {
  const kinds = KINDS[subject ?? 'anything'];
  const name = NAMES[told.language][subject ?? 'anything'];
  if (!kinds || !name) return null;
  const on = within(course.schedule, kinds, { from: course.schedule.startsOn, to }, told);
  const [first, last] = [on[0], on.at(-1)];
  if (!first || !last) return null;
  const left = on.filter((one) => (one.endsAt ?? one.startsAt) > now).length;
  const [from, until] = [dayName(dateOf(first, told.zone), told), dayName(dateOf(last, told.zone), told)];
  if (told.language === 'zh') {
    const rest = left === on.length ? '' : left === 0 ? '，都已经过了' : `，还有 ${left} 次`;
    return { course, text: `一共 ${on.length} 次${name.many}，从 ${from}到 ${until}${rest}。`, place: null };
  }
  const rest =
    left === on.length ? '' : left === 0 ? ', all of them over' : `, ${left} of them still to come`;
  const text = `${on.length} ${on.length === 1 ? name.one : name.many} in all, from ${from} to ${until}${rest}.`;
  return { course, text, place: null };
}
