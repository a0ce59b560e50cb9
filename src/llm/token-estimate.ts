const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** "One token generally corresponds to ~4 characters of common English text" (OpenAI's tokenizer page). */
const CHARACTERS_PER_TOKEN = 4;
/** Current tokenizers take 0.6 to 1 token for a Han character; the upper end, so that a budget is not overrun. */
const TOKENS_PER_EAST_ASIAN_CHARACTER = 1;
/** Role and separators of a message in OpenAI's chat format. */
export const TOKENS_PER_MESSAGE = 4;

/** A guess on the high side, for budgets and for endpoints that tell no usage. */
export function estimateTokens(text: string): number {
  const eastAsian = text.match(EAST_ASIAN)?.length ?? 0;
  return Math.ceil(
    eastAsian * TOKENS_PER_EAST_ASIAN_CHARACTER + (text.length - eastAsian) / CHARACTERS_PER_TOKEN,
  );
}
