import { simplified } from '../../../domain/language/simplified.ts';
import { answerTypeOf, convertsAsAsked, holdsAnswerType } from '../../../knowledge/index.ts';
import { OF_AMOUNT } from '../../question/asked-for/amounts.ts';
import { OF_MEMBERS } from '../../question/asked-for/members.ts';
import { OF_MONEY } from '../../question/asked-for/money.ts';
import { OF_PERSON } from '../../question/asked-for/persons.ts';
import { OF_PLACE } from '../../question/asked-for/places.ts';
import { OF_REASON } from '../../question/asked-for/reasons.ts';
import { OF_SPAN } from '../../question/asked-for/spans.ts';
import { OF_TIME } from '../../question/asked-for/times.ts';
import { spellsOut } from './abbreviation-spelt.ts';
import { tellsTheAmount } from './amount-told.ts';
import { countsWhatIsAsked } from './counted.ts';
import { isOfThatPart, OF_PART } from './of-that-part.ts';
import { saysTheSuperlative } from './superlative-asked.ts';
import { tellsWhenOfIt } from './when-of-it.ts';
import { saysWhoItIs } from './who-it-is.ts';

/**
 * Questions that ask for one thing in particular, and what an answer to them must hold. A passage on the right
 * matter that lacks it (how to change to the next course, where the day of its start was asked) does not answer.
 */
const KINDS = [
  ...OF_TIME,
  ...OF_SPAN,
  ...OF_MONEY,
  ...OF_PERSON,
  ...OF_PLACE,
  ...OF_AMOUNT,
  ...OF_REASON,
  ...OF_MEMBERS,
  ...OF_PART,
];

/** Whether a text holds what a question asks for; true where it asks for nothing of a kind that can be told. */
export function holdsWhatIsAsked(asking: string, said: string, faq: string | null = null): boolean {
  const question = simplified(asking);
  const text = simplified(said);
  return (
    KINDS.every(({ asks, holds }) => !asks.test(question) || holds.some((pattern) => pattern.test(text))) &&
    countsWhatIsAsked(question, text, faq) &&
    tellsWhenOfIt(question, text) &&
    tellsTheAmount(question, text) &&
    saysTheSuperlative(question, text) &&
    convertsAsAsked(question, text) &&
    isOfThatPart(question, text) &&
    spellsOut(question, text) &&
    saysWhoItIs(question, text) &&
    (answerTypeOf(question) !== 'calculation' || holdsAnswerType('calculation', text))
  );
}
