import type { Course, GradedWork } from '../../domain/school/course.ts';
import { gradedWorksIn } from './named.ts';

/** 「作业一到作业四」, "homework 1 to 4" */
const RANGE = /[到至~～–—-]|\bto\b|\bthrough\b/;

/** Does a sentence speak of all work, or of this among others? 「作业一到作业四」 speaks of the second as well. */
export function isOfThatWork(work: GradedWork, sentence: string, course: Course): boolean {
  const named = gradedWorksIn(sentence, [course]).map((one) => course.graded.indexOf(one.work));
  if (named.length === 0) return true;
  const own = course.graded.indexOf(work);
  return (
    named.includes(own) || (RANGE.test(sentence) && Math.min(...named) < own && own < Math.max(...named))
  );
}
