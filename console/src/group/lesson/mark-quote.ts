/** The name under which lesson-text.css paints the quote. */
const HIGHLIGHT = 'quote';

/** Markdown's own signs, which stand in a quote and not in the rendered text, and white space. */
const NOT_TEXT = /[\s`*_#>|~\\-]/;

/**
 * Paints the words of a citation inside its passage without touching the page's elements, where the
 * browser can. The two are compared by their letters alone: one is Markdown, the other is rendered.
 * Returns what takes the paint off again.
 */
export function markQuote(element: HTMLElement, quote: string): () => void {
  if (!('highlights' in CSS)) return () => {};
  const wanted = Array.from(quote)
    .filter((character) => !NOT_TEXT.test(character))
    .join('')
    .replace(/(…|\.\.\.)$/, '');
  const range = wanted === '' ? null : findRange(element, wanted);
  if (!range) return () => {};
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  return () => CSS.highlights.delete(HIGHLIGHT);
}

function findRange(element: HTMLElement, wanted: string): Range | null {
  const places: { node: Text; offset: number }[] = [];
  let letters = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // SHOW_TEXT walks over text nodes only.
    const text = node as Text;
    for (let offset = 0; offset < text.data.length; offset++) {
      const character = text.data[offset] ?? '';
      if (NOT_TEXT.test(character)) continue;
      letters += character;
      places.push({ node: text, offset });
    }
  }
  const start = letters.indexOf(wanted);
  const first = places[start];
  const last = places[start + wanted.length - 1];
  if (start < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
