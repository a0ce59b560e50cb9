import { type EvidenceFeatures, tokenise } from '../../../knowledge/index.ts';
import { matterOf } from '../../question/matter.ts';

/** Of yes or no alone: the rest of a text that begins so hangs on what was asked. */
const YES_OR_NO = /^(?:yes|no)[.,;:]/i;
/** Does a text say yes or no at once, in English? */
export const opensWithYesOrNo = (text: string): boolean => YES_OR_NO.test(text.trimStart());

const OPENING = '^(?:(?:so|and|but|ok|hi|hey|hello|please|also)[,\\s]{1,3}){0,3}';
/** "how long can my recording be", not "can i …", nor "what about …", which carries on from what may have asked so. */
const ASKS_WHAT = new RegExp(
  `${OPENING}(?:how|what(?:'?s)?|when|where|which|who|why)\\b(?! about| if\\b)`,
  'i',
);
/** "what's a class", "what does with do"; of "the deadline" it is asked when that is. */
const ASKS_MEANING = new RegExp(
  `${OPENING}(?:what(?:'s|s| is| are) (?!the\\b|your\\b|my\\b|our\\b|this\\b|that\\b|it\\b|in\\b|on\\b)[a-z -]{1,30}|what does .{1,30} (?:mean|do)|define .{1,30})[\\s?!.]*$`,
  'i',
);
/** Less of its question's weight in the title, and a FAQ's own question was another. */
const LEAST_TITLE = { whether: 0.1, meaning: 0.5 };

/**
 * Does a FAQ's answer answer another English question than the one asked? One that opens with yes or no where neither is asked, and one
 * that is to say what a thing is and only has its word ("what's a class": "What if I miss a live class?").
 */
export const isFaqOfAnother = (question: string, answer: string, { title }: EvidenceFeatures): boolean => {
  const asked = question.trim();
  return (
    (title < LEAST_TITLE.whether && YES_OR_NO.test(answer) && ASKS_WHAT.test(asked)) ||
    (title < LEAST_TITLE.meaning && ASKS_MEANING.test(asked))
  );
};

/** A time, a number, a place or a person is asked for. */
const ASKS_FOR_ONE = new RegExp(
  `${OPENING}(?:when(?:'?s)?|what time|how (?:long|much|many)|where(?:'?s)?|who(?:'?s)?)\\b`,
  'i',
);
const ASKS_WHETHER = /^(?:can|could|may|do|does|is|are|will|should|must|did)\b/i;

/** What is counted: `problem sets` of "how many problem sets are there". */
const COUNTED =
  /\bhow many (.{2,30}?)(?= (?:are|is|do|does|did|can|could|will|would|should|must|have|has|per|an?|in|of|for|to|there|that)\b|[?.!]*$)/i;
const OF_TIME = /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/i;

/** "how many problem sets are there" is not told by how many hours a week one should plan. */
function countsElse(question: string, faq: string): boolean {
  const [asked, told] = [question, faq].map((one) => COUNTED.exec(one)?.[1]);
  if (asked === undefined || told === undefined || (OF_TIME.test(asked) && OF_TIME.test(told))) return false;
  const terms = new Set(tokenise(told));
  return !tokenise(asked).some((term) => terms.has(term));
}

/**
 * Is a time, number, place or person asked for, and the FAQ's question was whether something else is so? "How long is the midterm" is not
 * told by what "Can I take the midterm at another time?" was answered.
 */
export function isToldOfElse(question: string, faq: string, { title }: EvidenceFeatures): boolean {
  if (countsElse(question, faq)) return true;
  if (title >= LEAST_TITLE.meaning || !ASKS_FOR_ONE.test(question.trim()) || !ASKS_WHETHER.test(faq.trim()))
    return false;
  const [last] = tokenise(matterOf(faq).at(-1) ?? '');
  return last !== undefined && !tokenise(question).some((term) => isOneWord(term, last));
}

/** Fewer letters begin many words. */
const LEAST_SHORT = 4;

/** "math" and mathematics are one. */
const isOneWord = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= LEAST_SHORT && (one.startsWith(other) || other.startsWith(one)));
