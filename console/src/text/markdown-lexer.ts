import { Marked, type Token, type TokenizerThis, type Tokens } from 'marked';

const BREAK = /^<br\s*\/?>/i;
const COMMENT = /^ {0,3}<!--[\s\S]*?-->[^\S\n]*\n*/;

/**
 * Markdown without HTML. `<b>` in an answer about web pages is what the answer is about: it stays text, and
 * the citations behind it stay citations. Two things that material uses it for are kept: a line break in a
 * table's cell, and comments, which nobody should see.
 */
const marked = new Marked({
  gfm: true,
  tokenizer: {
    html(this: TokenizerThis, source: string): Tokens.HTML | undefined {
      const raw = COMMENT.exec(source)?.[0];
      return raw === undefined ? undefined : { type: 'html', raw, pre: false, text: '', block: true };
    },
    tag(source: string): Tokens.Tag | undefined {
      const raw = BREAK.exec(source)?.[0];
      if (raw === undefined) return undefined;
      return { type: 'html', raw, inLink: false, inRawBlock: false, block: false, text: '\n' };
    },
  },
});

export const lexMarkdown = (text: string): Token[] => marked.lexer(text);
