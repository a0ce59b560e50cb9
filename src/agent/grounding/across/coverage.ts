import { holds, MOSTLY_MISSING } from '../missing/coverage.ts';
import type { Clause, Sentence, Term } from '../reading/clauses/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';

/**
 * Share of a sentence's weight, and of each clause's, that its passage must hold in its own words. Above what one
 * language asks of itself: a word that crosses by a pair may be another one of that pair. Between .65 and .75 the
 * looked-at pairs differ by one true one, and of those that nobody read one false one more is cut.
 */
const OF_SENTENCE = 0.75;
const OF_CLAUSE = 0.6;
/** A clause of less weight states nothing by itself. */
const LEAST_CLAUSE = 1.5;

/** The share of a sentence that a passage in the other language holds, and what is missing where that is too little. */
export function coverageAcross(
  sentence: Sentence,
  held: HeldPassage,
): { share: number; missing: string | null } {
  let total = 0;
  let known = 0;
  for (const clause of sentence) {
    const part = partOf(clause, held);
    if (part.total >= LEAST_CLAUSE && part.held < part.total * OF_CLAUSE)
      return { share: 0, missing: `${MOSTLY_MISSING}: ${part.missing.slice(0, 3).join(' ')}` };
    total += part.total;
    known += part.held;
  }
  const share = total === 0 ? 1 : known / total;
  return { share, missing: share < OF_SENTENCE ? MOSTLY_MISSING : null };
}

const isProper = ({ written }: Term): boolean => /^[A-Z][a-z]/.test(written);

function partOf(clause: Clause, held: HeldPassage): { total: number; held: number; missing: string[] } {
  // Numbers were looked up before: those that are left are held.
  const numbers = clause.numbers.filter((number) => !number.weak).length;
  const part = { total: numbers, held: numbers, missing: [] as string[] };
  for (const term of clause.terms) {
    const isHeadings = !holds(held, term) && held.headKeys.has(term.key);
    // Who is only named above a passage is nothing that it speaks of.
    if (holds(held, term) || (isHeadings && !isProper(term))) {
      part.total += term.weight;
      part.held += term.weight;
    } else {
      part.total += term.weight;
      part.missing.push(term.written);
    }
  }
  return part;
}
