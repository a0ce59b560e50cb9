/** How a reply ended, whatever its endpoint calls that. */
export type Ending = 'whole' | 'at its bound' | 'declined' | 'broken';

const AT_ITS_BOUND = /^(?:length|max_tokens|model_length|max_output_tokens)$/i;
const DECLINED = /content.?filter|sensitive|safety|prohibited|block|recitation|^refus/i;
const BROKEN = /error|insufficient_system_resource|^abort|^timeout/i;

/** Undefined: it has not ended, or its endpoint does not say so. */
export function endingOf(finishReason: string | undefined): Ending | undefined {
  if (finishReason === undefined) return undefined;
  if (AT_ITS_BOUND.test(finishReason)) return 'at its bound';
  if (DECLINED.test(finishReason)) return 'declined';
  return BROKEN.test(finishReason) ? 'broken' : 'whole';
}

/** Some endpoints name a reason in every chunk, and mean none by it. */
export const saidReason = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value !== 'null' ? value : undefined;
