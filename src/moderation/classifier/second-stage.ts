/**
 * Weighs what the rules found against what the words say: a small multinomial logistic regression over the
 * first stage's log-probabilities and the signals, fitted on held-out folds, so that its result is calibrated.
 */
export interface SecondStage {
  /** How much a difference in the first stage's log-probabilities counts. */
  sharpness: number;
  /** One row a category: its bias, then one weight a signal, in log-odds. */
  rows: readonly (readonly number[])[];
}

export function weigh(stage: SecondStage, fromWords: Float64Array, signals: Float64Array): Float64Array {
  const scores = new Float64Array(fromWords.length);
  for (let k = 0; k < scores.length; k++) {
    const row = stage.rows[k] ?? [];
    let score = stage.sharpness * (fromWords[k] ?? 0) + (row[0] ?? 0);
    for (let s = 0; s < signals.length; s++) if (signals[s] !== 0) score += row[s + 1] ?? 0;
    scores[k] = score;
  }
  const probabilities = logSoftmax(scores);
  for (let k = 0; k < probabilities.length; k++) probabilities[k] = Math.exp(probabilities[k] ?? 0);
  return probabilities;
}

/** In place. */
export function logSoftmax(scores: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let total = 0;
  for (const score of scores) total += Math.exp(score - highest);
  const shift = highest + Math.log(total);
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) - shift;
  return scores;
}
