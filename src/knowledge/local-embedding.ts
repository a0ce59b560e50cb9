import { DamagedIndexError } from './damaged-index-error.ts';
import { readSectionFile, writeSectionFile } from './section-file.ts';
import { seededRandom } from './seeded-random.ts';
import { BUCKETS, type SparseVector, sparseFeatures } from './sparse-features.ts';

/**
 * An embedding without weights, fitted on the course itself: latent semantic analysis (Deerwester et al.
 * 1990), that is, the leading right singular subspace of the course's TF-IDF matrix, found by randomised
 * subspace iteration (Halko, Martinsson, Tropp 2011). Same texts and seed, same embedding.
 */
export interface LocalEmbedding {
  readonly name: string;
  readonly dimensions: number;
  /** Unit length; all zeros where nothing of the text is known to the course. */
  embed(text: string): Float32Array;
  save(path: string): Promise<void>;
}

const FILE_KIND = 'LSAE';
const FILE_VERSION = 1;

export const LARGEST_DIMENSIONS = 128;
/** Texts that are fitted on, evenly spread over a larger course: bounds the fit to a few seconds. */
const LARGEST_SAMPLE = 4000;
const ITERATIONS = 2;

interface Parts {
  dimensions: number;
  /** Inverse document frequency by bucket. */
  idf: Float32Array;
  /** BUCKETS × dimensions, row by row, orthonormal columns. */
  basis: Float32Array;
}

export interface FitOptions {
  seed?: number;
  dimensions?: number;
}

export function fitLocalEmbedding(texts: readonly string[], options: FitOptions = {}): LocalEmbedding {
  const step = Math.max(1, texts.length / LARGEST_SAMPLE);
  const rows: SparseVector[] = [];
  for (let at = 0; at < texts.length; at += step) rows.push(sparseFeatures(texts[Math.floor(at)]!));
  const idf = inverseFrequencies(rows);
  for (const row of rows) weigh(row, idf);
  // No more dimensions than a fourth of the texts: beyond that they only remember single texts.
  const dimensions = Math.min(
    options.dimensions ?? LARGEST_DIMENSIONS,
    Math.max(1, Math.floor(rows.length / 4)),
  );
  return openLocalEmbedding({ dimensions, idf, basis: leadingSubspace(rows, dimensions, options.seed ?? 1) });
}

function inverseFrequencies(rows: readonly SparseVector[]): Float32Array {
  const counts = new Float32Array(BUCKETS);
  for (const { buckets } of rows) for (const bucket of buckets) counts[bucket]!++;
  return counts.map((count) => (count === 0 ? 0 : Math.log((1 + rows.length) / (0.5 + count))));
}

/** Multiplies by inverse document frequency and scales to unit length, in place. */
function weigh({ buckets, values }: SparseVector, idf: Float32Array): void {
  let squares = 0;
  for (let i = 0; i < buckets.length; i++) {
    const value = values[i]! * idf[buckets[i]!]!;
    values[i] = value;
    squares += value * value;
  }
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i]! *= scale;
}

function leadingSubspace(rows: readonly SparseVector[], dimensions: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  let basis = new Float32Array(BUCKETS * dimensions);
  for (let i = 0; i < basis.length; i++) basis[i] = random() - 0.5;
  for (let iteration = 0; iteration <= ITERATIONS; iteration++) {
    const projected = new Float32Array(rows.length * dimensions);
    for (let r = 0; r < rows.length; r++) {
      const { buckets, values } = rows[r]!;
      const target = projected.subarray(r * dimensions, (r + 1) * dimensions);
      for (let i = 0; i < buckets.length; i++) addScaled(target, basis, buckets[i]! * dimensions, values[i]!);
    }
    orthonormalise(projected, dimensions);
    basis = new Float32Array(BUCKETS * dimensions);
    for (let r = 0; r < rows.length; r++) {
      const { buckets, values } = rows[r]!;
      for (let i = 0; i < buckets.length; i++) {
        const offset = buckets[i]! * dimensions;
        addScaled(basis.subarray(offset, offset + dimensions), projected, r * dimensions, values[i]!);
      }
    }
  }
  orthonormalise(basis, dimensions);
  return basis;
}

function addScaled(target: Float32Array, source: Float32Array, offset: number, factor: number): void {
  for (let j = 0; j < target.length; j++) target[j]! += factor * source[offset + j]!;
}

/** Relative to the largest pivot: columns that add less than this are noise of float32 and become zero. */
const SMALLEST_PIVOT = 1e-6;

/**
 * Makes the columns of a row-major matrix orthonormal in place by Cholesky QR: G = MᵀM = RᵀR, M ← MR⁻¹
 * (Yamamoto et al. 2015). Dependent columns become zero.
 */
function orthonormalise(matrix: Float32Array, columns: number): void {
  const gram = new Float64Array(columns * columns);
  for (let at = 0; at < matrix.length; at += columns) {
    for (let i = 0; i < columns; i++) {
      const value = matrix[at + i]!;
      if (value === 0) continue;
      for (let j = i; j < columns; j++) gram[i * columns + j]! += value * matrix[at + j]!;
    }
  }
  const factor = choleskyUpper(gram, columns);
  for (let at = 0; at < matrix.length; at += columns) {
    for (let i = 0; i < columns; i++) {
      const pivot = factor[i * columns + i]!;
      const value = pivot === 0 ? 0 : matrix[at + i]! / pivot;
      matrix[at + i] = value;
      if (value === 0) continue;
      for (let j = i + 1; j < columns; j++) matrix[at + j]! -= value * factor[i * columns + j]!;
    }
  }
}

/** R of G = RᵀR, upper triangular; a pivot that vanishes makes its row zero. */
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

function openLocalEmbedding({ dimensions, idf, basis }: Parts): LocalEmbedding {
  return {
    name: `local-lsa-${dimensions}`,
    dimensions,
    embed(text) {
      const features = sparseFeatures(text);
      weigh(features, idf);
      const vector = new Float32Array(dimensions);
      const { buckets, values } = features;
      for (let i = 0; i < buckets.length; i++) addScaled(vector, basis, buckets[i]! * dimensions, values[i]!);
      let squares = 0;
      for (const value of vector) squares += value * value;
      if (squares > 0) for (let i = 0; i < dimensions; i++) vector[i]! /= Math.sqrt(squares);
      return vector;
    },
    save: (path) =>
      writeSectionFile(path, FILE_KIND, FILE_VERSION, { meta: { dimensions }, sections: { idf, basis } }),
  };
}

export async function loadLocalEmbedding(path: string): Promise<LocalEmbedding> {
  const { meta, sections } = await readSectionFile(path, FILE_KIND, FILE_VERSION);
  const { idf, basis } = sections;
  const dimensions = Number(meta['dimensions']);
  if (
    !(idf instanceof Float32Array) ||
    !(basis instanceof Float32Array) ||
    basis.length !== BUCKETS * dimensions
  ) {
    throw new DamagedIndexError(path, 'does not hold an embedding');
  }
  return openLocalEmbedding({ dimensions, idf, basis });
}
