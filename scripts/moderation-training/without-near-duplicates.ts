import { normalise } from '../../src/moderation/text/normalise.ts';
import type { Example } from './examples.ts';

/** Share of common character triples from which two lines count as one. */
const SAME = 0.8;

/** Keeps the first of lines that are nearly the same, as a reader would see them. */
export function withoutNearDuplicates(examples: readonly Example[]): Example[] {
  const seen = linesSeen();
  return examples.filter(({ text }) => seen.add(text));
}

/** Lines to hold others against. */
export interface LinesSeen {
  /** Whether a line that was added is nearly the same. */
  has(text: string): boolean;
  /** False where one that is nearly the same was added before: then this one is not. */
  add(text: string): boolean;
}

export function linesSeen(): LinesSeen {
  const sizes: number[] = [];
  const byTriple = new Map<string, number[]>();

  function isSeen(triples: ReadonlySet<string>): boolean {
    const common = new Map<number, number>();
    for (const triple of triples) {
      for (const other of byTriple.get(triple) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    }
    for (const [other, shared] of common) {
      const either = triples.size + (sizes[other] ?? 0) - shared;
      if (shared / either >= SAME) return true;
    }
    return false;
  }

  return {
    has: (text) => isSeen(triplesOf(text)),
    add(text) {
      const triples = triplesOf(text);
      if (isSeen(triples)) return false;
      for (const triple of triples) {
        const known = byTriple.get(triple);
        if (known) known.push(sizes.length);
        else byTriple.set(triple, [sizes.length]);
      }
      sizes.push(triples.size);
      return true;
    },
  };
}

function triplesOf(text: string): Set<string> {
  const dense = normalise(text).plain.text.replace(/\s+/g, '');
  const triples = new Set<string>();
  for (let i = 0; i < Math.max(1, dense.length - 2); i++) triples.add(dense.slice(i, i + 3));
  return triples;
}
