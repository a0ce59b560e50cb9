import type { Course } from '../../../domain/school/course.ts';
import type { PromptSource } from '../../../domain/school/discussion-prompt.ts';
import type { About } from '../drafts/pattern.ts';
import type { Subject } from './course-subjects.ts';

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
  /** Places of it that topics may take up where learners asked about them. */
  openPlaces: ReadonlySet<string>;
}
