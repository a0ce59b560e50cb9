import { slug } from 'github-slugger';

/** The anchor of a heading that no other of its document is the same as. */
export const anchorOf = (heading: string): string => `#${slug(heading) || 'section'}`;

/**
 * Anchors of a document's headings, as GitHub makes them, except that a repeated heading gets `-2`, `-3`, …
 * Make one a document and call it in reading order.
 */
export function createAnchors(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const base = anchorOf(heading);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}
