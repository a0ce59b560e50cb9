import type { MessageDoc } from '../../wire/message.ts';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import './quoted-message.css';

/** What a message answers, in one line above it; pressing it goes there. */
export function QuotedMessage(props: {
  quoted: NonNullable<MessageDoc['quoted']>;
  messageId: string | null;
}) {
  const words = useWords();
  const { jumpTo } = useRoom();
  const { quoted, messageId } = props;
  const text = (
    <>
      <b>{words.message.quoted(quoted.senderName ?? words.message.quotedUnknown)}</b>
      {quoted.text}
    </>
  );
  if (messageId === null) return <div className="quoted">{text}</div>;
  return (
    <button type="button" className="quoted" title={words.message.jump} onClick={() => jumpTo(messageId)}>
      {text}
    </button>
  );
}
