/** Relative to the largest pivot: a column that adds less than this is float32 noise and becomes zero. */
const SMALLEST_PIVOT = 1e-6;

/**
 * Makes the columns of a row-major matrix orthonormal in place by Cholesky QR: G = MᵀM = RᵀR, M ← MR⁻¹
 * (Yamamoto et al. 2015). Columns that depend on others become zero.
 */
export function orthonormaliseColumns(matrix: Float32Array, columns: number): void {
  const factor = choleskyUpper(gramOf(matrix, columns), columns);
  const row = new Float64Array(columns);
  for (let at = 0; at < matrix.length; at += columns) {
    let isZero = true;
    for (let i = 0; i < columns; i++) {
      row[i] = matrix[at + i]!;
      if (row[i] !== 0) isZero = false;
    }
    if (isZero) continue;
    for (let i = 0; i < columns; i++) {
      const pivot = factor[i * columns + i]!;
      const value = pivot === 0 ? 0 : row[i]! / pivot;
      matrix[at + i] = value;
      if (value === 0) continue;
      for (let j = i + 1, f = i * columns + j; j < columns; j++, f++) row[j]! -= value * factor[f]!;
    }
  }
}

/** Upper triangle of MᵀM. */
function gramOf(matrix: Float32Array, columns: number): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let at = 0; at < matrix.length; at += columns) {
    for (let i = 0; i < columns; i++) {
      const value = matrix[at + i]!;
      if (value === 0) continue;
      for (let j = i, g = i * columns + i; j < columns; j++, g++) gram[g]! += value * matrix[at + j]!;
    }
  }
  return gram;
}

/** R of G = RᵀR, upper triangular, in place; where a pivot vanishes its row is zero. */
function choleskyUpper(gram: Float64Array, size: number): Float64Array {
  let largest = 0;
  for (let i = 0; i < size; i++) largest = Math.max(largest, gram[i * size + i]!);
  for (let i = 0; i < size; i++) {
    const pivot = gram[i * size + i]!;
    if (pivot <= largest * SMALLEST_PIVOT) {
      gram.fill(0, i * size + i, (i + 1) * size);
      continue;
    }
    const root = Math.sqrt(pivot);
    for (let j = i; j < size; j++) gram[i * size + j]! /= root;
    for (let k = i + 1; k < size; k++) {
      const value = gram[i * size + k]!;
      for (let j = k; j < size; j++) gram[k * size + j]! -= value * gram[i * size + j]!;
    }
  }
  return gram;
}
