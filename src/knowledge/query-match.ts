import { characterTables, IDEOGRAPH } from './character-folding.ts';
import { hashTerm } from './term-hash.ts';
import { normalise, scanRuns, termsOfWord } from './tokens.ts';
import { WordTable } from './word-table.ts';

/** Finds the terms of one query in texts, without building the texts' own terms. */
export interface QueryMatcher {
  /** How many terms the query has. */
  readonly size: number;
  /** Sum of all terms' weights. */
  readonly total: number;
  /** One entry a term: 1 where it stands in the text. */
  present(text: string): Uint8Array;
  /** Weight of the terms that are present in either, over `total`: 0..1. */
  coverage(present: Uint8Array, other?: Uint8Array): number;
}

/** Low hashes of the terms of each word that was met, over all queries. */
const wordHashes = new WordTable((word) => termsOfWord(word).map((term) => hashTerm(term).low));

/** Distinct ideographs of one query that are looked for; no question has more. */
const LARGEST_ALPHABET = 255;

export function createQueryMatcher(terms: readonly { term: string; weight: number }[]): QueryMatcher {
  const { fold } = characterTables();
  // Within one query 32 bits tell terms apart; a word of a text that collides by chance (1e-8) does no harm.
  const numbers = new Map(terms.map(({ term }, number) => [hashTerm(term).low, number]));
  const weights = Float64Array.from(terms, ({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Ideographs of the query get a letter, 1 upwards; singles and pairs are then found by table.
  const letters = new Uint8Array(0x10000);
  let alphabet = 0;
  const letterOf = (unit: number): number => {
    if (letters[unit] === 0 && alphabet < LARGEST_ALPHABET) letters[unit] = ++alphabet;
    return letters[unit]!;
  };
  const pairs = new Map<number, number>();
  const singles = new Int32Array(LARGEST_ALPHABET + 1).fill(-1);
  terms.forEach(({ term }, number) => {
    if (!isIdeographic(term)) return;
    const first = letterOf(term.charCodeAt(0));
    if (term.length === 1) singles[first] = number;
    else pairs.set(first * 256 + letterOf(term.charCodeAt(1)), number);
  });

  return {
    size: terms.length,
    total,
    present(text) {
      const present = new Uint8Array(terms.length);
      const normal = normalise(text);
      scanRuns(normal, {
        ideographs(start, end) {
          let previous = 0;
          for (let i = start; i < end; i++) {
            const letter = letters[fold[normal.charCodeAt(i)]!]!;
            if (letter !== 0) {
              const single = singles[letter]!;
              if (single >= 0) present[single] = 1;
              if (previous !== 0) {
                const pair = pairs.get(previous * 256 + letter);
                if (pair !== undefined) present[pair] = 1;
              }
            }
            previous = letter;
          }
        },
        word(start, end) {
          wordHashes.forEach(normal, start, end, (hash) => {
            const number = numbers.get(hash);
            if (number !== undefined) present[number] = 1;
          });
        },
      });
      return present;
    },
    coverage(present, other = present) {
      if (total === 0) return 0;
      let weight = 0;
      for (let i = 0; i < terms.length; i++) if (present[i] === 1 || other[i] === 1) weight += weights[i]!;
      return weight / total;
    },
  };
}

/** A single ideograph or a pair of them, as the tokeniser gives them. */
function isIdeographic(term: string): boolean {
  return term.length <= 2 && characterTables().kind[term.charCodeAt(0)] === IDEOGRAPH;
}
