import { descendants, isElement, type MarkupElement } from './markup-tree.ts';

/** The name of an element that heads a section, with its depth. */
export const HEADING = /^h([1-6])$/;

/** The name by which a link can point at an element. */
export const idOf = (element: MarkupElement): string | undefined =>
  element.attributes['id'] || (element.name === 'a' ? element.attributes['name'] : undefined) || undefined;

/** What a documentation tool names a section by; a box of the page's layout names nothing. */
const SECTION = /(?:^|\s)(?:section|level\d|sect\d)(?:\s|$)/;
const LAYOUT = /^(?:main|content|page|wrapper|container|root|app|body)\b/i;

export function sectionIdOf(element: MarkupElement): string | undefined {
  const isSection = element.name === 'section' || SECTION.test(element.attributes['class'] ?? '');
  const id = isSection ? idOf(element) : undefined;
  return id === undefined || LAYOUT.test(id) ? undefined : id;
}

export function idBelow(heading: MarkupElement): string | undefined {
  return descendants(heading, ['a', 'span'])
    .map(idOf)
    .find((id) => id !== undefined);
}

/** A place that holds nothing but the link to itself, as in the margin of a reference. */
export function isOwnPermalink({ name, attributes: { id }, children }: MarkupElement): boolean {
  const [link, ...others] = children.filter((child) => isElement(child) || child.trim() !== '');
  if (id === undefined || others.length > 0 || HEADING.test(name)) return false;
  return link !== undefined && isElement(link) && link.attributes['href'] === `#${id}`;
}
