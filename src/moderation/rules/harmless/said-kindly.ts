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

/** Who says so beside a mild name means a friend: "you absolute muppet … love you though". */
const FOND = eitherOf(
  /(?:爱|么么|亲亲|抱抱|想)(?:死)?你(?!妈|爸|个|全家)|爱你哟?|么么哒|请你(?:喝|吃)|mua/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /(?:i )?(?:still )?love (?:you|ya|u)(?: guys| both| though| really| so much)*/,
      /(?:i )?owe you (?:one|a \w+)|miss (?:you|ya)|buying you/,
    ),
    /(?![a-z])/,
  ),
  /❤|🥰|😘|🤗|💕|💛/,
);
/** Beside these it is not. */
const COLD = eitherOf(
  /但|可惜|不过|才怪|个屁|滚|死|恶心/,
  /(?<![a-z])(?:nobody|no one|hate|kill|die|ugly|disgust\w*|retard\w*|if you|to see you (?:fail|gone|leave))(?![a-z])/,
);

/** Is a friend called a mild name, fondly? */
export const isFondTeasing = (
  { plain: { text }, folded }: NormalisedText,
  { strong, curses, harm, aboutGroup, aboutPeople }: InsultFindings,
): boolean =>
  strong <= 1 &&
  curses === 0 &&
  harm === null &&
  !aboutGroup &&
  !aboutPeople &&
  FOND.test(folded.text) &&
  !COLD.test(text);

/** Is somebody thanked, praised or greeted, and nothing else? */
export const isSaidKindly = (
  { plain: { text } }: NormalisedText,
  { strong, weak, told, outright, aboutGroup }: InsultFindings,
): boolean =>
  strong + weak + told === 0 && !outright && !aboutGroup && (COMPLIMENT.test(text) || GREETED.test(text));
