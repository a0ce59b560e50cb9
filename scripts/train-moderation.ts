/**
 * Trains the local classifier of src/moderation from our own labelled messages and writes its weights:
 *   node scripts/train-moderation.ts [--seed N] [--quick]
 * Prints the learning curve and the cross-validation on the way; `--quick` only writes the weights. The
 * result depends on the data and the seed alone. Never reads data/eval or any measuring set.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CATEGORIES } from '../src/domain/moderation/moderation.ts';
import { seededRandom, shuffled } from '../src/domain/random/seeded-random.ts';
import { crisisOf } from '../src/moderation/alerts/crisis.ts';
import { BUCKETS } from '../src/moderation/classifier/feature-list.ts';
import { weigh } from '../src/moderation/classifier/second-stage.ts';
import { readMessage, SIGNALS, signalsOf } from '../src/moderation/classifier/signals.ts';
import { packWeights, writeModel } from '../src/moderation/classifier/weights-file.ts';
import { leaningOf } from '../src/moderation/judging/leaning.ts';
import { severityOf } from '../src/moderation/judging/severity.ts';
import { normalise } from '../src/moderation/text/normalise.ts';
import { chooseBars, describeBars, type LeaningLine } from './moderation-training/choose-bars.ts';
import { disguise } from './moderation-training/disguise.ts';
import {
  type Example,
  fingerprintOf,
  readCrisisLines,
  readExamples,
} from './moderation-training/examples.ts';
import { fitFirstStage } from './moderation-training/fit.ts';
import { crisisChance, fitCrisis } from './moderation-training/fit-crisis.ts';
import { fitSecondStage } from './moderation-training/fit-second-stage.ts';
import { calibrationError, type Figures, figuresOf, outOfFold } from './moderation-training/measure.ts';
import { type Point, pointOf } from './moderation-training/point.ts';
import { withoutNearDuplicates } from './moderation-training/without-near-duplicates.ts';

const DATA = fileURLToPath(new URL('../data/moderation/', import.meta.url));
const FOLDS = 5;
const WAYS = 3;
/** A disguised copy counts this much beside its plain line; clean lines are disguised too, more rarely. */
const DISGUISED_WEIGHT = 0.3;
const DISGUISED_SHARE = { none: 0.15, other: 0.6 };

const ORDINARY_TALK =
  /^none\/(?:small-?talk|everyday|forum|class-|personal-sms|texts-between|video-comment|code-question|chant)/;
const ORDINARY_WEIGHT = 2.5;
/** Ninety lines among thousands: each counts as many, so that the question is not simply answered no. */
const CRISIS_WEIGHT = 20;

const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: '20261122' }, quick: { type: 'boolean', default: false } },
});
const seed = Number(options.seed);
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const all = readExamples(DATA);
const examples = withoutNearDuplicates(all);
say(`${all.length} lines, ${examples.length} after near-duplicates are removed`);
for (const category of CATEGORIES) {
  say(`  ${category.padEnd(16)} ${examples.filter((example) => example.category === category).length}`);
}

const points = examples.map((example) => pointOf(example.text, example.category, weightOf(example)));
const messages = examples.map((example) => normalise(example.text));
const readings = messages.map(readMessage);
const signals = readings.map(signalsOf);
const show = (name: string, figures: Figures): void => {
  const each = figures.perCategory.map((one) => `${one.category} ${one.f1.toFixed(3)}`).join('  ');
  say(`${name.padEnd(22)} macro-F1 ${figures.macroF1.toFixed(3)}   ${each}`);
};

/** Every line judged by models that have not seen it, for several ways to fold: one way alone is a matter of luck. */
const ways = Array.from({ length: WAYS }, (_, way) => {
  const folds = shuffled(
    points.map((_, index) => index % FOLDS),
    seededRandom(seed + 100 * way),
  );
  const foldOf = (index: number): number => folds[index] ?? 0;
  const judged = outOfFold(points, foldOf, FOLDS, seed + way);
  return { judged, weighed: weighedOutOfFold(judged, foldOf) };
});
const { judged, weighed } = ways[0]!; // WAYS is above 0
const secondStage = fitSecondStage(points, judged, signals, seed);
const leaning = ways.flatMap((way) => leaningLines(way.weighed));
const bars = chooseBars(leaning);
if (!options.quick) {
  show('words alone', figuresOf(points, judged));
  show('words and rules', figuresOf(points, weighed));
  for (const text of describeBars(leaning, bars)) say(text);
  say(`expected calibration error ${calibrationError(points, weighed).toFixed(3)}`);
  const topics = shuffled([...new Set(examples.map((example) => example.topic))], seededRandom(seed));
  const topicFold = new Map(topics.map((topic, index) => [topic, index % FOLDS]));
  const byTopic = (index: number): number => topicFold.get(examples[index]?.topic ?? '') ?? 0;
  show('topics held out', figuresOf(points, outOfFold(points, byTopic, FOLDS, seed)));
  say('learning curve, random folds:');
  const order = shuffled(points, seededRandom(seed + 1));
  for (const share of [0.125, 0.25, 0.5, 1]) {
    const part = order.slice(0, Math.round(order.length * share));
    show(
      `  ${part.length} lines`,
      figuresOf(
        part,
        outOfFold(part, (index) => index % FOLDS, FOLDS, seed),
      ),
    );
  }
}

