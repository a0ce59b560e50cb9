import { type ScoredDocument, TopDocuments } from '../top-documents.ts';
import { IMPACT_STEP, type Postings } from './postings.ts';

/** A query's term that the course knows, ready to be scored. */
export interface ScoringTerm {
  /** First and last entry (exclusive) of its list; equal where it has a column. */
  from: number;
  to: number;
  /** Where its column begins, or -1. */
  column: number;
  /** In how many documents it stands. */
  count: number;
  /**
   * What one step of impact is worth, in whole units of `SCORE_UNIT`. Whole numbers add up exactly, in any
   * order: pruned search and exhaustive search give the same scores, bit by bit.
   */
  factor: number;
  /** What the term can be worth in any document, in the same units. */
  bound: number;
}

/** Fine enough that a factor keeps four digits; sums stay far below 2^53. */
const SCORE_UNIT = 2 ** -24;

export interface TermStatistics {
  term: number;
  /** Number of its column, or -1. */
  column: number;
  count: number;
  weight: number;
}

export function scoringTerm(
  { size, offsets, largest }: Postings,
  { term, column, count, weight }: TermStatistics,
): ScoringTerm {
  const factor = Math.round((weight * IMPACT_STEP) / SCORE_UNIT);
  return {
    from: offsets[term]!,
    to: offsets[term + 1]!,
    column: column < 0 ? -1 : column * size,
    count,
    factor,
    bound: factor * largest[term]!,
  };
}

export interface Searcher {
  /** The best `k` documents, best first; ties by document number. */
  search(terms: readonly ScoringTerm[], k: number, accept?: (document: number) => boolean): ScoredDocument[];
  /** Scores of these documents, in their order. */
  scores(terms: readonly ScoringTerm[], documents: readonly number[]): number[];
}

/** Documents that are summed at a time: their sums stay in the processor's first cache (4096 × 8 bytes). */
const WINDOW = 4096;

const ALL = 0xffffffff;

/** Postings of rare terms that are read for a first guess at the k-th score; below that nothing is gained. */
const PROBE_POSTINGS = 1024;

/**
 * MaxScore (Turtle and Flood 1995) over windows of documents: terms that together cannot lift a document to the
 * k-th score so far are not walked; they are only looked up for documents that the other terms brought near it.
 * Exact: the result is that of summing everything.
 */
