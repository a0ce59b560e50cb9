import { inlineText } from './markup-text.ts';
import { descendants, isElement, type MarkupElement, textOf } from './markup-tree.ts';

/** What documentation tools call the box of a note: DocBook, Asciidoctor, Sphinx. */
const NOTE = /(?:^|\s)(?:note|tip|warning|caution|important|danger|hint|attention|admonition)(?:\s|$)/;
/** What they call the title of a box. */
const TITLE = /(?:^|\s)(?:title|titlepage|sidebar-title)(?:\s|$)/;
export const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Whether a heading only titles the note that it opens: the text behind the note does not stand under it. */
export function titlesNote(heading: MarkupElement, note: MarkupElement): boolean {
  const first = note.children.find(isElement);
  const isNote = NOTE.test(note.attributes['class'] ?? '');
  return isNote && first === heading && descendants(note, HEADINGS).length === 1;
}

/**
 * The title of a sidebar that is text set apart from the text around it, as DocBook and Sphinx know one; null for
 * the sidebar of a page, which is untitled or mostly links.
 */
export function sidebarTitle(element: MarkupElement): MarkupElement | null {
  if (!/(?:^|\s)sidebar(?:\s|$)/.test(element.attributes['class'] ?? '')) return null;
  const title = element.children
    .filter(isElement)
    .find((child) => child.name !== 'a' || textOf(child).trim() !== '');
  if (!title || !TITLE.test(title.attributes['class'] ?? '') || inlineText(title.children) === '')
    return null;
  const linked = descendants(element, ['a'], false).reduce((sum, link) => sum + textOf(link).length, 0);
  return linked * 2 < textOf(element).length ? title : null;
}
