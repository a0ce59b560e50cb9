/** A claim with a probability, and whether it held. */
export interface Claim {
  confidence: number;
  held: boolean;
}

/** The claims of one tenth of the scale. */
interface ReliabilityBin {
  from: number;
  to: number;
  n: number;
  /** Mean confidence of the bin's claims. */
  said: number;
  /** Share of them that held. */
  held: number;
}

export interface Reliability {
  /** Bins that have claims, in order. */
  bins: ReliabilityBin[];
  /** Expected calibration error: mean distance of `said` and `held`, weighted by n. Null without claims. */
  error: number | null;
}

const BINS = 10;

/** Whether "0.8" means eight in ten. */
export function reliabilityOf(claims: readonly Claim[]): Reliability {
  const sums = Array.from({ length: BINS }, () => ({ n: 0, said: 0, held: 0 }));
  for (const { confidence, held } of claims) {
    const sum = sums[Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)))]!;
    sum.n++;
    sum.said += confidence;
    if (held) sum.held++;
  }
  const bins = sums.flatMap(({ n, said, held }, i) =>
    n === 0 ? [] : [{ from: i / BINS, to: (i + 1) / BINS, n, said: said / n, held: held / n }],
  );
  const distance = bins.reduce((sum, bin) => sum + bin.n * Math.abs(bin.said - bin.held), 0);
  return { bins, error: claims.length === 0 ? null : distance / claims.length };
}
