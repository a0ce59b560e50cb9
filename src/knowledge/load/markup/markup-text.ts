import { isHidden } from './hidden-style.ts';
import { descendants, isElement, type MarkupElement, type MarkupNode, textOf } from './markup-tree.ts';
import { mathAsTex } from './mathml.ts';

/** Elements whose content is not for readers, wherever they stand. */
const UNREAD = new Set(
  'script style noscript template head svg canvas object iframe audio video button input select textarea'.split(
    ' ',
  ),
);
/** Struck out: their author has taken back what stands in them. */
const TAKEN_BACK = new Set(['del', 's', 'strike']);
const HEADING_LINK =
  /(?:^|\s)(?:headerlink|anchor(?:-link|js-link)?|hash-link|heading-anchor|permalink)(?:\s|$)/;
const LINE_NUMBERS = /(?:^|\s)(?:linenos?|line-?numbers?|gutter|linenodiv)(?:\s|$)/;
const FILE_NAME = /^[\w-]*\.\w{2,4}$|^[\w-]+_(?:png|jpe?g|gif|svg)$|^image\d*$/i;
/** In brackets stands what a picture is where none can be shown: [小心], [image of music]. It describes nothing. */
const STAND_IN = /^\[[^\]]*\]$/;

/** Whether a reader never sees this element, or is not to go by it. */
export function isUnread(element: MarkupElement): boolean {
  const { name, attributes } = element;
  if (name === 'script') return !attributes['type']?.startsWith('math/tex');
  if (UNREAD.has(name) || TAKEN_BACK.has(name)) return true;
  if (isHidden(attributes)) return true;
  const classes = attributes['class'] ?? '';
  return (name === 'a' && HEADING_LINK.test(classes)) || LINE_NUMBERS.test(classes);
}

/**
 * Running text of inline content: links as their words, code in back-ticks, formulas in `$`, white space as one
 * space, `<br>` as a line break.
 */
export function inlineText(nodes: MarkupNode[]): string {
  return nodes
    .map(inlineOf)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function inlineOf(node: MarkupNode): string {
  if (!isElement(node)) return node.replace(/\s+/g, ' ');
  if (isUnread(node) || isFootnoteMark(node)) return '';
  const { name, attributes, children } = node;
  switch (name) {
    case 'br':
      return '\n';
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return codeSpan(textOf(node));
    case 'img':
      return imageText(attributes);
    case 'math':
    case 'm:math':
    case 'mml:math':
      return formula(node);
    case 'script':
      return `$${textOf(node).trim()}$`;
    case 'sup':
    case 'sub':
      return raised(name === 'sup' ? '^' : '_', children.map(inlineOf).join(''));
    case 'rp':
      return '';
    default:
      return children.map(inlineOf).join('');
  }
}

function codeSpan(text: string): string {
  const code = text.replace(/\s+/g, ' ').trim();
  if (code === '') return '';
  return code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``;
}

/** A picture's description, unless it only names a file; a formula's source where it is a formula. */
function imageText(attributes: Record<string, string>): string {
  const description = (attributes['alt'] ?? '').trim();
  if (description === '' || FILE_NAME.test(description) || STAND_IN.test(description)) return '';
  return /(?:^|\s)(?:math|tex|latex)/.test(attributes['class'] ?? '') ? `$${description}$` : description;
}

/** TeX where the page carries it beside its MathML, else made of that. */
function formula(element: MarkupElement): string {
  const source = annotationOf(element);
  return `$${(source ?? mathAsTex(element)).replace(/\s+/g, ' ').trim()}$`;
}

function annotationOf(element: MarkupElement): string | null {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'annotation' && child.attributes['encoding'] === 'application/x-tex')
      return textOf(child);
    const below = annotationOf(child);
    if (below !== null) return below;
  }
  return null;
}

const MARK = /^\s*[[(（【]?(?:\d{1,3}|[*†‡]{1,3}|[a-z])[\])）】]?\s*$/;

/** A raised number that leads to a note on the same page: nobody reads it aloud. */
function isFootnoteMark(element: MarkupElement): boolean {
  if (element.name !== 'a' && element.name !== 'sup') return false;
  const [link] = element.name === 'a' ? [element] : descendants(element, ['a']);
  const raisedIn =
    element.name === 'sup' || element.children.some((child) => isElement(child) && child.name === 'sup');
  return raisedIn && link?.attributes['href']?.startsWith('#') === true && MARK.test(textOf(element));
}

/** Words may be raised too; a short power or index is written as in plain text. */
function raised(mark: string, text: string): string {
  return /^[\w+-]{1,4}$/.test(text) ? `${mark}${text}` : text;
}

/** mdBook hides with it the lines of an example that only make it run. */
const HIDDEN_LINE = /(?:^|\s)boring(?:\s|$)/;

/** The text of `<pre>`: white space kept, line numbers and hidden lines left out. */
export function preformattedText(node: MarkupNode): string {
  if (!isElement(node)) return node;
  if (isUnread(node) || HIDDEN_LINE.test(node.attributes['class'] ?? '')) return '';
  if (node.name === 'br') return '\n';
  return node.children.map(preformattedText).join('');
}
