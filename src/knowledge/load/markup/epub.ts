import type { Loader } from '../document.ts';
import { empty, encrypted, pictureOnly } from '../faults.ts';
import { fileTitle } from '../files/file-title.ts';
import { createSectionBuilder } from '../sections/section-builder.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { readMarkup } from './markup-sections.ts';
import { inlineText } from './markup-text.ts';
import {
  descendants,
  firstNamed,
  isElement,
  type MarkupElement,
  parseMarkup,
  textOf,
} from './markup-tree.ts';
import { openPackage, type PackageParts, resolvePart } from './package-parts.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const PAGE_TYPE = /xhtml|html/;

/** An electronic book: its chapters in reading order, places named by the headings' texts. */
export const epubLoader: Loader = {
  async load(file, onProgress) {
    const parts = await openPackage(file.bytes);
    if (!parts.has(CONTAINER)) {
      throw new UnreadableError('wrong_format', 'an archive without a book');
    }
    const rootFile = firstNamed(await parts.xml(CONTAINER), 'rootfile')?.attributes['full-path'] ?? '';
    const book = await parts.xml(rootFile);
    const pages = pagesOf(book, rootFile);
    if (await anyEncrypted(parts, pages)) return [encrypted(file)];
    const named = firstNamed(book, 'dc:title');
    const title = (named && textOf(named).trim()) || fileTitle(file);
    const names = await chapterNames(parts, book, rootFile);
    const builder = createSectionBuilder(title);
    let pictures = 0;
    for (const page of pages.filter((part) => parts.has(part))) {
      onProgress?.();
      const tree = parseMarkup(await parts.text(page), 'xhtml');
      const body = firstNamed(tree, 'body') ?? tree;
      pictures += descendants(body, ['img', 'image']).length;
      const name = names.get(page);
      // A chapter that begins without a heading of its own has the one from the table of contents.
      if (name && inlineText(body.children) !== '' && !hasHeading(body)) builder.heading(1, name);
      readMarkup(body, { builder, ids: false, skip: (element) => element.name === 'nav' });
    }
    const sections = builder.sections();
    if (sections.length === 0) return [pictures > 0 ? pictureOnly(file, `${pictures} of them`) : empty(file)];
    return [{ ok: true, document: { source: file.source, title, sections } }];
  },
};

const hasHeading = (body: MarkupElement): boolean => descendants(body, ['h1', 'h2', 'h3']).length > 0;

/** The text pages in the order of the spine, each once (EPUB 3.3, section 5.7.2), the navigation page left out. */
function pagesOf(book: MarkupElement, rootFile: string): string[] {
  const items = new Map(itemsOf(book).map((item) => [item.attributes['id'] ?? '', item]));
  const pages = descendants(book, ['itemref', 'opf:itemref']).flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '');
    if (!item || isNavigation(item) || !PAGE_TYPE.test(item.attributes['media-type'] ?? '')) return [];
    return [partOf(rootFile, item)];
  });
  return [...new Set(pages)];
}

const itemsOf = (book: MarkupElement): MarkupElement[] => descendants(book, ['item', 'opf:item']);
const isNavigation = (item: MarkupElement): boolean =>
  (item.attributes['properties'] ?? '').split(/\s+/).includes('nav');
const partOf = (rootFile: string, item: MarkupElement): string =>
  resolvePart(rootFile, decoded(item.attributes['href'] ?? ''));

/** References are written as in a URL. */
function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

/** Whether a page is locked by a shop's rights management; obscured fonts alone lock nothing. */
async function anyEncrypted(parts: PackageParts, pages: string[]): Promise<boolean> {
  if (!parts.has(ENCRYPTION)) return false;
  const locked = descendants(await parts.xml(ENCRYPTION), ['CipherReference', 'enc:CipherReference']);
  return locked.some((reference) => pages.includes(decoded(reference.attributes['URI'] ?? '')));
}

/** What the table of contents calls each page, from the navigation page or its older form, the NCX. */
async function chapterNames(
  parts: PackageParts,
  book: MarkupElement,
  rootFile: string,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const add = (list: string, reference: string | undefined, name: string) => {
    const part = resolvePart(list, decoded(reference ?? ''));
    if (name !== '' && !names.has(part)) names.set(part, name);
  };
  for (const item of itemsOf(book)) {
    const list = partOf(rootFile, item);
    if (!parts.has(list)) continue;
    if (isNavigation(item)) {
      for (const link of descendants(parseMarkup(await parts.text(list), 'xhtml'), ['a'])) {
        add(list, link.attributes['href'], inlineText(link.children));
      }
    } else if (item.attributes['media-type'] === 'application/x-dtbncx+xml') {
      for (const point of descendants(await parts.xml(list), ['navPoint'])) {
        const children = point.children.filter(isElement);
        const label = children.find((child) => child.name === 'navLabel');
        const content = children.find((child) => child.name === 'content');
        add(list, content?.attributes['src'], label ? textOf(label).replace(/\s+/g, ' ').trim() : '');
      }
    }
  }
  return names;
}
