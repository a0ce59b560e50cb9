import type { AnswerUsage } from '../../domain/conversation/answer.ts';
import type { Category, Verdict } from '../../domain/moderation/moderation.ts';
import { recordOf } from '../../domain/record-of.ts';
import { ANSWER_CLASSES, type AnswerClass, type AnswerScore } from '../cases/score-answers.ts';
import {
  type CategoryFigures,
  categoryFigures,
  confusionMatrix,
  type MessageScore,
} from '../cases/score-moderation.ts';
import { type Latency, latencyOf } from '../latency.ts';
import { answerStatistics, type FigureName, messageStatistics, type Statistic } from './figures.ts';

/** Figures over question lines; their definitions are in `figures.ts` and in docs. */
interface AnswerSummary extends Record<AnswerClass, number> {
  n: number;
  faults: number;
  coverage: number;
  wrongRate: number;
  rightRate: number;
  asExpected: number;
  hitAt1: number;
  hitAt5: number;
  mrrAt5: number;
  citationPrecision: number;
  support: number;
  containsRate: number;
}

/** Figures over message lines. */
interface ModerationSummary {
  n: number;
  faults: number;
  accuracy: number;
  macroF1: number;
  falsePositiveRate: number;
  reviewRate: number;
  alertRecall: number;
  falseAlertRate: number;
  /** Verdicts by who had the last word on them. */
  decidedBy: Record<Verdict['decidedBy'], number>;
  /**
   * A model's calls for a thousand messages: of all lines, and of those that expect nothing but `none`. Here each line
   * is asked about alone; in a group up to twenty share a call.
   */
  modelCallsPerThousand: { all: number; clean: number };
  perCategory: Partial<Record<Category, CategoryFigures>>;
}

/** The head of a report. A figure over nothing reads 0 here; `over` in the report tells that from a real 0. */
export interface Summary {
  answers: AnswerSummary;
  moderation: ModerationSummary;
  cost: AnswerUsage;
  /** Of question lines, or of message lines where there are no questions. */
  latencyMs: Latency;
}

export interface Scores {
  answers: readonly AnswerScore[];
  messages: readonly MessageScore[];
}

/** Everything is rounded to this many decimals where it is written: more would be noise. */
const DECIMALS = 6;

export const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

export function summarise({ answers, messages }: Scores): Summary {
  return {
    answers: summariseAnswers(answers),
    moderation: summariseMessages(messages),
    cost: totalUsage([...answers, ...messages]),
    latencyMs: latencyOf((answers.length > 0 ? answers : messages).map((score) => score.ms)),
  };
}

function summariseAnswers(scores: readonly AnswerScore[]): AnswerSummary {
  const counts = recordOf(ANSWER_CLASSES, () => 0);
  for (const score of scores) counts[score.class]++;
  const value = valuesOf(answerStatistics(scores));
  return {
    n: scores.length,
    ...counts,
    faults: scores.filter((score) => score.fault).length,
    coverage: value('coverage'),
    wrongRate: value('wrongRate'),
    rightRate: value('rightRate'),
    asExpected: value('asExpected'),
    hitAt1: value('hitAt1'),
    hitAt5: value('hitAt5'),
    mrrAt5: value('mrrAt5'),
    citationPrecision: value('citationPrecision'),
    support: value('support'),
    containsRate: value('containsRate'),
  };
}

function summariseMessages(scores: readonly MessageScore[]): ModerationSummary {
  const value = valuesOf(messageStatistics(scores));
  const perCategory = categoryFigures(confusionMatrix(scores));
  for (const figures of Object.values(perCategory)) {
    figures.precision = rounded(figures.precision);
    figures.recall = rounded(figures.recall);
    figures.f1 = rounded(figures.f1);
  }
  return {
    n: scores.length,
    faults: scores.filter((score) => score.fault).length,
    accuracy: value('accuracy'),
    macroF1: value('macroF1'),
    falsePositiveRate: value('falsePositiveRate'),
    reviewRate: value('reviewRate'),
    alertRecall: value('alertRecall'),
    falseAlertRate: value('falseAlertRate'),
    decidedBy: {
      rules: scores.filter(({ decidedBy }) => decidedBy === 'rules').length,
      classifier: scores.filter(({ decidedBy }) => decidedBy === 'classifier').length,
      model: scores.filter(({ decidedBy }) => decidedBy === 'model').length,
    },
    modelCallsPerThousand: {
      all: callsPerThousand(scores),
      clean: callsPerThousand(scores.filter(({ expectsNone }) => expectsNone)),
    },
    perCategory,
  };
}

const callsPerThousand = (scores: readonly MessageScore[]): number =>
  scores.length === 0 ? 0 : rounded((totalUsage(scores).modelCalls / scores.length) * 1000);

function valuesOf(statistics: readonly Statistic[]): (name: FigureName) => number {
  const byName = new Map(statistics.map((statistic) => [statistic.figure.name, statistic.value() ?? 0]));
  return (name) => rounded(byName.get(name) ?? 0);
}

export function totalUsage(parts: readonly { usage: AnswerUsage }[]): AnswerUsage {
  const total = { modelCalls: 0, inputTokens: 0, outputTokens: 0 };
  for (const { usage } of parts) {
    total.modelCalls += usage.modelCalls;
    total.inputTokens += usage.inputTokens;
    total.outputTokens += usage.outputTokens;
  }
  return total;
}
