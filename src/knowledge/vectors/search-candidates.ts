import { TopDocuments } from '../top-documents.ts';

/**
 * Candidates that are looked at in a search, by how hard the course's vectors are: the first of these that finds
 * `WANTED_RECALL` of the true ten nearest of some probes, measured when the graph is built. On 20,000 passages 100
 * found .99 of them where passages had subjects, and .92 where they were made of random clauses.
 */
const SEARCH_CANDIDATES = [64, 100, 150, 200, 300, 400, 600] as const;
const WANTED_RECALL = 0.99;
const PROBES = 64;
const PROBED_NEIGHBOURS = 10;

/** The fewest of `SEARCH_CANDIDATES` with which a graph finds enough of the probes' true nearest. */
export async function candidatesNeeded(parts: {
  vectors: readonly Float32Array[];
  probes: readonly Float32Array[];
  /** By how much a similarity of the graph's may differ from the true one. */
  rounding?: number | undefined;
  /** Similarities of the `k` that the graph finds nearest when it looks at so many candidates. */
  nearest(probe: Float32Array, k: number, candidates: number): number[] | Promise<number[]>;
}): Promise<number> {
  const { vectors, probes, rounding = SIMILARITY_ROUNDING } = parts;
  const step = Math.max(1, Math.floor(probes.length / PROBES));
  const chosen = probes.filter((_, i) => i % step === 0).slice(0, PROBES);
  const exact = chosen.map((probe) => lowestOfNearest(probe, vectors));
  const k = Math.min(PROBED_NEIGHBOURS, vectors.length);
  for (const candidates of SEARCH_CANDIDATES) {
    let found = 0;
    for (const [i, probe] of chosen.entries()) {
      const similarities = await parts.nearest(probe, k, candidates);
      // Equally near neighbours are as good as each other; float32 sums differ in the last digits.
      found += similarities.filter((similarity) => similarity >= exact[i]! - rounding).length;
    }
    if (found >= WANTED_RECALL * chosen.length * PROBED_NEIGHBOURS) return candidates;
  }
  return SEARCH_CANDIDATES.at(-1)!;
}

const SIMILARITY_ROUNDING = 1e-5;

/** Similarity of the last of the true nearest. */
function lowestOfNearest(probe: Float32Array, vectors: readonly Float32Array[]): number {
  const top = new TopDocuments(Math.min(PROBED_NEIGHBOURS, vectors.length));
  vectors.forEach((vector, document) => {
    let similarity = 0;
    for (let i = 0; i < vector.length; i++) similarity += probe[i]! * vector[i]!;
    if (!top.isFull || similarity > top.lowest) top.offer(document, similarity);
  });
  return top.lowest;
}
