import type { AnswerScore } from '../cases/score-answers.ts';
import type { MessageScore } from '../cases/score-moderation.ts';
import {
  type BootstrapOptions,
  DEFAULT_BOOTSTRAP,
  type Interval,
  percentiles,
} from '../figures/bootstrap.ts';
import { answerStatistics, messageStatistics, type Statistic, type Worse } from '../figures/figures.ts';
import { forEachResample, groupAlike } from '../figures/resample.ts';
import { rounded, type Scores } from '../figures/summary.ts';

/** A figure now and in the baseline, over the cases that both have. */
export interface FigureDifference {
  name: string;
  section: 'answers' | 'moderation';
  current: number | null;
  baseline: number | null;
  /** current − baseline; null where one of them is over nothing. */
  difference: number | null;
  /** Of the difference, with both sides drawn together case by case. */
  interval: Interval | null;
  /** The interval leaves zero out. */
  standsOut: boolean;
  /** What a difference that stands out means; `moved` where neither way is worse by itself. */
  verdict: 'better' | 'worse' | 'moved' | 'same';
}

export interface CaseChange {
  id: string;
  from: string;
  to: string;
}

export interface Comparison {
  baseline: string;
  shared: number;
  /** Cases of this set that the baseline does not have, and the other way round. */
  onlyHere: number;
  onlyBaseline: number;
  figures: FigureDifference[];
  /** In the order of their ids. */
  better: CaseChange[];
  worse: CaseChange[];
}

export interface CompareInput {
  /** Path of the baseline, for people. */
  name: string;
  current: Scores;
  /** The baseline's cases under today's expectations; those of other sets may be left out. */
  baseline: Scores;
  /** Cases of the baseline that this set does not have. */
  onlyBaseline: number;
  bootstrap?: BootstrapOptions | undefined;
}

/** Compares case by case: the same questions, so most of the noise cancels out. */
export function compare(input: CompareInput): Comparison {
  const options = input.bootstrap ?? DEFAULT_BOOTSTRAP;
  const answers = paired(input.current.answers, input.baseline.answers);
  const messages = paired(input.current.messages, input.baseline.messages);
  const changes = [
    ...answers.map(([now, before]) =>
      change(now.id, answerGrade, before, now, (score: AnswerScore) => score.class),
    ),
    ...messages.map(([now, before]) => change(now.id, messageGrade, before, now, describeMessage)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const shared = answers.length + messages.length;
  return {
    baseline: input.name,
    shared,
    onlyHere: input.current.answers.length + input.current.messages.length - shared,
    onlyBaseline: input.onlyBaseline,
    figures: [
      ...differences(
        answerStatistics(answers.map(first)),
        answerStatistics(answers.map(second)),
        answers.length,
        options,
      ),
      ...differences(
        messageStatistics(messages.map(first)),
        messageStatistics(messages.map(second)),
        messages.length,
        options,
      ),
    ],
    better: changes.filter(({ rise }) => rise > 0).map(withoutRise),
    worse: changes.filter(({ rise }) => rise < 0).map(withoutRise),
  };
}

const first = <T>([one]: readonly [T, T]): T => one;
const second = <T>([, other]: readonly [T, T]): T => other;

/** [now, before] of the cases that both have, in the order of their ids. */
function paired<S extends { id: string }>(now: readonly S[], before: readonly S[]): (readonly [S, S])[] {
  const known = new Map(before.map((score) => [score.id, score]));
  return now
    .flatMap((score): (readonly [S, S])[] => {
      const other = known.get(score.id);
      return other ? [[score, other]] : [];
    })
    .sort(([a], [b]) => (a.id < b.id ? -1 : 1));
}

function differences(
  current: readonly Statistic[],
  baseline: readonly Statistic[],
  n: number,
  options: BootstrapOptions,
): FigureDifference[] {
  if (n === 0) return [];
  const pairs = current.flatMap((now, i) => {
    const before = baseline[i];
    return before ? [{ now, before, drawn: [] as number[] }] : [];
  });
  const alike = groupAlike([...current, ...baseline], n);
  const samplers = pairs.map(({ now, before, drawn }) => ({
    takeNow: now.sampled(alike.positions),
    takeBefore: before.sampled(alike.positions),
    drawn,
  }));
  forEachResample(alike, options, (weights) => {
    for (const { takeNow, takeBefore, drawn } of samplers) {
      const a = takeNow(weights);
      const b = takeBefore(weights);
      if (a !== null && b !== null) drawn.push(a - b);
    }
  });
  return pairs.map(({ now, before, drawn }) => {
    const a = now.value();
    const b = before.value();
    const difference = a === null || b === null ? null : rounded(a - b);
    const limits = difference === null ? null : percentiles(drawn, options.level);
    const interval: Interval | null = limits && [rounded(limits[0]), rounded(limits[1])];
    const standsOut = interval !== null && (interval[0] > 0 || interval[1] < 0);
    return {
      name: now.figure.name,
      section: now.figure.section,
      current: a === null ? null : rounded(a),
      baseline: b === null ? null : rounded(b),
      difference,
      interval,
      standsOut,
      verdict: standsOut && difference !== null ? meaning(difference, now.figure.worse) : 'same',
    };
  });
}

function meaning(difference: number, worse: Worse): FigureDifference['verdict'] {
  if (worse === null) return 'moved';
  return difference < 0 === (worse === 'lower') ? 'worse' : 'better';
}

/** How good an ending is: a wrong word is worse than an honest silence where an answer was expected. */
const answerGrade = (score: AnswerScore): number =>
  ({ right: 2, abstainedRight: 2, abstainedWrong: 1, wrong: 0 })[score.class];

/** A wrong verdict that a person looks at first does less harm than one that is acted on or passed over. */
const messageGrade = (score: MessageScore): number => (score.right ? 2 : score.toReview ? 1 : 0);

/** Follows the category where a person is asked to look first. */
export const REVIEW_MARK = ' (review)';

const describeMessage = (score: MessageScore): string =>
  `${score.predicted}${score.toReview ? REVIEW_MARK : ''}`;

function change<S>(
  id: string,
  grade: (score: S) => number,
  before: S,
  now: S,
  describe: (score: S) => string,
): CaseChange & { rise: number } {
  return { id, from: describe(before), to: describe(now), rise: grade(now) - grade(before) };
}

const withoutRise = ({ id, from, to }: CaseChange): CaseChange => ({ id, from, to });
