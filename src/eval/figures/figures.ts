import { CATEGORIES, type Category } from '../../domain/moderation/moderation.ts';
import type { AnswerScore } from '../cases/score-answers.ts';
import type { MessageScore } from '../cases/score-moderation.ts';
import { type Measure, type Part, ratioOf } from './measure.ts';

/** Which way a figure gets worse. Null where neither way is worse by itself. */
export type Worse = 'lower' | 'higher' | null;

/** The figures that there are; what is said of each in another language is keyed by these. */
export type FigureName =
  | 'wrongRate'
  | 'coverage'
  | 'rightRate'
  | 'asExpected'
  | 'hitAt1'
  | 'hitAt5'
  | 'mrrAt5'
  | 'citationPrecision'
  | 'support'
  | 'containsRate'
  | 'accuracy'
  | 'macroF1'
  | 'falsePositiveRate'
  | 'reviewRate'
  | 'alertRecall'
  | 'falseAlertRate';

/** A headline figure: what it is called, what it means, which way is worse. */
export interface Figure {
  name: FigureName;
  section: 'answers' | 'moderation';
  label: string;
  definition: string;
  worse: Worse;
  /** A share is read in per cent, a score as it is; both lie in 0..1. */
  unit: 'share' | 'score';
}

/** A figure that is a sum of numerators over a sum of denominators, one of each a case. */
interface RatioFigure<S> extends Figure {
  part: (score: S) => Part;
}

const share = (counts: boolean, among = true): Part => [among && counts ? 1 : 0, among ? 1 : 0];
const spoke = (score: AnswerScore): boolean => score.class === 'right' || score.class === 'wrong';
const NOT_OVER_THIS: Part = [0, 0];
const withinRank = (rank: number | null, limit: number): Part =>
  share(rank !== null && rank > 0 && rank <= limit, rank !== null);

const ANSWER_FIGURES: readonly RatioFigure<AnswerScore>[] = [
  {
    name: 'wrongRate',
    section: 'answers',
    label: 'Wrong among spoken',
    definition: 'wrong ÷ (right + wrong): the share of spoken answers that are wrong',
    worse: 'higher',
    unit: 'share',
    part: (score) => share(score.class === 'wrong', spoke(score)),
  },
  {
    name: 'coverage',
    section: 'answers',
    label: 'Coverage',
    definition: '(right + wrong) ÷ n: the share of questions that were answered, rightly or not',
    // Fewer wrong answers lower it and more of them raise it: wrongRate and rightRate tell the two apart.
    worse: null,
    unit: 'share',
    part: (score) => share(spoke(score)),
  },
  {
    name: 'rightRate',
    section: 'answers',
    label: 'Answered rightly',
    definition: 'right ÷ n: the share of questions that got a right answer',
    worse: 'lower',
    unit: 'share',
    part: (score) => share(score.class === 'right'),
  },
  {
    name: 'asExpected',
    section: 'answers',
    label: 'As expected',
    definition: '(right + abstainedRight) ÷ n: answered rightly, or rightly not answered',
    worse: 'lower',
    unit: 'share',
    part: (score) => share(score.class === 'right' || score.class === 'abstainedRight'),
  },
  {
    name: 'hitAt1',
    section: 'answers',
    label: 'Hit@1',
    definition: 'lines with sources whose first hit is an expected one',
    worse: 'lower',
    unit: 'share',
    part: (score) => withinRank(score.rank, 1),
  },
  {
    name: 'hitAt5',
    section: 'answers',
    label: 'Hit@5',
    definition: 'lines with sources with an expected one among the first five hits',
    worse: 'lower',
    unit: 'share',
    part: (score) => withinRank(score.rank, 5),
  },
  {
    name: 'mrrAt5',
    section: 'answers',
    label: 'MRR@5',
    definition: 'lines with sources: mean of 1 ÷ rank of the first expected hit, 0 below rank five',
    worse: 'lower',
    unit: 'score',
    part: ({ rank }) => (rank === null ? NOT_OVER_THIS : [rank > 0 && rank <= 5 ? 1 / rank : 0, 1]),
  },
  {
    name: 'citationPrecision',
    section: 'answers',
    label: 'Citation precision',
    definition: 'expected ÷ all citations, over answered lines with sources',
    worse: 'lower',
    unit: 'share',
    part: ({ citations }) => (citations ? [citations.expected, citations.all] : NOT_OVER_THIS),
  },
  {
    name: 'support',
    section: 'answers',
    label: 'Support',
    definition:
      'mean share of an answer’s statements whose content words stand in what they cite; hints state nothing',
    worse: 'lower',
    unit: 'share',
    part: ({ support }) => (support === null ? NOT_OVER_THIS : [support, 1]),
  },
  {
    name: 'containsRate',
    section: 'answers',
    label: 'Contains',
    definition: 'lines that ask for words: the candidate holds them all',
    worse: 'lower',
    unit: 'share',
    part: ({ contains }) => share(contains === true, contains !== null),
  },
];

