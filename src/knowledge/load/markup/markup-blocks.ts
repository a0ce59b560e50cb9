import { isElement, type MarkupElement } from './markup-tree.ts';

/** What stands in lines of its own, whatever a page's style says. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export const isBlock = (element: MarkupElement): boolean => BLOCKS.has(element.name) || holdsBlocks(element);

/** An inline element around blocks, as in `<a><div>…</div></a>`, is a block. */
function holdsBlocks(element: MarkupElement): boolean {
  return element.children.some((child) => isElement(child) && isBlock(child));
}
