import { IMPACT_STEP, type Postings } from './postings.ts';
import { byScore, kthLargest, type ScoredDocument } from './top-documents.ts';

/** A query's term that the course knows, ready to be scored. */
export interface ScoringTerm {
  /** First and last entry (exclusive) of its list; both 0 where it has a column. */
  from: number;
  to: number;
  /** Where its column begins, or -1. */
  column: number;
  /** What one step of impact is worth. */
  factor: number;
  /** What the term can be worth in any document. */
  bound: number;
}

export interface Searcher {
  /** The best `k` documents, best first; ties by document number. */
  search(terms: ScoringTerm[], k: number, accept?: (document: number) => boolean): ScoredDocument[];
  /** Scores of these documents, in their order. */
  scores(terms: readonly ScoringTerm[], documents: readonly number[]): number[];
}

export function scoringTerm(postings: Postings, columns: ReadonlyMap<number, number>, term: number, weight: number): ScoringTerm {
  const column = columns.get(term);
  const factor = weight * IMPACT_STEP;
  return {
    from: postings.offsets[term]!,
    to: postings.offsets[term + 1]!,
    column: column === undefined ? -1 : column * postings.size,
    factor,
    bound: factor * postings.largest[term]!,
  };
}

/** Sums are compared with sums made in another order: this much of rounding is forgiven, on the safe side. */
const ROUNDING = 1 - 1e-9;

/** Looking documents up one by one is cheaper than walking a list this many times longer. */
const LOOKUP_COST = 8;

/**
 * Term by term, the terms with the largest bound (the rare ones) first, and MaxScore's two prunings (Turtle and
 * Flood 1995): once the terms still to come cannot lift an unseen document to the k-th score, no new
 * documents are taken in; from then on documents that cannot reach the k-th score any more are dropped. Exact.
 */
export function createSearcher({ size, documents, impacts, columns }: Postings): Searcher {
  // Kept between searches; a search cleans up only what it touched.
  const sums = new Float64Array(size);
  const touched = new Uint32Array(size);

  /** Adds a term to every document that has it; new ones are appended to `touched`. */
  function addToAll(term: ScoringTerm, count: number): number {
    const { from, to, column, factor } = term;
    if (column >= 0) {
      for (let document = 0; document < size; document++) {
        const impact = columns[column + document]!;
        if (impact === 0) continue;
        if (sums[document] === 0) touched[count++] = document;
        sums[document]! += factor * impact;
      }
      return count;
    }
    for (let i = from; i < to; i++) {
      const document = documents[i]!;
      if (sums[document] === 0) touched[count++] = document;
      sums[document]! += factor * impacts[i]!;
    }
    return count;
  }

  /** Adds a term to documents that were taken in already. */
  function addToTouched(term: ScoringTerm, count: number): void {
    const { from, to, column, factor } = term;
    if (column >= 0) {
      for (let i = 0; i < count; i++) {
        const document = touched[i]!;
        sums[document]! += factor * columns[column + document]!;
      }
    } else if (count * LOOKUP_COST < to - from) {
      for (let i = 0; i < count; i++) {
        const document = touched[i]!;
        const at = find(document, from, to);
        if (at >= 0) sums[document]! += factor * impacts[at]!;
      }
    } else {
      for (let i = from; i < to; i++) {
        const document = documents[i]!;
        if (sums[document] !== 0) sums[document]! += factor * impacts[i]!;
      }
    }
  }

  /** Place of a document in a list, or -1. */
  function find(document: number, from: number, to: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (documents[middle]! < document) low = middle + 1;
      else high = middle;
    }
    return low < to && documents[low] === document ? low : -1;
  }

  /** Forgets touched documents that `keep` refuses; returns how many are left. */
  function sift(count: number, keep: (document: number) => boolean, first = 0): number {
    let kept = first;
    for (let i = first; i < count; i++) {
      const document = touched[i]!;
      if (keep(document)) touched[kept++] = document;
      else sums[document] = 0;
    }
    return kept;
  }

  return {
    search(terms, k, accept) {
      if (k <= 0) return [];
      terms.sort((a, b) => b.bound - a.bound);
      let rest = terms.reduce((sum, term) => sum + term.bound, 0);
      let seen = 0;
      let count = 0;
      let open = true;
      let threshold = 0;
      for (const term of terms) {
        if (open) {
          const before = count;
          count = addToAll(term, count);
          // A refused document is met again with every later term; it is refused again then.
          if (accept) count = sift(count, accept, before);
        } else addToTouched(term, count);
        rest -= term.bound;
        seen += term.bound;
        // No sum is above `seen`: before it exceeds `rest` nothing can be pruned.
        if (rest >= seen || count < k) continue;
        threshold = kthLargest(sums, touched, count, k) * ROUNDING;
        if (rest >= threshold) continue;
        open = false;
        const needed = threshold - rest;
        count = sift(count, (document) => sums[document]! >= needed);
      }
      const found: ScoredDocument[] = [];
      for (let i = 0; i < count; i++) {
        const document = touched[i]!;
        if (sums[document]! >= threshold) found.push({ document, score: sums[document]! });
        sums[document] = 0;
      }
      return found.sort(byScore).slice(0, k);
    },

    scores(terms, wanted) {
      return wanted.map((document) => {
        let score = 0;
        for (const { from, to, column, factor } of terms) {
          if (column >= 0) score += factor * columns[column + document]!;
          else {
            const at = find(document, from, to);
            if (at >= 0) score += factor * impacts[at]!;
          }
        }
        return score;
      });
    },
  };
}
