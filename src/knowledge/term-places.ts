import { characterTables } from './character-folding.ts';
import { finish, hashTerm, SEED_LOW, stepLow } from './term-hash.ts';
import { normalise, type RunSink, scanRuns, termsOfWord } from './tokens.ts';
import { WordTable } from './word-table.ts';

/** Places in one word of a mask. */
const PLACES_A_WORD = 32;
/** Terms in one bucket, about. */
const TERMS_A_BUCKET = 2;
const SMALLEST_TABLE = 4096;

/**
 * Which terms stand at which places of a text, for looking up the few terms of a question. A term is known by its low
 * hash: within one text 32 bits tell terms apart, and one that collides by chance (1e-7) does no harm.
 */
export interface TermPlaces {
  /** Distinct terms. */
  readonly size: number;
  /** Hashes of the terms, a bucket after the other. */
  readonly hashes: Uint32Array;
  /** Words of a term's mask: term `i` has `masks[i * stride]` and so on; place `p` is bit `p % 32` of word `p / 32`. */
  readonly stride: number;
  readonly masks: Uint32Array;
  /** Which term has this hash, or -1. */
  find(hash: number): number;
}

/** Low hashes of the terms of each word that was met, over all texts. */
const wordHashes = new WordTable((word) => termsOfWord(word).map((term) => hashTerm(term).low));

/** Reads texts place by place; its tables serve one text after the other. */
class Reader implements RunSink {
  readonly #fold = characterTables().fold;
  #slots = new Uint32Array(SMALLEST_TABLE);
  #stamps = new Uint32Array(SMALLEST_TABLE);
  #stamp = 0;
  /** Hash of each distinct term. */
  #hashes: number[] = [];
  /** Each occurrence: its term, and its place. */
  #terms: number[] = [];
  #places: number[] = [];
  #text = '';
  #place = 0;
  readonly #note = (hash: number): void => {
    this.#terms.push(this.#termOf(hash));
    this.#places.push(this.#place);
  };

  begin(): void {
    this.#stamp++;
    this.#hashes = [];
    this.#terms = [];
    this.#places = [];
  }

  add(text: string, place: number): void {
    this.#text = normalise(text);
    this.#place = place;
    scanRuns(this.#text, this);
  }

  ideographs(start: number, end: number): void {
    let previous = 0;
    for (let i = start; i < end; i++) {
      const unit = this.#fold[this.#text.charCodeAt(i)]!;
      if (i > start) this.#note(finish(stepLow(previous, unit)));
      previous = stepLow(SEED_LOW, unit);
      this.#note(finish(previous));
    }
  }

  word(start: number, end: number): void {
    wordHashes.forEach(this.#text, start, end, this.#note);
  }

  finish(places: number): TermPlaces {
    const size = this.#hashes.length;
    const stride = Math.ceil(places / PLACES_A_WORD);
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, size / TERMS_A_BUCKET)));
    const bucketMask = buckets - 1;
    // Counted, then put in place from the back: each bucket's start ends where its first term is.
    const starts = new Uint32Array(buckets + 1);
    for (const hash of this.#hashes) starts[hash & bucketMask]!++;
    for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket]! += starts[bucket - 1]!;
    const hashes = new Uint32Array(size);
    const order = new Uint32Array(size);
    for (let term = 0; term < size; term++) {
      const hash = this.#hashes[term]!;
      const at = --starts[hash & bucketMask]!;
      hashes[at] = hash;
      order[term] = at;
    }
    const masks = new Uint32Array(size * stride);
    for (let i = 0; i < this.#terms.length; i++) {
      const place = this.#places[i]!;
      masks[order[this.#terms[i]!]! * stride + (place >>> 5)]! |= 1 << (place & 31);
    }
    return {
      size,
      hashes,
      stride,
      masks,
      find(hash) {
        const bucket = hash & bucketMask;
        const end = starts[bucket + 1]!;
        for (let at = starts[bucket]!; at < end; at++) if (hashes[at] === hash) return at;
        return -1;
      },
    };
  }

  /** The term's number, by the order of first appearance. */
  #termOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#stamps[slot] === this.#stamp) {
      const term = this.#slots[slot]!;
      if (this.#hashes[term] === hash) return term;
      slot = (slot + 1) & mask;
    }
    const term = this.#hashes.length;
    this.#stamps[slot] = this.#stamp;
    this.#slots[slot] = term;
    this.#hashes.push(hash);
    if (this.#hashes.length * 2 > this.#slots.length) this.#grow();
    return term;
  }

  #grow(): void {
    const capacity = this.#slots.length * 2;
    this.#slots = new Uint32Array(capacity);
    this.#stamps = new Uint32Array(capacity);
    this.#hashes.forEach((hash, term) => {
      let slot = hash & (capacity - 1);
      while (this.#stamps[slot] === this.#stamp) slot = (slot + 1) & (capacity - 1);
      this.#stamps[slot] = this.#stamp;
      this.#slots[slot] = term;
    });
  }
}

let reader: Reader | undefined;

/** The terms of `texts`, each with the places it stands at; there are `places` of them, 0 upwards. */
export function termPlaces(texts: readonly { text: string; place: number }[], places: number): TermPlaces {
  reader ??= new Reader();
  reader.begin();
  for (const { text, place } of texts) reader.add(text, place);
  return reader.finish(places);
}
