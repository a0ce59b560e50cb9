import { slug } from 'github-slugger';

/**
 * Anchors of a document's headings, as GitHub makes them, except that a repeated heading gets `-2`, `-3`, …
 * Make one a document and call it in reading order.
 */
export function createAnchors(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const base = slug(heading) || 'section';
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? `#${base}` : `#${base}-${count}`;
  };
}
