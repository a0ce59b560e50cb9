import type { Citation } from '../../wire/message.ts';
import { useWords } from '../use-words.ts';
import './citation-list.css';

/** The passages that an answer rests on, by number. */
export function CitationList({
  citations,
  onOpen,
}: {
  citations: Citation[];
  onOpen: (citation: Citation) => void;
}) {
  const words = useWords();
  if (citations.length === 0) return null;
  return (
    // No section: there would be a landmark for every answer.
    <div className="citations">
      <ol aria-label={words.answer.sources}>
        {citations.map((citation) => (
          <li key={citation.index}>
            <button type="button" title={citation.quote} onClick={() => onOpen(citation)}>
              <span className="citation-mark">{citation.index}</span>
              <span className="citations-title">{citation.title}</span>
              <span className="citations-source">{citation.source}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
