import { isElement, type MarkupElement } from './markup-tree.ts';

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
export function languageOf(pre: MarkupElement): string {
  const code = pre.children.find(isElement);
  for (const element of [pre, ...(code ? [code] : [])]) {
    const language = LANGUAGE_CLASS.exec(element.attributes['class'] ?? '')?.[1];
    if (language && !NO_LANGUAGE.has(language)) return language;
  }
  return '';
}
