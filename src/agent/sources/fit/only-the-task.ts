import type { Passage } from '../../../domain/school/course.ts';
import { asksOnlyHow, asksUnderstanding } from '../../graded-work/asks-beside-task.ts';
import { speaksOfWork } from '../../graded-work/named.ts';
import { isOfTheSchool } from '../../graded-work/step-of-work.ts';
import { workAt } from '../../graded-work/work-at.ts';
import type { AgentRequest } from '../../request.ts';

/**
 * For whom asks how a thing is done or why it is so, and not of the work itself: the passages of graded work, which
 * say what a learner's own program has to do (「让用户重新输入」), and neither how nor why.
 */
export function onlyTellsTheTask({ question, courses }: AgentRequest): (passage: Passage) => boolean {
  const isBeside = asksUnderstanding(question) || (asksOnlyHow(question) && !isOfTheSchool(question));
  if (!isBeside || speaksOfWork(question)) return () => false;
  return (passage) => workAt(passage, courses) !== undefined;
}
