import { holdsHan } from '../../../domain/language/han.ts';
import type { Block } from '../document.ts';
import { fencedCode } from '../markdown-block.ts';
import type { SectionBuilder } from '../section-builder.ts';
import { captionsOnce } from './captions-once.ts';
import { HEADINGS, sidebarTitle, titlesNote } from './markup-boxes.ts';
import { dataTable } from './markup-table.ts';
import { inlineText, isUnread, preformattedText } from './markup-text.ts';
import { descendants, isElement, type MarkupElement, type MarkupNode, textOf } from './markup-tree.ts';

export interface MarkupReading {
  builder: SectionBuilder;
  /** Whether the page's own element ids name its places: true for a web page, where a link can point at them. */
  ids: boolean;
  /** Furniture of the page that is left out with all its content. */
  skip?: (element: MarkupElement) => boolean;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const HEADING = /^h([1-6])$/;
const LIST_INDENT = '    ';

/** Reads the content of `root` into sections: headings, paragraphs, lists, code and tables, in document order. */
export function readMarkup(root: MarkupElement, reading: MarkupReading): void {
  const { builder } = reading;
  let inline: MarkupNode[] = [];
  /** An empty `<a name>` that stands before a heading names it. */
  let mark: string | undefined;
  /** What the next paragraph begins with: the bullet of the list item that it opens. */
  let bullet = '';
  /** The term that the next paragraph explains. */
  let term = '';
  /** Was read ahead of its place: the title of a box. */
  let ahead: MarkupElement | null = null;
  const captions = captionsOnce(builder);

  const flush = () => {
    const text = inlineText(inline);
    const picture = inline.every((node) => textOf(node).trim() === '');
    inline = [];
    if (text === '') return;
    if (picture && term === '') captions.picture(bullet + text);
    else captions.block('prose', bullet + explained(term, text));
    bullet = '';
    term = '';
  };
  /** Before what is no paragraph, a term stands by itself. */
  const alone = () => {
    if (term !== '') captions.block('prose', term);
    term = '';
  };
  const block = (kind: Block['kind'], text: string) => {
    alone();
    captions.block(kind, text);
  };

  const walk = (parent: MarkupElement, id?: string) => {
    let ownId = id;
    for (const node of parent.children) {
      if (!isElement(node)) {
        inline.push(node);
        continue;
      }
      if (node === ahead || isUnread(node) || reading.skip?.(node)) continue;
      if (!BLOCKS.has(node.name) && !holdsBlocks(node)) {
        if (node.name === 'a' && textOf(node).trim() === '') mark = idOf(node) ?? mark;
        inline.push(node);
        continue;
      }
      flush();
      if (isOwnPermalink(node)) continue;
      if (isNotes(node)) builder.apart();
      if (HEADING.test(node.name)) {
        alone();
        if (titlesNote(node, parent)) term = lineOf(node);
        else heading(node, ownId);
        ownId = undefined;
      } else blockOf(node, ownId);
    }
    flush();
  };

  const heading = (element: MarkupElement, sectionId: string | undefined) => {
    const text = inlineText(element.children)
      .replace(/\n/g, ' ')
      .replace(/[¶§#]$/, '')
      .trim();
    const own = idOf(element) ?? idBelow(element) ?? sectionId ?? mark;
    mark = undefined;
    if (text === '') return;
    captions.close();
    const depth = Number(HEADING.exec(element.name)?.[1] ?? 6);
    builder.heading(depth, text.replaceAll('`', ''), reading.ids ? own : undefined);
  };

  /** Text under a title of its own, before the text that goes on behind it; `as`: in a box, or in its place. */
  const apart = (as: 'boxed' | 'titled', title: string, id: string | undefined, content: MarkupElement) => {
    captions.close();
    builder[as](title.replaceAll('`', ''), reading.ids ? id : undefined, () => {
      walk(content);
      alone();
      captions.close();
    });
  };

  const blockOf = (element: MarkupElement, sectionId: string | undefined) => {
    const sidebar = sidebarTitle(element);
    if (sidebar) {
      alone();
      ahead = sidebar;
      apart('boxed', lineOf(sidebar), idOf(element) ?? idBelow(element), element);
      return;
    }
    switch (element.name) {
      case 'pre':
        block('code', fencedCode(preformattedText(element), languageOf(element)));
        return;
      case 'table': {
        const table = dataTable(element);
        const caption = element.children.filter(isElement).find((child) => child.name === 'caption');
        if (table === null) layout(element);
        else {
          if (caption) block('prose', inlineText(caption.children));
          for (const text of table.captions) block('prose', text);
          block('table', table.markdown);
        }
        return;
      }
      case 'ul':
      case 'ol':
        list(element);
        return;
      case 'dl':
        definitions(element);
        return;
      case 'section':
      case 'div':
      case 'header':
      case 'hgroup':
        walk(element, sectionIdOf(element) ?? sectionId);
        return;
      case 'p':
        if (/(?:^|\s)admonition-title(?:\s|$)/.test(element.attributes['class'] ?? ''))
          term = inlineText(element.children);
        else walk(element);
        return;
      default:
        walk(element);
    }
  };

  /** The cells of a table that is none, one after the other: a short one names what stands in the next, as 注意 does. */
  const layout = (table: MarkupElement) => {
    const cells = cellsOf(table).filter((cell) => !isUnread(cell) && !reading.skip?.(cell));
    if (cells.length === 0 || descendants(table, HEADINGS).length > 0) {
      walk(table);
      return;
    }
    for (const [index, cell] of cells.entries()) {
      const text = inlineText(cell.children);
      if (index + 1 < cells.length && LABEL.test(text)) {
        alone();
        term = text;
      } else walk(cell);
    }
    alone();
  };

  const list = (element: MarkupElement) => {
    if (descendants(element, ['pre', 'table', ...HEADINGS]).length === 0) {
      block('prose', listLines(element, '').join('\n'));
      return;
    }
    let number = 0;
    for (const item of element.children.filter(isElement)) {
      number++;
      bullet = element.name === 'ol' ? `${number}. ` : '- ';
      walk(item);
      bullet = '';
    }
  };

  const definitions = (element: MarkupElement) => {
    alone();
    let id: string | undefined;
    for (const item of element.children.filter(isElement).flatMap(grouped)) {
      if (item.name === 'dt') {
        // One after the other is explained at once.
        term = [...(term === '' ? [] : [term]), lineOf(item)].join(holdsHan(term) ? '、' : ', ');
        id = idOf(item) ?? idBelow(item);
      } else if (ASKS.test(term)) {
        // A question is the title of its answer.
        const question = term;
        term = '';
        apart('titled', question, id, item);
      } else {
        walk(item);
        alone();
      }
    }
    alone();
  };

  walk(root, sectionIdOf(root));
  captions.close();
}

/** A cell of a word or two. */
const LABEL = /^\p{L}[\p{L}\p{N}]{0,11}(?: [\p{L}\p{N}]{1,12})?[:：]?$/u;

/** The cells of a table's own rows, in reading order. */
const cellsOf = (table: MarkupElement): MarkupElement[] =>
  descendants(table, ['tr'], false).flatMap((row) =>
    row.children.filter((cell) => isElement(cell)).filter(({ name }) => name === 'td' || name === 'th'),
  );

const lineOf = (element: MarkupElement): string => inlineText(element.children).replaceAll('\n', ' ');

/** A term and what explains it may stand in a `<div>`. */
const grouped = (item: MarkupElement): MarkupElement[] =>
  item.name === 'div' ? item.children.filter(isElement) : [item];

/** A place that holds nothing but the link to itself, as in the margin of a reference. */
function isOwnPermalink({ name, attributes: { id }, children }: MarkupElement): boolean {
  const [link, ...others] = children.filter((child) => isElement(child) || child.trim() !== '');
  if (id === undefined || others.length > 0 || HEADING.test(name)) return false;
  return link !== undefined && isElement(link) && link.attributes['href'] === `#${id}`;
}

const ASKS = /[?？]\s*$/;

/** A term before its explanation, as a person writes both in one paragraph. */
function explained(term: string, text: string): string {
  if (term === '') return text;
  const chinese = holdsHan(term + text);
  if (/[:：]$/.test(term)) return term + (chinese ? '' : ' ') + text;
  return term + (chinese ? '：' : ': ') + text;
}

/** Where a page gathers its footnotes. */
const NOTES = /(?:^|\s)(?:footnotes|endnotes)(?:\s|$)/;

const isNotes = ({ attributes }: MarkupElement): boolean =>
  NOTES.test(attributes['class'] ?? '') || attributes['role'] === 'doc-endnotes';

const isBlock = (element: MarkupElement): boolean => BLOCKS.has(element.name) || holdsBlocks(element);

/** An inline element around blocks, as in `<a><div>…</div></a>`, is a block. */
function holdsBlocks(element: MarkupElement): boolean {
  return element.children.some((child) => isElement(child) && isBlock(child));
}

const idOf = (element: MarkupElement): string | undefined =>
  element.attributes['id'] || (element.name === 'a' ? element.attributes['name'] : undefined) || undefined;

/** What a documentation tool names a section by; a box of the page's layout names nothing. */
const SECTION = /(?:^|\s)(?:section|level\d|sect\d)(?:\s|$)/;
const LAYOUT = /^(?:main|content|page|wrapper|container|root|app|body)\b/i;

function sectionIdOf(element: MarkupElement): string | undefined {
  const isSection = element.name === 'section' || SECTION.test(element.attributes['class'] ?? '');
  const id = isSection ? idOf(element) : undefined;
  return id === undefined || LAYOUT.test(id) ? undefined : id;
}

function idBelow(heading: MarkupElement): string | undefined {
  return descendants(heading, ['a', 'span'])
    .map(idOf)
    .find((id) => id !== undefined);
}

function listLines(list: MarkupElement, indent: string): string[] {
  let number = 0;
  return list.children.flatMap((item) => {
    if (!isElement(item)) return item.trim() === '' ? [] : [indent + item.trim()];
    if (item.name === 'ul' || item.name === 'ol') return listLines(item, indent + LIST_INDENT);
    number++;
    const nested: string[] = [];
    const text = inlineText(withoutLists(item, indent + LIST_INDENT, nested));
    const bullet = list.name === 'ol' ? `${number}. ` : '- ';
    return [...(text === '' ? [] : [indent + bullet + text.replaceAll('\n', ' ')]), ...nested];
  });
}

/** The item's content with a space where a paragraph ends; lists inside it go to `nested`. */
function withoutLists(item: MarkupElement, indent: string, nested: string[]): MarkupNode[] {
  return item.children.flatMap((child): MarkupNode[] => {
    if (!isElement(child)) return [child];
    if (child.name === 'ul' || child.name === 'ol') {
      nested.push(...listLines(child, indent));
      return [];
    }
    return isBlock(child) ? [...withoutLists(child, indent, nested), ' '] : [child];
  });
}

const LANGUAGE_CLASS = /(?:^|\s)(?:language-|lang-|highlight-|highlight-source-|sourceCode\s+)([\w+#]+)/;
const NO_LANGUAGE = new Set([
  'default',
  'none',
  'text',
  'source',
  'plaintext',
  'numberSource',
  'numberLines',
]);

/** The programming language that the page names for a block of code. */
function languageOf(pre: MarkupElement): string {
  const code = pre.children.find(isElement);
  for (const element of [pre, ...(code ? [code] : [])]) {
    const language = LANGUAGE_CLASS.exec(element.attributes['class'] ?? '')?.[1];
    if (language && !NO_LANGUAGE.has(language)) return language;
  }
  return '';
}
