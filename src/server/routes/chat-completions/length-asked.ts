/** How a caller limits an answer, as OpenAI's interface has it. */
export interface LimitsAsked {
  /** Tokens, about. */
  maxTokens: number | null;
  /** The answer ends before any of these. */
  stop: readonly string[];
}

export const FINISH_REASONS = ['stop', 'length'] as const;
export type FinishReason = (typeof FINISH_REASONS)[number];

/** Holds what is said to the limits; to a number of tokens by whole sentences, which are cited as such. */
export interface LengthAsked {
  /** What of a piece may be said; '' once the end has come. */
  push(piece: string): string;
  finish(): FinishReason;
}

/** A Chinese character is about a token, and so are four Latin letters. */
const LETTERS_A_TOKEN = 4;
const HAN = /\p{Script=Han}/gu;
function tokensAbout(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  return han + Math.ceil((text.length - han) / LETTERS_A_TOKEN);
}

/** With the marks of its passages behind it; a listing is not taken apart. */
const SENTENCE = /[^。！？!?\n]+?(?:[。！？!?]+|\.(?=\s)|\n+|$)(?:\s*\[\d{1,2}\])*\s*/g;
const sentencesOf = (piece: string): string[] =>
  piece.includes('```') ? [piece] : (piece.match(SENTENCE) ?? [piece]);

/** The first sentence is said whatever its length: half of one may say the opposite of it. */
export function createLengthAsked({ maxTokens, stop }: LimitsAsked): LengthAsked {
  let said = '';
  let ended: FinishReason | null = null;
  const pushed = (sentence: string): string => {
    if (ended !== null) return '';
    const whole = said + sentence;
    if (said.trim() !== '' && maxTokens !== null && tokensAbout(whole) > maxTokens) {
      ended = 'length';
      return '';
    }
    const ends = stop.map((end) => whole.indexOf(end)).filter((at) => at !== -1);
    if (ends.length > 0) ended = 'stop';
    const more = whole.slice(said.length, Math.max(said.length, Math.min(whole.length, ...ends)));
    said = whole;
    return more;
  };
  const isLimited = maxTokens !== null || stop.length > 0;
  return {
    push: (piece) => (isLimited ? sentencesOf(piece).map(pushed).join('') : piece),
    finish: () => ended ?? 'stop',
  };
}
