import { eitherOf } from './either-of.ts';
import { inTurn } from './in-turn.ts';

/**
 * Any of several words in Latin letters, and not as part of another: /…/, /…/ as /\b(?:…|…)\b/.
 * @throws Error where their flags differ
 */
export function wholeWords(first: RegExp, ...others: RegExp[]): RegExp {
  const edge = new RegExp('\\b', first.flags);
  return inTurn(edge, eitherOf(first, ...others), edge);
}
