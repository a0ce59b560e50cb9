import type { AnswerUsage } from '../../domain/conversation/answer.ts';
import { type AlertKind, CATEGORIES, type Category } from '../../domain/moderation/moderation.ts';
import { recordOf } from '../../domain/record-of.ts';
import type { RecordedMessage } from './recorded-case.ts';
import type { MessageLine } from './test-line.ts';

/** What a message line counts as in the confusion matrix; `fault` is a predicted class only. */
export const PREDICTED_CLASSES = [...CATEGORIES, 'fault'] as const;
type PredictedClass = (typeof PREDICTED_CLASSES)[number];

/** One message line, reduced to what the figures are made of. */
export interface MessageScore {
  kind: 'message';
  id: string;
  tags: readonly string[];
  /** Where any of several categories is as expected: the one that was said, else the first. */
  expected: Category;
  predicted: PredictedClass;
  right: boolean;
  fault: boolean;
  /** `none` is the only category that is as expected. */
  expectsNone: boolean;
  /** `category` is not `none` and nobody is asked to look first. */
  actedOn: boolean;
  toReview: boolean;
  /** Expected alerts, how many of them were raised, and whether others were; null where the line says nothing. */
  alerts: { expected: number; raised: number; others: boolean } | null;
  /** Null for a fault. */
  decidedBy: RecordedMessage['decidedBy'];
  usage: AnswerUsage;
  /** Null for a fault. */
  ms: number | null;
}

export function scoreMessage(line: MessageLine, recorded: RecordedMessage): MessageScore {
  const { categories } = line.expect;
  const { category } = recorded;
  const right = category !== null && categories.includes(category);
  return {
    kind: 'message',
    id: line.id,
    tags: line.tags,
    // The schema holds that there is at least one.
    expected: right ? category : (categories[0] ?? 'none'),
    predicted: category ?? 'fault',
    right,
    fault: category === null,
    expectsNone: categories.every((expected) => expected === 'none'),
    actedOn: category !== null && category !== 'none' && !recorded.needsReview,
    toReview: category !== null && recorded.needsReview,
    alerts: alertScore(line.expect.alerts, recorded.alerts),
    decidedBy: recorded.decidedBy,
    usage: recorded.usage,
    ms: recorded.ms,
  };
}

function alertScore(
  expected: readonly AlertKind[] | null,
  raised: readonly AlertKind[],
): MessageScore['alerts'] {
  if (expected === null) return null;
  return {
    expected: expected.length,
    raised: expected.filter((alert) => raised.includes(alert)).length,
    others: raised.some((alert) => !expected.includes(alert)),
  };
}

/** How often a line that expects the row's category was given the column's. */
export type ConfusionMatrix = Record<Category, Record<PredictedClass, number>>;

export function confusionMatrix(scores: readonly MessageScore[]): ConfusionMatrix {
  const matrix: ConfusionMatrix = recordOf(CATEGORIES, () => recordOf(PREDICTED_CLASSES, () => 0));
  for (const { expected, predicted } of scores) matrix[expected][predicted]++;
  return matrix;
}

/** Figures of one category, from true and false positives and false negatives. Zero where nothing was there. */
export interface CategoryFigures {
  /** Lines that expect it. */
  n: number;
  /** Of the lines that were given it, the share that expects it. */
  precision: number;
  /** Of the lines that expect it, the share that was given it. */
  recall: number;
  /** 2·tp ÷ (2·tp + fp + fn) */
  f1: number;
}

/** For each category that occurs, in expectations or in verdicts. */
export function categoryFigures(matrix: ConfusionMatrix): Partial<Record<Category, CategoryFigures>> {
  const figures: Partial<Record<Category, CategoryFigures>> = {};
  for (const category of CATEGORIES) {
    const n = Object.values(matrix[category]).reduce((sum, count) => sum + count, 0);
    const given = CATEGORIES.reduce((sum, expected) => sum + matrix[expected][category], 0);
    if (n === 0 && given === 0) continue;
    const truePositives = matrix[category][category];
    figures[category] = {
      n,
      precision: given === 0 ? 0 : truePositives / given,
      recall: n === 0 ? 0 : truePositives / n,
      f1: (2 * truePositives) / (n + given),
    };
  }
  return figures;
}
