import type { Course, CourseSchedule, ScheduleEntry } from '../../domain/course.ts';
import type { PromptSource } from '../../domain/discussion-prompt.ts';
import { DAY_MS, HOUR_MS } from '../../domain/durations.ts';
import { type IsoWeek, mondayOf, weekOfDate, weeksBetween } from '../../domain/iso-week.ts';
import type { Language } from '../../domain/language.ts';
import { addDays, instantOf, localTime } from '../../domain/service-hours.ts';
import { clockTime, weekdayName } from '../../domain/time-in-words.ts';
import { occurrencesOf } from '../../tools/index.ts';
import type { AskedPlace } from './asked.ts';
import type { Subject } from './course-subjects.ts';
import type { About } from './pattern.ts';

/** Something a topic of this week may be about. */
export interface Matter {
  about: About;
  /** Null where it is about nothing in particular. */
  key: string | null;
  inputs: Readonly<Record<string, string>>;
  sources: PromptSource[];
  why: string;
  /** How much it belongs into this very week; 1 for what could come in any. */
  boost: number;
  /** After this it is stale; null where it keeps. */
  validUntil: number | null;
  /** A lesson of an earlier week. */
  past: boolean;
}

/** A course with what it offers. */
export interface CourseMatter {
  course: Course;
  subjects: Subject[];
}

/** How strongly a week is drawn to its own lesson, to last week's, and to what its learners asked about. */
const THIS_WEEK = 4;
const LAST_WEEK = 2;
const PER_QUESTION = 2;
const MOST_QUESTIONS = 5;
/** A place is spoken of as much asked from two questions on: one is somebody's own. */
export const MUCH_ASKED = 2;

const SENTENCES = {
  zh: {
    thisWeek: (lesson: string) => `这周正在学「${lesson}」，话题就从里面来。`,
    lastWeek: (lesson: string) => `「${lesson}」上周刚学完，趁热再聊一聊。`,
    earlier: (lesson: string) => `「${lesson}」学过一阵了，换个角度再碰一次，记得更牢。`,
    course: (title: string) => `取自「${title}」的内容，大家都学过。`,
    asked: (count: number, place: string) => `最近一周有 ${count} 个提问和「${place}」有关。`,
    anybody: '这一条不挑基础，潜水的同学也接得上话。',
    next: (lesson: string) => `下周学「${lesson}」，先带着问题去。`,
    live: (live: string, time: string) => `${time} 有${live}，提前收集问题，到时候有的放矢。`,
    due: (work: string, time: string) => `${work}${time} 截止，趁早让卡住的人说出来。`,
  },
  en: {
    thisWeek: (lesson: string) => `"${lesson}" is this week's lesson.`,
    lastWeek: (lesson: string) => `"${lesson}" was last week's lesson and is still fresh.`,
    earlier: (lesson: string) =>
      `"${lesson}" was a while ago; meeting it again from another side makes it stick.`,
    course: (title: string) => `Taken from "${title}", which everybody here studies.`,
    asked: (count: number, place: string) =>
      `${count} questions of the last seven days had to do with "${place}".`,
    anybody: 'This one needs no knowledge, so that quiet readers can join in.',
    next: (lesson: string) => `"${lesson}" comes next week; going in with a question helps.`,
    live: (live: string, time: string) =>
      `Coming up, ${time}: ${live}. Questions collected early get better answers.`,
    due: (work: string, time: string) => `"${work}" is due ${time}; better to hear early who is stuck.`,
  },
};

/** The subjects of the taught lessons, each with how much it belongs into the week. The slow part: kept by the week. */
export function subjectMatters(
  { course, subjects }: CourseMatter,
  week: IsoWeek,
  asked: AskedPlace[],
): Matter[] {
  const say = SENTENCES[course.language];
  const weekOf = taughtWeeks(course);
  const now = course.schedule === null ? null : courseWeek(course.schedule, week);
  const matters: Matter[] = [];
  for (const subject of subjects) {
    const taughtIn = weekOf.get(subject.source) ?? null;
    // What comes later in the course is not talked about yet; a FAQ belongs to no week.
    if (now !== null && taughtIn !== null && taughtIn > now) continue;
    if (now !== null && now < 1 && subject.kind !== 'faq') continue;
    const age = now === null || taughtIn === null ? null : now - taughtIn;
    const times = asked.find((place) => place.place === subject.place)?.count ?? 0;
    const isMuchAsked = times >= MUCH_ASKED;
    const lesson = subject.inputs['lesson'] ?? course.title;
    matters.push({
      about: subject.kind,
      key: subject.key,
      inputs: subject.inputs,
      sources: [
        { kind: 'passage', ref: subject.place, title: subject.title, courseId: course.id, count: null },
        ...(isMuchAsked ? [questionsSource(course, subject.place, subject.title, times)] : []),
      ],
      why: isMuchAsked ? say.asked(times, subject.title) : whyNow(course, lesson, age),
      boost:
        (age === 0 ? THIS_WEEK : age === 1 ? LAST_WEEK : 1) +
        (isMuchAsked ? PER_QUESTION * Math.min(times, MOST_QUESTIONS) : 0),
      validUntil: null,
      past: age !== 0,
    });
  }
  return matters;
}

/** `age`: weeks since it was taught; null where no calendar says when. */
function whyNow(course: Course, lesson: string, age: number | null): string {
  const say = SENTENCES[course.language];
  if (age === null) return say.course(course.title);
  if (age === 0) return say.thisWeek(lesson);
  return age === 1 ? say.lastWeek(lesson) : say.earlier(lesson);
}

