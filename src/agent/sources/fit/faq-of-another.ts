import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
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
 * Does a FAQ's answer answer another English question than the one asked? One that opens with yes or no where neither
 * is asked, and one that is to say what a thing is and only has its word ("what's a class": "What if I miss a live
 * class?").
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
const COUNTED = inTurn(
  /\bhow many (.{2,30}?)/i,
  /(?= (?:are|is|do|does|did|can|could|will|would|should|must|have|has|per|an?|in|of|for|to|there|that)\b|[?.!]*$)/i,
);
const OF_TIME = /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/i;

/** "how many problem sets are there" is not told by how many hours a week one should plan. */
function countsElse(question: string, faq: string): boolean {
  const [asked, told] = [question, faq].map((one) => COUNTED.exec(one)?.[1]);
  if (asked === undefined || told === undefined || (OF_TIME.test(asked) && OF_TIME.test(told))) return false;
  const terms = new Set(tokenise(told));
  return !tokenise(asked).some((term) => terms.has(term));
}

/**
 * Is a time, number, place or person asked for, and the FAQ's question was whether something else is so? "How long is
 * the midterm" is not told by what "Can I take the midterm at another time?" was answered.
 */
export function isToldOfElse(question: string, faq: string, { title }: EvidenceFeatures): boolean {
  if (countsElse(question, faq) || sharesHalfAVerb(question, faq)) return true;
  if (title >= LEAST_TITLE.meaning || !ASKS_FOR_ONE.test(question.trim()) || !ASKS_WHETHER.test(faq.trim()))
    return false;
  const [last] = tokenise(matterOf(faq).at(-1) ?? '');
  return last !== undefined && !tokenise(question).some((term) => isOneWord(term, last));
}

/** "catch up", "sign me up": a verb of two words. */
const OF_TWO_WORDS =
  /\b([a-z]{3,12})(?: (?:me|it|them|my [a-z]+|the [a-z]+))? (up|out|off|down|over|away|back|through)\b/gi;

/**
 * Has a question of a FAQ's nothing but the first word of such a verb? "How do I catch two errors at once" is not
 * "I have missed several weeks. How do I catch up?".
 */
function sharesHalfAVerb(question: string, faq: string): boolean {
  const verbs = Array.from(faq.matchAll(OF_TWO_WORDS), ([, verb]) => verb!);
  if (verbs.length === 0 || question.match(OF_TWO_WORDS) !== null) return false;
  const asked = new Set(tokenise(question));
  const shared = new Set(matterOf(faq).flatMap((word) => tokenise(word).filter((term) => asked.has(term))));
  return shared.size === 1 && verbs.some((verb) => tokenise(verb).some((term) => shared.has(term)));
}

/** Fewer letters begin many words. */
const LEAST_SHORT = 4;

/** "math" and mathematics are one. */
const isOneWord = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= LEAST_SHORT && (one.startsWith(other) || other.startsWith(one)));

/** Of no alone, in Chinese: what follows it tells why, or what is so instead. */
const NO = /^(?:不(?:能|可以?|行|会|是|用|需要|支持|提供)|没有?|无法)[。，,；;！!]/;
/** 「茶艺师证怎么报名」: how something is done, and what. 「怎么办」 and 「怎么样」 ask for no such thing. */
const HOW_DONE = /(?:怎么|怎样|如何|咋)(?!办|样|回事|没|不|就|了|会)([^，。？?！!；;\s]{2,16})/u;

/**
 * Is it asked how a thing is done, and was the FAQ's question, answered with no, whether something else is so?
 * 「不能」 to whether one certificate counts as another tells nobody how to apply for that. Who asks how to do what
 * is asked there is told that it cannot be done.
 */
export function isNoToAnother(question: string, faq: string, answer: string): boolean {
  if (!NO.test(answer.trimStart())) return false;
  const done = matterOf(HOW_DONE.exec(question)?.[1] ?? '');
  return done.length > 0 && !done.some((word) => [...word].some((character) => faq.includes(character)));
}

/** What tells a time, an amount, a place or a person, and nothing of whether there is something. */
const TELLS_ONE = /^(?:when|what time|how (?:long|much|many|often)|where|who)\b/i;
const ASKS_FOR_THING = inTurn(
  /^/i,
  eitherOf(
    /(?:is|are|was|were|will) there/i,
    /(?:do|does|did|will) (?:you|we|they|it|the (?:course|school)) (?:have|offer|give|provide)/i,
  ),
  /\b/i,
);
const CLAUSE = /[,;.!?]\s+|\s+-+\s+/;

/**
 * Is it asked whether there is something that neither the FAQ's question, which was when or where another thing is,
 * nor its answer has? "missed Thursday's class, is there a recording" is not told by when the classes are.
 */
export const lacksWhatIsAskedAfter = (question: string, faq: string, answer: string): boolean =>
  TELLS_ONE.test(faq.trim()) && lacksWhatIsAsked(question, `${faq} ${answer}`);

/** Is it asked at last whether there is something that a text does not speak of? */
export function lacksWhatIsAsked(question: string, text: string): boolean {
  const clause = question.trim().split(CLAUSE).at(-1) ?? '';
  const [thing] = ASKS_FOR_THING.test(clause) ? tokenise(matterOf(clause)[0] ?? '') : [];
  return thing !== undefined && !tokenise(text).some((term) => isOneWord(term, thing));
}
