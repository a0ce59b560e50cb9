import type { TermHash } from './term-hash.ts';

/** A slot is empty where its term is this; terms are stored plus one. */
const EMPTY = 0;
/** Slots a term, at most: linear probing stays near one step below a load of 0.6 (Knuth, TAOCP 6.4). */
const LARGEST_LOAD = 0.6;
const SMALLEST_CAPACITY = 1024;

/** The arrays of a dictionary, as they are saved. All have `capacity` entries, a power of two. */
export interface DictionaryArrays {
  low: Uint32Array;
  high: Uint32Array;
  term: Uint32Array;
}

/** From a term's 64-bit hash to its number, 0 upwards, in open addressing over typed arrays. */
export class TermDictionary {
  #low: Uint32Array;
  #high: Uint32Array;
  #term: Uint32Array;
  #mask: number;
  #size: number;

  constructor(arrays?: DictionaryArrays, size = 0) {
    this.#low = arrays?.low ?? new Uint32Array(SMALLEST_CAPACITY);
    this.#high = arrays?.high ?? new Uint32Array(SMALLEST_CAPACITY);
    this.#term = arrays?.term ?? new Uint32Array(SMALLEST_CAPACITY);
    this.#mask = this.#term.length - 1;
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  get arrays(): DictionaryArrays {
    return { low: this.#low, high: this.#high, term: this.#term };
  }

  /** The term's number, or -1. */
  find(hash: TermHash): number {
    const slot = this.#slotOf(hash.low, hash.high);
    return this.#term[slot]! - 1;
  }

  /** The term's number; a new term takes the next one. */
  add(low: number, high: number): number {
    const slot = this.#slotOf(low, high);
    const found = this.#term[slot]!;
    if (found !== EMPTY) return found - 1;
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#term[slot] = ++this.#size;
    if (this.#size > this.#term.length * LARGEST_LOAD) this.#grow();
    return this.#size - 1;
  }

  #slotOf(low: number, high: number): number {
    let slot = low & this.#mask;
    while (this.#term[slot] !== EMPTY && (this.#low[slot] !== low || this.#high[slot] !== high)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #grow(): void {
    const { low, high, term } = this.arrays;
    const capacity = term.length * 2;
    this.#low = new Uint32Array(capacity);
    this.#high = new Uint32Array(capacity);
    this.#term = new Uint32Array(capacity);
    this.#mask = capacity - 1;
    for (let i = 0; i < term.length; i++) {
      if (term[i] === EMPTY) continue;
      const slot = this.#slotOf(low[i]!, high[i]!);
      this.#low[slot] = low[i]!;
      this.#high[slot] = high[i]!;
      this.#term[slot] = term[i]!;
    }
  }
}
