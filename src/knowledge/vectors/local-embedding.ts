import { seededRandom } from '../../domain/random/seeded-random.ts';
import { DamagedIndexError } from '../index-files/damaged-index-error.ts';
import { readSectionFile, writeSectionFile } from '../index-files/section-file.ts';
import { orthonormaliseColumns } from './dense-columns.ts';
import { BUCKETS, FeatureCounter, type SparseVector } from './sparse-features.ts';

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

/** Names of local embeddings begin with this. */
const NAME = 'local-lsa';

export const isLocalEmbedding = (name: string): boolean => name.startsWith(NAME);

const FILE_KIND = 'LSAE';
const FILE_VERSION = 1;

/**
 * Beside lexical search more dimensions bought nothing (64 / 128 / 256 / 400 on Chinese paragraphs: first hit right
 * .9518 / .9492 / .9501 / .9501, in the first five .9949 / .9955 / .9946 / .9946), though alone they are better
 * (.69 / .78 / .85 / .86), and a fit costs in proportion.
 */
const LARGEST_DIMENSIONS = 64;
/** Texts that are fitted on, evenly spread over a larger course: bounds the fit to a few seconds. */
const LARGEST_SAMPLE = 4000;
/** Rounds of subspace iteration after the first projection; two gave the same figures. */
const ITERATIONS = 1;
/** At least this many texts a dimension: below that a dimension only remembers single texts. */
const TEXTS_PER_DIMENSION = 4;

interface Parts {
  dimensions: number;
  /** Inverse document frequency by bucket. */
  idf: Float32Array;
  /** BUCKETS × dimensions, row by row, orthonormal columns. */
  basis: Float32Array;
}

export interface FitOptions {
  seed?: number;
  /** At most this many. */
  dimensions?: number;
}

export function fitLocalEmbedding(texts: readonly string[], options: FitOptions = {}): LocalEmbedding {
  const counter = new FeatureCounter();
  const step = Math.max(1, texts.length / LARGEST_SAMPLE);
  const rows: SparseVector[] = [];
  for (let at = 0; at < texts.length; at += step) rows.push(counter.features(texts[Math.floor(at)]!));
  const idf = inverseFrequencies(rows);
  for (const row of rows) weigh(row, idf);
  const dimensions = Math.min(
    options.dimensions ?? LARGEST_DIMENSIONS,
    Math.max(1, Math.floor(rows.length / TEXTS_PER_DIMENSION)),
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
  for (let i = 0; i < buckets.length; i++) values[i]! *= idf[buckets[i]!]!;
  scaleToUnit(values);
}

function scaleToUnit(values: Float32Array): void {
  let squares = 0;
  for (const value of values) squares += value * value;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i]! *= scale;
}

function leadingSubspace(rows: readonly SparseVector[], dimensions: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const basis = Float32Array.from({ length: BUCKETS * dimensions }, () => random() - 0.5);
  const projected = new Float32Array(rows.length * dimensions);
  for (let iteration = 0; iteration <= ITERATIONS; iteration++) {
    rows.forEach((row, r) => {
      project(row, basis, projected, r * dimensions, dimensions);
    });
    orthonormaliseColumns(projected, dimensions);
    basis.fill(0);
    rows.forEach(({ buckets, values }, r) => {
      const from = r * dimensions;
      for (let i = 0; i < buckets.length; i++) {
        const value = values[i]!;
        for (let j = 0, at = buckets[i]! * dimensions; j < dimensions; j++, at++) {
          basis[at]! += value * projected[from + j]!;
        }
      }
    });
  }
  orthonormaliseColumns(basis, dimensions);
  return basis;
}

/** Writes a sparse row times the basis to `target` from `offset` on. */
function project(
  row: SparseVector,
  basis: Float32Array,
  target: Float32Array,
  offset: number,
  dimensions: number,
): void {
  const { buckets, values } = row;
  target.fill(0, offset, offset + dimensions);
  for (let i = 0; i < buckets.length; i++) {
    const value = values[i]!;
    if (value === 0) continue;
    for (let j = offset, at = buckets[i]! * dimensions; j < offset + dimensions; j++, at++) {
      target[j]! += value * basis[at]!;
    }
  }
}

function openLocalEmbedding({ dimensions, idf, basis }: Parts): LocalEmbedding {
  const counter = new FeatureCounter();
  return {
    name: `${NAME}-${dimensions}`,
    dimensions,
    embed(text) {
      const row = counter.features(text);
      weigh(row, idf);
      const vector = new Float32Array(dimensions);
      project(row, basis, vector, 0, dimensions);
      scaleToUnit(vector);
      return vector;
    },
    save: (path) =>
      writeSectionFile(path, FILE_KIND, FILE_VERSION, { meta: { dimensions }, sections: { idf, basis } }),
  };
}

/** Throws DamagedIndexError where the file is not what `save` wrote. */
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
