import { Bubble } from '@ant-design/x';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { randomId } from '../../browser/random-id.ts';
import { isUnsent, useUnsent } from '../../browser/unsent.ts';
import { clockTime } from '../../language/moment.ts';
import { problemWords } from '../../language/problem-words.ts';
import { BrandMark } from '../../look/brand-mark.tsx';
import { Icon } from '../../look/icons.tsx';
import { PlainText } from '../../text/plain-text.tsx';
import { postPrivately } from '../../wire/page-api.ts';
import type { PrivateMessageDoc } from '../../wire/private-message.ts';
import { asProblem } from '../../wire/problem.ts';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import './private-bubble.css';

/** The link to appeal is for platforms without a button for it; here there is one below. */
const APPEAL_LINE = /\n[^\n]*https?:\/\/\S+\/appeal#\S+$/;
/** Words about a decision that stands; against the others there is nothing to appeal. */
const APPEALABLE = new Set(['reminder', 'mute', 'remove']);
/** Characters of a reply, as the server bounds it. */
const LONGEST = 4_000;

/** A word for this learner alone: marked so that nobody fears the whole group reads it, and answered in private. */
export function PrivateBubble({ message }: { message: PrivateMessageDoc }) {
  const words = useWords();
  const { time } = useRoom();
  const draft = `private.${message.id}`;
  const [isReplying, setReplying] = useState(() => isUnsent(draft));
  const isTheirs = message.direction === 'from_learner';
  return (
    <Bubble
      placement={isTheirs ? 'end' : 'start'}
      className={isTheirs ? 'turn turn-own' : 'turn'}
      classNames={{ content: 'bubble bubble-private' }}
      avatar={isTheirs ? <span className="turn-indent" /> : <BrandMark size={36} />}
      header={
        <span className="turn-who">
          <span className="private-mark" data-testid="private-mark">
            <Icon name="lock" size={13} /> {words.privately.mark}
          </span>
          <time dateTime={message.sentAt}>{clockTime(message.sentAt, time)}</time>
        </span>
      }
      content={<PlainText text={message.text.replace(APPEAL_LINE, '')} />}
      footer={
        isTheirs ? undefined : isReplying ? (
          <ReplyForm message={message} draft={draft} onClose={() => setReplying(false)} />
        ) : (
          <Button
            type="text"
            size="small"
            data-testid="reply-privately"
            icon={<Icon name="reply" size={15} />}
            onClick={() => setReplying(true)}
          >
            {APPEALABLE.has(message.about) ? words.privately.appeal : words.privately.reply}
          </Button>
        )
      }
    />
  );
}

function ReplyForm(props: {
  message: PrivateMessageDoc;
  /** Under which it is kept until it is sent or cancelled. */
  draft: string;
  onClose: () => void;
}) {
  const { message } = props;
  const words = useWords();
  const { time } = useRoom();
  const [text, setText] = useUnsent(props.draft);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  // The same for every attempt: however often it arrives, it is one reply.
  const [clientId] = useState(() => `c_${randomId()}`);

  function close() {
    setText('');
    props.onClose();
  }

  async function submit() {
    setBusy(true);
    setFailure('');
    try {
      await postPrivately({ clientId, text: text.trim(), replyTo: message.id });
      close();
    } catch (error) {
      setFailure(problemWords(asProblem(error), time.language));
      setBusy(false);
    }
  }

  return (
    <form
      className="private-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Input.TextArea
        autoFocus
        value={text}
        maxLength={LONGEST}
        autoSize={{ minRows: 2, maxRows: 6 }}
        aria-label={words.privately.reply}
        placeholder={words.privately.placeholder}
        data-testid="private-text"
        onChange={(event) => setText(event.target.value)}
      />
      {failure !== '' && <p role="alert">{failure}</p>}
      <div>
        <Button onClick={close}>{words.privately.cancel}</Button>
        <Button
          type="primary"
          htmlType="submit"
          data-testid="private-send"
          loading={busy}
          disabled={text.trim() === ''}
        >
          {words.privately.send}
        </Button>
      </div>
    </form>
  );
}
