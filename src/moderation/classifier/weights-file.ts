import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { CATEGORIES } from '../../domain/moderation/moderation.ts';
import { BAR_NAMES } from './bars.ts';
import { type Classifier, type ClassifierWeights, COLUMNS, createClassifier } from './classifier.ts';
import { BUCKETS } from './feature-list.ts';
import { SIGNALS } from './signals.ts';

/**
 * The committed model: `model.json` says what it is; `weights.bin` holds the buckets that weigh anything, in
 * ascending order: how far from the one before (seven bits a byte, low ones first, the top bit while more follow),
 * then `COLUMNS` signed bytes.
 */
const DEFAULT_FOLDER = fileURLToPath(new URL('../../../data/moderation/model/', import.meta.url));
const STEPS = 127;

const modelFile = z.object({
  format: z.literal(2),
  buckets: z.literal(BUCKETS),
  categories: z
    .array(z.string())
    .refine((names) => names.join() === CATEGORIES.join(), 'our categories, in order'),
  /** Largest absolute weight. Bytes hold the square root, so that small weights keep their differences. */
  scale: z.number().positive(),
  bias: z.array(z.number()).length(CATEGORIES.length),
  crisis: z.object({ scale: z.number().positive(), bias: z.number() }),
  signals: z.array(z.string()).refine((names) => names.join() === SIGNALS.join(), 'our signals, in order'),
  secondStage: z.object({
    sharpness: z.number().positive(),
    /** One row a category: its bias, then one weight a signal. */
    rows: z.array(z.array(z.number()).length(SIGNALS.length + 1)).length(CATEGORIES.length),
  }),
  bars: z.record(z.enum(BAR_NAMES), z.object({ review: z.number().positive(), act: z.number().positive() })),
  seed: z.int(),
  examples: z.int(),
  /** SHA-256 of the examples trained on, shortened. */
  data: z.string(),
});
export type ModelFile = z.infer<typeof modelFile>;

const K = CATEGORIES.length;

/** Weights of the categories, `BUCKETS` rows of them, and of the crisis question as `weights.bin` holds them. */
export function packWeights(
  categories: Float32Array,
  crisis: Float32Array,
): { bytes: Uint8Array; scale: number; crisisScale: number } {
  const scale = largest(categories);
  const crisisScale = largest(crisis);
  const bytes: number[] = [];
  const row = new Int8Array(COLUMNS);
  let before = -1;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (let k = 0; k < K; k++) row[k] = rootByte(categories[bucket * K + k]! / scale);
    row[K] = rootByte(crisis[bucket]! / crisisScale);
    if (row.every((byte) => byte === 0)) continue;
    let gap = bucket - before;
    for (; gap > 127; gap >>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
    for (const byte of row) bytes.push(byte & 255);
    before = bucket;
  }
  return { bytes: Uint8Array.from(bytes), scale, crisisScale };
}

/** The rows of a file, the bytes squared again: whole numbers from -16,129 to 16,129. */
function unpackRows(file: Uint8Array): Int16Array {
  const rows = new Int16Array(BUCKETS * COLUMNS);
  let bucket = -1;
  for (let at = 0; at < file.length; at += COLUMNS) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = file[at++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    bucket += gap;
    if (gap < 1 || bucket >= BUCKETS || at + COLUMNS > file.length)
      throw new Error(`byte ${at} of the weights does not begin a row`);
    for (let column = 0; column < COLUMNS; column++) {
      const byte = (file[at + column]! << 24) >> 24;
      rows[bucket * COLUMNS + column] = byte * Math.abs(byte);
    }
  }
  return rows;
}

function largest(weights: Float32Array): number {
  let scale = 1e-6;
  for (const weight of weights) scale = Math.max(scale, Math.abs(weight));
  return scale;
}

const rootByte = (share: number): number => Math.sign(share) * Math.round(Math.sqrt(Math.abs(share)) * STEPS);

export function writeModel(folder: string, model: ModelFile, weights: Uint8Array): void {
  writeFileSync(`${folder}/weights.bin`, weights);
  writeFileSync(`${folder}/model.json`, `${JSON.stringify(model, null, 2)}\n`);
}

export function readWeights(folder: string): ClassifierWeights {
  try {
    const model = modelFile.parse(JSON.parse(readFileSync(`${folder}/model.json`, 'utf8')));
    return {
      rows: unpackRows(readFileSync(`${folder}/weights.bin`)),
      unit: { category: model.scale / STEPS ** 2, crisis: model.crisis.scale / STEPS ** 2 },
      bias: Float32Array.from(model.bias),
      crisisBias: model.crisis.bias,
      secondStage: model.secondStage,
      bars: model.bars,
    };
  } catch (cause) {
    throw new UnavailableError(
      'moderation_model_unusable',
      `The moderation model in ${folder} cannot be read.`,
      {
        fix: 'Restore data/moderation/model/ from the repository, or train it: node scripts/train-moderation.ts',
        cause,
      },
    );
  }
}

/** The classifier of the committed weights. */
export function loadClassifier(): Classifier {
  return createClassifier(readWeights(DEFAULT_FOLDER));
}
