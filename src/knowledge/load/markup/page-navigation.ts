import { HEADING } from './markup-names.ts';
import { isElement, type MarkupElement } from './markup-tree.ts';

/**
 * What a page calls its links to the pages around it: HTML's own relations, and the keys that books in HTML give them.
 */
const AROUND = /(?:^|\s)(?:prev|previous|next|up|start|home|contents)(?:\s|$)/i;
const KEYS = new Set(['p', 'n', 'u', 'h']);
/**
 * Characters of a bar with the names of the chapters before and after; a page of content is longer or has more to it.
 */
const LONGEST_BAR = 400;
/** A paragraph with more than this beside its links is read for itself. */
const MOST_BESIDE_LINKS = 40;

/** What was counted in an element. */
interface Counted {
  characters: number;
  besideLinks: number;
  /** Links to the pages around this one. */
  around: number;
  /** Something that is read for itself: a heading, code, a paragraph of words. */
  content: boolean;
}

/**
 * The bars that lead to the pages before and after, as every tool that makes many pages of one book puts them above
 * and below the text: tables, lists or boxes with such a link and without anything to read; and what stands above
 * the first heading and is nothing but links. They name other chapters, so that a search would find them for these.
 */
export function navigationIn(body: MarkupElement): Set<MarkupElement> {
  const bars = new Set<MarkupElement>();
  const linksOnly: MarkupElement[] = [];
  let headings = 0;

  const count = (element: MarkupElement, inLink: boolean): Counted => {
    const link = inLink || element.name === 'a';
    const sum: Counted = {
      // A picture is something to see, a link on it something to follow.
      characters: link && element.name === 'img' ? 1 : 0,
      besideLinks: 0,
      around: leadsAround(element) ? 1 : 0,
      content: false,
    };
    const headingsBefore = headings;
    for (const child of element.children) {
      if (isElement(child)) {
        const below = count(child, link);
        sum.characters += below.characters;
        sum.besideLinks += below.besideLinks;
        sum.around += below.around;
        sum.content ||= below.content;
      } else {
        const length = child.replace(/\s+/g, '').length;
        sum.characters += length;
        if (!link) sum.besideLinks += length;
      }
    }
    if (HEADING.test(element.name)) headings++;
    if (HEADING.test(element.name) || element.name === 'pre') sum.content = true;
    if (element.name === 'p' && sum.besideLinks > MOST_BESIDE_LINKS) sum.content = true;
    if (!BARS.has(element.name)) return sum;
    if (sum.around > 0 && !sum.content && sum.characters <= LONGEST_BAR) bars.add(element);
    else if (headingsBefore === 0 && headings === 0 && sum.characters > 0 && sum.besideLinks === 0)
      linksOnly.push(element);
    return sum;
  };

  for (const child of body.children) if (isElement(child)) count(child, false);
  if (headings > 0) for (const element of linksOnly) bars.add(element);
  return bars;
}

/** Elements that a bar is made of. */
const BARS = new Set(['table', 'ul', 'ol', 'div', 'p', 'nav', 'center']);

function leadsAround({ name, attributes }: MarkupElement): boolean {
  if (name !== 'a' || attributes['href'] === undefined) return false;
  return AROUND.test(attributes['rel'] ?? '') || KEYS.has((attributes['accesskey'] ?? '').toLowerCase());
}
