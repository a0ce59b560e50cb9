import { memo } from 'react';
import { useWords } from '../use-words.ts';
import { AnswerBubble } from './answer-bubble.tsx';
import type { Entry } from './conversation.ts';
import { PrivateBubble } from './private-bubble.tsx';
import { TypedBubble } from './typed-bubble.tsx';

interface MessageRowProps {
  entry: Entry;
  day: string | null;
  continues: boolean;
  resolved: boolean;
  own: boolean;
}

/** One line of the conversation. Memoised: a new message renders one row, not a thousand. */
export const MessageRow = memo(function MessageRow({
  entry,
  day,
  continues,
  resolved,
  own,
}: MessageRowProps) {
  const words = useWords();
  const { doc } = entry;
  const bubble = doc.privateMessage ? (
    <PrivateBubble message={doc.privateMessage} />
  ) : doc.removed ? (
    <p className="message-recalled" data-testid="removed">
      {words.message.removed}
    </p>
  ) : doc.recalled ? (
    <p className="message-recalled">
      {own ? words.message.recalledByMe : words.message.recalled(doc.sender.name)}
    </p>
  ) : doc.answer ? (
    <AnswerBubble doc={doc} answer={doc.answer} resolved={resolved} />
  ) : (
    <TypedBubble entry={entry} own={own} continues={continues} />
  );
  return (
    <li
      className={continues ? 'message message-continues' : 'message'}
      data-testid="message"
      data-message-id={doc.messageId}
    >
      {day !== null && <div className="message-day">{day}</div>}
      {bubble}
    </li>
  );
});
