import type { Language } from '../../../domain/language/language.ts';
import type { Course } from '../../../domain/school/course.ts';
import type { PromptSource } from '../../../domain/school/discussion-prompt.ts';
import { type IsoWeek, mondayOf } from '../../../domain/time/iso-week.ts';
import { addDays, instantOf } from '../../../domain/time/local-time.ts';
import type { AskedPlace } from './asked-places.ts';
import { courseWeek, taughtWeeks } from './course-weeks.ts';
import { datedMatters, type Slot } from './dated-matters.ts';
import type { CourseMatter, Matter } from './matter.ts';
import { SENTENCES } from './matter-sentences.ts';
import { threeOf } from './three-sections.ts';

/** How strongly a week is drawn to its own lesson, to last week's, and to what its learners asked about. */
const THIS_WEEK = 4;
const LAST_WEEK = 2;
const PER_QUESTION = 2;
const MOST_QUESTIONS = 5;
/** A place is spoken of as much asked from two questions on: one is somebody's own. */
const MUCH_ASKED = 2;

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
  { course, subjects, openPlaces }: CourseMatter,
  slot: Slot,
  asked: AskedPlace[],
): Matter[] {
  const say = SENTENCES[course.language];
  const { week, timeZone } = slot;
  const matters: Matter[] = [];
  const endOfWeek = instantOf(addDays(mondayOf(week), 7), 0, timeZone);
  for (const place of asked) {
    if (place.count < MUCH_ASKED || place.courseId !== course.id || !openPlaces.has(place.place)) continue;
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
  if (course.schedule) matters.push(...datedMatters({ course, subjects }, course.schedule, slot));
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

function lessonMatters(
  { course, subjects }: Pick<CourseMatter, 'course' | 'subjects'>,
  week: IsoWeek,
  endOfWeek: number,
): Matter[] {
  const say = SENTENCES[course.language];
  const lessons = new Map<string, { title: string; sections: string[] }>();
  for (const subject of subjects) {
    const lesson = subject.inputs['lesson'];
    if (lesson === undefined || subject.kind !== 'section') continue;
    const known = lessons.get(subject.source) ?? { title: lesson, sections: [] };
    known.sections.push(subject.inputs['heading'] ?? '');
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
