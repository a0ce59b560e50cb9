/** A document with its score. */
export interface ScoredDocument {
  document: number;
  score: number;
}

/** Best first; of equal scores the document that comes first. */
export const byScore = (a: ScoredDocument, b: ScoredDocument): number => b.score - a.score || a.document - b.document;

/** The `k`-th largest of `values[i]` over the first `count` entries of `ids`; 0 where there are fewer than `k`. */
export function kthLargest(values: Float64Array, ids: Uint32Array, count: number, k: number): number {
  if (count < k) return 0;
  // A min-heap of the k largest so far: most values fail the one comparison with its root.
  const heap = new Float64Array(k);
  let size = 0;
  for (let i = 0; i < count; i++) {
    const value = values[ids[i]!]!;
    if (size < k) siftUp(heap, size++, value);
    else if (value > heap[0]!) siftDown(heap, k, value);
  }
  return heap[0]!;
}

function siftUp(heap: Float64Array, at: number, value: number): void {
  let child = at;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (heap[parent]! <= value) break;
    heap[child] = heap[parent]!;
    child = parent;
  }
  heap[child] = value;
}

/** Puts `value` in the place of the root. */
function siftDown(heap: Float64Array, size: number, value: number): void {
  let parent = 0;
  for (;;) {
    let child = 2 * parent + 1;
    if (child >= size) break;
    if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= value) break;
    heap[parent] = heap[child]!;
    parent = child;
  }
  heap[parent] = value;
}
