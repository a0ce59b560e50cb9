import { Fragment, type ReactNode } from 'react';
import './prose.css';

/** A fence opens on a line of its own or behind text, as people paste it; it may never be closed. */
const FENCE = /```[^\S\n]*([\w+#-]*)[^\S\n]*\n([\s\S]*?)(?:\n?```|$)/g;
const INLINE_CODE = /`([^`\n]+)`/g;

/**
 * What a person typed, as they typed it: line breaks kept, nothing interpreted but code between back
 * ticks and the names that address the assistant.
 */
export function PlainText({ text, mentions = [] }: { text: string; mentions?: string[] }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(FENCE)) {
    parts.push(<Line key={end} text={text.slice(end, match.index).replace(/\n$/, '')} mentions={mentions} />);
    parts.push(
      <pre key={`code ${match.index}`}>
        <code>{match[2]}</code>
      </pre>,
    );
    end = match.index + match[0].length;
  }
  parts.push(
    <Line key={end} text={text.slice(end).replace(end > 0 ? /^\n/ : /^$/, '')} mentions={mentions} />,
  );
  return <div className="prose prose-plain">{parts}</div>;
}

function Line({ text, mentions }: { text: string; mentions: string[] }) {
  if (text === '') return null;
  return (
    <span>
      {between(text, INLINE_CODE, (code) => <code>{code}</code>).map((part, index) => (
        // The parts of one text never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>{typeof part === 'string' ? withMentions(part, mentions) : part}</Fragment>
      ))}
    </span>
  );
}

function withMentions(text: string, mentions: string[]): ReactNode[] {
  if (mentions.length === 0) return [text];
  const names = mentions.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return between(text, new RegExp(`([@＠](?:${names}))`, 'gi'), (name) => <b className="mention">{name}</b>);
}

/** The text with every match of the pattern's first group rendered, and the rest as it is. */
function between(text: string, pattern: RegExp, render: (group: string) => ReactNode): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(<Fragment key={match.index}>{render(match[1] ?? match[0])}</Fragment>);
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
