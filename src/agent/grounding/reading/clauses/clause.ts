import type { NumberFact } from '../numbers/number-facts.ts';

/** A word of a statement that can be compared. */
export interface Term {
  /** Words that say the same have the same key. */
  key: string;
  /** How much of the statement it is. */
  weight: number;
  /** The sense is turned round here: 不改变, "does not change". Null where it is left open: 省略默认值. */
  negated: boolean | null;
  /**
   * `name`: code, errors, people; must stand in the material. `claim`: likewise. `gram`: two characters of an unknown
   * word.
   */
  kind: 'name' | 'literal' | 'claim' | 'word' | 'gram';
  /** As it is written, for telling what was missing. */
  written: string;
  /** A word that does not count stands between it and the word before. */
  apart?: boolean;
  /** It opens a further case: what stands behind an "or". */
  joined?: boolean;
  /** It belongs to a case, which nobody claims to be so: 不关的话，…, 超过了就…. */
  supposed?: boolean;
  /** With the denial before it: 没有值. */
  denied?: string;
  /** Across languages: all the words of its passage that it may stand for. */
  others?: readonly string[];
  /** Groups of English words it is near to, phrases that it begins included: "takes up". */
  kin?: readonly number[];
}

/** How much of a statement some of its words are. */
export const weightOf = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.weight, 0);

/** A part of a sentence up to a comma or a turn such as 而, "but": what is compared with a part of a passage. */
export interface Clause {
  terms: Term[];
  numbers: NumberFact[];
  /** Keys of how much is spoken of: `all`, `always`, `never`, `some`, `only`. */
  quantifiers: string[];
  /** The word that opens it: what it is about. */
  lead: string | null;
  /** It speaks of an "it" that was named before. */
  pronoun: boolean;
  /** And begins with it. */
  pronounLeads: boolean;
  /** Says when something else holds: 数到 7 的时候. */
  conditional: boolean;
  /** A case is being told. */
  supposing: boolean;
  /** What comes of its opposite follows: …，否则…. */
  orElse: boolean;
  /** A word that does not count went by. */
  gap: boolean;
  /** An "or" went by. */
  joining: boolean;
  /** Whether it denies, by the number of its negations. */
  denies: boolean;
  /** Code as it stands between backticks, without white space. */
  code: { text: string; negated: boolean | null }[];
}

/** The clauses of one sentence. */
export type Sentence = Clause[];

export const emptyClause = (): Clause => ({
  terms: [],
  numbers: [],
  quantifiers: [],
  lead: null,
  pronoun: false,
  pronounLeads: false,
  conditional: false,
  orElse: false,
  supposing: false,
  gap: false,
  joining: false,
  denies: false,
  code: [],
});
