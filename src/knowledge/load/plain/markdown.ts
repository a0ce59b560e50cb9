import { getDefaults, Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import type { Block, Loader } from '../document.ts';
import { draft, empty, notText } from '../faults.ts';
import { decodeText } from '../files/decode-text.ts';
import { fileTitle } from '../files/file-title.ts';
import { isWrapped, joinLines } from '../sections/paragraphs.ts';
import { createSectionBuilder, type SectionBuilder } from '../sections/section-builder.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { titled } from './markdown/admonitions.ts';
import { plainMarkdown } from './markdown/dialects.ts';
import { readFrontMatter } from './markdown/front-matter.ts';

/** Markdown: a section a heading; code, tables and lists as blocks of their own. */
export const markdownLoader: Loader = {
  async load(file) {
    const text = decodeText(file.bytes);
    if (text === null) return [notText(file)];
    const { title: givenTitle, isDraft, body } = readFrontMatter(text);
    if (isDraft) return [draft(file)];
    const builder = createSectionBuilder(givenTitle ?? fileTitle(file));
    readMarkdown(body, builder);
    const sections = builder.sections();
    if (sections.length === 0) return [empty(file)];
    // The first heading of a page without a given title becomes its title.
    const title = givenTitle ?? sections[0]?.headings[0] ?? fileTitle(file);
    return [{ ok: true, document: { source: file.source, title, sections } }];
  },
};

/** A hundred marks of lists or quotations in a row: `marked` takes time with the square of their number. */
const NESTED_TOO_DEEPLY = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){100}/m;

/**
 * Of a table only where it ends is wanted, and `marked` fills every row up to the head's width: a head of thousands of
 * columns over thousands of rows takes gigabytes. So it reads the head alone, which says whether this is a table at
 * all.
 */
class TablesUnread extends Tokenizer {
  override table(src: string): Tokens.Table | undefined {
    const [raw, head, border] = this.rules.block.table.exec(src) ?? [];
    if (raw === undefined) return undefined;
    const table = super.table(`${head}\n${border}\n`);
    return table && { ...table, raw };
  }
}

/** Walks the top-level blocks of Markdown text into `builder`. What is inside a block is left as it is written. */
export function readMarkdown(text: string, builder: SectionBuilder): void {
  if (NESTED_TOO_DEEPLY.test(text)) throw new UnreadableError('damaged', 'its lists are nested too deeply');
  const lexer = new Lexer({ ...getDefaults(), tokenizer: new TablesUnread() });
  for (const token of lexer.blockTokens(plainMarkdown(text.replace(/\r\n?/g, '\n')))) {
    if (token.type === 'heading') {
      builder.heading(token.depth, headingText(lexer, token.text));
      continue;
    }
    if (token.type === 'blockquote') quoted(token.tokens ?? [], builder);
    else readBlock(token, builder);
  }
}

function readBlock(token: Token, builder: SectionBuilder): void {
  const kind = kindOf(token);
  if (kind) builder.block(kind, token.type === 'paragraph' ? unwrapped(token.raw) : token.raw);
}

/**
 * What is quoted begins no section: its headings stand above its own paragraphs. Its mark stands before each
 * paragraph, not within.
 */
function quoted(tokens: readonly Token[], builder: SectionBuilder): void {
  for (const token of tokens) {
    if (token.type === 'blockquote') quoted(token.tokens ?? [], builder);
    else if (token.type === 'heading') builder.block('prose', titled(token.text).join('\n').trim());
    else if (token.type === 'paragraph' && IN_BOLD.test(token.raw)) builder.block('prose', token.raw);
    else if (token.type === 'paragraph') builder.block('prose', `> ${unwrapped(token.raw)}`);
    else readBlock(token, builder);
  }
}

/** Nobody reads a longer heading; reading the marks in it takes time with the square of its length. */
const LONGEST_HEADING = 1_000;

function headingText(lexer: Lexer, text: string): string {
  if (text.length > LONGEST_HEADING) return text.slice(0, LONGEST_HEADING);
  return plainText(lexer.inlineTokens(text)).trim() || text;
}

/**
 * A line's end inside a sentence is the editor's, not the author's; `$$`, hard breaks and what ends a line in bold
 * are the author's.
 */
function unwrapped(paragraph: string): string {
  const lines = paragraph.trimEnd().split('\n');
  const [first = '', ...rest] = lines;
  if (rest.length > 0 && IN_BOLD.test(first)) return `${first}\n${unwrapped(rest.join('\n'))}`;
  const broken = paragraph.includes('$$') || lines.slice(0, -1).some((line) => / {2}$|\\$/.test(line));
  return !broken && isWrapped(lines) ? joinLines(lines) : paragraph;
}

/** A question or a name over what is said of it, however long. */
const IN_BOLD = /^\s*\*\*[^*]+\*\*\s*$/;

function kindOf(token: Token): Block['kind'] | null {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return null;
    case 'code':
      return 'code';
    case 'table':
      return 'table';
    case 'html':
      return /^<!--[\s\S]*-->$/.test(token.raw.trim()) ? null : 'prose';
    default:
      return 'prose';
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
