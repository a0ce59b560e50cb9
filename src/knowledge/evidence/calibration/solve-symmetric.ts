/** A floor for pivots: a direction that no sample speaks of stays where it is. */
const SMALLEST_PIVOT = 1e-9;

/** Solves A x = b for a symmetric positive (semi-)definite A by elimination; both are overwritten. */
export function solveSymmetric(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    const pivot = Math.max(matrix[k]![k]!, SMALLEST_PIVOT);
    matrix[k]![k] = pivot;
    for (let i = k + 1; i < size; i++) {
      const factor = matrix[i]![k]! / pivot;
      for (let j = k; j < size; j++) matrix[i]![j]! -= factor * matrix[k]![j]!;
      right[i]! -= factor * right[k]!;
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let j = k + 1; j < size; j++) right[k]! -= matrix[k]![j]! * right[j]!;
    right[k]! /= matrix[k]![k]!;
  }
  return right;
}
