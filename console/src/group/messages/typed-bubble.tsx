import { Bubble } from '@ant-design/x';
import { useState } from 'react';
import { clockTime } from '../../language/moment.ts';
import { IconButton } from '../../look/icon-button.tsx';
import { PersonMark } from '../../look/person-mark.tsx';
import { PlainText } from '../../text/plain-text.tsx';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import { AttachmentList } from './attachment-list.tsx';
import type { Entry } from './conversation.ts';
import { OwnActions } from './own-actions.tsx';
import { QuotedMessage } from './quoted-message.tsx';
import { SendingState } from './sending-state.tsx';

/** What a person typed: theirs on the left, one's own on the right. */
export function TypedBubble({ entry, own, continues }: { entry: Entry; own: boolean; continues: boolean }) {
  const words = useWords();
  const { session, time, replyTo } = useRoom();
  const { doc, delivery } = entry;
  const [isOpen, setOpen] = useState(false);
  const { sender } = doc;
  const staff = sender.role === 'staff';
  const mark = <PersonMark id={sender.id} name={sender.name} staff={staff} />;
  return (
    <Bubble
      placement={own ? 'end' : 'start'}
      className={own ? 'turn turn-own' : 'turn'}
      classNames={{ content: own ? 'bubble bubble-own' : 'bubble' }}
      avatar={continues ? <span className="turn-indent" /> : mark}
      header={
        !continues && (
          <span className="turn-who">
            <span className="turn-name">{sender.name}</span>
            {staff && <span className="turn-role">{words.staffRole}</span>}
            <time dateTime={doc.sentAt}>{clockTime(doc.sentAt, time)}</time>
          </span>
        )
      }
      content={
        <>
          {doc.quoted && <QuotedMessage quoted={doc.quoted} messageId={doc.replyToMessageId} />}
          {doc.text !== '' && <PlainText text={doc.text} mentions={session.group.assistantNames} />}
          <AttachmentList attachments={doc.attachments} />
          {doc.editedAt !== null && <small className="bubble-edited">{words.message.edited}</small>}
        </>
      }
      extra={
        delivery.state === 'stored' && (
          <span className="turn-extra">
            <IconButton icon="reply" label={words.message.reply} onClick={() => replyTo(doc)} />
            {own && (
              <IconButton
                icon="more"
                label={words.message.more}
                expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              />
            )}
          </span>
        )
      }
      footer={
        delivery.state !== 'stored' ? (
          <SendingState doc={doc} delivery={delivery} />
        ) : own && isOpen ? (
          <OwnActions doc={doc} />
        ) : undefined
      }
    />
  );
}
