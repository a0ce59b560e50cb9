/** A document with its score. */
export interface ScoredDocument {
  document: number;
  score: number;
}

/** Best first; of equal scores the document that comes first. */
const byScore = (a: ScoredDocument, b: ScoredDocument): number =>
  b.score - a.score || a.document - b.document;

/** Keeps the `capacity` best of the documents it is offered in ascending order of their numbers. */
export class TopDocuments {
  readonly #capacity: number;
  /** A min-heap of scores, and the documents they belong to. */
  readonly #scores: Float64Array;
  readonly #documents: Uint32Array;
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#scores = new Float64Array(capacity);
    this.#documents = new Uint32Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size === this.#capacity;
  }

  /** The lowest score that is kept. */
  get lowest(): number {
    return this.#scores[0]!;
  }

  /** A full collection must only be offered scores above `lowest`: of equals the earlier document stays. */
  offer(document: number, score: number): void {
    if (this.#size < this.#capacity) this.#siftUp(this.#size++, document, score);
    else this.#replaceLowest(document, score);
  }

  toSorted(): ScoredDocument[] {
    const found: ScoredDocument[] = [];
    for (let i = 0; i < this.#size; i++)
      found.push({ document: this.#documents[i]!, score: this.#scores[i]! });
    return found.sort(byScore);
  }

  /** Is entry `a` to leave before entry `b`? Of equal scores the later document leaves. */
  #isWorse(score: number, document: number, at: number): boolean {
    const other = this.#scores[at]!;
    return score < other || (score === other && document > this.#documents[at]!);
  }

  #put(at: number, document: number, score: number): void {
    this.#scores[at] = score;
    this.#documents[at] = document;
  }

  #siftUp(from: number, document: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(score, document, parent)) break;
      this.#put(at, this.#documents[parent]!, this.#scores[parent]!);
      at = parent;
    }
    this.#put(at, document, score);
  }

  #replaceLowest(document: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (
        child + 1 < this.#size &&
        this.#isWorse(this.#scores[child + 1]!, this.#documents[child + 1]!, child)
      )
        child++;
      if (this.#isWorse(score, document, child)) break;
      this.#put(at, this.#documents[child]!, this.#scores[child]!);
      at = child;
    }
    this.#put(at, document, score);
  }
}
