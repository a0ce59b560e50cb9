import { marked, type Token } from 'marked';
import { parse as parseYaml } from 'yaml';
import { createAnchors } from '../anchors.ts';
import { decodeUtf8 } from './decode-text.ts';
import { type Block, fault, type Loader, type Section, type SourceFile } from '../document.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** Markdown: a section a heading; code, tables and lists as blocks of their own. */
export const markdownLoader: Loader = {
  endings: ['.md', '.markdown'],
  async load(file) {
    const text = decodeUtf8(file.bytes);
    if (text === null) {
      return [
        fault(
          file.source,
          'not_utf8',
          `${file.source} is not UTF-8 text. Save it as UTF-8 and ingest it again.`,
        ),
      ];
    }
    const { title: givenTitle, body } = withoutFrontMatter(text);
    const sections = sectionsOf(body, givenTitle ?? baseName(file));
    if (sections.every((section) => section.blocks.length === 0)) {
      return [fault(file.source, 'empty', `${file.source} holds no text. Add content, or remove the file.`)];
    }
    const title = givenTitle ?? sections[0]?.headings[0] ?? baseName(file);
    return [{ ok: true, document: { source: file.source, title, content: { kind: 'sections', sections } } }];
  },
};

function baseName(file: SourceFile): string {
  return (file.source.split('/').at(-1) ?? file.source).replace(/\.[^.]+$/, '');
}

function withoutFrontMatter(text: string): { title: string | null; body: string } {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { title: null, body: text };
  let title: string | null = null;
  try {
    const data: unknown = parseYaml(match[1] ?? '');
    if (typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string')
      title = data.title;
  } catch {
    // Not YAML after all: a rule and a paragraph at the top of the page. Then it is content.
    return { title: null, body: text };
  }
  return { title, body: text.slice(match[0].length) };
}

/** Walks the top-level blocks; the first heading of a page without a given title becomes its title. */
function sectionsOf(body: string, fallbackTitle: string): Section[] {
  const anchorOf = createAnchors();
  const trail: { depth: number; text: string }[] = [];
  let section: Section = { headings: [fallbackTitle], locator: '', blocks: [] };
  const sections: Section[] = [section];
  for (const token of marked.lexer(body)) {
    if (token.type === 'heading') {
      const heading = plainText(token.tokens ?? []).trim() || token.text;
      while ((trail.at(-1)?.depth ?? 0) >= token.depth) trail.pop();
      trail.push({ depth: token.depth, text: heading });
      section = { headings: trail.map((entry) => entry.text), locator: anchorOf(heading), blocks: [] };
      sections.push(section);
      continue;
    }
    const block = blockOf(token);
    if (block) section.blocks.push(block);
  }
  return sections.filter((candidate) => candidate.blocks.length > 0);
}

function blockOf(token: Token): Block | null {
  const text = token.raw.replace(/\s+$/, '');
  if (text.trim() === '') return null;
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return null;
    case 'code':
      return { kind: 'code', text };
    case 'table':
      return { kind: 'table', text };
    case 'html':
      return /^<!--[\s\S]*-->$/.test(text.trim()) ? null : { kind: 'prose', text };
    default:
      return { kind: 'prose', text };
  }
}

/** A heading's words without its marks: `__init__` in back-ticks, emphasis, links. */
function plainText(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return plainText(token.tokens);
      return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
    .join('');
}
