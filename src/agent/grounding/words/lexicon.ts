import { tokenise } from '../../../knowledge/index.ts';
import { CLAIMLESS, CLAIMLESS_ENGLISH, CLAIMLESS_TURNS } from './claimless-words.ts';
import { CLAIMS, CONCEPTS } from './concepts.ts';
import { EVERYDAY_CONCEPTS } from './everyday-concepts.ts';
import {
  GENERIC,
  GENERIC_ENGLISH,
  NEGATORS,
  NEGATORS_ENGLISH,
  NO_NEGATORS,
  OMISSIONS,
  OMISSIONS_ENGLISH,
  STRUCTURE,
  STRUCTURE_ENGLISH,
  WHETHER,
  WHETHER_ENGLISH,
} from './function-words.ts';
import { OPPOSITES, QUANTIFIERS } from './opposites.ts';

/** What a form of the lexicon is to the check. */
export interface LexiconEntry {
  /** Forms with one key say the same. */
  key: string;
  /** Needs no support. */
  generic: boolean;
  /** Turns the sense of what follows round. */
  negates: boolean;
  /** Leaves what follows open: neither said plainly nor negated. */
  omits: boolean;
  /** Ends the reach of a negation. */
  ends: boolean;
  /** Has to stand in the material wherever it is said. */
  claim: boolean;
}

/** What a word is looked up in. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get' | 'has'>;

/** The words that a text is read by. */
export interface Forms {
  /** Chinese forms. */
  han: Lookup<LexiconEntry>;
  /** Characters of the longest Chinese form that begins with a character; nothing where none does. */
  longestHan: Lookup<number>;
  /** English forms, as stems joined by spaces. */
  latin: Lookup<LexiconEntry>;
  /** Words of the longest English form that begins with a stem; nothing where none does. */
  longestLatin: Lookup<number>;
  /** English words that are read as numbers in an order: "third" is 第三. */
  ordinals?: ReadonlyMap<string, number>;
}

export interface Lexicon extends Forms {
  han: ReadonlyMap<string, LexiconEntry>;
  latin: ReadonlyMap<string, LexiconEntry>;
  /** The axis that a key is a value of. */
  axisOf: ReadonlyMap<string, string>;
  /** How many values an axis has. */
  valuesOf: (axis: string) => number;
  /** Keys of how much is spoken of: all, always, never, some, only. */
  quantifiers: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

/** Built when first asked (about 6 ms, measured), so that a process without a model does not pay. */
export function groundingLexicon(): Lexicon {
  lexicon ??= buildLexicon();
  return lexicon;
}

let forms: Map<string, string[]> | undefined;

/** What says the same as a key: Chinese forms, and of English ones the stem of the first word. */
export function formsOf(key: string): readonly string[] {
  if (!forms) {
    forms = new Map();
    const { han, latin } = groundingLexicon();
    for (const [form, { key }] of [...han, ...latin]) {
      const [begin = ''] = form.split(' ');
      const known = forms.get(key);
      if (known) known.push(begin);
      else forms.set(key, [begin]);
    }
  }
  return forms.get(key) ?? [];
}

const stems = new Map<string, string>();
/** Distinct words remembered; emptied when full. */
const MAX_STEMS = 20_000;

/** "unsorted" is "not sorted"; "under", "until" and "unit" are words of their own. */
export const UNWORD = /^un(?!der|i|til)([a-z]*(?:ed|[ai]ble|ing|al|ary|own|ain|aid|afe|air|even|ear))$/;

/** The stem of one English word, as the search has it. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = tokenise(word)[0] ?? word.toLowerCase();
    if (stems.size >= MAX_STEMS) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}

const EVERYDAY_ENGLISH = new Set(GENERIC_ENGLISH.trim().split(/\s+/));

function buildLexicon(): Lexicon {
  const han = new Map<string, LexiconEntry>();
  const latin = new Map<string, LexiconEntry>();
  const axisOf = new Map<string, string>();
  const values = new Map<string, number>();
  const quantifiers = new Set<string>();
  const plain = { generic: false, negates: false, omits: false, ends: false, claim: false };

  /** A form keeps the first entry it got, and takes on further roles. */
  function put(forms: Map<string, LexiconEntry>, form: string, entry: LexiconEntry): void {
    const known = forms.get(form);
    if (!known) forms.set(form, { ...entry });
    else {
      known.negates ||= entry.negates;
      known.omits ||= entry.omits;
      known.ends ||= entry.ends;
    }
  }
  const putHan = (words: string, entry: Omit<LexiconEntry, 'key'>, key?: string): void => {
    for (const form of wordsOf(words)) put(han, form, { ...entry, key: key ?? form });
  };
  const putLatin = (forms: string[], entry: Omit<LexiconEntry, 'key'>, key?: string): void => {
    for (const form of forms) {
      const stem = wordsOf(form).map(stemOf).join(' ');
      if (!entry.generic && EVERYDAY_ENGLISH.has(stem) && !EVERYDAY_ENGLISH.has(form)) continue;
      put(latin, stem, { ...entry, key: key ?? stem });
    }
  };

