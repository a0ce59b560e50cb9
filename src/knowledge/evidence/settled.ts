import type { Passage } from '../../domain/school/course.ts';
import { tellsWhenDue } from '../extract/rows/numbered-rows.ts';
import { timetableRow } from '../extract/rows/timetable-rows.ts';
import { codeShown, onlyOneWithCode } from '../question-forms/code-shown.ts';
import { isAboutBoth, isPairOn, tellsApart, tellsApartAtOnce } from '../question-forms/comparison.ts';
import { comparedThings } from '../question-forms/comparison-asked.ts';
import { saysWhatIs } from '../question-forms/definition.ts';
import { subjectToDefine } from '../question-forms/definition-asked.ts';
import { subjectToUse } from '../question-forms/how-asked.ts';
import { pastedMessage } from '../question-forms/pasted-message.ts';
import { rowAskedFor } from '../question-forms/row-asked-for.ts';
import { isTitledInCode } from '../question-forms/titled-in-code.ts';

/** Probability that such an answer is right: eight of eight of our own were. */
export const SETTLED = 0.9;

/**
 * What the form of question and passage settles by itself, however many of its words a question has beside them:
 * asked what a thing is, a passage that says it, and how it is used, one titled by its name and what it does; asked
 * how two things differ, one that is about these two, or one on each of them; of a cell of its table, one that has
 * its row and column; when a work is due or in which week something comes, one whose row says so; a machine's message
 * pasted, one that has it word for word; of a piece of code, the only one that shows it.
 */
export function isSettledBy(question: string, passages: readonly Passage[]): boolean {
  const [passage] = passages;
  if (!passage) return false;
  if (rowAskedFor(question, passage) !== null || tellsWhenDue(question, passage.text)) return true;
  if (timetableRow(question, passage) !== null) return true;
  const pasted = pastedMessage(question);
  if (pasted !== null && passage.text.toLowerCase().includes(pasted)) return true;
  if (onlyOneWithCode(codeShown(question), passages) === passage) return true;
  const used = subjectToUse(question);
  if (used !== null && isTitledInCode(passage.title, used)) return true;
  const subject = subjectToDefine(question);
  if (subject !== null) return saysWhatIs(passage, subject);
  const compared = comparedThings(question);
  if (compared === null) return false;
  return (
    (isAboutBoth(passage, compared) && tellsApart(passage, compared)) ||
    isPairOn(passages, compared) ||
    (passages.length > 1 &&
      tellsApartAtOnce(passage, compared) &&
      !passages.slice(1).some((other) => tellsApartAtOnce(other, compared)))
  );
}
