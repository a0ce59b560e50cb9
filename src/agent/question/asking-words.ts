/*
 * The words by which a message asks. Whoever holds that one clause of several asks, or that one is torn out of a
 * story, has a stricter list of their own: a wrong 么 or 好几 would cut a sentence apart there.
 */

/** Alternatives of a pattern; a message is without what it closes with, but for one question mark. */
export const CHINESE_ASKING =
  '什么|怎么|如何|为何|咋|啥|哪|谁|几|多少|多久|多长|吗|么[？?]?$|是不是|能不能|会不会|有没有';
/** Without a word's end, for "whats" and "hows"; that "show" holds one of them is borne. */
const ENGLISH_ASKING = 'what|how|why|when|where|which|who';

/** Has a message a word that asks? "is it free" has none. */
export const ASKS = new RegExp(`${CHINESE_ASKING}|${ENGLISH_ASKING}`, 'i');
