import { eitherOf } from '../../../../domain/language/either-of.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { MarkedText, markedSentencesOf, sharedMarks } from '../../reading/marked-sentences.ts';

/*
 * 有一样就行 where the passage wants both at once, 两样都可以要 where it lets one choose: of two things one, or the
 * two together.
 */

const ONE_IS_ENOUGH = eitherOf(
  /有(?:其中)?[一任][个样项条][^，,。；]{0,14}?(?:就|即可|便)/iu,
  /任[意何]?一[个样项条](?:就|即可|都行)/iu,
  /[满达符][足到合]其中[之的]?一|二者有一/iu,
  /\b(?:either (?:one )?(?:of them )?(?:is enough|will do|suffices)|one of (?:the two|them) is enough)\b/iu,
);
const BOTH_AT_ONCE = eitherOf(
  /同时(?:满足|具备|符合|达到|有)|缺一不可/iu,
  /[两二]者?(?:个条件)?都(?:要|得|必须|满足)/iu,
  /\b(?:both (?:conditions|must|have to|are required)|at the same time)\b/iu,
);
const BOTH_ARE_HAD = eitherOf(
  /[两二](?:样|个|者|种|项|边)都(?:可以|能|行|要|给|拿)/iu,
  /\b(?:you (?:can|may) have both|both of them at once)\b/iu,
);
const ONE_IS_CHOSEN = eitherOf(
  /可以选|[任择]选|二选一|[挑选]一|只能选|不能(?:叠加|同时|兼)/iu,
  /\b(?:choose (?:one|between|either)|one or the other|but not both|either)\b/iu,
);

const TURNS = [
  { said: ONE_IS_ENOUGH, there: BOTH_AT_ONCE },
  { said: BOTH_ARE_HAD, there: ONE_IS_CHOSEN },
];

/** 收入不超过 12 万元的，或者补税不超过 400 元的，可以不补税: what stands on either side of it, at the most. */
const OR = /^(.{4,60}?)(?:[，,]?或者?(?:是|说)?|,? or )(.{4,60})$/iu;

/** Words that a sentence has of a statement, for the two to speak of the same; and that each side of an "or" has. */
const LEAST_SHARED = 2;

/** A condition that is one of two in the passage, told as the two together. */
function wantsBoth(text: string, marks: ReadonlyMap<string, number>, passage: Passage): boolean {
  if (!BOTH_AT_ONCE.test(text) || OR.test(text)) return false;
  return markedSentencesOf(passage).some((there) => {
    if (BOTH_AT_ONCE.test(there.text)) return false;
    const [, one, other] = OR.exec(there.text) ?? [];
    return [one, other].every(
      (side) => side !== undefined && sharedMarks(marks, new MarkedText(side)) >= LEAST_SHARED,
    );
  });
}

/** Whether a statement has one of two things where its passage has the two together, or the other way about. */
export function eitherForBoth(text: string, marks: ReadonlyMap<string, number>, passage: Passage): boolean {
  if (wantsBoth(text, marks, passage)) return true;
  const turn = TURNS.find(({ said }) => said.test(text));
  if (!turn || turn.there.test(text)) return false;
  return markedSentencesOf(passage).some(
    (there) =>
      turn.there.test(there.text) && !turn.said.test(there.text) && sharedMarks(marks, there) >= LEAST_SHARED,
  );
}
