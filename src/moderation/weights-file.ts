import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UnavailableError } from '../domain/errors.ts';
import { CATEGORIES } from '../domain/moderation.ts';
import { BAR_NAMES } from './bars.ts';
import { type Classifier, type ClassifierWeights, createClassifier } from './classifier.ts';
import { BUCKETS } from './feature-list.ts';
import { SIGNALS } from './signals.ts';

/**
 * The committed model: `model.json` says what it is; `weights.bin` and `crisis.bin` hold one signed byte a
 * weight.
 */
const DEFAULT_FOLDER = fileURLToPath(new URL('../../data/moderation/model/', import.meta.url));
const STEPS = 127;

const modelFile = z.object({
  format: z.literal(1),
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

export function quantise(weights: Float32Array): { bytes: Int8Array; scale: number } {
  let scale = 1e-6;
  for (const weight of weights) scale = Math.max(scale, Math.abs(weight));
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    bytes[i] = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale) * STEPS);
  }
  return { bytes, scale };
}

export function restore(bytes: Int8Array, scale: number): Float32Array {
  const values = new Float32Array(256);
  for (let byte = -128; byte < 128; byte++)
    values[byte & 255] = Math.sign(byte) * (byte / STEPS) ** 2 * scale;
  const weights = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) weights[i] = values[(bytes[i] ?? 0) & 255] ?? 0;
  return weights;
}

export function writeModel(folder: string, model: ModelFile, weights: Int8Array, crisis: Int8Array): void {
  writeFileSync(`${folder}/weights.bin`, weights);
  writeFileSync(`${folder}/crisis.bin`, crisis);
  writeFileSync(`${folder}/model.json`, `${JSON.stringify(model, null, 2)}\n`);
}

function readBytes(path: string, length: number): Int8Array {
  const file = readFileSync(path);
  if (file.byteLength !== length) throw new Error(`${path} holds ${file.byteLength} bytes, not ${length}`);
  return new Int8Array(file.buffer, file.byteOffset, file.byteLength);
}

export function readWeights(folder: string = DEFAULT_FOLDER): ClassifierWeights {
  try {
    const model = modelFile.parse(JSON.parse(readFileSync(`${folder}/model.json`, 'utf8')));
    return {
      weights: restore(readBytes(`${folder}/weights.bin`, BUCKETS * CATEGORIES.length), model.scale),
      bias: Float32Array.from(model.bias),
      secondStage: model.secondStage,
      bars: model.bars,
      crisis: {
        weights: restore(readBytes(`${folder}/crisis.bin`, BUCKETS), model.crisis.scale),
        bias: model.crisis.bias,
      },
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

/** The classifier of the committed weights, or of those in another folder. */
export function loadClassifier(folder?: string): Classifier {
  return createClassifier(readWeights(folder));
}
