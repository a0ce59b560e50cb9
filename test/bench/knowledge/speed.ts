import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HierarchicalNSW } from 'hnswlib-node';
import { buildCourseIndex } from '../../../src/knowledge/course-index/course-index.ts';
import { buildLexicalIndex } from '../../../src/knowledge/lexical/lexical-index.ts';
import { fitLocalEmbedding } from '../../../src/knowledge/vectors/local-embedding.ts';
import {
  buildVectorIndex,
  loadVectorIndex,
  SMALLEST_GRAPH,
  type VectorIndex,
} from '../../../src/knowledge/vectors/vector-index.ts';
import { asShare, inMs, inSeconds, printTable, stopwatch, timed } from '../timing.ts';
import { type Baseline, bareGraph, langchainBaseline, minisearchBaseline } from './baselines.ts';
import { type GeneratedCourse, generateCourse, pagesBelow } from './generated-passages.ts';
import type { LoadedCost } from './large-course.ts';
import { withPgvector } from './pgvector.ts';

const QUERIES = 500;
/** The baselines take up to seconds a query. */
const BASELINE_QUERIES = 20;
const RESULTS = 10;
const DIMENSIONS = 256;
const SEED = 1;
/** Queries whose neighbours are compared with the exact ones. */
const CHECKED_QUERIES = 200;
/** The vector part among a saved index's files. */
const VECTORS_FILE = 'vectors.bin';
const GRAPH_FILE = `${VECTORS_FILE}.graph`;

export interface SpeedOptions {
  /** Folder of the texts that the large course is made of. */
  prose: string;
  passages: number;
  /** The lexical halves of the baselines hold so many; what they would take with all is reckoned from it. 0: none. */
  baselinePassages: number;
  /** Of a database that may be written to. */
  pgvectorUrl: string | undefined;
}