export function createSearcher({ size, documents, impacts, columns }: Postings): Searcher {
  // Scratch, all zeros between searches.
  const sums = new Float64Array(WINDOW);
  /**
   * A bit a document of the window that a list brought: to look at all sums would take longer than to walk the lists.
   */
  const touched = new Uint32Array(WINDOW / 32);
  const partial = new Float64Array(size);
  const probed = new Uint32Array(PROBE_POSTINGS);

  /** Place of the first entry at or after `document` between `from` and `to`; searched in growing steps. */
  function seek(document: number, from: number, to: number): number {
    let low = from;
    let step = 1;
    while (low + step < to && documents[low + step]! < document) {
      low += step;
      step *= 2;
    }
    let high = Math.min(to, low + step);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (documents[middle]! < document) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function worth(term: ScoringTerm, document: number): number {
    if (term.column >= 0) return term.factor * columns[term.column + document]!;
    const at = seek(document, term.from, term.to);
    return at < term.to && documents[at] === document ? term.factor * impacts[at]! : 0;
  }

  /** The same for documents that come in ascending order: `places[t]` moves along the list. */
  function lookUp(term: ScoringTerm, document: number, t: number, places: Int32Array): number {
    if (term.column >= 0) return term.factor * columns[term.column + document]!;
    const at = seek(document, places[t]!, term.to);
    places[t] = at;
    return at < term.to && documents[at] === document ? term.factor * impacts[at]! : 0;
  }

  const scoreOf = (terms: readonly ScoringTerm[], document: number): number => {
    let score = 0;
    for (const term of terms) score += worth(term, document);
    return score;
  };

  /**
   * A score that at least `k` documents reach: the lowest among the `k` most promising documents that have a
   * rare term of the query. 0 where the rare terms bring fewer than `k`.
   */
  function guessThreshold(
    terms: readonly ScoringTerm[],
    k: number,
    accept?: (document: number) => boolean,
  ): number {
    let count = 0;
    let read = 0;
    for (const { column, count: postings, from, to, factor } of [...terms].sort(
      (a, b) => b.bound - a.bound,
    )) {
      if (column >= 0 || read + postings > PROBE_POSTINGS) continue;
      read += postings;
      for (let i = from; i < to; i++) {
        const document = documents[i]!;
        if (partial[document] === 0) {
          if (accept && !accept(document)) continue;
          probed[count++] = document;
        }
        partial[document]! += factor * impacts[i]!;
      }
    }
    const promising = new TopDocuments(k);
    for (let i = 0; i < count; i++) {
      const document = probed[i]!;
      if (!promising.isFull || partial[document]! > promising.lowest)
        promising.offer(document, partial[document]!);
      partial[document] = 0;
    }
    if (!promising.isFull) return 0;
    return promising
      .toSorted()
      .reduce((low, { document }) => Math.min(low, scoreOf(terms, document)), Number.POSITIVE_INFINITY);
  }

  /** Adds a term to the sums of the documents from `start` to `end`; returns where its list goes on. */
  function addWindow(term: ScoringTerm, from: number, start: number, end: number): number {
    const { factor, column, to } = term;
    if (column >= 0) {
      for (let i = start; i < end; i++) sums[i - start]! += factor * columns[column + i]!;
      touched.fill(ALL);
      return from;
    }
    let next = from;
    while (next < to) {
      const document = documents[next]!;
      if (document >= end) break;
      const at = document - start;
      sums[at]! += factor * impacts[next++]!;
      touched[at >>> 5]! |= 1 << (at & 31);
    }
    return next;
  }

  return {
    search(given, k, accept) {
      if (k <= 0 || given.length === 0) return [];
      // Weak and common terms first: those are the ones that are worth not walking.
      const terms = [...given].sort((a, b) => a.bound / a.count - b.bound / b.count);
      const weakest = [0];
      for (const { bound } of terms) weakest.push(weakest.at(-1)! + bound);
      const places = Int32Array.from(terms, ({ from }) => from);
      const top = new TopDocuments(Math.min(k, size));
      let needed = Math.max(1, guessThreshold(terms, k, accept));
      let walked = 0;
      for (let start = 0; start < size; start += WINDOW) {
        const end = Math.min(size, start + WINDOW);
        // Terms before `walked` cannot reach `needed` even together.
        while (walked < terms.length && weakest[walked + 1]! < needed) walked++;
        if (walked === terms.length) break;
        for (let t = walked; t < terms.length; t++) {
          const term = terms[t]!;
          // A list that was only looked up until now goes on where this window begins.
          places[t] = addWindow(term, places[t]!, start, end);
        }
        for (let word = 0; word < touched.length; word++) {
          let bits = touched[word]!;
          touched[word] = 0;
          for (; bits !== 0; bits &= bits - 1) {
            const at = word * 32 + (31 - Math.clz32(bits & -bits));
            let sum = sums[at]!;
            // A column brings documents that do not have its term.
            if (sum === 0) continue;
            sums[at] = 0;
            const document = start + at;
            for (let t = walked; sum + weakest[t]! >= needed; ) {
              if (t > 0) {
                t--;
                sum += lookUp(terms[t]!, document, t, places);
                continue;
              }
              if (!accept || accept(document)) {
                top.offer(document, sum);
                if (top.isFull) needed = Math.max(needed, top.lowest + 1);
              }
              break;
            }
          }
        }
      }
      return top.toSorted().map(({ document, score }) => ({ document, score: score * SCORE_UNIT }));
    },

    scores: (terms, wanted) => wanted.map((document) => scoreOf(terms, document) * SCORE_UNIT),
  };
}
