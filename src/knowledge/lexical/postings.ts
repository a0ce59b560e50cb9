import type { TermDictionary } from '../words/term-dictionary.ts';

/**
 * Which documents have which terms, and what each such pair is worth. A term is kept in one of two shapes:
 * a list (documents in order, one impact each), or, where it stands in more than a fifth of the documents, a
 * column with an impact for every document: there a column is smaller than a list (1 byte a document against
 * 5 a posting), and any document's impact is found at once.
 */
export interface Postings {
  /** How many documents. */
  size: number;
  dictionary: TermDictionary;
  /** List of term `t`: entries `offsets[t]` to `offsets[t + 1]` of the next two; empty for terms with a column. */
  offsets: Uint32Array;
  documents: Uint32Array;
  /** 1..255, in steps of `IMPACT_STEP`. */
  impacts: Uint8Array;
  /** Largest impact of each term. */
  largest: Uint8Array;
  /** Terms with a column, in order of their columns. */
  columnTerms: Uint32Array;
  /** In how many documents each of `columnTerms` stands. */
  columnCounts: Uint32Array;
  /** `size` impacts a column, 0 where the term is absent. */
  columns: Uint8Array;
}

/** BM25's saturation and length normalisation (Robertson and Zaragoza 2009). */
const SATURATION = 1;
const LENGTH_NORMALISATION = 0.75;

/** What a term can be worth in a document at most, before its weight: BM25's k1 + 1. */
export const LARGEST_IMPACT = SATURATION + 1;
const STEPS = 255;
export const IMPACT_STEP = LARGEST_IMPACT / STEPS;

/** Bytes of a posting over bytes of a column's entry. */
const COLUMN_SHARE = 5;

/** What a builder counted: terms in document order, as lists. */
export interface TermCounts {
  offsets: Uint32Array;
  documents: Uint32Array;
  /** Weighted frequencies in units of `unit`; overwritten here by the impacts, to save a copy of the largest array. */
  frequencies: Uint8Array;
  unit: number;
  /** Weighted length of each document. */
  lengths: Float32Array;
  dictionary: TermDictionary;
}

export function postingsFrom({
  offsets,
  documents,
  frequencies,
  unit,
  lengths,
  dictionary,
}: TermCounts): Postings {
  const size = lengths.length;
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size) || 1;
  const norms = lengths.map(
    (length) => SATURATION * (1 - LENGTH_NORMALISATION + (LENGTH_NORMALISATION * length) / average),
  );
  const terms = dictionary.size;
  const columnTerms: number[] = [];
  for (let term = 0; term < terms; term++) {
    if ((offsets[term + 1]! - offsets[term]!) * COLUMN_SHARE > size) columnTerms.push(term);
  }
  const columns = new Uint8Array(columnTerms.length * size);
  const columnCounts = new Uint32Array(columnTerms.length);
  const largest = new Uint8Array(terms);
  const impacts = frequencies;
  let column = 0;
  let kept = 0;
  for (let term = 0; term < terms; term++) {
    const from = offsets[term]!;
    const to = offsets[term + 1]!;
    const inColumn = columnTerms[column] === term;
    const base = column * size;
    offsets[term] = kept;
    let top = 0;
    for (let i = from; i < to; i++) {
      const document = documents[i]!;
      const frequency = frequencies[i]! * unit;
      const worth = (frequency * LARGEST_IMPACT) / (frequency + norms[document]!);
      const impact = Math.max(1, Math.round(worth / IMPACT_STEP));
      if (impact > top) top = impact;
      if (inColumn) columns[base + document] = impact;
      else {
        documents[kept] = document;
        impacts[kept++] = impact;
      }
    }
    largest[term] = top;
    if (inColumn) columnCounts[column++] = to - from;
  }
  offsets[terms] = kept;
  return {
    size,
    dictionary,
    offsets,
    documents: documents.slice(0, kept),
    impacts: impacts.slice(0, kept),
    largest,
    columnTerms: Uint32Array.from(columnTerms),
    columnCounts,
    columns,
  };
}
