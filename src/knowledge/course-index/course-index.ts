import { join } from 'node:path';
import { makeDirectories } from '../../domain/faults/make-directories.ts';
import type { Embedder } from '../../llm/index.ts';
import { DamagedIndexError } from '../index-files/damaged-index-error.ts';
import { readSectionFile, writeSectionFile } from '../index-files/section-file.ts';
import {
  buildLexicalIndex,
  deserialiseLexicalIndex,
  type LexicalIndex,
  type WeighedTerm,
} from '../lexical/lexical-index.ts';
import { wordShares } from '../lexical/word-shares.ts';
import { fitLocalEmbedding, type LocalEmbedding, loadLocalEmbedding } from '../vectors/local-embedding.ts';
import { IN_MEMORY, SMALLEST_GRAPH, type VectorIndex, type VectorIndexing } from '../vectors/vector-index.ts';
import { titleOf } from '../words/passage-reading.ts';
import { type FusedCandidate, fuse, isSettledByWords } from './fusion.ts';

/** A passage as the index reads it. The text is not kept. */
export interface IndexEntry {
  id: string;
  source: string;
  title: string;
  headings: string[];
  question: string | null;
  text: string;
}

export interface Hit {
  id: string;
  /** Fused; comparable within one search only. */
  score: number;
  /** BM25. */
  lexical: number;
  /** Cosine; 0 for all where the query has no vector. */
  vector: number;
  /** What the terms of its own title weigh in this course; 0 without one. */
  title: number;
}

