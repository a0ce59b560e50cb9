import { eitherOf } from '../../../../domain/language/either-of.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { largestShare, type MarkedText, markedSentencesOf } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * "The next call starts again from the beginning" where the passage has "goes on from where it stopped": either is
 * said of the same thing in words of its own, so no list of opposites sees it.
 */

const ANEW = eitherOf(
  /从头(?!到尾)(?:开始|再来|跑|做|数|来)?/iu,
  /重头/iu,
  /从\p{Script=Han}{0,6}(?:开头|起点)/iu,
  /重新(?:开始|(?:计)?算|累计)/iu,
  /\bfrom (?:the (?:very )?(?:start|beginning|top)|scratch|zero)\b/iu,
  /\bstart(?:s|ed|ing)? (?:over|anew|afresh)\b/iu,
);
const GOES_ON = eitherOf(
  /从\p{Script=Han}{0,6}停(?:下|住)?(?:的|之)?(?:地方|处|位置)/iu,
  /接着(?:上次|往下|跑|做|算)|继续|(?:连着|连续|累计|合并)(?:计)?算/iu,
  /\bwhere (?:it|they|you|he|she) (?:\w+ )?(?:stopped|left off|paused|ended)\b/iu,
  /\b(?:resum|continu)(?:e|es|ed|ing)\b/iu,
  /\b(?:go|goes|going|went|carry|carries|carried) on\b/iu,
);

interface Beginnings {
  anew: MarkedText[];
  goesOn: MarkedText[];
}

const beginningsOf = rememberedOf((passage): Beginnings => {
  const anew: MarkedText[] = [];
  const goesOn: MarkedText[] = [];
  for (const sentence of markedSentencesOf(passage)) {
    if (ANEW.test(sentence.text)) anew.push(sentence);
    else if (GOES_ON.test(sentence.text)) goesOn.push(sentence);
  }
  return { anew, goesOn };
});

/** Share of a statement that a sentence has which lets the same thing go on. */
const ALIKE = 0.3;

/** Whether a statement lets begin anew what its passage lets go on from where it stopped. */
export function beginsAnew(text: string, passage: Passage): boolean {
  if (!ANEW.test(text) || GOES_ON.test(text)) return false;
  const marks = marksIn(text.replace(ANEW, '，'));
  if (marks.size === 0) return false;
  const { anew, goesOn } = beginningsOf(passage);
  const share = largestShare(marks, goesOn);
  return share >= ALIKE && share > largestShare(marks, anew);
}
