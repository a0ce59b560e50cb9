import type { HeldPassage } from '../reading/held-passage.ts';

/*
 * A passage has a number or it has not. Of words it is less sure: what a free retelling adds of its own ("If you want
 * it to last longer, …", 运气好的话) looks like what somebody made up, and the checks that look for strange words,
 * each for itself, are wrong as often as right. So one of them alone is a doubt, and said all the same; two are a
 * fault. One is enough where a statement is no retelling: of which the passage has little as it is, or which is
 * copied from it for the most part, with something put beside.
 */

/** Share of a statement's words that its passage has as they are; with less, one doubt is enough. */
const FIRM = 0.6;
/** Share of its letters that stand in a row in the passage; with more, one doubt is enough. */
const COPIED = 0.45;

export interface Doubts {
  /** One more, in a few words; what is at fault now that there are enough, or null. */
  about(what: string | null): string | null;
}

/**
 * The doubts about one statement (as it would stand in a passage, see `HeldPassage.flat`). `firmness`: see
 * `firmlyHeld`; asked for only where there is a doubt.
 */
export function createDoubts(flat: string, held: HeldPassage, firmness: () => number): Doubts {
  let isDoubted = false;
  return {
    about(what) {
      if (what === null) return null;
      const isEnough = isDoubted || firmness() < FIRM || isCopied(flat, held.flat);
      isDoubted = true;
      return isEnough ? what : null;
    },
  };
}

/** Whether so much of a text stands in a row in another. */
function isCopied(text: string, other: string): boolean {
  const least = Math.ceil(text.length * COPIED);
  for (let at = 0; at + least <= text.length; at++)
    if (other.includes(text.slice(at, at + least))) return true;
  return false;
}
