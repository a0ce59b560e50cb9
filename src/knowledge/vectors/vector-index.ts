import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { HierarchicalNSW } from 'hnswlib-node';
import { DamagedIndexError } from '../index-files/damaged-index-error.ts';
import { readSectionFile, writeSectionFile } from '../index-files/section-file.ts';
import { TopDocuments } from '../top-documents.ts';
import { loadHnswlib } from './hnswlib.ts';
import { type QuantisedVectors, quantise, similarityTo } from './quantised-vectors.ts';
import { candidatesNeeded } from './search-candidates.ts';

export interface VectorHit {
  document: number;
  /** Cosine, -1..1. */
  similarity: number;
}

/** Nearest neighbours by cosine. `exact` compares with every vector, `hnsw` walks a graph (Malkov 2016). */
export interface VectorIndex {
  readonly kind: 'hnsw' | 'exact';
  readonly size: number;
  readonly dimensions: number;
  /** How many candidates a search of the graph looks at. */
  readonly candidates?: number;
  /** The `k` nearest of unit vector `query`, nearest first. */
  search(query: Float32Array, k: number): VectorHit[] | Promise<VectorHit[]>;
  /** Cosine with these documents, in their order; within .01 for `hnsw`. */
  similarities(query: Float32Array, documents: readonly number[]): number[] | Promise<number[]>;
  /** Writes `path` and, for a graph in memory, `path` + `.graph`. */
  save(path: string): Promise<void>;
}

/** Makes the vector index of one version of a course, and finds it again by its file. */
export interface VectorIndexing {
  build(vectors: readonly Float32Array[], options: VectorIndexOptions): Promise<VectorIndex>;
  /** Throws DamagedIndexError where what the file says is not at hand: it is built again. */
  load(path: string): Promise<VectorIndex>;
}

/** Where all courses' vectors are kept. */
export interface VectorIndexes {
  of(courseId: string, version: number): VectorIndexing;
  /** Lets go of what lies outside the course's folder and is of a version below this one. */
  dropBefore(courseId: string, version: number): Promise<void>;
}

/** In this process's memory, loaded from the course's folder. */
export const IN_MEMORY: VectorIndexing = { build: buildVectorIndex, load: loadVectorIndex };

/** Links a node, and candidates that are looked at while building: the library's own defaults. */
export const LINKS = 16;
export const BUILD_CANDIDATES = 200;

/** Below this many vectors comparing with all of them takes less than a millisecond, and is exact. */
export const SMALLEST_GRAPH = 4000;

export const FILE_KIND = 'VECT';
export const FILE_VERSION = 1;
const GRAPH_SUFFIX = '.graph';

export interface VectorIndexOptions {
  dimensions: number;
  /** Without it the size decides. */
  kind?: 'hnsw' | 'exact';
  seed?: number;
  /** Vectors like those of questions; without them some of the indexed vectors are taken. */
  probes?: readonly Float32Array[] | undefined;
  signal?: AbortSignal | undefined;
}

/** How many vectors are added before other work gets a turn: some 50 ms. */
const BUILD_BATCH = 200;

