import type { Course, GradedWork } from '../../domain/school/course.ts';
import { hasCode } from './has-code.ts';
import { gradedWorkIn, lastGradedWork, withoutNamesOf } from './named.ts';
import { wantsItDone, wantsNamedWork, wantsSolution, wantsWhatWasNamed } from './wants-solution.ts';

/** Graded work that is to be done for a learner, or a part of it. */
export interface WorkWanted {
  course: Course;
  work: GradedWork;
  /** The work was named earlier, and what is asked now may be of its own. */
  before?: true;
}

/**
 * The graded work of the courses that a message wants done: named in it, else in what the same learner said in one go
 * (`burst`), else in what they said before (`history`, oldest first). Null where none is wanted.
 */
export function workWanted({
  text,
  courses,
  history = [],
  burst = text,
}: {
  text: string;
  courses: Course[];
  history?: readonly string[];
  burst?: string;
}): WorkWanted | null {
  const named = gradedWorkIn(text, courses);
  if (named) return wantsNamedWork(withoutNamesOf(named.work, text)) || hasCode(text) ? named : null;
  const inPieces = burst === text ? null : gradedWorkIn(burst, courses);
  if (inPieces && wantsNamedWork(withoutNamesOf(inPieces.work, burst))) return { ...inPieces, before: true };
  const before = wantsSolution(text) || wantsWhatWasNamed(text) ? lastGradedWork(history, courses) : null;
  return before && { ...before, before: true };
}

const HOMEWORK = /作业|homework|assignment|coursework/i;
const DOES_HOMEWORK =
  /[帮替给]我?(写|做)(一下|个|篇|份)?.{0,6}作业|[帮替给]我?把.{0,8}作业.{0,6}[写做](?:了|完|掉|出来|好)/;

/** Whether homework is to be done for a learner, whichever: "替我做这周的作业吧". */
export const wantsHomeworkDone = (text: string): boolean =>
  DOES_HOMEWORK.test(text) || (wantsItDone(text) && HOMEWORK.test(text));
