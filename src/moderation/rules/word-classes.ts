import { ATTACK_WORDS } from '../lexicon/attack-words.ts';
import {
  createPhraseMatcher,
  type Phrase,
  type PhraseMatcher,
  phrasesOf,
} from '../lexicon/phrase-matcher.ts';
import { TRADE_WORDS } from '../lexicon/trade-words.ts';
import { LINK_KINDS } from '../text/links.ts';

const WORDS: Record<string, string> = { ...ATTACK_WORDS, ...TRADE_WORDS };

/** Beside the word classes stand what is recognised by form: numbers, money, the kinds of links, code. */
const FORMS = [
  'short_number',
  'account_number',
  'phone_number',
  'identifier',
  'money',
  'code',
  'term',
  ...LINK_KINDS,
] as const;

export const WORD_CLASSES: readonly string[] = [...Object.keys(WORDS), ...FORMS];

export type WordClass = keyof typeof ATTACK_WORDS | keyof typeof TRADE_WORDS | (typeof FORMS)[number];

const idOf = new Map(WORD_CLASSES.map((name, id) => [name, id]));

export function wordClassId(name: WordClass): number {
  const id = idOf.get(name);
  if (id === undefined) throw new Error(`There is no word class "${name}".`); // unreachable: WordClass names them all
  return id;
}

/** Finds the longest phrase at a place, with the classes it belongs to. */
export const wordClassMatcher: PhraseMatcher<readonly number[]> = createPhraseMatcher(classPhrases());

function classPhrases(): Phrase<readonly number[]>[] {
  const classes = new Map<string, number[]>();
  for (const [name, written] of Object.entries(WORDS)) {
    for (const { text } of phrasesOf(written, true)) {
      const known = classes.get(text);
      const id = idOf.get(name) ?? 0;
      if (!known) classes.set(text, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  }
  return [...classes].map(([text, value]) => ({ text, value }));
}
