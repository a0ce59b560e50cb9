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

/** Room for the distinct terms of a text, to begin with. */
const SMALLEST_ROOM = 1024;

/** Reads texts place by place; its tables serve one text after the other. */
class Reader implements RunSink {
  readonly #fold = characterTables().fold;
  #slots = new Uint32Array(SMALLEST_TABLE);
  #stamps = new Uint32Array(SMALLEST_TABLE);
  #stamp = 0;
  /** Of each distinct term, in the order of first appearance: its hash, and the words of its mask. */
  #hashes: Uint32Array = new Uint32Array(SMALLEST_ROOM);
  #masks: Uint32Array = new Uint32Array(SMALLEST_ROOM);
  #size = 0;
  #stride = 1;
  #text = '';
  /** Where the text stands: the word of a mask, and the bit in it. */
  #word = 0;
  #bit = 0;
  readonly #note = (hash: number): void => {
    // First: a new term may move the masks.
    const term = this.#termOf(hash);
    this.#masks[term * this.#stride + this.#word]! |= this.#bit;
  };

  /** For a text with so many places. */
  begin(places: number): void {
    this.#stamp++;
    this.#size = 0;
    this.#stride = Math.ceil(places / PLACES_A_WORD);
    this.#masks = roomFor(this.#hashes.length * this.#stride, this.#masks);
  }

  add(text: string, place: number): void {
    this.#text = normalise(text);
    this.#word = place >>> 5;
    this.#bit = 1 << (place & 31);
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

  finish(): TermPlaces {
    const size = this.#size;
    const stride = this.#stride;
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, size / TERMS_A_BUCKET)));
    const bucketMask = buckets - 1;
    // One allocation: there are twenty such readings behind a question that nobody asked yet.
    const kept = new Uint32Array(buckets + 1 + size + size * stride);
    const starts = kept.subarray(0, buckets + 1);
    const hashes = kept.subarray(buckets + 1, buckets + 1 + size);
    const masks = kept.subarray(buckets + 1 + size);
    // Counted, then put in place from the back: each bucket's start ends where its first term is.
    for (let term = 0; term < size; term++) starts[this.#hashes[term]! & bucketMask]!++;
    for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket]! += starts[bucket - 1]!;
    for (let term = 0; term < size; term++) {
      const hash = this.#hashes[term]!;
      const at = --starts[hash & bucketMask]!;
      hashes[at] = hash;
      for (let word = 0; word < stride; word++)
        masks[at * stride + word] = this.#masks[term * stride + word]!;
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
    const term = this.#size++;
    this.#stamps[slot] = this.#stamp;
    this.#slots[slot] = term;
    if (term === this.#hashes.length) {
      this.#hashes = roomFor(term * 2, this.#hashes);
      this.#masks = roomFor(term * 2 * this.#stride, this.#masks);
    }
    this.#hashes[term] = hash;
    const masks = this.#masks;
    for (let at = term * this.#stride, end = at + this.#stride; at < end; at++) masks[at] = 0;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return term;
  }

  #grow(): void {
    const capacity = this.#slots.length * 2;
    this.#slots = new Uint32Array(capacity);
    this.#stamps = new Uint32Array(capacity);
    for (let term = 0; term < this.#size; term++) {
      let slot = this.#hashes[term]! & (capacity - 1);
      while (this.#stamps[slot] === this.#stamp) slot = (slot + 1) & (capacity - 1);
      this.#stamps[slot] = this.#stamp;
      this.#slots[slot] = term;
    }
  }
}

/** `present` where it has that much room, else a larger one that holds the same. */
function roomFor(wanted: number, present: Uint32Array): Uint32Array {
  if (wanted <= present.length) return present;
  const larger = new Uint32Array(wanted);
  larger.set(present);
  return larger;
}

let reader: Reader | undefined;

/** The terms of `texts`, each with the places it stands at; there are `places` of them, 0 upwards. */
export function termPlaces(texts: readonly { text: string; place: number }[], places: number): TermPlaces {
  reader ??= new Reader();
  reader.begin(places);
  for (const { text, place } of texts) reader.add(text, place);
  return reader.finish();
}
