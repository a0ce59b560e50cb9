import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { InsultFindings } from '../attacks/insults.ts';

/**
 * Thanks and greetings that open like a jab: "you are so kind", "girls, can't wait to see you in class". Our own
 * patterns, on the plain text; what is more than the kind word itself is left to the words.
 */
const OPENING =
  '(?:(?:aw+|oh|wow|hey|hi|omg|haha|thanks?(?: (?:a lot|so much|guys|everyone|teacher))?|thank you(?: (?:so|very) much)?|teacher|guys|@[\\w-]{1,20})[\\s,.!]+){0,2}';
const WARM =
  '(?:kind|sweet|nice|lovely|generous|thoughtful|considerate|supportive|patient|helpful|welcoming|friendly|gentle|amazing|awesome|wonderful|the (?:best|kindest|nicest|sweetest))';
const CLOSING =
  '(?:[\\s,.!~]+(?:thanks?|thank you|to (?:me|us|everyone)|for (?:helping|sharing|explaining|answering|all)|so much|a lot|guys|everyone|teacher|really|all|today|you|your|time|help|with|this|that|me|us|it|love)){0,8}[^\\p{L}\\p{N}?]*$';
const COMPLIMENT = new RegExp(
  [
    `^${OPENING}`,
    `(?:${[
      `(?:you|u|ya|y'all|he|she|they|that|this group|everyone here)(?: (?:all|guys|both|people|two))?(?:'s|'re| are| r| is| were| was)(?: (?:all|so|very|really|too|such|an?|just|always)){0,3} ${WARM}(?: (?:people|person|group|bunch|teachers?|classmates?|friends?))?`,
      `(?:how|so|very|that's|that is|really) (?:so |very )?${WARM} of (?:you|u|them|him|her|everyone)(?: all)?`,
    ].join('|')})`,
    CLOSING,
  ].join(''),
  'u',
);
const GREETED = inTurn(
  /^(?:(?:hey|hi|hello|ok|morning|evening|good (?:morning|evening|night))[\s,!]+)?/,
  /girls|boys|guys|ladies|gentlemen|folks|everyone|boys and girls|girls and boys|ladies and gentlemen/,
  /[\s,!:]+/,
  eitherOf(
    /(?:i |we )?can't wait|see (?:you|u|ya|y'all)/,
    /(?:i'm |we're )?(?:so )?(?:looking forward|excited)/,
    /good (?:luck|job|morning|night|evening)/,
    /well done|happy|congrat|don't forget|remember to|welcome|thank/,
  ),
);

/** Is somebody thanked, praised or greeted, and nothing else? */
export const isSaidKindly = (
  { plain: { text } }: NormalisedText,
  { strong, weak, told, outright, aboutGroup }: InsultFindings,
): boolean =>
  strong + weak + told === 0 && !outright && !aboutGroup && (COMPLIMENT.test(text) || GREETED.test(text));
