import type { Candidate } from '../candidates.ts';
import { leadsOn } from '../lead-in.ts';
import { failsIn, isOutput, LONGEST_LISTING, linesOfListing } from './listing.ts';

/**
 * Asked how something is done, the listing that shows it: words that say "one command does it" are of no use without
 * the command. Of several in the passage that answers, the one that holds and is led up to by most of what is asked;
 * of such the first behind the sentence that answers. Null where nothing is asked for that a listing shows, and where
 * the listing is longer than may be shown: half of one does not run.
 */
export function listingShown(
  question: string,
  first: Candidate,
  candidates: readonly Candidate[],
  textOf: (candidate: Candidate) => string,
): Candidate | null {
  if (first.unit.kind === 'code' || leadsOn(textOf(first))) return null;
  let best: Candidate | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  let ledUpTo = 0;
  for (const one of candidates) {
    if (one.passageIndex !== first.passageIndex) continue;
    if (one.unit.kind !== 'code') {
      ledUpTo = Math.max(ledUpTo, one.score);
      continue;
    }
    // What opens its section is led up to by the heading alone.
    const worth = one.score + (one.ordinal === 0 ? first.score * LEAST_SHARE : ledUpTo);
    const value = worth + (one.ordinal > first.ordinal ? BEHIND : 0);
    ledUpTo = 0;
    if (worth < first.score * LEAST_SHARE || value <= highest || one.showsFailure) continue;
    if (!showsHow(textOf(one), question)) continue;
    best = one;
    highest = value;
  }
  return best && linesOfListing(textOf(best)) <= LONGEST_LISTING ? best : null;
}

/**
 * Of what the sentence that answers holds of the question, a listing and what leads up to it hold so much, or are on
 * something else.
 */
const LEAST_SHARE = 0.6;
/** Settles only what holds the same. */
const BEHIND = 1e-3;

const SPEAKS_OF_ERRORS = /错|异常|抛出|error|exception|raise|throw/i;

const showsHow = (listing: string, question: string): boolean =>
  !isOutput(listing) && (!failsIn(listing) || SPEAKS_OF_ERRORS.test(question));
