import { knownWords } from './known-words.ts';
import { type MappedText, type MappedTextBuilder, mappedTextBuilder } from './mapped-text.ts';

const DOUBLED = /([a-z])\1/;
const TOKEN = /[a-z]{5,30}/g;
/** A shorter word is too near to others: "loose" would be "lose", "beer" would be "ber". */
const SHORTEST = 5;

const withoutDoubles = (word: string): string => word.replace(/(.)\1+/g, '$1');

let undoubled: Map<string, string> | undefined;

/** What a word is called by once none of its letters is doubled; where two words share it, none. */
function knownUndoubled(): Map<string, string> {
  if (undoubled) return undoubled;
  undoubled = new Map();
  const shared = new Set<string>();
  for (const word of knownWords()) {
    if (word.length < SHORTEST) continue;
    const key = withoutDoubles(word);
    if (undoubled.has(key)) shared.add(key);
    undoubled.set(key, word);
  }
  for (const key of shared) undoubled.delete(key);
  return undoubled;
}

/** "iddiott", "freeee telegraam": letters doubled within a known word are read once, as the word has them. */
export function readDoubledLetters(text: MappedText): { mapped: MappedText; replaced: number } {
  if (!DOUBLED.test(text.text)) return { mapped: text, replaced: 0 };
  let builder: MappedTextBuilder | undefined;
  let copied = 0;
  let replaced = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text.text); match !== null; match = TOKEN.exec(text.text)) {
    const token = match[0];
    if (!DOUBLED.test(token) || knownWords().has(token)) continue;
    const word = knownUndoubled().get(withoutDoubles(token));
    if (word === undefined || word.length >= token.length) continue;
    const end = match.index + token.length;
    builder ??= mappedTextBuilder();
    builder.copy(text, copied, match.index);
    builder.word(word, text.starts[match.index]!, text.ends[end - 1]!);
    copied = end;
    replaced++;
  }
  if (!builder) return { mapped: text, replaced: 0 };
  builder.copy(text, copied, text.text.length);
  return { mapped: builder.finish(), replaced };
}
