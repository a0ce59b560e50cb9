import type { HeldPassage } from '../reading/held-passage.ts';
import { readSentences } from '../reading/reading.ts';
import { holds } from './coverage.ts';

/*
 * Why something is so: 因为…, …的缘故. A model that knows another reason than the passage gives it beside a true
 * half, and of a clause a fourth is enough elsewhere. Of a reason the passage has to have more. In English a reason
 * is told in words of its own more often than it is another one (one true sentence lost, no false one cut).
 */

const PART = '[^，。；！？,;:：]';
const CAUSES: { sign: RegExp; pattern: RegExp }[] = [
  { sign: /因为|由于/, pattern: new RegExp(`(?:因为|由于)(${PART}{2,40})`, 'u') },
  {
    sign: /缘故|引起的|造成的|导致的/,
    pattern: new RegExp(`(?:是|由)(${PART}{2,40}?)(?:的缘故|[引造导][起成致]的)`, 'u'),
  },
];
/** Share of a reason's words that its passage has to have. */
const OF_REASON = 0.5;
/** Weight of a reason that says anything. */
const LEAST = 1;

/** The reason that a statement gives, where its passage has too few words of it; or null. */
export function strangeCause(text: string, held: HeldPassage): string | null {
  for (const { sign, pattern } of CAUSES) {
    const reason = sign.test(text) ? pattern.exec(text)?.[1] : undefined;
    if (reason === undefined) continue;
    const terms = readSentences(reason).flatMap((sentence) => sentence.flatMap((clause) => clause.terms));
    let total = 0;
    let known = 0;
    for (const term of terms) {
      total += term.weight;
      if (holds(held, term) || held.headKeys.has(term.key)) known += term.weight;
    }
    if (total >= LEAST && known < total * OF_REASON) return reason;
  }
  return null;
}
