import { Button } from 'antd';
import { problemWords } from '../../language/problem-words.ts';
import { Icon } from '../../look/icons.tsx';
import type { MessageDoc } from '../../wire/message.ts';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import type { Delivery } from './conversation.ts';
import './sending-state.css';

/** Under a message that the server does not have yet: on its way, or what one can do about it. */
export function SendingState({ doc, delivery }: { doc: MessageDoc; delivery: Delivery }) {
  const words = useWords();
  const { resend, discard, time } = useRoom();
  if (delivery.state === 'stored') return null;
  if (delivery.state === 'sending') return <span className="sending">{words.message.sending}</span>;
  return (
    <span className="sending sending-failed" role="alert">
      <span className="sending-why">
        <Icon name="warning" size={15} />
        {words.message.failed(problemWords(delivery.problem, time.language))}
      </span>
      <Button type="link" size="small" data-testid="resend" onClick={() => resend(doc)}>
        {words.message.resend}
      </Button>
      <Button type="text" size="small" onClick={() => discard(doc.messageId)}>
        {words.message.discard}
      </Button>
    </span>
  );
}
