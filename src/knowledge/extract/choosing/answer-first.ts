import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { asksWhether } from '../../question-forms/whether-asked.ts';
import { type Candidate, textOf } from '../candidates.ts';
import { ALONE_WHETHER } from '../goes-on-with.ts';
import { leansBack } from '../reading/leaning.ts';

/** Each of the two may stand in a sentence of its own, and the second may lean on the first. */
const ONE_OF_TWO = /还是|\bor\b/i;

/** 「要。」, "Yes.": it has been said in front already, and said behind its reasons it would hang in the air. */
const YES_OR_NO = inTurn(
  /^\s*/i,
  eitherOf(
    /(?:不|没)?(?:要|用|可以|能|会|行|是|有|对|必|需要|必须|应该)的?/i,
    /没有|不一定|当然(?:可以|要|能)?/i,
    /yes|no|not (?:really|always|necessarily)|of course/i,
  ),
  /[。.!！]?\s*$/i,
);

/** It goes on in the next. */
const GOES_ON = /[；;]\s*$/;

/** What stands between the units of one paragraph. */
const IN_ONE_PARAGRAPH = /^[^\n]*(?:\n(?!\s*(?:[-*+|]|\d{1,3}[.)]|$))[^\n]*)*$/;

/**
 * What was chosen of one passage, in reading order, with the sentence that says yes or no in front, where that is
 * asked: 「膝盖可以超过脚尖…」 before how one squats. What stands behind it stays there, and what led up to it
 * follows. As it was where that sentence leans on the one before it or a bare yes or no stands there, does not stand
 * out by much, or is of a list, a table or another paragraph: there the order says something.
 */
export function answerFirst(
  question: string,
  ordered: readonly Candidate[],
  lead: Candidate,
  passages: readonly Passage[],
): Candidate[] {
  const whole = [...ordered];
  const at = whole.indexOf(lead);
  if (at <= 0 || !asksWhether(question) || ONE_OF_TWO.test(question)) return whole;
  const before = whole.slice(0, at);
  const isMoved = before.every(
    (one) =>
      one.passageIndex === lead.passageIndex &&
      one.unit.kind === 'sentence' &&
      !YES_OR_NO.test(textOf(passages, one)) &&
      lead.score + lead.around - one.score - one.around >= ALONE_WHETHER,
  );
  if (!isMoved || lead.unit.kind !== 'sentence') return whole;
  const { text } = passages[lead.passageIndex]!;
  const lineStart = text.lastIndexOf('\n', before[0]!.unit.start) + 1;
  const leansOnIt = leansBack(textOf(passages, lead)) || GOES_ON.test(textOf(passages, before.at(-1)!));
  if (leansOnIt || !IN_ONE_PARAGRAPH.test(text.slice(lineStart, lead.unit.start))) return whole;
  const own = whole.slice(at).filter(({ passageIndex }) => passageIndex === lead.passageIndex);
  return [...own, ...before, ...whole.slice(at + own.length)];
}