export interface BuildOptions {
  /** An endpoint's embedding; without one the local embedding serves. */
  embedder?: Embedder | undefined;
  /** Vectors that are known already (a cache), aligned with the entries; `embedder` names them. */
  vectors?: Float32Array[] | undefined;
  seed?: number | undefined;
  onStage?: ((stage: string, ms: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Where the vectors are kept; in memory without it. */
  vectorIndexing?: VectorIndexing | undefined;
}

export interface SearchOptions {
  limit: number;
  /**
   * The query's vector where the index was built with an endpoint's embedding; without it lexical search serves alone.
   */
  queryVector?: Float32Array | undefined;
}

export interface CourseIndex {
  readonly size: number;
  /** Name of the embedding that the vectors are of. */
  readonly embedding: string;
  /** Length of its vectors; 0 where it holds none. */
  readonly dimensions: number;
  search(query: string, options: SearchOptions): Promise<Hit[]>;
  /** The query's terms with their weight in this course; a word the course does not know has `known: false`. */
  terms(query: string): WeighedTerm[];
  /** How rare each of these terms is in this course; null for one that it does not know. */
  rarities(terms: readonly string[]): (number | null)[];
  save(directory: string): Promise<void>;
  close(): void;
}

const MANIFEST = 'course.bin';
const LEXICAL = 'lexical.bin';
const EMBEDDING = 'embedding.bin';
const VECTORS = 'vectors.bin';
/** Between the identifiers of passages, which never hold it. */
const ID_SEPARATOR = '\0';
const FILE_KIND = 'COUR';
/** Raised as well where texts are read into other terms: what was indexed before is built anew. */
const FILE_VERSION = 3;

/** What both halves of an entry's text are for the embedding. */
const textOf = (entry: IndexEntry): string =>
  [entry.title, ...entry.headings, entry.question ?? '', entry.text].filter(Boolean).join('\n');

export async function buildCourseIndex(
  entries: IndexEntry[] | Iterable<IndexEntry>,
  options: BuildOptions = {},
): Promise<CourseIndex> {
  const all = Array.isArray(entries) ? (entries as IndexEntry[]) : Array.from(entries);
  const stage = stopwatch(options.onStage);
  const lexical = buildLexicalIndex(all);
  stage('lexical');
  options.signal?.throwIfAborted();
  const { embedder } = options;
  const local = embedder ? null : fitLocalEmbedding(all.map(textOf), { seed: options.seed ?? 1 });
  stage('fit');
  const vectors =
    options.vectors ??
    (embedder
      ? await embedder.embed(all.map(textOf), options.signal)
      : all.map((entry) => local!.embed(textOf(entry))));
  stage('embed');
  const dimensions = local?.dimensions ?? vectors[0]?.length ?? 0;
  // Titles stand for questions: short, and on the course's subjects. Passages themselves are found more easily: a graph
  // tuned on them found .94 of the ten nearest of questions. A small course is compared whole and needs none.
  const probeTexts =
    vectors.length < SMALLEST_GRAPH ? [] : sampleOf(all).map((entry) => entry.question ?? entry.title);
  const probes = local
    ? probeTexts.map((text) => local.embed(text))
    : probeTexts.length > 0
      ? await embedder!.embed(probeTexts, options.signal)
      : [];
  const vectorIndex = await (options.vectorIndexing ?? IN_MEMORY).build(vectors, {
    dimensions,
    seed: options.seed ?? 1,
    probes,
    signal: options.signal,
  });
  stage('vectors');
  return openCourseIndex({
    ids: all.map((entry) => entry.id),
    titles: Float32Array.from(all, (entry) =>
      lexical.terms(titleOf(entry) ?? '').reduce((sum, { weight }) => sum + weight, 0),
    ),
    lexical,
    local,
    vectors: vectorIndex,
    embedding: local?.name ?? embedder!.name,
  });
}

const PROBED_ENTRIES = 64;

function sampleOf(entries: readonly IndexEntry[]): IndexEntry[] {
  const step = Math.max(1, Math.floor(entries.length / PROBED_ENTRIES));
  return entries.filter((_, i) => i % step === 0);
}

function stopwatch(onStage: BuildOptions['onStage']): (stage: string) => void {
  let last = performance.now();
  return (stage) => {
    const now = performance.now();
    onStage?.(stage, now - last);
    last = now;
  };
}

interface Parts {
  ids: string[];
  titles: Float32Array;
  lexical: LexicalIndex;
  local: LocalEmbedding | null;
  vectors: VectorIndex;
  embedding: string;
}

/** Documents that each half brings before fusion, at least; more changed no figure where vectors have a small vote. */
const CANDIDATES = { local: 15, endpoint: 30 };

function openCourseIndex({ ids, titles, lexical, local, vectors, embedding }: Parts): CourseIndex {
  return {
    size: ids.length,
    embedding,
    dimensions: vectors.size === 0 ? 0 : vectors.dimensions,
    async search(query, { limit, queryVector }) {
      const wanted = Math.max(limit, local ? CANDIDATES.local : CANDIDATES.endpoint);
      const words = wordShares(lexical, query, wanted);
      // A vector of another length is another model's: with it there is nothing to compare.
      const given = queryVector?.length === vectors.dimensions ? queryVector : undefined;
      const vector = given ?? local?.embed(query);
      const fusedOf = async (documents: readonly number[]): Promise<FusedCandidate[]> => {
        const shares = words.of(documents);
        const similarities = vector ? await vectors.similarities(vector, documents) : documents.map(() => 0);
        const candidates = documents.map((document, i) => ({
          document,
          share: shares[i]!,
          similarity: similarities[i]!,
        }));
        return fuse(candidates, local !== null);
      };
      const byWords = local ? await fusedOf(words.best) : null;
      const isSettled = byWords !== null && isSettledByWords(byWords, words.largestBeside);
      const near = vector && !isSettled ? await vectors.search(vector, wanted) : [];
      const documents = new Set([...words.best, ...near.map(({ document }) => document)]);
      const fused = byWords && documents.size === words.best.length ? byWords : await fusedOf([...documents]);
      return fused.slice(0, limit).map(({ document, score, share, similarity }) => ({
        id: ids[document]!,
        score,
        lexical: share * words.perfect,
        vector: similarity,
        title: titles[document]!,
      }));
    },
    terms: (query) => lexical.terms(query),
    rarities: (terms) => lexical.rarities(terms),
    async save(directory) {
      await makeDirectories(directory);
      await lexical.serialise(join(directory, LEXICAL));
      await local?.save(join(directory, EMBEDDING));
      await vectors.save(join(directory, VECTORS));
      await writeSectionFile(join(directory, MANIFEST), FILE_KIND, FILE_VERSION, {
        meta: { embedding, local: local !== null },
        sections: { ids: Buffer.from(ids.join(ID_SEPARATOR), 'utf8'), titles },
      });
    },
    close() {},
  };
}

/** Throws DamagedIndexError where anything in the directory, or what it names elsewhere, is not as `save` left it. */
export async function loadCourseIndex(
  directory: string,
  vectorIndexing: VectorIndexing = IN_MEMORY,
): Promise<CourseIndex> {
  const path = join(directory, MANIFEST);
  const { meta, sections } = await readSectionFile(path, FILE_KIND, FILE_VERSION);
  if (!(sections['ids'] instanceof Uint8Array)) throw new DamagedIndexError(path, 'names no passages');
  const { titles } = sections;
  if (!(titles instanceof Float32Array)) throw new DamagedIndexError(path, 'names no titles');
  const ids = Buffer.from(sections['ids']).toString('utf8').split(ID_SEPARATOR);
  const [lexical, local, vectors] = await Promise.all([
    deserialiseLexicalIndex(join(directory, LEXICAL)),
    meta['local'] === true ? loadLocalEmbedding(join(directory, EMBEDDING)) : null,
    vectorIndexing.load(join(directory, VECTORS)),
  ]);
  if (lexical.size === 0) ids.length = 0;
  if (ids.length !== lexical.size || titles.length !== lexical.size || vectors.size !== lexical.size) {
    throw new DamagedIndexError(path, `names ${ids.length} passages where the index has ${lexical.size}`);
  }
  return openCourseIndex({ ids, titles, lexical, local, vectors, embedding: String(meta['embedding']) });
}
