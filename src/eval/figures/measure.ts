/** A figure over certain cases, that can be taken again over a sample of them. */
export interface Measure {
  /** Number of cases (for citations: of citations) that it is over. */
  over: number;
  /** True where every case that counts says 0, or every one says 1: resampling cannot show doubt then. */
  unanimous: boolean;
  /** Null where there is nothing to measure. */
  value(): number | null;
  /** Cases with the same key are the same to this measure. */
  key(position: number): string;
  /** The measure over the cases at `positions`, the first of them counted `weights[0]` times, and so on. */
  sampled(positions: Uint32Array): (weights: Uint32Array) => number | null;
}

/** What one case adds above and below the line. */
export type Part = readonly [numerator: number, denominator: number];

/** Sum of the numerators ÷ sum of the denominators; each numerator lies in 0..denominator. */
export function ratioOf<S>(cases: readonly S[], part: (one: S) => Part): Measure {
  const parts = cases.map(part);
  let over = 0;
  let sum = 0;
  for (const [numerator, denominator] of parts) {
    sum += numerator;
    over += denominator;
  }
  return {
    over,
    unanimous: over > 0 && (sum === 0 || sum === over),
    value: () => (over === 0 ? null : sum / over),
    key: (position) => parts[position]!.join('/'),
    sampled(positions) {
      const numerators = Float64Array.from(positions, (position) => parts[position]![0]);
      const denominators = Float64Array.from(positions, (position) => parts[position]![1]);
      return (weights) => {
        let numerator = 0;
        let denominator = 0;
        for (let i = 0; i < weights.length; i++) {
          const weight = weights[i]!;
          numerator += weight * numerators[i]!;
          denominator += weight * denominators[i]!;
        }
        return denominator === 0 ? null : numerator / denominator;
      };
    },
  };
}
