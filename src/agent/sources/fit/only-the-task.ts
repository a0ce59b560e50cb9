import type { Passage } from '../../../domain/school/course.ts';
import { asksOnlyHow } from '../../graded-work/asks-only-how.ts';
import { speaksOfWork } from '../../graded-work/named.ts';
import { isOfTheSchool } from '../../graded-work/step-of-work.ts';
import { workAt } from '../../graded-work/work-at.ts';
import type { AgentRequest } from '../../request.ts';

/**
 * For whom asks how a thing is done, and not of the work itself: the passages of graded work, which say what a
 * learner's own program has to do (「让用户重新输入」), and not how.
 */
export function onlyTellsTheTask({ question, courses }: AgentRequest): (passage: Passage) => boolean {
  if (!asksOnlyHow(question) || isOfTheSchool(question) || speaksOfWork(question)) return () => false;
  return (passage) => workAt(passage, courses) !== undefined;
}
