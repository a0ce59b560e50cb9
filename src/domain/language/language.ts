import { withoutCode } from './code-in-text.ts';

/** The languages the assistant speaks. Most learners write Chinese; English is served as well. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[A-Za-z]{2,}/g;

/**
 * The language an answer to this text should be in. A question such as "list 怎么 append" is Chinese
 * although most of its letters are Latin: code words travel, so two Han characters outweigh them. Pasted code and
 * error messages are nobody's language: of what is nothing else, `fallback` is the answer's.
 */
export const languageOf = (text: string, fallback: Language = 'zh'): Language =>
  ownLanguage(text) ?? fallback;

/** Said in a Chinese chat as well as in an English one. No two of them can share a letter: the text may be long. */
const EVERYWHERE =
  /^(?:hi|hello|hey|yo|ok(?:ay)?|yes|no|thx|thanks?|you|bye|nice|good|cool|lol|ha|yeah|wow|sorry|please|pls|[^\p{L}\p{N}])+$/iu;

/**
 * One character between code and a message: 「open('a.txt') 报 FileNotFoundError」. Asked about, it is a word of the
 * other language.
 */
const ASKS_IN_ONE = /[报咋啥求]/u;
const ASKS_IN_ENGLISH = /\b(?:what|how|why|when|which|means?|say)\b/i;

/** The language that a text is in by its own words; null where it has none. */
export function ownLanguage(text: string): Language | null {
  const han = text.match(HAN)?.length ?? 0;
  if (han >= 2 || (ASKS_IN_ONE.test(text) && !ASKS_IN_ENGLISH.test(text))) return 'zh';
  if (EVERYWHERE.test(text)) return null;
  const words = withoutCode(text).match(LATIN_WORD)?.length ?? 0;
  if (words > han) return 'en';
  return han > 0 ? 'zh' : null;
}

const HAN_WORD = /\p{Script=Han}{2}/u;

/** What a text is written in, for how long it looks: Han characters say in one what Latin letters say in several. */
export const writtenIn = (text: string): Language => (HAN_WORD.test(text) ? 'zh' : 'en');
