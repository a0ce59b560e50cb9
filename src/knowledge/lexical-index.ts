import { DamagedIndexError } from './damaged-index-error.ts';
import { FREQUENCY_UNIT, LexicalBuilder } from './lexical-builder.ts';
import { queryTerms } from './query-terms.ts';
import { readSectionFile, type Section, writeSectionFile } from './section-file.ts';
import { TermDictionary } from './term-dictionary.ts';
import { hashTerm } from './term-hash.ts';

/** The fields of a document that are searched. */
export interface LexicalDocument {
  title: string;
  headings: string[];
  question: string | null;
  text: string;
}

/** How much a term counts by the field it stands in (BM25F's weights, in steps of a quarter). */
export interface FieldWeights {
  title: number;
  headings: number;
  question: number;
  text: number;
}

export const FIELD_WEIGHTS: FieldWeights = { title: 1, headings: 1, question: 2, text: 1 };

/** BM25's saturation and length normalisation (Robertson and Zaragoza 2009). */
const K1 = 1;
const B = 0.75;

/** Impacts are stored in 255 steps of the largest possible, K1 + 1. */
const IMPACT_STEP = (K1 + 1) / 255;

const FILE_KIND = 'LEXI';
const FILE_VERSION = 1;

export interface LexicalHit {
  document: number;
  score: number;
}

export interface WeighedTerm {
  term: string;
  /** Inverse document frequency times the query's own weight: what a full match of the term is worth, over K1 + 1. */
  weight: number;
  known: boolean;
}

export interface LexicalIndex {
  readonly size: number;
  /** The best `k` documents by BM25, best first; equal scores by document number. */
  search(query: string, k: number, accept?: (document: number) => boolean): LexicalHit[];
  terms(query: string): WeighedTerm[];
  serialise(path: string): Promise<void>;
}

interface Parts {
  size: number;
  dictionary: TermDictionary;
  offsets: Uint32Array;
  documents: Uint32Array;
  impacts: Uint8Array;
}

export function buildLexicalIndex(
  documents: Iterable<LexicalDocument>,
  weights = FIELD_WEIGHTS,
): LexicalIndex {
  const builder = new LexicalBuilder();
  for (const document of documents) {
    builder.addText(document.title, weights.title);
    for (const heading of document.headings)
      if (heading !== document.title) builder.addText(heading, weights.headings);
    if (document.question !== null) builder.addText(document.question, weights.question);
    builder.addText(document.text, weights.text);
    builder.endDocument();
  }
  const { offsets, documents: postings, frequencies, lengths, dictionary } = builder.finish();
  const size = lengths.length;
  let total = 0;
  for (const length of lengths) total += length;
  const average = size === 0 ? 1 : total / size;
  const norms = lengths.map((length) => K1 * (1 - B + (B * length) / average));
  // Overwrites the frequencies in place: the two have the same shape, and a large course has 50 million of them.
  const impacts = frequencies;
  for (let i = 0; i < impacts.length; i++) {
    const frequency = frequencies[i]! * FREQUENCY_UNIT;
    const impact = (frequency * (K1 + 1)) / (frequency + norms[postings[i]!]!);
    impacts[i] = Math.max(1, Math.round(impact / IMPACT_STEP));
  }
  return openLexicalIndex({ size, dictionary, offsets, documents: postings, impacts });
}

function openLexicalIndex(parts: Parts): LexicalIndex {
  const { size, dictionary, offsets, documents, impacts } = parts;
  const scores = new Float32Array(size);

  const inverseFrequency = (count: number): number => Math.log(1 + (size - count + 0.5) / (count + 0.5));

  return {
    size,

    search(query, k, accept) {
      scores.fill(0);
      for (const { term, weight } of queryTerms(query)) {
        const number = dictionary.find(hashTerm(term));
        if (number < 0) continue;
        const from = offsets[number]!;
        const to = offsets[number + 1]!;
        const factor = weight * inverseFrequency(to - from) * IMPACT_STEP;
        for (let i = from; i < to; i++) scores[documents[i]!]! += factor * impacts[i]!;
      }
      const found: LexicalHit[] = [];
      for (let document = 0; document < size; document++) {
        const score = scores[document]!;
        if (score > 0 && (found.length < k || score > found[found.length - 1]!.score)) {
          if (accept && !accept(document)) continue;
          let at = found.length;
          while (at > 0 && found[at - 1]!.score < score) at--;
          found.splice(at, 0, { document, score });
          if (found.length > k) found.pop();
        }
      }
      return found;
    },

    terms(query) {
      return queryTerms(query).map(({ term, weight }) => {
        const number = dictionary.find(hashTerm(term));
        const count = number < 0 ? 0 : offsets[number + 1]! - offsets[number]!;
        return { term, weight: weight * inverseFrequency(count), known: count > 0 };
      });
    },

    async serialise(path) {
      const { low, high, term } = dictionary.arrays;
      await writeSectionFile(path, FILE_KIND, FILE_VERSION, {
        meta: { size, terms: dictionary.size },
        sections: { low, high, term, offsets, documents, impacts },
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
  return openLexicalIndex({
    size: Number(meta['size']),
    dictionary: new TermDictionary(
      {
        low: section('low', Uint32Array),
        high: section('high', Uint32Array),
        term: section('term', Uint32Array),
      },
      Number(meta['terms']),
    ),
    offsets: section('offsets', Uint32Array),
    documents: section('documents', Uint32Array),
    impacts: section('impacts', Uint8Array),
  });
}
