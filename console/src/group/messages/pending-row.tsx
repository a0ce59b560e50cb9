import { Bubble } from '@ant-design/x';
import { BrandMark } from '../../look/brand-mark.tsx';
import { CitationContext, type CitationTargets } from '../../text/citation-mark.tsx';
import { LazyMarkdown } from '../../text/lazy-markdown.tsx';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import type { PendingAnswer } from './conversation.ts';
import './pending-row.css';

/** The marks in a text that is being written: numbers already, buttons once its citations are known. */
const UNRESOLVED: CitationTargets = { citations: [], open: () => {}, name: () => '', unresolved: true };

/** The answer that is on its way: looking first, then the sentences as they are checked. */
export function PendingRow({ answer }: { answer: PendingAnswer }) {
  const words = useWords();
  const { session } = useRoom();
  const assistant = session.group.assistantNames[0] ?? words.product;
  const text = answer.parts.join('');
  const writing = text !== '';
  return (
    // Read out once it is whole, not word by word.
    <li className="message" data-testid="pending-answer" aria-live="off">
      <Bubble
        className="turn turn-answer"
        classNames={{ content: 'bubble bubble-answer' }}
        avatar={<BrandMark size={36} />}
        header={
          <span className="turn-who">
            <span className="turn-name">{assistant}</span>
            <span>{writing ? words.answer.writing : words.answer.looking}</span>
          </span>
        }
        content={
          writing ? (
            <div className="bubble-writing">
              <CitationContext value={UNRESOLVED}>
                <LazyMarkdown text={text} />
              </CitationContext>
            </div>
          ) : (
            <span className="bubble-dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
          )
        }
      />
    </li>
  );
}
