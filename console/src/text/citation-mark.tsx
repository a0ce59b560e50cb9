import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { Citation } from '../wire/message.ts';

/** What the marks `[1]` in a text point to, and what opens when one is pressed. */
export interface CitationTargets {
  citations: Citation[];
  open: (citation: Citation) => void;
  /** The mark's name for screen readers. */
  name: (citation: Citation) => string;
  /** While an answer is written its citations are not known yet: the marks stand, and lead nowhere. */
  unresolved?: boolean;
}

export const CitationContext = createContext<CitationTargets | null>(null);

const MARK = /\[(\d{1,3})\]/g;

/** Text with its citation marks made buttons. A number that cites nothing stays what it was. */
export function CitedText({ text }: { text: string }) {
  const targets = useContext(CitationContext);
  if (!targets) return text;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const index = Number(match[1]);
    const citation = targets.citations.find((candidate) => candidate.index === index);
    if (!citation && !targets.unresolved) continue;
    // A space before the mark would leave it alone at the start of a line.
    parts.push(text.slice(end, match.index).replace(/ $/, '\u2060'));
    parts.push(
      <Fragment key={match.index}>
        {citation ? (
          <Mark citation={citation} targets={targets} />
        ) : (
          <span className="citation-mark">{index}</span>
        )}
      </Fragment>,
    );
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}

function Mark({ citation, targets }: { citation: Citation; targets: CitationTargets }) {
  return (
    <button
      type="button"
      className="citation-mark"
      data-testid="citation"
      aria-label={targets.name(citation)}
      title={citation.title}
      onClick={() => targets.open(citation)}
    >
      {citation.index}
    </button>
  );
}
