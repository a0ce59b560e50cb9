import type { Passage } from '../../domain/course.ts';
import { heldPassage } from './held-passage.ts';
import { groundingLexicon, stemOf } from './lexicon.ts';

/** "A closure is an inner function": the thing, what tells it from others, and what it is one of. */
const ENGLISH =
  /(?:^|[.;:,|(“"]\s*|\bthat )(?:an? |the )?([a-z]+) (?:is|are|means) (?:an? |the )?([a-z-]+) ([a-z]+)\b/gi;

interface Definition {
  thing: string;
  apart: string;
  kind: string;
}

const definitionsIn = (text: string): Definition[] =>
  [...text.matchAll(ENGLISH)].map(([, thing = '', apart = '', kind = '']) => ({
    thing: stemOf(thing.toLowerCase()),
    apart: stemOf(apart.toLowerCase()),
    kind: stemOf(kind.toLowerCase()),
  }));

/** What a thing is said to be, where the passage defines it as the opposite one of its kind; or null. */
export function definedOtherwise(text: string, passage: Passage): string | null {
  const said = definitionsIn(text);
  if (said.length === 0) return null;
  const { axisOf, latin } = groundingLexicon();
  const sideOf = (word: string): { key: string; axis: string | undefined } => {
    const key = latin.get(word)?.key ?? word;
    return { key, axis: axisOf.get(key) };
  };
  const told = definitionsIn(heldPassage(passage).said);
  for (const { thing, apart, kind } of said) {
    const one = sideOf(apart);
    if (one.axis === undefined) continue;
    const same = told.filter((other) => other.thing === thing && other.kind === kind);
    if (same.some((other) => sideOf(other.apart).key === one.key)) continue;
    if (same.some((other) => sideOf(other.apart).axis === one.axis)) return `${apart} ${kind}`;
  }
  return null;
}
