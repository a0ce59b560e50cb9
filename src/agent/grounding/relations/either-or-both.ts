import type { Passage } from '../../../domain/school/course.ts';
import { markedSentencesOf, sharedMarks } from '../reading/marked-sentences.ts';

/*
 * 有一样就行 where the passage wants both at once, 两样都可以要 where it lets one choose: of two things one, or the two together.
 */

const ONE_IS_ENOUGH =
  /有(?:其中)?[一任][个样项条](?:就|即可|便)|任[意何]?一[个样项条](?:就|即可|都行)|[满达符][足到合]其中[之的]?一|二者有一|\b(?:either (?:one )?(?:of them )?(?:is enough|will do|suffices)|one of (?:the two|them) is enough)\b/iu;
const BOTH_AT_ONCE =
  /同时(?:满足|具备|符合|达到|有)|缺一不可|[两二]者?(?:个条件)?都(?:要|得|必须|满足)|\b(?:both (?:conditions|must|have to|are required)|at the same time)\b/iu;
const BOTH_ARE_HAD =
  /[两二](?:样|个|者|种|项|边)都(?:可以|能|行|要|给|拿)|\b(?:you (?:can|may) have both|both of them at once)\b/iu;
const ONE_IS_CHOSEN =
  /可以选|[任择]选|二选一|[挑选]一|只能选|不能(?:叠加|同时|兼)|\b(?:choose (?:one|between|either)|one or the other|but not both|either)\b/iu;

const TURNS = [
  { said: ONE_IS_ENOUGH, there: BOTH_AT_ONCE },
  { said: BOTH_ARE_HAD, there: ONE_IS_CHOSEN },
];

/** Words that a sentence has of a statement, for the two to speak of the same. */
const LEAST_SHARED = 2;

/** Whether a statement has one of two things where its passage has the two together, or the other way about. */
export function eitherForBoth(text: string, marks: ReadonlyMap<string, number>, passage: Passage): boolean {
  const turn = TURNS.find(({ said }) => said.test(text));
  if (!turn || turn.there.test(text)) return false;
  return markedSentencesOf(passage).some(
    (there) =>
      turn.there.test(there.text) && !turn.said.test(there.text) && sharedMarks(marks, there) >= LEAST_SHARED,
  );
}