/** Vectors must have unit length (or be all zeros). */
export async function buildVectorIndex(
  vectors: readonly Float32Array[],
  options: VectorIndexOptions,
): Promise<VectorIndex> {
  const { dimensions } = options;
  const kind = options.kind ?? (vectors.length < SMALLEST_GRAPH ? 'exact' : 'hnsw');
  const library = kind === 'hnsw' ? await loadHnswlib() : null;
  if (!library) {
    const flat = new Float32Array(vectors.length * dimensions);
    vectors.forEach((vector, i) => {
      flat.set(vector, i * dimensions);
    });
    return exactIndex(flat, dimensions);
  }
  const graph = new library.HierarchicalNSW('ip', dimensions);
  graph.initIndex(Math.max(1, vectors.length), LINKS, BUILD_CANDIDATES, options.seed ?? 1);
  for (let i = 0; i < vectors.length; i++) {
    graph.addPoint(Array.from(vectors[i]!), i);
    if (i % BUILD_BATCH === 0) {
      options.signal?.throwIfAborted();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const candidates = await candidatesNeeded({
    vectors,
    probes: options.probes?.length ? options.probes : vectors,
    nearest(probe, k, looked) {
      graph.setEf(looked);
      return graph.searchKnn(Array.from(probe), k).distances.map((distance) => 1 - distance);
    },
  });
  return graphIndex(graph, quantise(vectors, dimensions), candidates);
}

function exactIndex(flat: Float32Array, dimensions: number): VectorIndex {
  const size = flat.length / Math.max(1, dimensions);
  const similarity = (query: Float32Array, document: number): number => {
    let sum = 0;
    for (let i = 0, at = document * dimensions; i < dimensions; i++, at++) sum += query[i]! * flat[at]!;
    return sum;
  };
  return {
    kind: 'exact',
    size,
    dimensions,
    search(query, k) {
      if (k <= 0) return [];
      const top = new TopDocuments(Math.min(k, size));
      for (let document = 0; document < size; document++) {
        const cosine = similarity(query, document);
        if (top.isFull && cosine <= top.lowest) continue;
        top.offer(document, cosine);
      }
      return top.toSorted().map(({ document, score }) => ({ document, similarity: score }));
    },
    similarities: (query, documents) => documents.map((document) => similarity(query, document)),
    save: (path) =>
      writeSectionFile(path, FILE_KIND, FILE_VERSION, {
        meta: { kind: 'exact', dimensions },
        sections: { flat },
      }),
  };
}

function graphIndex(graph: HierarchicalNSW, quantised: QuantisedVectors, candidates: number): VectorIndex {
  const size = quantised.scales.length;
  const { dimensions } = quantised;
  let set = 0;
  // The library takes plain arrays; filling one again is cheaper than making one.
  const point = new Array<number>(dimensions).fill(0);
  return {
    kind: 'hnsw',
    size,
    dimensions,
    candidates,
    search(query, k) {
      const wanted = Math.max(candidates, k);
      if (wanted !== set) {
        graph.setEf(wanted);
        set = wanted;
      }
      for (let i = 0; i < dimensions; i++) point[i] = query[i]!;
      const { neighbors, distances } = graph.searchKnn(point, Math.min(k, size));
      return neighbors.map((document, i) => ({ document, similarity: 1 - distances[i]! }));
    },
    similarities: (query, documents) => documents.map((document) => similarityTo(quantised, query, document)),
    async save(path) {
      const graphPath = path + GRAPH_SUFFIX;
      await graph.writeIndex(graphPath);
      const handle = await open(graphPath, 'r');
      await handle.sync().finally(() => handle.close());
      await writeSectionFile(path, FILE_KIND, FILE_VERSION, {
        meta: { kind: 'hnsw', dimensions, candidates, checksum: await checksumOf(graphPath) },
        sections: { values: quantised.values, scales: quantised.scales },
      });
    },
  };
}

const READ_BYTES = 1 << 22;

async function checksumOf(path: string): Promise<number> {
  let checksum = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) {
    checksum = crc32(chunk as Buffer, checksum); // A stream without an encoding gives buffers.
  }
  return checksum;
}

/**
 * Throws DamagedIndexError also where vectors lie elsewhere, or where a graph was saved and this machine cannot load
 * the native library.
 */
export async function loadVectorIndex(path: string): Promise<VectorIndex> {
  const { meta, sections } = await readSectionFile(path, FILE_KIND, FILE_VERSION);
  const dimensions = Number(meta['dimensions']);
  const { flat, values, scales } = sections;
  if (flat instanceof Float32Array) return exactIndex(flat, dimensions);
  if (!(values instanceof Int8Array) || !(scales instanceof Float32Array)) {
    throw new DamagedIndexError(path, 'holds no vectors');
  }
  const library = await loadHnswlib();
  if (!library) throw new DamagedIndexError(path, 'needs hnswlib-node, which cannot be loaded here');
  const graphPath = path + GRAPH_SUFFIX;
  // The native reader trusts its file: a damaged one must never reach it.
  const checksum = await checksumOf(graphPath).catch((error: unknown) => {
    throw new DamagedIndexError(graphPath, 'cannot be read', error);
  });
  if (checksum !== meta['checksum']) throw new DamagedIndexError(graphPath, 'does not match its checksum');
  const graph = new library.HierarchicalNSW('ip', dimensions);
  await graph.readIndex(graphPath);
  return graphIndex(graph, { dimensions, values, scales }, Number(meta['candidates']));
}
