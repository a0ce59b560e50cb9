import type { Interval } from '../figures/bootstrap.ts';

/*
 * What came of a calibration, for people, in whole sentences.
 */

export interface LabelCounts {
  labels: number;
  answerable: number;
  /** Labels whose candidate would be right. */
  right: number;
}

const labelled = (courseId: string, { labels, answerable }: LabelCounts): string =>
  `${courseId}: ${labels} labelled questions, ${answerable} that the course answers and ` +
  `${labels - answerable} that it does not.`;

export function tooFewText(
  courseId: string,
  counts: LabelCounts,
  least: { labels: number; ofAKind: number },
): string {
  return (
    `${labelled(courseId, counts)} That is too few to fit the gate: it takes at least ${least.labels}, with ` +
    `${least.ofAKind} of each kind. Nothing was changed.`
  );
}

export function noPointText(courseId: string, counts: LabelCounts, maxWrong: number, lowest: number): string {
  return (
    `${labelled(courseId, counts)} No speaking point keeps the expected share of wrong answers at or below ` +
    `${percent(maxWrong)}; the lowest that can be expected is ${percent(lowest)}. Allow more, label more ` +
    'questions, or mend the material.'
  );
}

interface FittedWords {
  courseId: string;
  counts: LabelCounts;
  speakAt: number;
  maxWrong: number | undefined;
  expected: { coverage: number; wrongRate: number; f1: number };
  intervals: { coverage: Interval | null; wrongRate: Interval | null };
  always: number;
}

export function fittedText({
  courseId,
  counts,
  speakAt,
  maxWrong,
  expected,
  intervals,
  always,
}: FittedWords): string {
  const why =
    maxWrong === undefined
      ? `where F1 of answering is highest (${expected.f1.toFixed(3)})`
      : `the largest coverage whose expected share of wrong answers stays at or below ${percent(maxWrong)}`;
  return [
    labelled(courseId, counts),
    `It speaks from confidence ${speakAt.toFixed(3)} on: ${why}.`,
    'Expected there, on questions it has not seen: it answers ' +
      `${percent(expected.coverage)}${within(intervals.coverage)} of the questions, and ` +
      `${percent(expected.wrongRate)}${within(intervals.wrongRate)} of what it says is wrong.`,
    `Were it to answer everything, ${percent(always)} would be wrong.`,
  ].join(' ');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const within = (interval: Interval | null): string =>
  interval ? ` (${(interval[0] * 100).toFixed(1)} to ${percent(interval[1])})` : '';
