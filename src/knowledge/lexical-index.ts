import { DamagedIndexError } from './damaged-index-error.ts';
import { LexicalBuilder } from './lexical-builder.ts';
import { createSearcher, type ScoringTerm, scoringTerm } from './lexical-search.ts';
import { type Postings, postingsFrom } from './postings.ts';
import { queryTerms } from './query-terms.ts';
import { readSectionFile, type Section, writeSectionFile } from './section-file.ts';
import { TermDictionary } from './term-dictionary.ts';
import { hashTerm } from './term-hash.ts';
import type { ScoredDocument } from './top-documents.ts';

/** The fields of a document that are searched. */
export interface LexicalDocument {
  /** Where it is from; a title or heading that only repeats it is not indexed. */
  source: string;
  title: string;
  headings: string[];
  question: string | null;
  text: string;
}

/*
 * How much a term counts by its field (BM25F's weights, in steps of a quarter). A FAQ's question at 1 / 1.5 / 2 / 3
 * gave MRR@5 .900 / .903 / .903 / .900 on rephrased English questions; headings at 0 / 0.5 / 1 / 2 .897 / .902 / .903 / .902.
 */
const HEADING_WEIGHT = 1;
const QUESTION_WEIGHT = 1.5;
const TEXT_WEIGHT = 1;

const FILE_KIND = 'LEXI';
const FILE_VERSION = 1;

/** A query's term and what it is worth in this course. */
export interface WeighedTerm {
  term: string;
  /** Inverse document frequency times the query's own weight. */
  weight: number;
  known: boolean;
}

export interface LexicalIndex {
  readonly size: number;
  /** The best `k` documents by BM25, best first; equal scores by document number. */
  search(query: string, k: number, accept?: (document: number) => boolean): ScoredDocument[];
  /** BM25 of these documents, in their order. */
  scores(query: string, documents: readonly number[]): number[];
  terms(query: string): WeighedTerm[];
  serialise(path: string): Promise<void>;
}

export function buildLexicalIndex(documents: Iterable<LexicalDocument>): LexicalIndex {
  const builder = new LexicalBuilder();
  for (const document of documents) {
    for (const heading of new Set([document.title, ...document.headings])) {
      if (heading !== document.source && heading !== document.question)
        builder.addText(heading, HEADING_WEIGHT);
    }
    if (document.question !== null) builder.addText(document.question, QUESTION_WEIGHT);
    builder.addText(document.text, TEXT_WEIGHT);
    builder.endDocument();
  }
  return openLexicalIndex(postingsFrom(builder.finish()));
}

function openLexicalIndex(postings: Postings): LexicalIndex {
  const { size, dictionary, offsets } = postings;
  const columns = new Map(Array.from(postings.columnTerms, (term, column) => [term, column]));
  const searcher = createSearcher(postings);

  const countOf = (term: number): number => {
    if (term < 0) return 0;
    const column = columns.get(term);
    return column === undefined ? offsets[term + 1]! - offsets[term]! : postings.columnCounts[column]!;
  };
  /** BM25's, as Lucene has it: never negative. */
  const inverseFrequency = (count: number): number => Math.log(1 + (size - count + 0.5) / (count + 0.5));

  function scoringTerms(query: string): ScoringTerm[] {
    const terms: ScoringTerm[] = [];
    for (const { term, weight } of queryTerms(query)) {
      const number = dictionary.find(hashTerm(term));
      if (number < 0) continue;
      const count = countOf(number);
      const statistics = {
        term: number,
        column: columns.get(number) ?? -1,
        count,
        weight: weight * inverseFrequency(count),
      };
      terms.push(scoringTerm(postings, statistics));
    }
    return terms;
  }

  return {
    size,
    search: (query, k, accept) => searcher.search(scoringTerms(query), k, accept),
    scores: (query, documents) => searcher.scores(scoringTerms(query), documents),
    terms(query) {
      return queryTerms(query).map(({ term, weight }) => {
        const count = countOf(dictionary.find(hashTerm(term)));
        return { term, weight: weight * inverseFrequency(count), known: count > 0 };
      });
    },
    async serialise(path) {
      const { low, high, term } = dictionary.arrays;
      const { documents, impacts, largest, columnTerms, columnCounts } = postings;
      await writeSectionFile(path, FILE_KIND, FILE_VERSION, {
        meta: { size, terms: dictionary.size },
        sections: {
          low,
          high,
          term,
          offsets,
          documents,
          impacts,
          largest,
          columnTerms,
          columnCounts,
          columns: postings.columns,
        },
      });
    },
  };
}

/** Reads what `serialise` wrote; throws DamagedIndexError where the file is not that. */
export async function deserialiseLexicalIndex(path: string): Promise<LexicalIndex> {
  const { meta, sections } = await readSectionFile(path, FILE_KIND, FILE_VERSION);
  const section = <T extends Section>(name: string, type: new (length: number) => T): T => {
    const found = sections[name];
    if (!(found instanceof type)) throw new DamagedIndexError(path, `has no section ${name}`);
    return found;
  };
  const arrays = {
    low: section('low', Uint32Array),
    high: section('high', Uint32Array),
    term: section('term', Uint32Array),
  };
  return openLexicalIndex({
    size: Number(meta['size']),
    dictionary: new TermDictionary(arrays, Number(meta['terms'])),
    offsets: section('offsets', Uint32Array),
    documents: section('documents', Uint32Array),
    impacts: section('impacts', Uint8Array),
    largest: section('largest', Uint8Array),
    columnTerms: section('columnTerms', Uint32Array),
    columnCounts: section('columnCounts', Uint32Array),
    columns: section('columns', Uint8Array),
  });
}
