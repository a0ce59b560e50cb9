/** Prices by model name, in one currency of the school's choosing, for a million tokens. */
export type PriceTable = Record<string, { inputPerMillion: number; outputPerMillion: number }>;

const MILLION = 1_000_000;

/** Null where the table does not name the model: an unknown price is not a price of nothing. */
export function costOf(
  prices: PriceTable | undefined,
  model: string,
  tokens: { inputTokens: number; outputTokens: number },
): number | null {
  const price = prices?.[model];
  if (!price) return null;
  return (
    (tokens.inputTokens * price.inputPerMillion + tokens.outputTokens * price.outputPerMillion) / MILLION
  );
}
