import { BadInputError } from '../../domain/faults/errors.ts';
import { recordAnswer } from '../cases/record.ts';
import { isAnswerable, scoreAnswer } from '../cases/score-answers.ts';
import type { QuestionLine } from '../cases/test-line.ts';
import {
  type BootstrapOptions,
  DEFAULT_BOOTSTRAP,
  type Interval,
  intervalsOf,
} from '../figures/bootstrap.ts';
import { thinned } from '../figures/curve.ts';
import { ratioOf } from '../figures/measure.ts';
import { rounded } from '../figures/summary.ts';
import type { SubjectAnswer } from '../subject.ts';
import { fittedText, type LabelCounts, noPointText, tooFewText } from './calibration-words.ts';
import { crossFittedConfidences, type FitSample } from './cross-fit.ts';
import {
  bestF1,
  largestCoverage,
  type Prediction,
  type SpeakingPoint,
  scanPoints,
} from './speaking-point.ts';

/** One labelled question: the evidence that was found for it, and what was true of it. */
export interface CalibrationLine<F> extends FitSample<F> {
  id: string;
  /** Saying the candidate would be right; implies `answerable` for lines of our own making. */
  right: boolean;
}

export interface CalibrateOptions<F, M> {
  lines: readonly CalibrationLine<F>[];
  /** knowledge's `fitCalibration`. */
  fit: (samples: FitSample<F>[]) => M;
  /** knowledge's `confidenceOf`. */
  confidenceOf: (features: F, model: M) => number;
  /** `--max-wrong`: bound of the expected share of wrong spoken answers; without it F1 of answering decides. */
  maxWrong?: number | undefined;
  /** For the texts: the course's id. */
  courseId: string;
  bootstrap?: BootstrapOptions | undefined;
}

interface Fitted<M> {
  counts: LabelCounts;
  model: M;
  /** Speaking thresholds from the highest down, at most a hundred. */
  curve: SpeakingPoint[];
  explanation: string;
}

interface Expectation {
  /** Under fits that did not see the question; `wrongRate` with what choosing the point flatters it by. */
  expected: { coverage: number; wrongRate: number; f1: number };
  intervals: { coverage: Interval | null; wrongRate: Interval | null };
}

/** What came of it. `explanation` is for people, in whole sentences. */
export type CalibrationResult<M> =
  | { kind: 'too_few_labels'; counts: LabelCounts; explanation: string }
  | (Fitted<M> & { kind: 'no_speaking_point'; lowestWrongRate: number })
  | (Fitted<M> & Expectation & { kind: 'fitted'; speakAt: number });

/** With fewer the point would be an accident of the labels. */
const MIN_LABELS = 40;
/** Of each kind, answerable and not: two in each fold. */
const MIN_LABELS_OF_A_KIND = 10;
const FOLDS = 5;
const CURVE_POINTS = 100;

/**
 * What a question line teaches the gate, or null where the gate does not decide: the line expects a refusal or
 * small talk, or the assistant gave a hint, a refusal or small talk.
 */
export function calibrationLine<F>(
  line: QuestionLine,
  answer: SubjectAnswer,
  features: F,
): CalibrationLine<F> | null {
  const score = scoreAnswer(
    line,
    recordAnswer(line.id, answer, () => []),
  );
  if (!score.gated || !(isAnswerable(line) || line.expect.outcomes.includes('abstained'))) return null;
  return { id: line.id, features, answerable: score.answerable, right: score.candidateRight };
}

/**
 * Fits the gate of one course and chooses the point from which it speaks. Every expectation rests on predictions
 * of fits that did not see the question (5-fold cross-fitting); the model returned is fitted on all labels.
 */
