import type { HierarchicalNSW } from 'hnswlib-node';
import MiniSearch from 'minisearch';
import type { IndexEntry } from '../../../src/knowledge/course-index/course-index.ts';
import { loadHnswlib } from '../../../src/knowledge/vectors/hnswlib.ts';
import { tokenise } from '../../../src/knowledge/words/tokens.ts';
import { stopwatch } from '../timing.ts';

/**
 * A search that a school could put together from libraries: words and vectors. The lexical half holds the passages it
 * was given, which may be fewer than the graph's: it takes minutes and gigabytes at 100,000.
 */
export interface Baseline {
  /** Of the lexical half; the graph is shared. */
  buildMs: number;
  words(query: string): Promise<unknown>;
  vectors(vector: Float32Array): Promise<unknown>;
}

const RESULTS = 10;

/** A graph that our index saved, opened with the library alone. */
export async function bareGraph(path: string, dimensions: number): Promise<HierarchicalNSW> {
  const library = await loadHnswlib();
  if (!library)
    throw new Error('the speed benchmark needs hnswlib-node; install it with a C++ compiler at hand');
  const graph = new library.HierarchicalNSW('ip', dimensions);
  await graph.readIndex(path);
  return graph;
}

export async function langchainBaseline(
  entries: readonly IndexEntry[],
  graph: HierarchicalNSW,
): Promise<Baseline> {
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  const { BM25Retriever } = await import('@langchain/community/retrievers/bm25');
  const { Document } = await import('@langchain/core/documents');
  const { SynchronousInMemoryDocstore } = await import('@langchain/community/stores/doc/in_memory');
  const documents = entries.map((entry) => new Document({ pageContent: entry.text, id: entry.id }));
  const docstore = new SynchronousInMemoryDocstore();
  // The graph holds more passages than the retriever: any document serves for those.
  const held = graph.getCurrentCount();
  docstore.add(
    Object.fromEntries(Array.from({ length: held }, (_, i) => [String(i), documents[i % documents.length]!])),
  );
  // Queries come as vectors: the store never embeds.
  const noEmbeddings = { embedQuery: async () => [], embedDocuments: async () => [] };
  const store = new HNSWLib(noEmbeddings, {
    space: 'ip',
    numDimensions: graph.getNumDimensions(),
    docstore,
    index: graph,
  });
  const { result: words, ms } = await stopwatch(() => BM25Retriever.fromDocuments(documents, { k: 10 }));
  return {
    buildMs: ms,
    words: (query) => words.invoke(query),
    vectors: (vector) => store.similaritySearchVectorWithScore(Array.from(vector), RESULTS),
  };
}

export async function minisearchBaseline(
  entries: readonly IndexEntry[],
  graph: HierarchicalNSW,
): Promise<Baseline> {
  // Its own tokeniser knows no Chinese; with ours it finds what we find.
  const words = new MiniSearch<IndexEntry>({
    fields: ['title', 'text'],
    tokenize: tokenise,
    processTerm: (term) => term,
  });
  const { ms } = await stopwatch(() => words.addAll(entries));
  return {
    buildMs: ms,
    words: async (query) => words.search(query).slice(0, RESULTS),
    vectors: async (vector) => graph.searchKnn(Array.from(vector), RESULTS),
  };
}
