import type { Token, Tokens } from 'marked';
import { createElement, Fragment, memo, type ReactNode } from 'react';
import { CitedText } from './citation-mark.tsx';
import { readEntities } from './entities.ts';
import { lexMarkdown } from './markdown-lexer.ts';
import { safeLink } from './safe-link.ts';
import './prose.css';

/**
 * Markdown as React elements, by way of marked's tokens and never by way of HTML: markup in the source is
 * shown as the text it is, links lead to http(s) only, and pictures are named, not loaded. The server
 * splits lessons with the same parser, so a table or a list reads the same on both sides.
 */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return <div className="prose">{blocks(lexMarkdown(text))}</div>;
});

/** Token lists are rendered once for a text and never reordered: the position is the identity. */
function blocks(tokens: Token[]): ReactNode[] {
  return tokens.map((token, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{block(token as MarkdownToken)}</Fragment>;
  });
}

function inlines(tokens: Token[] | undefined): ReactNode[] {
  return (tokens ?? []).map((token, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{inline(token as MarkdownToken)}</Fragment>;
  });
}

/**
 * marked's `Token` also admits tokens of extensions, whose `type` is any string; we register none, so the
 * cast to its closed union holds.
 */
type MarkdownToken =
  | Tokens.Blockquote
  | Tokens.Br
  | Tokens.Code
  | Tokens.Codespan
  | Tokens.Del
  | Tokens.Em
  | Tokens.Escape
  | Tokens.Heading
  | Tokens.Hr
  | Tokens.HTML
  | Tokens.Image
  | Tokens.Link
  | Tokens.List
  | Tokens.Paragraph
  | Tokens.Strong
  | Tokens.Table
  | Tokens.Text;

function block(token: MarkdownToken): ReactNode {
  switch (token.type) {
    case 'heading':
      // Inside a message or a passage the page's own headings stand above: begin at level 4.
      return createElement(`h${Math.min(6, token.depth + 3)}`, null, inlines(token.tokens));
    case 'paragraph':
      return <p>{inlines(token.tokens)}</p>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{blocks(token.tokens)}</blockquote>;
    case 'list':
      return list(token);
    case 'table':
      return table(token);
    case 'hr':
      return <hr />;
    case 'text':
      return token.tokens ? inlines(token.tokens) : <CitedText text={readEntities(token.text)} />;
    default:
      return null;
  }
}

function list(token: Tokens.List): ReactNode {
  const items = token.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see `blocks`
    <li key={index} className={item.task ? 'task' : undefined}>
      {item.task && <input type="checkbox" checked={item.checked ?? false} readOnly disabled />}
      {blocks(item.tokens)}
    </li>
  ));
  return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
}

function table(token: Tokens.Table): ReactNode {
  const cells = (row: Tokens.TableCell[], tag: 'th' | 'td') =>
    row.map((cell, index) =>
      createElement(
        tag,
        { key: index, ...(cell.align ? { style: { textAlign: cell.align } } : {}) },
        inlines(cell.tokens),
      ),
    );
  return (
    // A wide table scrolls by itself; focusable, so that it does so from the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="prose-table" tabIndex={0}>
      <table>
        <thead>
          <tr>{cells(token.header, 'th')}</tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see `blocks`
            <tr key={index}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inline(token: MarkdownToken): ReactNode {
  switch (token.type) {
    case 'text':
      return token.tokens ? inlines(token.tokens) : <CitedText text={readEntities(token.text)} />;
    case 'escape':
      return token.text;
    case 'strong':
      return <strong>{inlines(token.tokens)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens)}</em>;
    case 'del':
      return <del>{inlines(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return link(token);
    case 'image':
      return <span className="prose-picture">{token.text || token.href}</span>;
    case 'html':
      // The lexer leaves of HTML only the line break.
      return <br />;
    default:
      return null;
  }
}

function link(token: Tokens.Link): ReactNode {
  const href = safeLink(token.href);
  if (href === null) return inlines(token.tokens);
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {inlines(token.tokens)}
    </a>
  );
}
