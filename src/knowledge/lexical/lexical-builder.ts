import { characterTables } from '../words/character-folding.ts';
import { TermDictionary } from '../words/term-dictionary.ts';
import { finish, hashTerm, SEED_HIGH, SEED_LOW, stepHigh, stepLow } from '../words/term-hash.ts';
import { normalise, type RunSink, scanRuns, termsOfWord } from '../words/tokens.ts';
import { WordTable } from '../words/word-table.ts';
import type { TermCounts } from './postings.ts';

/** A quarter is the finest step between field weights; 63 occurrences are saturated for BM25 anyway. */
const FREQUENCY_STEP = 0.25;

/** Takes documents one after the other and sorts their terms into postings. */
export class LexicalBuilder implements RunSink {
  readonly #dictionary = new TermDictionary();
  readonly #fold = characterTables().fold;
  readonly #words = new WordTable((word) =>
    termsOfWord(word).map((term) => {
      const { low, high } = hashTerm(term);
      return this.#dictionary.add(low, high);
    }),
  );
  readonly #countTerm = (term: number): void => this.#count(term);
  /** Term number plus one of each single ideograph: no hash needed for the commonest terms. */
  readonly #single = new Uint32Array(0x10000);
  /** Of the document being read: frequency by term, and the terms it has so far. */
  #frequency = new Float32Array(1 << 16);
  #touched = new Uint32Array(1 << 12);
  #touchedCount = 0;
  #fieldWeight = 1;
  #length = 0;
  #text = '';
  /** Of all documents: (term, frequency) pairs, document after document. */
  #logTerms = new Uint32Array(1 << 16);
  #logFrequencies = new Uint8Array(1 << 16);
  #logCount = 0;
  readonly #documentEnds: number[] = [];
  readonly #lengths: number[] = [];

  /** Adds text of one field of the current document. */
  addText(text: string, weight: number): void {
    if (text === '') return;
    this.#text = normalise(text);
    this.#fieldWeight = weight;
    scanRuns(this.#text, this);
  }

  ideographs(start: number, end: number): void {
    const text = this.#text;
    const fold = this.#fold;
    let previousLow = 0;
    let previousHigh = 0;
    for (let i = start; i < end; i++) {
      const unit = fold[text.charCodeAt(i)]!;
      if (i > start) {
        const low = finish(stepLow(previousLow, unit));
        const high = finish(stepHigh(previousHigh, unit));
        this.#count(this.#dictionary.add(low, high));
      }
      previousLow = stepLow(SEED_LOW, unit);
      previousHigh = stepHigh(SEED_HIGH, unit);
      let single = this.#single[unit]!;
      if (single === 0) {
        single = this.#dictionary.add(finish(previousLow), finish(previousHigh)) + 1;
        this.#single[unit] = single;
      }
      this.#count(single - 1);
    }
  }

  word(start: number, end: number): void {
    this.#words.forEach(this.#text, start, end, this.#countTerm);
  }

  #count(term: number): void {
    if (term >= this.#frequency.length) this.#frequency = grown(this.#frequency, term + 1);
    if (this.#frequency[term] === 0) {
      if (this.#touchedCount === this.#touched.length)
        this.#touched = grown(this.#touched, this.#touchedCount + 1);
      this.#touched[this.#touchedCount++] = term;
    }
    this.#frequency[term]! += this.#fieldWeight;
    this.#length += this.#fieldWeight;
  }

  endDocument(): void {
    if (this.#logCount + this.#touchedCount > this.#logTerms.length) {
      this.#logTerms = grown(this.#logTerms, this.#logCount + this.#touchedCount);
      this.#logFrequencies = grown(this.#logFrequencies, this.#logTerms.length);
    }
    for (let i = 0; i < this.#touchedCount; i++) {
      const term = this.#touched[i]!;
      this.#logTerms[this.#logCount] = term;
      this.#logFrequencies[this.#logCount++] = Math.min(
        255,
        Math.round(this.#frequency[term]! / FREQUENCY_STEP),
      );
      this.#frequency[term] = 0;
    }
    this.#touchedCount = 0;
    this.#documentEnds.push(this.#logCount);
    this.#lengths.push(this.#length);
    this.#length = 0;
  }

  /** The builder is done with after this. */
  finish(): TermCounts {
    const offsets = new Uint32Array(this.#dictionary.size + 1);
    for (let i = 0; i < this.#logCount; i++) offsets[this.#logTerms[i]! + 1]!++;
    for (let term = 0; term < this.#dictionary.size; term++) offsets[term + 1]! += offsets[term]!;
    const next = offsets.slice();
    const documents = new Uint32Array(this.#logCount);
    const frequencies = new Uint8Array(this.#logCount);
    let at = 0;
    for (let document = 0; document < this.#documentEnds.length; document++) {
      for (const end = this.#documentEnds[document]!; at < end; at++) {
        const place = next[this.#logTerms[at]!]!++;
        documents[place] = document;
        frequencies[place] = this.#logFrequencies[at]!;
      }
    }
    const lengths = Float32Array.from(this.#lengths);
    return { offsets, documents, frequencies, unit: FREQUENCY_STEP, lengths, dictionary: this.#dictionary };
  }
}

function grown<T extends Float32Array | Uint32Array | Uint8Array>(array: T, atLeast: number): T {
  let length = array.length;
  while (length < atLeast) length *= 2;
  // The constructor of a typed array makes the same kind of array.
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}
