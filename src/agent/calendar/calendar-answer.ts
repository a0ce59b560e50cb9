import type { Language } from '../../domain/language/language.ts';
import type { Course } from '../../domain/school/course.ts';

/** A question that the course's calendar answers by itself. */
export interface CalendarAnswer {
  /** Null where it is about the date and not about a course. */
  course: Course | null;
  text: string;
  /** Where the same stands in the material, if the calendar says so. */
  place: { source: string; locator: string } | null;
  /** What a passage has to hold to be pointed at instead: the title of a lesson. */
  shows?: string[] | undefined;
}

export interface CalendarOptions {
  now: number;
  timeZone: string | null;
  language: Language;
  /** What this learner asked before, oldest first: "再下一次呢" carries on from there. */
  before?: string[];
}