export function calibrate<F, M>(options: CalibrateOptions<F, M>): CalibrationResult<M> {
  const { lines, fit: fitModel, confidenceOf, maxWrong, bootstrap = DEFAULT_BOOTSTRAP } = options;
  if (maxWrong !== undefined && !(maxWrong >= 0 && maxWrong < 1)) {
    throw new BadInputError(
      'bad_max_wrong',
      `--max-wrong is ${maxWrong}; it is a share from 0 up to below 1`,
    );
  }
  const counts = countsOf(lines);
  if (isTooFew(counts)) {
    const wanted = { labels: MIN_LABELS, ofAKind: MIN_LABELS_OF_A_KIND };
    return { kind: 'too_few_labels', counts, explanation: tooFewText(options.courseId, counts, wanted) };
  }
  // In the order of ids, so that a file in another order gives the same folds.
  const ordered = [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));
  const confidences = crossFittedConfidences(ordered, {
    fit: fitModel,
    confidenceOf,
    folds: FOLDS,
    seed: bootstrap.seed,
  });
  const predictions = ordered.map(
    ({ answerable, right }, i): Prediction => ({ confidence: confidences[i]!, answerable, right }),
  );
  const scan = scanPoints(predictions);
  const bounded = maxWrong === undefined ? null : largestCoverage(scan, maxWrong, bootstrap);
  const point = bounded ? bounded.point : bestF1(scan);
  const fitted = {
    counts,
    model: fitModel(ordered.map(({ features, answerable }) => ({ features, answerable }))),
    curve: thinned(scan.points, CURVE_POINTS).map(roundedPoint),
  };
  if (!point) {
    const lowestWrongRate = rounded(Math.min(...(bounded?.expected ?? [1])));
    const explanation = noPointText(options.courseId, counts, maxWrong ?? 0, lowestWrongRate);
    return { kind: 'no_speaking_point', ...fitted, lowestWrongRate, explanation };
  }
  const speakAt = point.threshold;
  const expectation = expectedFrom(point, predictions, { optimism: bounded?.optimism ?? 0, bootstrap });
  const always = scan.points.at(-1)?.wrongRate ?? 0;
  const { courseId } = options;
  const explanation = fittedText({ courseId, counts, speakAt, maxWrong, ...expectation, always });
  return { kind: 'fitted', ...fitted, speakAt, ...expectation, explanation };
}

const isTooFew = ({ labels, answerable }: LabelCounts): boolean =>
  labels < MIN_LABELS || Math.min(answerable, labels - answerable) < MIN_LABELS_OF_A_KIND;

/**
 * What speaking from a point would come to, as shares, with their intervals. `optimism`: the share of wrong answers by
 * which choosing the point flatters it; it is put back.
 */
function expectedFrom(
  point: SpeakingPoint,
  predictions: readonly Prediction[],
  { optimism, bootstrap }: { optimism: number; bootstrap: BootstrapOptions },
): Expectation {
  const speaks = (prediction: Prediction): boolean => prediction.confidence >= point.threshold;
  const [coverage = null, wrongRate = null] = intervalsOf(
    [
      ratioOf(predictions, (prediction) => [speaks(prediction) ? 1 : 0, 1]),
      ratioOf(predictions, (prediction) => (speaks(prediction) ? [prediction.right ? 0 : 1, 1] : [0, 0])),
    ],
    predictions.length,
    bootstrap,
  );
  return {
    expected: {
      coverage: rounded(point.coverage),
      wrongRate: rounded(Math.min(1, point.wrongRate + optimism)),
      f1: rounded(point.f1),
    },
    intervals: { coverage: shifted(coverage, 0), wrongRate: shifted(wrongRate, optimism) },
  };
}

function countsOf(lines: readonly CalibrationLine<unknown>[]): LabelCounts {
  return {
    labels: lines.length,
    answerable: lines.filter((line) => line.answerable).length,
    right: lines.filter((line) => line.right).length,
  };
}

const roundedPoint = ({ threshold, coverage, wrongRate, f1 }: SpeakingPoint): SpeakingPoint => ({
  threshold: rounded(threshold),
  coverage: rounded(coverage),
  wrongRate: rounded(wrongRate),
  f1: rounded(f1),
});

const shifted = (interval: Interval | null, by: number): Interval | null =>
  interval && [rounded(Math.min(1, interval[0] + by)), rounded(Math.min(1, interval[1] + by))];