/** A large course: building, searching, memory and loading, beside what a school would otherwise put together. */
export async function measureSpeed({
  prose,
  passages: count,
  baselinePassages,
  pgvectorUrl,
}: SpeedOptions): Promise<void> {
  if (count < SMALLEST_GRAPH) throw new Error(`a course of under ${SMALLEST_GRAPH} passages has no graph`);
  const course = generateCourse(pagesBelow(prose), count, QUERIES, SEED);
  const characters = course.entries.reduce((sum, entry) => sum + entry.text.length, 0);
  process.stdout.write(
    `\n${count} passages, ${(characters / 1e6).toFixed(1)} million characters, ${DIMENSIONS} dimensions\n`,
  );
  const rows: string[][] = [];
  const row = (what: string, ours: string, beside = '', reach = ''): void =>
    void rows.push([what, ours, beside, reach]);

  const lexical = await stopwatch(() => buildLexicalIndex(course.entries));
  row('lexical: build with tokenising', inSeconds(lexical.ms), '', '< 10 s');
  const words = await timed(course.queries, (query) => lexical.result.search(query, RESULTS));
  row(
    'lexical: search',
    `mean ${inMs(words.mean)}, p50 ${inMs(words.p50)}, p99 ${inMs(words.p99)}`,
    '',
    'mean < 2 ms',
  );

  const { vectors, queryVectors, embed } = embedded(course);
  const stages = new Map<string, number>();
  const ours = await stopwatch(() =>
    buildCourseIndex(course.entries, {
      embedder: embed,
      vectors,
      seed: SEED,
      onStage: (stage, ms) => stages.set(stage, ms),
    }),
  );
  row(
    'whole index: build (vectors given)',
    inSeconds(ours.ms),
    `graph alone ${inSeconds(stages.get('vectors') ?? 0)}`,
  );
  const index = ours.result;
  const asked = course.queries.map((query, i) => ({ query, queryVector: queryVectors[i]! }));
  const hybrid = await timed(asked, ({ query, queryVector }) =>
    index.search(query, { limit: RESULTS, queryVector }),
  );
  row(
    'search: words + vectors',
    `p50 ${inMs(hybrid.p50)}, p99 ${inMs(hybrid.p99)}`,
    '',
    'p50 < 3 ms, p99 < 8 ms',
  );

  const directory = await mkdtemp(join(tmpdir(), 'zhujiao-bench-'));
  try {
    const saved = await stopwatch(() => index.save(directory));
    row('save to disk', inSeconds(saved.ms));
    await measureLoaded(directory, course.queries[0]!, row);
    const graph = await bareGraph(join(directory, GRAPH_FILE), DIMENSIONS);
    const bare = await measureVectors(directory, graph, vectors, queryVectors, row);
    if (pgvectorUrl !== undefined)
      await measurePgvector(
        pgvectorUrl,
        vectors,
        queryVectors,
        { ...bare, build: stages.get('vectors') ?? 0 },
        row,
      );
    if (baselinePassages > 0) {
      const few = course.entries.slice(0, Math.min(count, baselinePassages));
      for (const { name, make, reach } of BASELINES) {
        const baseline = await make(few, graph);
        const words = await timed(course.queries.slice(0, BASELINE_QUERIES), baseline.words, 1);
        const vectorsMs = await timed(queryVectors, baseline.vectors, 1);
        // Both lexical halves read every posting of every term: their time grows with the passages.
        const ms = words.mean * (count / few.length) + vectorsMs.mean;
        row(
          `queries a second, ${name}`,
          `${hybrid.perSecond.toFixed(0)} (× ${(hybrid.perSecond * (ms / 1000)).toFixed(0)})`,
          `${(1000 / ms).toFixed(2)}: words ${inMs(words.mean)} at ${few.length} passages` +
            `${few.length < count ? `, so ${inMs(ms - vectorsMs.mean)} at ${count}` : ''}, vectors ${inMs(vectorsMs.mean)};` +
            ` built in ${inSeconds(baseline.buildMs)}`,
          reach,
        );
      }
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  index.close();
  printTable('Speed and size', ['what', 'ours', 'beside', 'to reach'], rows);
}

const BASELINES: {
  name: string;
  make: (...given: Parameters<typeof langchainBaseline>) => Promise<Baseline>;
  reach: string;
}[] = [
  { name: 'LangChain HNSWLib + BM25Retriever', make: langchainBaseline, reach: '× 80' },
  { name: 'minisearch + hnswlib-node', make: minisearchBaseline, reach: '× 40' },
];

type Row = (what: string, ours: string, beside?: string, reach?: string) => void;

function embedded(course: GeneratedCourse) {
  const texts = course.entries.map((entry) => entry.text);
  const embedding = fitLocalEmbedding(texts, { dimensions: DIMENSIONS, seed: SEED });
  return {
    vectors: texts.map((text) => embedding.embed(text)),
    queryVectors: course.queries.map((query) => embedding.embed(query)),
    embed: {
      name: 'bench',
      dimensions: embedding.dimensions,
      embed: async (given: string[]) => given.map((text) => embedding.embed(text)),
    },
  };
}

async function measureVectors(
  directory: string,
  bare: HierarchicalNSW,
  vectors: Float32Array[],
  queries: Float32Array[],
  row: Row,
): Promise<{ p50: number; recall: number }> {
  const index = await loadVectorIndex(join(directory, VECTORS_FILE));
  const candidates = index.candidates ?? RESULTS;
  bare.setEf(candidates);
  const ours = await timed(queries, (query) => index.search(query, RESULTS));
  const plain = queries.map((query) => Array.from(query));
  const theirs = await timed(plain, (query) => bare.searchKnn(query, RESULTS));
  row(
    `vectors: search (${index.kind}, ${candidates} candidates)`,
    inMs(ours.mean),
    `bare hnswlib-node ${inMs(theirs.mean)}: × ${(theirs.mean / ours.mean).toFixed(2)}`,
    '× .8',
  );
  const recall = await recallOf(index, vectors, queries);
  row('vectors: recall@10 of exact', asShare(recall), '', '.98');
  return { p50: ours.p50, recall };
}

/** The same vectors in a PostgreSQL that is at hand. */
async function measurePgvector(
  url: string,
  vectors: Float32Array[],
  queries: Float32Array[],
  beside: { p50: number; recall: number; build: number },
  row: Row,
): Promise<void> {
  // The index in memory is tuned on titles; here other queries stand for them.
  const probes = queries.slice(CHECKED_QUERIES);
  await withPgvector(url, { vectors, dimensions: DIMENSIONS, probes }, async (index, built) => {
    const { p50, p99 } = await timed(queries, (query) => index.search(query, RESULTS));
    const recall = await recallOf(index, vectors, queries);
    row(
      `vectors: search by pgvector (${index.candidates} candidates)`,
      `p50 ${inMs(p50)}, p99 ${inMs(p99)}, recall@10 ${asShare(recall)}, built in ${built}`,
      `in memory p50 ${inMs(beside.p50)}, recall@10 ${asShare(beside.recall)}, built in ${inSeconds(beside.build)}`,
    );
  });
}

/** Of the ten nearest. */
async function recallOf(
  index: VectorIndex,
  vectors: Float32Array[],
  queries: Float32Array[],
): Promise<number> {
  const exact = await buildVectorIndex(vectors, { dimensions: index.dimensions, kind: 'exact' });
  const checked = queries.slice(0, CHECKED_QUERIES);
  let found = 0;
  for (const query of checked) {
    const truth = new Set((await exact.search(query, RESULTS)).map((hit) => hit.document));
    found += (await index.search(query, RESULTS)).filter((hit) => truth.has(hit.document)).length;
  }
  return found / (checked.length * RESULTS);
}

async function measureLoaded(directory: string, query: string, row: Row): Promise<void> {
  const script = join(import.meta.dirname, 'large-course.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    directory,
    query,
    String(DIMENSIONS),
  ]);
  const cost = JSON.parse(stdout) as LoadedCost; // Printed by large-course.ts.
  row('cold load', inMs(cost.loadMs), '', '< 1 s');
  row('memory loaded', `${cost.grownMb.toFixed(0)} MB`, '', '≤ 500 MB');
}
