import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { MOSTLY_MISSING } from '../missing/coverage.ts';
import { shareTold, toldIn } from './share-told.ts';

/*
 * A model's first statement mostly answers, so what follows one that does not stand answers nothing, and the material
 * speaks for itself instead. Often, though, the first one only leads up to it in the model's own words ("You have two
 * options", 光说一句“不合适” 是不够的): then the answer may begin with the first statement that stands by itself and
 * tells as much of what was asked.
 */

/** Why a statement fell: the passages have too few of its words, and none says otherwise. */
export const isOnlyUnheld = (reason: string): boolean =>
  reason === NOWHERE_HELD || reason.startsWith(MOSTLY_MISSING);

/** What is told of a statement that no passage was near to. */
export const NOWHERE_HELD = 'no passage holds it';

/** Share of the question's words and numbers that a statement has to have for an answer to begin with it. */
const OF_QUESTION = 0.5;

/** It goes on from a sentence before, or from a step of a list that is gone. */
const GOES_ON_CHINESE = inTurn(
  /^(?:[-*+•]\s+)?(?:\*\*)?/u,
  eitherOf(
    /它|他|她|这|那|此|其|该|而|但|却|也|还|又|再|并|且|则|就|所以|因此|因而|于是|不过|然而|否则/u,
    /不然|另外|此外|同时|同样|相反|反之|反过来|例如|比如|譬如|然后|接着|最后|其次|第[二三四五六]/u,
    /两者|二者|前者|后者|除此|顺便|以及|之所以|换句话|也就是|总之|记住|注意|当然|只不过/u,
  ),
);
const GOES_ON_ENGLISH = inTurn(
  /^(?:[-*+•]\s+)?(?:\*\*)?/i,
  eitherOf(
    inTurn(
      eitherOf(
        /it|its|he|she|they|them|their|this|that|these|those|both|neither|either|one|so|but|and/i,
        /or|yet|then|also|too|instead|otherwise|however|therefore|thus|hence|besides|moreover/i,
        /furthermore|likewise|similarly|still|though|although|because|since|which|similarly|finally/i,
        /next|second(?:ly)?|third(?:ly)?|another|the other|the latter|the former|the second/i,
        /in (?:that|this|both|other)|for (?:example|instance|that)|on the (?:other|contrary)/i,
        /by contrast|that['’]s|it['’]s|remember|note|keep in mind|bear in mind|of course/i,
      ),
      /\b/i,
    ),
    /[^.!?]{0,40}?\b(?:it|them|this|that|those|these|ones?)\b/i,
  ),
);
const LATER_STEP = /^\s*(?:[2-9]|\d{2,})[.)、]/;
/** A step of a list whose first one is gone. */
export const isLaterStep = (statement: string): boolean => LATER_STEP.test(statement);

/** Whether an answer may begin with a statement (without its marks), the one before it having fallen. */
export function mayBeginWith(statement: string, fallen: string, question: string): boolean {
  const text = statement.trim();
  if (isLaterStep(text)) return false;
  if ((holdsHan(text) ? GOES_ON_CHINESE : GOES_ON_ENGLISH).test(text.replace(FIRST_STEP, ''))) return false;
  const asked = toldIn(question);
  const told = shareTold(asked, toldIn(text));
  return told >= OF_QUESTION && told >= shareTold(asked, toldIn(fallen));
}

const FIRST_STEP = /^\s*1[.)、]\s*/;
