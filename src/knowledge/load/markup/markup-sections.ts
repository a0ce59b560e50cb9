import { fencedCode } from '../markdown-block.ts';
import type { SectionBuilder } from '../section-builder.ts';
import { tableMarkdown } from './markup-table.ts';
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
const HAN = /\p{Script=Han}/u;

/** Reads the content of `root` into sections: headings, paragraphs, lists, code and tables, in document order. */
export function readMarkup(root: MarkupElement, reading: MarkupReading): void {
  const { builder } = reading;
  let inline: MarkupNode[] = [];
  /** An empty `<a name>` that stands before a heading names it. */
  let mark: string | undefined;
  /** What the next paragraph begins with: the bullet of the list item that it opens. */
  let bullet = '';

  const flush = () => {
    const text = inlineText(inline);
    inline = [];
    if (text === '') return;
    builder.block('prose', bullet + text);
    bullet = '';
  };

  const walk = (parent: MarkupElement, id?: string) => {
    let ownId = id;
    for (const node of parent.children) {
      if (!isElement(node)) {
        inline.push(node);
        continue;
      }
      if (isUnread(node) || reading.skip?.(node)) continue;
      if (!BLOCKS.has(node.name) && !holdsBlocks(node)) {
        if (node.name === 'a' && textOf(node).trim() === '') mark = idOf(node) ?? mark;
        inline.push(node);
        continue;
      }
      flush();
      if (HEADING.test(node.name)) {
        heading(node, ownId);
        ownId = undefined;
      } else block(node, ownId);
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
    const depth = Number(HEADING.exec(element.name)?.[1] ?? 6);
    builder.heading(depth, text.replaceAll('`', ''), reading.ids ? own : undefined);
  };

  const block = (element: MarkupElement, sectionId: string | undefined) => {
    switch (element.name) {
      case 'pre':
        builder.block('code', fencedCode(preformattedText(element), languageOf(element)));
        return;
      case 'table': {
        const table = tableMarkdown(element);
        const caption = element.children.filter(isElement).find((child) => child.name === 'caption');
        if (table === null) walk(element);
        else {
          if (caption) builder.block('prose', inlineText(caption.children));
          builder.block('table', table);
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
      default:
        walk(element);
    }
  };

  const list = (element: MarkupElement) => {
    if (descendants(element, ['pre', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']).length === 0) {
      builder.block('prose', listLines(element, '').join('\n'));
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
    let term = '';
    for (const item of element.children.filter(isElement)) {
      if (item.name === 'dt') {
        if (term !== '') builder.block('prose', term);
        term = inlineText(item.children);
      } else if (item.name === 'dd' && !item.children.some((child) => isElement(child) && isBlock(child))) {
        const meaning = inlineText(item.children);
        builder.block('prose', term === '' ? meaning : `${term}${HAN.test(term) ? '：' : ': '}${meaning}`);
        term = '';
      } else {
        if (term !== '') builder.block('prose', term);
        term = '';
        walk(item);
      }
    }
    if (term !== '') builder.block('prose', term);
  };

  walk(root, sectionIdOf(root));
}

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
