import type { AnswerScore } from '../cases/score-answers.ts';

/** Where the gate would speak from `threshold` on: how much is said, and how much of it is wrong. */
export interface CurvePoint {
  threshold: number;
  coverage: number;
  wrongRate: number;
}

export interface Curve {
  /** From the highest threshold to the lowest: coverage rises. */
  points: CurvePoint[];
  /** What was really said and wrong, with the setting that served. Null where nothing was said. */
  today: { coverage: number; wrongRate: number } | null;
}

/** More cannot be seen on a screen. */
const MAX_POINTS = 200;

/**
 * Wrong answers against coverage as the gate moves. Where the gate did not decide (a hint, a refusal, small
 * talk, a fault) the line stays as it was at every threshold.
 */
export function wrongAgainstCoverage(scores: readonly AnswerScore[]): Curve {
  const n = scores.length;
  const isSpoken = (score: AnswerScore): boolean => score.class === 'right' || score.class === 'wrong';
  const fixed = scores.filter((score) => !score.gated && isSpoken(score));
  const gated = scores.filter((score) => score.gated).sort((a, b) => b.confidence - a.confidence);
  let spoken = fixed.length;
  let wrong = fixed.filter((score) => score.class === 'wrong').length;
  const points: CurvePoint[] = [];
  gated.forEach((score, i) => {
    spoken++;
    if (!score.candidateRight) wrong++;
    // Equal confidences pass the gate together.
    if (gated[i + 1]?.confidence === score.confidence) return;
    points.push({ threshold: score.confidence, coverage: spoken / n, wrongRate: wrong / spoken });
  });
  const said = scores.filter(isSpoken);
  return {
    points: thinned(points),
    today:
      said.length === 0
        ? null
        : {
            coverage: said.length / n,
            wrongRate: said.filter((score) => score.class === 'wrong').length / said.length,
          },
  };
}

/** Evenly by position, both ends kept. */
export function thinned<T>(points: readonly T[], limit: number = MAX_POINTS): T[] {
  if (points.length <= limit) return [...points];
  return Array.from(
    { length: limit },
    (_, i) => points[Math.round((i * (points.length - 1)) / (limit - 1))]!,
  );
}
