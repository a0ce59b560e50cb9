/** The three-letter pieces of a text, white space and punctuation aside: what two wordings share. */
export type Wording = ReadonlySet<string>;

const NOT_A_SIGN = /[^\p{L}\p{N}=+\-*/%<>[\](){}]+/gu;
const PIECE = 3;

export function wordingOf(text: string): Wording {
  const signs = text.toLowerCase().replace(NOT_A_SIGN, '');
  const pieces = new Set<string>();
  for (let i = 0; i + PIECE <= signs.length; i++) pieces.add(signs.slice(i, i + PIECE));
  return pieces;
}

/** Jaccard similarity of two wordings, 0 to 1. */
export function likeness(a: Wording, b: Wording): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  // Sets of such different size cannot be alike, whatever they hold.
  if (large.size === 0 || small.size / large.size < NEARLY_THE_SAME) return 0;
  let shared = 0;
  for (const piece of small) if (large.has(piece)) shared++;
  return shared / (a.size + b.size - shared);
}

/**
 * From here on a reader says "we had that one". Read by eye over the year's drafts of the demo groups: below .7 the
 * pairs share a frame and ask about something else; above .75 they are one question with another word in it.
 */
export const NEARLY_THE_SAME = 0.7;