const model = fitFirstStage([...points, ...disguised(examples, seed)], seed);
const crisis = trainCrisis();
const { bytes, scale, crisisScale } = packWeights(model.weights, crisis.weights);
writeModel(
  `${DATA}model`,
  {
    format: 2,
    buckets: BUCKETS,
    categories: [...CATEGORIES],
    scale,
    bias: [...model.bias],
    crisis: { scale: crisisScale, bias: crisis.bias },
    signals: [...SIGNALS],
    secondStage,
    bars,
    seed,
    examples: examples.length,
    data: fingerprintOf(examples),
  },
  bytes,
);
say(`wrote ${bytes.length} bytes of weights to data/moderation/model/`);

/** The crisis question, with what it finds and what it mistakes on folds that it has not seen. */
function trainCrisis(): ReturnType<typeof fitCrisis> {
  const lines = readCrisisLines(DATA);
  const asked = [
    ...lines.crisis.map((text) => ({ ...pointOf(text, 'none', CRISIS_WEIGHT), label: 1 })),
    ...lines.tiredness.map((text) => ({ ...pointOf(text, 'none', CRISIS_WEIGHT), label: 0 })),
    ...points.map((point) => ({ ...point, label: 0, weight: 1 })),
  ];
  if (!options.quick) {
    const foldsOfAsked = shuffled(
      asked.map((_, index) => index % FOLDS),
      seededRandom(seed + 2),
    );
    const chances = new Float64Array(asked.length);
    for (let fold = 0; fold < FOLDS; fold++) {
      const fitted = fitCrisis(
        asked.filter((_, index) => foldsOfAsked[index] !== fold),
        seed,
      );
      asked.forEach((point, index) => {
        if (foldsOfAsked[index] === fold) chances[index] = crisisChance(fitted, point);
      });
    }
    for (const bar of [0.3, 0.5, 0.7, 0.9]) {
      const found = asked.filter((point, index) => point.label === 1 && (chances[index] ?? 0) >= bar).length;
      const either = lines.crisis.filter(
        (text, index) => crisisOf(normalise(text).plain.text) !== null || (chances[index] ?? 0) >= bar,
      ).length;
      const mistaken = asked.filter(
        (point, index) => point.label === 0 && (chances[index] ?? 0) >= bar,
      ).length;
      say(
        `crisis at ${bar}: ${found} of ${lines.crisis.length} found, ${either} with the patterns, ${mistaken} of ${asked.length - lines.crisis.length} mistaken`,
      );
    }
  }
  return fitCrisis(asked, seed);
}

/** The second stage too is measured on folds that it was not fitted on. */
function weighedOutOfFold(
  judged: readonly Float64Array[],
  foldOf: (index: number) => number,
): Float64Array[] {
  const weighed: Float64Array[] = new Array(points.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = points.map((_, index) => index).filter((index) => foldOf(index) !== fold);
    const stage = fitSecondStage(
      rest.map((index) => points[index] as Point), // every index is one of `points`
      rest.map((index) => judged[index] as Float64Array),
      rest.map((index) => signals[index] as Float64Array),
      seed,
    );
    points.forEach((_, index) => {
      if (foldOf(index) !== fold) return;
      weighed[index] = weigh(stage, judged[index] as Float64Array, signals[index] as Float64Array);
    });
  }
  return weighed;
}

function leaningLines(weighed: readonly Float64Array[]): LeaningLine[] {
  return examples.map((example, index) => {
    const reading = readings[index]!;
    const one = leaningOf(weighed[index]!, reading);
    return {
      leaning: one,
      severity: severityOf(CATEGORIES[one.category] ?? 'none', messages[index]!, reading),
      reading,
      expected: example.category,
      ordinary: ORDINARY_TALK.test(example.topic),
    };
  });
}

/** Ordinary talk is most of what a group says: its lines count more, so that a violation has to stand out. */
function weightOf({ topic }: Example): number {
  return ORDINARY_TALK.test(topic) ? ORDINARY_WEIGHT : 1;
}

function disguised(from: readonly Example[], randomSeed: number): Point[] {
  const random = seededRandom(randomSeed);
  const made: Point[] = [];
  for (const { text, category } of from) {
    if (random() >= (category === 'none' ? DISGUISED_SHARE.none : DISGUISED_SHARE.other)) continue;
    made.push(pointOf(disguise(text, random), category, DISGUISED_WEIGHT));
  }
  return made;
}