const questionsSource = (course: Course, place: string, title: string, count: number): PromptSource => ({
  kind: 'questions',
  ref: place,
  title,
  courseId: course.id,
  count,
});

/** What the calendar and the questions of the week bring, as seen from one slot's time. */
export function calendarMatters(
  { course, subjects }: CourseMatter,
  week: IsoWeek,
  slotAt: number,
  timeZone: string,
  asked: AskedPlace[],
): Matter[] {
  const say = SENTENCES[course.language];
  const matters: Matter[] = [];
  const endOfWeek = instantOf(addDays(mondayOf(week), 7), 0, timeZone);

  for (const place of asked) {
    if (place.count < MUCH_ASKED || place.courseId !== course.id) continue;
    matters.push({
      about: 'asked',
      key: `${course.id}/asked/${place.place}`,
      inputs: { section: place.title, count: String(place.count) },
      sources: [questionsSource(course, place.place, place.title, place.count)],
      why: say.asked(place.count, place.title),
      boost: PER_QUESTION * Math.min(place.count, MOST_QUESTIONS),
      validUntil: endOfWeek,
      past: false,
    });
  }
  matters.push(...lessonMatters({ course, subjects }, week, endOfWeek));
  if (course.schedule)
    matters.push(...datedMatters({ course, subjects }, course.schedule, { week, at: slotAt, timeZone }));
  return matters;
}

/** Topics for anybody: about nothing in particular. */
export const openMatter = (language: Language): Matter => ({
  about: 'none',
  key: null,
  inputs: {},
  sources: [],
  why: SENTENCES[language].anybody,
  boost: 1,
  validUntil: null,
  past: false,
});

function lessonMatters({ course, subjects }: CourseMatter, week: IsoWeek, endOfWeek: number): Matter[] {
  const say = SENTENCES[course.language];
  const lessons = new Map<string, { title: string; sections: string[] }>();
  for (const subject of subjects) {
    const lesson = subject.inputs['lesson'];
    if (lesson === undefined || subject.kind !== 'section') continue;
    const known = lessons.get(subject.source) ?? { title: lesson, sections: [] };
    known.sections.push(subject.inputs['section'] ?? '');
    lessons.set(subject.source, known);
  }
  const weekOf = taughtWeeks(course);
  const now = course.schedule === null ? null : courseWeek(course.schedule, week);
  return [...lessons].flatMap(([source, { title, sections }]): Matter[] => {
    const taughtIn = weekOf.get(source) ?? null;
    const age = now === null || taughtIn === null ? null : now - taughtIn;
    if (age === -1) {
      return [
        {
          about: 'next_lesson',
          key: `${course.id}/next/${source}`,
          inputs: { nextLesson: title },
          sources: [{ kind: 'passage', ref: source, title, courseId: course.id, count: null }],
          why: say.next(title),
          boost: 2,
          validUntil: endOfWeek,
          past: false,
        },
      ];
    }
    if (age !== null && age < 0) return [];
    return [
      {
        about: 'lesson',
        key: `${course.id}/lesson/${source}`,
        inputs: { lesson: title, ...threeOf(sections, week) },
        sources: [{ kind: 'passage', ref: source, title, courseId: course.id, count: null }],
        why: whyNow(course, title, age),
        boost: age === 0 ? THIS_WEEK : age === 1 ? LAST_WEEK : 1,
        validUntil: age === 0 ? endOfWeek : null,
        past: age !== 0,
      },
    ];
  });
}

/** Three sections from the beginning, the middle and the end of a lesson; others in another week. */
function threeOf(sections: string[], week: IsoWeek): Record<string, string> {
  const distinct = [...new Set(sections)];
  if (distinct.length < 3) return {};
  const third = Math.floor(distinct.length / 3);
  const shift = Number(week.slice(-2)) % third;
  const at = (part: number) => distinct[part * third + shift] ?? '';
  return { sectionA: at(0), sectionB: at(1), sectionC: at(2) };
}

/** A call for questions comes at least this long before the class, and not more than these days. */
const LIVE_AHEAD_MS = HOUR_MS / 2;
const LIVE_WITHIN_MS = 2 * DAY_MS;
const DUE_AHEAD_MS = 6 * HOUR_MS;
const DUE_WITHIN_MS = 6 * DAY_MS;

/** Where and when a topic is offered. */
interface Slot {
  week: IsoWeek;
  /** Epoch milliseconds. */
  at: number;
  timeZone: string;
}

/** What the calendar has shortly after a slot: a class to bring questions to, work that is due. */
function datedMatters(
  { course, subjects }: { course: Course; subjects: Subject[] },
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
    .map((subject) => subject.inputs['section'] ?? '');
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

/** The number of a week within its course, from 1; smaller before it begins. */
function courseWeek(schedule: CourseSchedule, week: IsoWeek): number {
  return weeksBetween(weekOfDate(schedule.startsOn), week) + 1;
}

/** In which week of the course each document is taught. */
function taughtWeeks(course: Course): Map<string, number> {
  const weeks = new Map<string, number>();
  for (const entry of course.schedule?.entries ?? []) {
    if (entry.kind === 'lesson' && entry.source !== undefined && entry.week !== undefined)
      weeks.set(entry.source, entry.week);
  }
  return weeks;
}
