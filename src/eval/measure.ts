/**
 * A figure over certain cases, ready to be taken again with other weights. `weights[i]` says how often case i
 * is drawn; without weights every case counts once. Null where there is nothing to measure.
 */
export interface Measure {
  /** Number of cases (for citations: of citations) that it is over. */
  over: number;
  /** True where every case that counts says 0, or every one says 1: resampling cannot show doubt then. */
  unanimous: boolean;
  value(weights?: Uint32Array): number | null;
}

/** What one case adds above and below the line. */
export type Part = readonly [numerator: number, denominator: number];

/** Sum of the numerators ÷ sum of the denominators; each numerator lies in 0..denominator. */
export function ratioOf<S>(cases: readonly S[], part: (one: S) => Part): Measure {
  const numerators = new Float64Array(cases.length);
  const denominators = new Float64Array(cases.length);
  let over = 0;
  let sum = 0;
  cases.forEach((one, i) => {
    const [numerator, denominator] = part(one);
    numerators[i] = numerator;
    denominators[i] = denominator;
    sum += numerator;
    over += denominator;
  });
  return {
    over,
    unanimous: over > 0 && (sum === 0 || sum === over),
    value(weights) {
      if (!weights) return over === 0 ? null : sum / over;
      let numerator = 0;
      let denominator = 0;
      for (let i = 0; i < weights.length; i++) {
        const weight = weights[i]!;
        numerator += weight * numerators[i]!;
        denominator += weight * denominators[i]!;
      }
      return denominator === 0 ? null : numerator / denominator;
    },
  };
}
