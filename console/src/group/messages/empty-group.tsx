import { BrandMark } from '../../look/brand-mark.tsx';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import './empty-group.css';

/** A group in which nobody has spoken yet: a welcome, and questions to begin with. */
export function EmptyGroup({ onAsk }: { onAsk: (question: string) => void }) {
  const words = useWords();
  const { group } = useRoom().session;
  const assistant = group.assistantNames[0] ?? '';
  return (
    <div className="empty-group">
      <BrandMark size={56} />
      <h2>{words.chat.emptyHeading(group.name)}</h2>
      <p>{words.chat.empty}</p>
      <ul aria-label={words.chat.suggestionsLabel}>
        {words.chat.suggestions.map((question) => (
          <li key={question}>
            <button type="button" data-testid="suggestion" onClick={() => onAsk(question)}>
              <b className="mention">@{assistant}</b> {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