const MESSAGE_FIGURES: readonly RatioFigure<MessageScore>[] = [
  {
    name: 'accuracy',
    section: 'moderation',
    label: 'Accuracy',
    definition: 'messages whose category is as expected',
    worse: 'lower',
    unit: 'share',
    part: (score) => share(score.right),
  },
  {
    name: 'falsePositiveRate',
    section: 'moderation',
    label: 'False positives',
    definition: 'of messages that are fine, the share that was acted on',
    worse: 'higher',
    unit: 'share',
    part: (score) => share(score.actedOn, score.expectsNone),
  },
  {
    name: 'reviewRate',
    section: 'moderation',
    label: 'Sent to review',
    definition: 'messages that a person is asked to look at',
    worse: 'higher',
    unit: 'share',
    part: (score) => share(score.toReview),
  },
  {
    name: 'alertRecall',
    section: 'moderation',
    label: 'Alerts raised',
    definition: 'of the alerts that lines expect, the share that was raised',
    worse: 'lower',
    unit: 'share',
    part: ({ alerts }) => (alerts ? [alerts.raised, alerts.expected] : NOT_OVER_THIS),
  },
  {
    name: 'falseAlertRate',
    section: 'moderation',
    label: 'False alerts',
    definition: 'of lines that say which alerts they expect, the share on which another was raised',
    worse: 'higher',
    unit: 'share',
    part: ({ alerts }) => share(alerts?.others === true, alerts !== null),
  },
];

const MACRO_F1: Figure = {
  name: 'macroF1',
  section: 'moderation',
  label: 'Macro F1',
  definition: 'mean F1 over the categories that lines expect, “none” included',
  worse: 'lower',
  unit: 'score',
};

export const FIGURES: readonly Figure[] = [
  ...ANSWER_FIGURES,
  ...MESSAGE_FIGURES.slice(0, 1),
  MACRO_F1,
  ...MESSAGE_FIGURES.slice(1),
];

/** A headline figure over certain cases. */
export interface Statistic extends Measure {
  figure: Figure;
}

/** The headline figures of question lines. Aligned with `scores`. */
export const answerStatistics = (scores: readonly AnswerScore[]): Statistic[] =>
  ANSWER_FIGURES.map((figure) => ratio(figure, scores));

/** The headline figures of message lines. Aligned with `scores`. */
export function messageStatistics(scores: readonly MessageScore[]): Statistic[] {
  const [accuracy, ...rest] = MESSAGE_FIGURES.map((figure) => ratio(figure, scores));
  return [...(accuracy ? [accuracy] : []), macroF1(scores), ...rest];
}

function ratio<S>({ part, ...figure }: RatioFigure<S>, scores: readonly S[]): Statistic {
  return { figure, ...ratioOf(scores, part) };
}

const CLASSES = CATEGORIES.length;
/** A predicted class that no line expects. */
const FAULT = CLASSES;

function macroF1(scores: readonly MessageScore[]): Statistic {
  const codes = new Map<string, number>(CATEGORIES.map((category: Category, code) => [category, code]));
  const expected = Uint8Array.from(scores, (score) => codes.get(score.expected) ?? FAULT);
  const predicted = Uint8Array.from(scores, (score) => codes.get(score.predicted) ?? FAULT);
  const hits = expected.filter((code, i) => code === predicted[i]).length;
  const sampled = (positions: Uint32Array): ((weights: Uint32Array) => number | null) => {
    const expectedHere = positions.map((position) => expected[position]!);
    const predictedHere = positions.map((position) => predicted[position]!);
    return (weights) => macroF1Of(expectedHere, predictedHere, weights);
  };
  return {
    figure: MACRO_F1,
    over: scores.length,
    unanimous: scores.length > 0 && (hits === 0 || hits === scores.length),
    value: () => sampled(Uint32Array.from(scores.keys()))(new Uint32Array(scores.length).fill(1)),
    key: (position) => `${expected[position]}>${predicted[position]}`,
    sampled,
  };
}

function macroF1Of(expected: Uint32Array, predicted: Uint32Array, weights: Uint32Array): number | null {
  const hits = new Float64Array(CLASSES + 1);
  const wanted = new Float64Array(CLASSES + 1);
  const given = new Float64Array(CLASSES + 1);
  weights.forEach((weight, i) => {
    wanted[expected[i]!]! += weight;
    given[predicted[i]!]! += weight;
    if (expected[i] === predicted[i]) hits[expected[i]!]! += weight;
  });
  let sum = 0;
  let occurring = 0;
  for (let code = 0; code < CLASSES; code++) {
    if (wanted[code] === 0) continue;
    occurring++;
    sum += (2 * hits[code]!) / (wanted[code]! + given[code]!);
  }
  return occurring === 0 ? null : sum / occurring;
}
