import { normalise } from '../../src/moderation/text/normalise.ts';
import type { Example } from './examples.ts';

/** Share of common character triples from which two lines count as one. */
const SAME = 0.8;

/** Keeps the first of lines that are nearly the same, as a reader would see them. */
export function withoutNearDuplicates(examples: readonly Example[]): Example[] {
  const kept: Example[] = [];
  const sizes: number[] = [];
  const byTriple = new Map<string, number[]>();
  for (const example of examples) {
    const triples = triplesOf(normalise(example.text).plain.text);
    const common = new Map<number, number>();
    for (const triple of triples) {
      for (const other of byTriple.get(triple) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    }
    let duplicate = false;
    for (const [other, shared] of common) {
      const either = triples.size + (sizes[other] ?? 0) - shared;
      if (shared / either >= SAME) duplicate = true;
    }
    if (duplicate) continue;
    for (const triple of triples) {
      const known = byTriple.get(triple);
      if (known) known.push(kept.length);
      else byTriple.set(triple, [kept.length]);
    }
    sizes.push(triples.size);
    kept.push(example);
  }
  return kept;
}

function triplesOf(text: string): Set<string> {
  const dense = text.replace(/\s+/g, '');
  const triples = new Set<string>();
  for (let i = 0; i < Math.max(1, dense.length - 2); i++) triples.add(dense.slice(i, i + 3));
  return triples;
}
