import { TermDictionary } from './term-dictionary.ts';
import { finish, SEED_HIGH, SEED_LOW, stepHigh, stepLow } from './term-hash.ts';

/** Words that are remembered before the table starts afresh: bounds memory at some 20 MB, whatever is read. */
const LARGEST_SIZE = 400_000;

/**
 * Remembers, for each word as it is written, a short list of numbers that are costly to work out (its terms).
 * Found by the hash of the characters: no string is made for a word that was seen before.
 */
export class WordTable {
  readonly #learn: (word: string) => readonly number[];
  #words = new TermDictionary();
  #starts = [0];
  #numbers: number[] = [];

  constructor(learn: (word: string) => readonly number[]) {
    this.#learn = learn;
  }

  /** Calls `use` with each number of the word that stands at `start` to `end`. */
  forEach(text: string, start: number, end: number, use: (number: number) => void): void {
    let low = SEED_LOW;
    let high = SEED_HIGH;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      low = stepLow(low, unit);
      high = stepHigh(high, unit);
    }
    if (this.#words.size >= LARGEST_SIZE) this.#forget();
    const word = this.#words.add(finish(low), finish(high));
    if (word === this.#starts.length - 1) {
      for (const number of this.#learn(text.slice(start, end))) this.#numbers.push(number);
      this.#starts.push(this.#numbers.length);
    }
    const stop = this.#starts[word + 1]!;
    for (let i = this.#starts[word]!; i < stop; i++) use(this.#numbers[i]!);
  }

  #forget(): void {
    this.#words = new TermDictionary();
    this.#starts = [0];
    this.#numbers = [];
  }
}
