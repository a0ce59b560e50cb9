import { DamagedIndexError } from '../index-files/damaged-index-error.ts';
import { readSectionFile, type Section, writeSectionFile } from '../index-files/section-file.ts';
import type { ScoredDocument } from '../top-documents.ts';
import { stemmed, wordPairs } from '../word-pairs/index.ts';
import { stemEnglish } from '../words/english-stem.ts';
import { isEnglishFunctionTerm } from '../words/function-words.ts';
import { hasKana, isChancePair } from '../words/kana.ts';
import { oneSlipAway } from '../words/spelling.ts';
import { TermDictionary } from '../words/term-dictionary.ts';
import { hashTerm } from '../words/term-hash.ts';
import { LexicalBuilder } from './lexical-builder.ts';
import { createSearcher, type ScoringTerm, scoringTerm } from './lexical-search.ts';
import { type Postings, postingsFrom } from './postings.ts';
import { queryTerms, termsOfForm } from './query-terms.ts';
import type { OtherForms } from './sought-term.ts';
import { otherWords } from './synonyms.ts';

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
 * gave MRR@5 .900 / .903 / .903 / .900 on rephrased English questions; headings at 0 / 0.5 / 1 / 2 .897 / .902 / .903
 * / .902.
 */
const HEADING_WEIGHT = 1;
const QUESTION_WEIGHT = 1.5;
const TEXT_WEIGHT = 1;

/** Of a word that had to be respelt: it may be another one after all. */
const RESPELT_WEIGHT = 0.8;

const FILE_KIND = 'LEXI';
const FILE_VERSION = 1;

/** A query's term and what it is worth in this course. */
export interface WeighedTerm {
  term: string;
  /** As it was written, of a word that was respelt. */
  given?: string;
  /** Inverse document frequency times the query's own weight. */
  weight: number;
  /** The part of the weight that speaks of the question's matter, not of how it is told. */
  matter: number;
  /** Does it stand in the course as it was written? A respelt word is matched, and unknown all the same. */
  known: boolean;
  /** What stands for it as well. */
  others?: OtherForms;
}

export interface LexicalIndex {
  readonly size: number;
  /** The best `k` documents by BM25, best first; equal scores by document number. */
  search(query: string, k: number, accept?: (document: number) => boolean): ScoredDocument[];
  /** BM25 of these documents, in their order. */
  scores(query: string, documents: readonly number[]): number[];
  terms(query: string): WeighedTerm[];
  /** Inverse document frequency of terms as the tokeniser gives them; null for one that no document has. */
  rarities(terms: readonly string[]): (number | null)[];
  /**
   * The query with each word that may be said otherwise in the form that the course uses most; null where it has none.
   */
  inOtherWords(query: string): string | null;
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

/** A name that ends in its number. */
const NAME_AND_NUMBER = /^([a-z]{2,12})(\d{1,4})$/;

interface ReadQuery {
  query: string;
  terms: WeighedTerm[];
  scoring: ScoringTerm[];
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

  const numberOf = (term: string): number => dictionary.find(hashTerm(term));

  /**
   * A word that neither the course nor English knows is read as the commonest one that is a slip of the finger away.
   */
  function respelt(word: string): string | null {
    // "scope" is no slip for "score".
    if (wordPairs().ofLatin.has(stemmed(word))) return null;
    let best: string | null = null;
    let highest = 0;
    for (const other of oneSlipAway(word)) {
      const term = stemEnglish(other);
      // "forign" is no slip for "foring", of which "for" is left.
      if (isEnglishFunctionTerm(term)) continue;
      const count = countOf(numberOf(term));
      if (count <= highest) continue;
      best = term;
      highest = count;
    }
    return best;
  }

  /** "utf8" of a course that writes "utf-8". */
  function writtenApart(term: string): string | null {
    const [, name, number] = NAME_AND_NUMBER.exec(term) ?? [];
    const apart = ['-', '_', '.'].map((joint) => `${name}${joint}${number}`);
    return name === undefined ? null : (apart.find((other) => numberOf(other) >= 0) ?? null);
  }

  /** About how many documents hold one of the forms: of the commonest. */
  const countOfOthers = (others: OtherForms): number =>
    Math.max(...others.map((form) => Math.min(...form.map((term) => countOf(numberOf(term))))));

  /** Those that can stand in a passage of the course at all, which are few of many; undefined for none. */
  const formsHeld = (others: OtherForms): OtherForms | undefined => {
    const held = others.filter((form) => form.every((term) => numberOf(term) >= 0));
    return held.length > 0 ? held : undefined;
  };

  function read(query: string): ReadQuery {
    const terms: WeighedTerm[] = [];
    const scoring: ScoringTerm[] = [];
    const isAmidKana = hasKana(query);
    for (const { term: given, weight, matter, word, others: possible } of queryTerms(query)) {
      const known = numberOf(given) >= 0;
      if (!known && isAmidKana && isChancePair(given)) continue;
      const others = possible && formsHeld(possible);
      const otherwise = known || others === undefined ? 0 : countOfOthers(others);
      const respelling =
        known || otherwise > 0 ? null : word === undefined ? writtenApart(given) : respelt(word);
      const term = respelling ?? given;
      const number = numberOf(term);
      const count = countOf(number);
      const weighed =
        weight * inverseFrequency(Math.max(count, otherwise)) * (respelling === null ? 1 : RESPELT_WEIGHT);
      terms.push({
        term,
        weight: weighed,
        matter: (weighed * matter) / weight,
        known,
        ...(respelling === null ? {} : { given }),
        ...(others === undefined ? {} : { others }),
      });
      if (number < 0) continue;
      scoring.push(
        scoringTerm(postings, { term: number, column: columns.get(number) ?? -1, count, weight: weighed }),
      );
    }
    return { query, terms, scoring };
  }

  // One question is searched, weighed, ranked and judged in turn: what was read of it serves all of these.
  // Two of them, since it may be searched in other words beside its own.
  let last: ReadQuery = { query: '', terms: [], scoring: [] };
  let before = last;
  const readOnce = (query: string): ReadQuery => {
    if (last.query === query) return last;
    [last, before] = [before.query === query ? before : read(query), last];
    return last;
  };

  return {
    size,
    search: (query, k, accept) => searcher.search(readOnce(query).scoring, k, accept),
    scores: (query, documents) => searcher.scores(readOnce(query).scoring, documents),
    terms: (query) => [...readOnce(query).terms],
    rarities: (terms) =>
      terms.map((term) => {
        const number = numberOf(term);
        return number < 0 ? null : inverseFrequency(countOf(number));
      }),
    inOtherWords: (query) =>
      otherWords(query, (form) => Math.min(...termsOfForm(form).map((term) => countOf(numberOf(term))))),
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
