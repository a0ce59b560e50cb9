import type { Loader } from '../document.ts';
import { empty, notText, onlyLinks } from '../faults.ts';
import { decodeText } from '../files/decode-text.ts';
import { fileTitle } from '../files/file-title.ts';
import { createSectionBuilder } from '../sections/section-builder.ts';
import { sidebarTitle } from './markup-boxes.ts';
import { readMarkup } from './markup-sections.ts';
import { inlineText } from './markup-text.ts';
import { descendants, firstNamed, type MarkupElement, parseMarkup } from './markup-tree.ts';
import { navigationIn } from './page-navigation.ts';

/** How far into a page its encoding is declared; browsers look as far. */
const DECLARATION_BYTES = 1024;
const DECLARED_ENCODING = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/**
 * A web page: the content of `<main>` or its like, without navigation. Places are named by the headings' own
 * ids, so that a link can point at them, else by the headings' text.
 */
export const htmlLoader: Loader = {
  async load(file) {
    const start = new TextDecoder('latin1').decode(file.bytes.subarray(0, DECLARATION_BYTES));
    const declared = DECLARED_ENCODING.exec(start);
    const text = decodeText(file.bytes, declared?.[1] ?? declared?.[2]);
    if (text === null) return [notText(file)];
    const page = parseMarkup(text, 'html');
    const content = contentOf(page);
    const title = titleOf(page, content) ?? fileTitle(file);
    const builder = createSectionBuilder(title);
    const bars = navigationIn(content);
    const isLeftOut = content.name === 'body' ? isFurniture : isAside;
    readMarkup(content, { builder, ids: true, skip: (element) => bars.has(element) || isLeftOut(element) });
    const sections = builder.sections();
    if (sections.length === 0) return [hasText(content) ? onlyLinks(file) : empty(file)];
    return [{ ok: true, document: { source: file.source, title, sections } }];
  },
};

function contentOf(page: MarkupElement): MarkupElement {
  const body = firstNamed(page, 'body') ?? page;
  const main = firstNamed(body, 'main') ?? withRole(body, 'main');
  if (main && hasText(main)) return main;
  const articles = descendants(body, ['article'], false);
  const [article] = articles;
  return article && articles.length === 1 && hasText(article) ? article : { ...body, name: 'body' };
}

function withRole(body: MarkupElement, role: string): MarkupElement | undefined {
  return descendants(body, ['div', 'section', 'td']).find((element) => element.attributes['role'] === role);
}

const hasText = (element: MarkupElement): boolean => inlineText(element.children) !== '';

const FURNITURE_ROLES = new Set([
  'navigation',
  'search',
  'banner',
  'contentinfo',
  'complementary',
  'doc-toc',
]);
const FURNITURE_CLASSES = new Set(
  'toc table-of-contents sidebar breadcrumb breadcrumbs pagination related skip-link cookie-banner share-buttons'.split(
    ' ',
  ),
);
/** An index as the tools of books make it, and the letters above it: it names everything and answers nothing. */
const INDEX = /^(?:index-(?:cp|fn|vr|ky|pg|tp)|indexdiv|indextable|genindextable|summary-letter)$/;
/** What closes a page, where it is called so and not marked as `<footer>`. */
const FOOTER = /^(?:(?:site|page)-?)?footer$/i;

/** Navigation and the like inside the content. */
function isAside(element: MarkupElement): boolean {
  const { name, attributes } = element;
  if (name === 'nav' || FURNITURE_ROLES.has(attributes['role'] ?? '')) return true;
  if (FURNITURE_CLASSES.has((attributes['id'] ?? '').toLowerCase().replaceAll('_', '-'))) return true;
  return (
    classesOf(element).some((name) => FURNITURE_CLASSES.has(name.toLowerCase()) || INDEX.test(name)) &&
    sidebarTitle(element) === null
  );
}

/** The same, and what stands around the content where a page does not mark it. */
function isFurniture(element: MarkupElement): boolean {
  const { name } = element;
  if (name === 'footer' || (name === 'aside' && sidebarTitle(element) === null)) return true;
  if (
    name === 'div' &&
    [element.attributes['id'] ?? '', ...classesOf(element)].some((named) => FOOTER.test(named))
  )
    return true;
  if (name === 'header') return descendants(element, ['h1', 'h2']).length === 0;
  return isAside(element);
}

const classesOf = ({ attributes }: MarkupElement): string[] => (attributes['class'] ?? '').split(/\s+/);

/** The content's first `<h1>`, else what the page calls itself. */
function titleOf(page: MarkupElement, content: MarkupElement): string | null {
  const [heading] = descendants(content, ['h1']);
  const name = firstNamed(page, 'title');
  const text = (heading && inlineText(heading.children)) || (name ? inlineText(name.children) : '');
  return text === ''
    ? null
    : text
        .replace(/\s+/g, ' ')
        .replace(/[¶§#]$/, '')
        .replaceAll('`', '')
        .trim();
}
