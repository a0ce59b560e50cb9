import { Parser } from 'htmlparser2';

export interface MarkupElement {
  /** As written in XML, lower-case in HTML. */
  name: string;
  attributes: Record<string, string>;
  children: MarkupNode[];
}
export type MarkupNode = string | MarkupElement;

/**
 * Elements nested deeper than this are left out of the tree and their content stays with the last one kept, so
 * that walking a tree by recursion is safe whatever the file holds. Real pages stay below a hundred.
 */
const MAX_DEPTH = 250;

/**
 * The tree of an HTML or XML text. It never fails: what is not well-formed is read as browsers do, as far as it
 * goes. Entities that a document declares itself are not expanded.
 */
export function parseMarkup(text: string, dialect: 'html' | 'xhtml' | 'xml'): MarkupElement {
  const root: MarkupElement = { name: '', attributes: {}, children: [] };
  const open: MarkupElement[] = [root];
  let deeper = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > MAX_DEPTH) {
          deeper++;
          return;
        }
        const element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (deeper > 0) deeper--;
        else if (open.length > 1) open.pop();
      },
      ontext(data) {
        const children = open.at(-1)?.children;
        if (!children) return;
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + data;
        else children.push(data);
      },
    },
    { xmlMode: dialect === 'xml', recognizeSelfClosing: dialect !== 'html' },
  );
  parser.end(text);
  return root;
}

export const isElement = (node: MarkupNode): node is MarkupElement => typeof node !== 'string';

/** The element's own children with this name. */
export const childrenNamed = (element: MarkupElement, name: string): MarkupElement[] =>
  element.children.filter(isElement).filter((child) => child.name === name);

/** All elements below with one of these names, in document order, outermost only when `nested` is false. */
export function descendants(element: MarkupElement, names: string[], nested = true): MarkupElement[] {
  const found: MarkupElement[] = [];
  const walk = (parent: MarkupElement) => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      const matches = names.includes(child.name);
      if (matches) found.push(child);
      if (!matches || nested) walk(child);
    }
  };
  walk(element);
  return found;
}

/** Undefined where there is none. */
export const firstNamed = (element: MarkupElement, name: string): MarkupElement | undefined =>
  descendants(element, [name], false)[0];

/** All text below, joined as it stands. */
export function textOf(node: MarkupNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node;
}
