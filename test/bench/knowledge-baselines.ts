import type { HierarchicalNSW } from 'hnswlib-node';
import MiniSearch from 'minisearch';
import type { IndexEntry } from '../../src/knowledge/course-index.ts';
import { loadHnswlib } from '../../src/knowledge/hnswlib.ts';
import { tokenise } from '../../src/knowledge/tokens.ts';
import { stopwatch } from './timing.ts';

/** A search that a school could put together from libraries: words and vectors, best of both by rank. */
export interface Baseline {
  /** Of the lexical half; the graph is shared. */
  buildMs: number;
  search(query: string, vector: Float32Array, limit: number): Promise<unknown>;
}

/** The library's defaults, as LangChain's store has them too. */
const LINKS = 16;
const BUILD_CANDIDATES = 200;
/** What our index settled on for these vectors is of this size: the same recall for both. */
const SEARCH_CANDIDATES = 100;

export async function bareGraph(
  vectors: readonly Float32Array[],
  dimensions: number,
  seed: number,
): Promise<{ result: HierarchicalNSW; ms: number }> {
  const library = await loadHnswlib();
  if (!library)
    throw new Error('the speed benchmark needs hnswlib-node; install it with a C++ compiler at hand');
  return stopwatch(() => {
    const graph = new library.HierarchicalNSW('ip', dimensions);
    graph.initIndex(vectors.length, LINKS, BUILD_CANDIDATES, seed);
    vectors.forEach((vector, i) => {
      graph.addPoint(Array.from(vector), i);
    });
    graph.setEf(SEARCH_CANDIDATES);
    return graph;
  });
}

export async function langchainBaseline(
  entries: readonly IndexEntry[],
  _vectors: readonly Float32Array[],
  graph: HierarchicalNSW,
): Promise<Baseline> {
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  const { BM25Retriever } = await import('@langchain/community/retrievers/bm25');
  const { Document } = await import('@langchain/core/documents');
  const { SynchronousInMemoryDocstore } = await import('@langchain/community/stores/doc/in_memory');
  const documents = entries.map((entry) => new Document({ pageContent: entry.text, id: entry.id }));
  const docstore = new SynchronousInMemoryDocstore();
  docstore.add(Object.fromEntries(documents.map((document, i) => [String(i), document])));
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
    search: async (query, vector, limit) => [
      await words.invoke(query),
      await store.similaritySearchVectorWithScore(Array.from(vector), limit),
    ],
  };
}

export async function minisearchBaseline(
  entries: readonly IndexEntry[],
  _vectors: readonly Float32Array[],
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
    search: async (query, vector, limit) => [
      words.search(query).slice(0, limit),
      graph.searchKnn(Array.from(vector), limit),
    ],
  };
}
