import { wordPairs } from '../../../knowledge/index.ts';
import { type Forms, groundingLexicon, type LexiconEntry, longestBy } from '../lexicon.ts';

/** "Second" is a time as well. */
const ORDINALS = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, at) => [word, at + 3] as const),
);

let forms: Forms | undefined;

/**
 * The lexicon's forms, and those of the word pairs: what is read for crossing is read in words, where a text in one
 * language may go by pairs of characters. A form of the lexicon stays what it is.
 */
export function crossingForms(): Forms {
  forms ??= join();
  return forms;
}

function join(): Forms {
  const lexicon = groundingLexicon();
  const { ofHan, ofLatin } = wordPairs();
  const han = withFormsOf(lexicon.han, ofHan.keys());
  const latin = withFormsOf(lexicon.latin, ofLatin.keys());
  return {
    han,
    latin,
    ordinals: ORDINALS,
    longestHan: longestBy([...han.keys()].map((form) => [form.charAt(0), form.length])),
    longestLatin: longestBy(
      [...latin.keys()].map((form) => form.split(' ')).map((words) => [words[0] ?? '', words.length]),
    ),
  };
}

function withFormsOf(
  known: ReadonlyMap<string, LexiconEntry>,
  more: Iterable<string>,
): Map<string, LexiconEntry> {
  const all = new Map(known);
  for (const form of more)
    if (!all.has(form))
      all.set(form, { key: form, generic: false, negates: false, omits: false, ends: false, claim: false });
  return all;
}
