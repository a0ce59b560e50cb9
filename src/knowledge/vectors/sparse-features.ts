import { characterTables } from '../words/character-folding.ts';
import { finish, hashTerm, SEED_LOW, stepLow } from '../words/term-hash.ts';
import { normalise, type RunSink, scanRuns, termsOfWord } from '../words/tokens.ts';
import { WordTable } from '../words/word-table.ts';

/** Hash buckets. Twice as many bought nothing measurable and cost twice the memory. */
export const BUCKETS = 1 << 14;
const MASK = BUCKETS - 1;

const NGRAM = 3;
const LATIN_WORD = /^[a-z][a-z0-9]{3,}$/;

/** A text as damped counts by bucket, in order of first appearance. */
export interface SparseVector {
  buckets: Uint16Array;
  values: Float32Array;
}

const bucketOf = (feature: string): number => hashTerm(feature).low & MASK;

/** A word's terms and, for Latin ones, their character trigrams with borders: `normaliser` meets `normalise`. */
function bucketsOfWord(word: string): number[] {
  const buckets: number[] = [];
  for (const term of termsOfWord(word)) {
    buckets.push(bucketOf(term));
    if (!LATIN_WORD.test(term)) continue;
    const bordered = `^${term}$`;
    for (let i = 0; i + NGRAM <= bordered.length; i++) buckets.push(bucketOf(bordered.slice(i, i + NGRAM)));
  }
  return buckets;
}

/** Counts the features of texts, one text after the other. */
export class FeatureCounter implements RunSink {
  readonly #fold = characterTables().fold;
  readonly #words = new WordTable(bucketsOfWord);
  readonly #counts = new Uint16Array(BUCKETS);
  readonly #touched = new Uint16Array(BUCKETS);
  #size = 0;
  #text = '';
  readonly #countBucket = (bucket: number): void => this.#count(bucket);

  /** The text's features, hashed into buckets; values are 1 + ln(count), the usual damping of term frequency. */
  features(text: string): SparseVector {
    this.#text = normalise(text);
    this.#size = 0;
    scanRuns(this.#text, this);
    const buckets = this.#touched.slice(0, this.#size);
    const values = Float32Array.from(buckets, (bucket) => 1 + Math.log(this.#counts[bucket]!));
    for (const bucket of buckets) this.#counts[bucket] = 0;
    return { buckets, values };
  }

  ideographs(start: number, end: number): void {
    let previous = 0;
    for (let i = start; i < end; i++) {
      const unit = this.#fold[this.#text.charCodeAt(i)]!;
      if (i > start) this.#count(finish(stepLow(previous, unit)) & MASK);
      previous = stepLow(SEED_LOW, unit);
      this.#count(finish(previous) & MASK);
    }
  }

  word(start: number, end: number): void {
    this.#words.forEach(this.#text, start, end, this.#countBucket);
  }

  #count(bucket: number): void {
    const count = this.#counts[bucket]!;
    if (count === 0) this.#touched[this.#size++] = bucket;
    if (count < 0xffff) this.#counts[bucket] = count + 1;
  }
}
