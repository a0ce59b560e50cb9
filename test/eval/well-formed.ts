/** An element of a document, in order of its start tag. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
}

const TOKEN =
  /<\?xml version="1\.0" encoding="UTF-8"\?>|<(?<close>\/)?(?<name>[a-z]+)(?<attributes>(?: [a-z]+="[^"<]*")*)(?<empty>\/)?>|(?<text>[^<]+)/gy;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d+);/g;
/** XML 1.0, production [2]. */
const CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** The elements of a document, or an error that says where it is not well-formed XML 1.0 (of the kind we write). */
export function wellFormed(xml: string): Element[] {
  if (!CHARACTERS.test(xml)) throw new Error('a character that XML 1.0 cannot hold');
  const elements: Element[] = [];
  const open: string[] = [];
  let at = 0;
  for (const match of xml.matchAll(TOKEN)) {
    at = match.index + match[0].length;
    const { close, name, attributes, empty, text } = match.groups ?? {};
    if ((attributes ?? text ?? '').replace(ENTITY, '').includes('&'))
      throw new Error(`a bare & before ${at}`);
    if (text !== undefined) {
      if (text.includes(']]>')) throw new Error(`]]> in text before ${at}`);
      if (open.length === 0 && text.trim() !== '') throw new Error(`text outside the root before ${at}`);
    } else if (name !== undefined && close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element before ${at}`);
    } else if (name !== undefined) {
      const pairs = [...(attributes ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]);
      elements.push({ name, attributes: Object.fromEntries(pairs) });
      if (!empty) open.push(name);
    }
  }
  if (at !== xml.length) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 40)}`);
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`);
  return elements;
}
