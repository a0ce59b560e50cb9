import { isBlock } from './markup-blocks.ts';
import { inlineText } from './markup-text.ts';
import { isElement, type MarkupElement, type MarkupNode } from './markup-tree.ts';

const LIST_INDENT = '    ';

/** The lines of a list that holds nothing but text, and lists. */
export function listLines(list: MarkupElement, indent: string): string[] {
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
