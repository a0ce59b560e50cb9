import { withBlankListings } from '../../words/markdown-cleaning.ts';

/** What an entry opens with: a few words and a colon, at the beginning of a line or of an item. */
const OPENING =
  /(?:^|\n)[ \t]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)?(?=[^\s|>#])[^\n:：.!?。！？]{1,60}(?::[ \t]+|：)(?=\S)/g;

/** A stretch of a text in UTF-16 units, half-open. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The entry that a place stands in where a text explains one term after the other, as a glossary and a list of
 * options do: "RAID-0: …", "RAID-1: …". Who asks for one of them asks for nothing of the others. Null outside, and
 * where there is only one.
 */
export function entryAt(text: string, at: number): Stretch | null {
  const starts = Array.from(withBlankListings(text).matchAll(OPENING), ({ index }) => index);
  if (starts.length < 2) return null;
  const own = starts.findLastIndex((start) => start <= at);
  return own < 0 ? null : { start: starts[own]!, end: starts[own + 1] ?? text.length };
}
