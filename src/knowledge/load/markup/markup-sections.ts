import { holdsHan } from '../../../domain/language/han.ts';
import type { Block } from '../document.ts';
import { fencedCode } from '../sections/markdown-block.ts';
import type { SectionBuilder } from '../sections/section-builder.ts';
import { captionsOnce } from './captions-once.ts';
import { languageOf } from './code-language.ts';
import { isBlock } from './markup-blocks.ts';
import { HEADINGS, sidebarTitle, titlesNote } from './markup-boxes.ts';
import { listLines } from './markup-lists.ts';
import { HEADING, idBelow, idOf, isOwnPermalink, sectionIdOf } from './markup-names.ts';
import { dataTable } from './markup-table.ts';
import { inlineText, isUnread, preformattedText } from './markup-text.ts';
import { descendants, isElement, type MarkupElement, textOf } from './markup-tree.ts';
import { createOpenParagraph } from './open-paragraph.ts';

export interface MarkupReading {
  builder: SectionBuilder;
  /** Whether the page's own element ids name its places: true for a web page, where a link can point at them. */
  ids: boolean;
  /** Furniture of the page that is left out with all its content. */
  skip?: (element: MarkupElement) => boolean;
}

/** Reads the content of `root` into sections: headings, paragraphs, lists, code and tables, in document order. */
export function readMarkup(root: MarkupElement, reading: MarkupReading): void {
  const { builder } = reading;
  /** An empty `<a name>` that stands before a heading names it. */
  let mark: string | undefined;
  /** Was read ahead of its place: the title of a box. */
  let ahead: MarkupElement | null = null;
  const captions = captionsOnce(builder);
  const open = createOpenParagraph(captions);

  const block = (kind: Block['kind'], text: string) => {
    open.alone();
    captions.block(kind, text);
  };

  const walk = (parent: MarkupElement, id?: string) => {
    let ownId = id;
    for (const node of parent.children) {
      if (!isElement(node)) {
        open.add(node);
        continue;
      }
      if (node === ahead || isUnread(node) || reading.skip?.(node)) continue;
      if (!isBlock(node)) {
        if (node.name === 'a' && textOf(node).trim() === '') mark = idOf(node) ?? mark;
        open.add(node);
        continue;
      }
      open.flush();
      if (isOwnPermalink(node)) continue;
      if (isNotes(node)) builder.apart();
      if (HEADING.test(node.name)) {
        open.alone();
        if (titlesNote(node, parent)) open.term = lineOf(node);
        else heading(node, ownId);
        ownId = undefined;
      } else blockOf(node, ownId);
    }
    open.flush();
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
      open.alone();
      captions.close();
    });
  };

  const blockOf = (element: MarkupElement, sectionId: string | undefined) => {
    const sidebar = sidebarTitle(element);
    if (sidebar) {
      open.alone();
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
          open.term = inlineText(element.children);
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
        open.alone();
        open.term = text;
      } else walk(cell);
    }
    open.alone();
  };

  const list = (element: MarkupElement) => {
    if (descendants(element, ['pre', 'table', ...HEADINGS]).length === 0) {
      block('prose', listLines(element, '').join('\n'));
      return;
    }
    let number = 0;
    for (const item of element.children.filter(isElement)) {
      number++;
      open.bullet = element.name === 'ol' ? `${number}. ` : '- ';
      walk(item);
      open.bullet = '';
    }
  };

  const definitions = (element: MarkupElement) => {
    open.alone();
    let id: string | undefined;
    for (const item of element.children.filter(isElement).flatMap(grouped)) {
      if (item.name === 'dt') {
        // One after the other is explained at once.
        open.term = [...(open.term === '' ? [] : [open.term]), lineOf(item)].join(
          holdsHan(open.term) ? '、' : ', ',
        );
        id = idOf(item) ?? idBelow(item);
      } else if (ASKS.test(open.term)) {
        // A question is the title of its answer.
        const question = open.term;
        open.term = '';
        apart('titled', question, id, item);
      } else {
        walk(item);
        open.alone();
      }
    }
    open.alone();
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

const ASKS = /[?？]\s*$/;

/** Where a page gathers its footnotes. */
const NOTES = /(?:^|\s)(?:footnotes|endnotes)(?:\s|$)/;

const isNotes = ({ attributes }: MarkupElement): boolean =>
  NOTES.test(attributes['class'] ?? '') || attributes['role'] === 'doc-endnotes';