  for (const { name, rest } of namedLines(OPPOSITES)) {
    for (const value of rest.split(' / ')) {
      const forms = sidesOf(value);
      const key = wordsOf(forms.han)[0] ?? forms.latin;
      axisOf.set(key, name);
      values.set(name, (values.get(name) ?? 0) + 1);
      putHan(forms.han, plain, key);
      putLatin(phrasesOf(forms.latin), plain, key);
    }
  }
  for (const line of linesOf(CLAIMS)) {
    const forms = sidesOf(line);
    const key = wordsOf(forms.han)[0] ?? forms.latin;
    putHan(forms.han, { ...plain, claim: true }, key);
    putLatin(phrasesOf(forms.latin), { ...plain, claim: true }, key);
  }
  for (const line of [...linesOf(CONCEPTS), ...linesOf(EVERYDAY_CONCEPTS)]) {
    const forms = sidesOf(line);
    const key = wordsOf(forms.han)[0] ?? forms.latin;
    putHan(forms.han, plain, key);
    putLatin(phrasesOf(forms.latin), plain, key);
  }
  for (const { name, forms } of lines(QUANTIFIERS)) {
    quantifiers.add(name);
    putHan(forms.han, { ...plain, generic: true }, name);
    putLatin(phrasesOf(forms.latin), { ...plain, generic: true }, name);
  }
  putHan(NO_NEGATORS, { ...plain, generic: true });
  putHan(OMISSIONS, { ...plain, generic: true, omits: true });
  putLatin(phrasesOf(OMISSIONS_ENGLISH), { ...plain, generic: true, omits: true });
  putHan(WHETHER, { ...plain, generic: true, omits: true });
  putLatin(phrasesOf(WHETHER_ENGLISH), { ...plain, generic: true, omits: true });
  putHan(NEGATORS, { ...plain, generic: true, negates: true });
  putLatin(phrasesOf(NEGATORS_ENGLISH), { ...plain, generic: true, negates: true });

  putHan(GENERIC, { ...plain, generic: true });
  putLatin(wordsOf(GENERIC_ENGLISH), { ...plain, generic: true });
  putHan(STRUCTURE, { ...plain, generic: true, ends: true });
  putLatin(wordsOf(STRUCTURE_ENGLISH), { ...plain, generic: true, ends: true });
  putHan(CLAIMLESS, { ...plain, generic: true });
  putHan(CLAIMLESS_TURNS, { ...plain, generic: true, ends: true });
  putLatin(wordsOf(CLAIMLESS_ENGLISH), { ...plain, generic: true });

  return {
    han,
    latin,
    longestHan: longestHanOf(han.keys()),
    longestLatin: longestLatinOf(latin.keys()),
    axisOf,
    valuesOf: (axis) => values.get(axis) ?? 0,
    quantifiers,
  };
}

/** Of Chinese forms the length of the longest by their first character; of Latin ones, in words, by their first word. */
export const longestHanOf = (forms: Iterable<string>): Map<string, number> =>
  longestBy([...forms].map((form) => [form.charAt(0), form.length]));

export const longestLatinOf = (forms: Iterable<string>): Map<string, number> =>
  longestBy([...forms].map((form) => form.split(' ')).map((words) => [words[0] ?? '', words.length]));

function longestBy(lengths: [string, number][]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const [begin, length] of lengths) longest.set(begin, Math.max(length, longest.get(begin) ?? 0));
  return longest;
}

const linesOf = (table: string): string[] => table.trim().split('\n');
const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

function sidesOf(line: string): { han: string; latin: string } {
  const [han = '', latin = ''] = line.split('|');
  return { han, latin };
}

const namedLines = (table: string): { name: string; rest: string }[] =>
  linesOf(table).map((line) => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon), rest: line.slice(colon + 1) };
  });

const lines = (table: string) => namedLines(table).map(({ name, rest }) => ({ name, forms: sidesOf(rest) }));

/** English forms are set apart by commas: a form may be a phrase. */
const phrasesOf = (forms: string): string[] =>
  forms
    .split(',')
    .map((form) => form.trim())
    .filter(Boolean);
