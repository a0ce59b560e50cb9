import type { Language } from '../../../domain/language/language.ts';
import { EN } from './words.en.ts';
import { ZH } from './words.zh.ts';

/** What `lang` says to screen readers, fonts and hyphenation. */
export const LANGUAGE_TAG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

export type WordKey = keyof typeof EN;

/** The page's words; its script reads them from here too. */
export const WORDS: Record<Language, Record<WordKey, string>> = { zh: ZH, en: EN };

/** Something to say: a text that is the same in every language, or a phrase. */
export type Part = string | Phrase;

/** A word by its key, with what stands in its places: JSON, so that the page's script can say it anew. */
export interface Phrase {
  readonly word: WordKey;
  readonly [place: string]: Part;
}

type PlaceIn<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | PlaceIn<Rest> : never;
type Places<Key extends WordKey> = [PlaceIn<(typeof EN)[Key]>] extends [never]
  ? []
  : [places: Record<PlaceIn<(typeof EN)[Key]>, Part>];

export function phrase<Key extends WordKey>(word: Key, ...[places]: Places<Key>): Phrase {
  return { ...places, word };
}

/** Words without places. */
type PlainWord = { [Key in WordKey]: Places<Key> extends [] ? Key : never }[WordKey];
const isPlain = (key: string): key is PlainWord =>
  Object.hasOwn(EN, key) && !WORDS.en[key as WordKey].includes('{'); // one of its own, by then

/** A word by a key that the data may hold or not; `text` where there is none. */
export const wordOr = (key: string, text: Part): Part => (isPlain(key) ? phrase(key) : text);

/** Several parts as one, joined by a word of two places; halved, so that of a thousand none lies a thousand deep. */
export function joined(word: 'both' | 'beside' | 'sentences', parts: readonly Part[]): Part {
  if (parts.length < 2) return parts[0] ?? '';
  const half = parts.length >> 1;
  return phrase(word, { a: joined(word, parts.slice(0, half)), b: joined(word, parts.slice(half)) });
}

export function say(language: Language, part: Part): string {
  if (typeof part === 'string') return part;
  return WORDS[language][part.word].replace(/\{(\w+)\}/g, (_, place: string) =>
    say(language, part[place] ?? ''),
  );
}
