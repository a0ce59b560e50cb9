import type { Language } from '../language/language.ts';

/**
 * Whose words an answer from a course has where there is a model: the model's own, each held against the material, or
 * whole sentences of the material, which the model only chooses and puts in order.
 */
export const WORDINGS = ['model', 'material'] as const;
export type Wording = (typeof WORDINGS)[number];

/** A body of material that learners study: the natural shard of every search. */
export interface Course {
  id: string;
  title: string;
  language: Language;
  wording: Wording;
  /** Raised each time an index of new content is in place; readers compare it before a search. */
  version: number;
  graded: GradedWork[];
  /** Where the school has not said which works are graded, so that the headings of the material do. */
  gradedFrom?: 'material' | undefined;
  schedule: CourseSchedule | null;
}

/** In order, those in a language first: two courses may answer the same. */
export const inLanguageFirst = <C extends Pick<Course, 'language'>>(
  courses: readonly C[],
  language: Language,
): C[] => [...courses].sort((a, b) => Number(b.language === language) - Number(a.language === language));

/** A course's id is a folder's name as well: its index lies there. */
export const isCourseId = (id: string): boolean => /^(?!\.{1,2}$)[\w.-]{1,64}$/.test(id);

/** Work that counts towards a mark: the assistant gives hints for it and never the solution. */
export interface GradedWork {
  id: string;
  title: string;
  source?: string | undefined;
  locator?: string | undefined;
  keywords: string[];
}

export interface CourseSchedule {
  timeZone: string;
  /** Local date (YYYY-MM-DD) of the Monday of week 1. */
  startsOn: string;
  entries: ScheduleEntry[];
}

export type ScheduleKind = 'live' | 'office_hours' | 'lesson' | 'deadline' | 'event';

/** One line of a course's calendar: weekly over a range of weeks, or once in a week. */
export interface ScheduleEntry {
  id: string;
  kind: ScheduleKind;
  title: string;
  /** `weekday` 1 is Monday; times are local, HH:MM. */
  weekly?: { weekday: number; from: string; to: string } | undefined;
  /** First and last week, inclusive, for `weekly`. */
  weeks?: [number, number] | undefined;
  week?: number | undefined;
  weekday?: number | undefined;
  at?: string | undefined;
  source?: string | undefined;
  graded?: string | undefined;
}

/** One document of a course, and how its reading ended. */
export interface Material {
  id: string;
  courseId: string;
  /** Path relative to the ingested folder, the base name of a single file, or a document's own id. */
  source: string;
  title: string;
  status: 'indexed' | 'fault';
  fault: MaterialFault | null;
  passages: number;
  bytes: number;
  updatedAt: number;
}

export interface MaterialFault {
  code: string;
  message: string;
}

/**
 * `faq` passages carry their question and are answered with their own answer; an `aside` stands in a box beside the
 * text.
 */
export type PassageKind = 'prose' | 'faq' | 'code' | 'table' | 'aside';

/** One retrievable piece of a document. */
export interface Passage {
  id: string;
  courseId: string;
  materialId: string;
  source: string;
  /** Position within the material, from 0. */
  ordinal: number;
  /** The nearest heading's own text, or the document's title. */
  title: string;
  /** Headings from the document's title down to `title`. */
  headings: string[];
  /** `#anchor`, `p.12`, `slide 7`, a cell or a time; empty where the document has no such place. */
  locator: string;
  kind: PassageKind;
  /** The question of a FAQ entry, else null. */
  question: string | null;
  text: string;
}

/** How a passage is written in test sets and reports: `source#locator` with a single `#`. */
export function sourceWithLocator(passage: { source: string; locator: string }): string {
  if (passage.locator === '') return passage.source;
  return passage.locator.startsWith('#')
    ? passage.source + passage.locator
    : `${passage.source}#${passage.locator}`;
}
