import { CODE_SPAN } from '../../domain/language/code-marks.ts';
import { matchesIn } from '../../domain/language/matches.ts';

const FENCE = /^(?:`{3,}|~{3,})/gm;
const BOLD = /\*\*/g;
/** At an edge: `2**3` is no print. */
const BEGINS = /^((?:[-*+]|\d{1,2}[.)、])?\s*)\*\*(?=\S)/;
const ENDS = /(?<=\S)\*\*([。．！？；：.!?;:，,]?)$/;

/**
 * A piece of an answer whose marks reach no farther than itself: a block of code that a model was cut off in would
 * take in all that is said below it, and half of bold print, whose other half fell or was never written, shows as
 * asterisks.
 */
export function withMarksClosed(text: string): string {
  const [fence, ...more] = matchesIn(text, FENCE).map(([mark]) => mark);
  if (fence !== undefined) return more.length % 2 === 0 ? `${text.trimEnd()}\n${fence}` : text;
  if (matchesIn(text.replace(CODE_SPAN, ''), BOLD).length % 2 === 0) return text;
  return BEGINS.test(text) ? text.replace(BEGINS, '$1') : text.replace(ENDS, '$1');
}
