/** "One token generally corresponds to ~4 characters of common English text" (OpenAI's tokenizer page). */
const CHARACTERS_PER_TOKEN = 4;
/** Current tokenizers take 0.6 to 1 token for a Han character; the upper end, so that a budget is not overrun. */
const TOKENS_PER_EAST_ASIAN_CHARACTER = 1;
/** Role and separators of a message in OpenAI's chat format. */
export const TOKENS_PER_MESSAGE = 4;

/** A guess on the high side, for budgets and for endpoints that tell no usage. */
export function estimateTokens(text: string): number {
  let eastAsian = 0;
  for (let i = 0; i < text.length; i++) if (isEastAsian(text.charCodeAt(i))) eastAsian++;
  return Math.ceil(
    eastAsian * TOKENS_PER_EAST_ASIAN_CHARACTER + (text.length - eastAsian) / CHARACTERS_PER_TOKEN,
  );
}

/**
 * Ideographs, kana, Hangul and what else stands in their blocks, on the high side; of a rare Han's two units the first.
 * A pattern of scripts took a tenth of a call's own time.
 */
const isEastAsian = (unit: number): boolean =>
  unit >= 0x2e80 &&
  ((unit >= 0x3005 && unit <= 0xd7af) ||
    unit <= 0x2fdf ||
    (unit >= 0xd840 && unit <= 0xd8ff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff66 && unit <= 0xff9f));
