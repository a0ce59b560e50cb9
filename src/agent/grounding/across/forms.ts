import { type GlossedPairs, wordPairs } from '../../../knowledge/index.ts';
import {
  type Forms,
  groundingLexicon,
  type LexiconEntry,
  type Lookup,
  longestHanOf,
  longestLatinOf,
} from '../words/lexicon.ts';

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
    longestHan: longestHanOf(han.keys()),
    longestLatin: longestLatinOf(latin.keys()),
  };
}

/** The same with what the course itself glosses. */
export function formsWith({ ofHan, ofLatin }: GlossedPairs): Forms {
  const base = crossingForms();
  if (ofHan.size === 0) return base;
  const entries = (forms: Iterable<string>): Map<string, LexiconEntry> =>
    new Map([...forms].map((form) => [form, entryOf(form)]));
  return {
    ...base,
    han: over(base.han, entries(ofHan.keys())),
    latin: over(base.latin, entries(ofLatin.keys())),
    longestHan: longer(base.longestHan, longestHanOf(ofHan.keys())),
    longestLatin: longer(base.longestLatin, longestLatinOf(ofLatin.keys())),
  };
}

/** A form that is known stays what it is. */
const over = <Value>(base: Lookup<Value>, more: ReadonlyMap<string, Value>): Lookup<Value> => ({
  get: (form) => base.get(form) ?? more.get(form),
  has: (form) => base.has(form) || more.has(form),
});

function longer(base: Lookup<number>, more: ReadonlyMap<string, number>): Lookup<number> {
  return {
    get: (begin) => Math.max(base.get(begin) ?? 0, more.get(begin) ?? 0) || undefined,
    has: (begin) => base.has(begin) || more.has(begin),
  };
}

const entryOf = (form: string): LexiconEntry => ({
  key: form,
  generic: false,
  negates: false,
  omits: false,
  ends: false,
  claim: false,
});

function withFormsOf(
  known: ReadonlyMap<string, LexiconEntry>,
  more: Iterable<string>,
): Map<string, LexiconEntry> {
  const all = new Map(known);
  for (const form of more) if (!all.has(form)) all.set(form, entryOf(form));
  return all;
}
