import type { Passage } from '../domain/course.ts';
import { comparedThings, isAboutBoth, tellsApart } from './comparison.ts';
import { definesAtOnce, subjectToDefine } from './definition.ts';

/**
 * What the form of question and passage settles by itself, however many of its words a question has beside them: asked
 * what a thing is, a passage that opens by saying it; asked how two things differ, one that is about these two.
 */
export function isSettledBy(question: string, passage: Passage): boolean {
  const subject = subjectToDefine(question);
  if (subject !== null) return definesAtOnce(passage, subject);
  const compared = comparedThings(question);
  return compared !== null && isAboutBoth(passage, compared) && tellsApart(passage, compared);
}
