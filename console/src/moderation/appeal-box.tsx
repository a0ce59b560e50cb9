import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { AppealDoc } from '../wire/violation.ts';
import { useModerationWords } from './use-moderation-words.ts';

/** A learner's appeal, and where a person answers it. Who decided first leaves it to somebody else where possible. */
export function AppealBox(props: {
  appeal: AppealDoc;
  busy: boolean;
  wasMine: boolean;
  onDecide: (decision: { accepted: boolean; reply: string; alone?: boolean }) => void;
}) {
  const words = useModerationWords();
  const { appeal, busy, wasMine } = props;
  const [reply, setReply] = useState('');
  const [alone, setAlone] = useState(false);
  const decide = (accepted: boolean) =>
    props.onDecide({ accepted, reply: reply.trim(), ...(alone ? { alone: true } : {}) });
  const isBlocked = busy || (wasMine && !alone);
  return (
    <section className="desk-section appeal-box" data-testid="appeal">
      <h3>{words.appeals}</h3>
      <blockquote>{appeal.text}</blockquote>
      {appeal.status === 'open' ? (
        <>
          {wasMine && (
            <Checkbox checked={alone} onChange={(event) => setAlone(event.target.checked)}>
              {words.alone}
            </Checkbox>
          )}
          <Input.TextArea
            value={reply}
            maxLength={2_000}
            autoSize={{ minRows: 2, maxRows: 5 }}
            aria-label={words.appealReply}
            placeholder={words.appealReply}
            data-testid="appeal-reply"
            onChange={(event) => setReply(event.target.value)}
          />
          <div className="case-actions">
            <Button
              type="primary"
              disabled={isBlocked}
              data-testid="appeal-accept"
              onClick={() => decide(true)}
            >
              {words.acceptAppeal}
            </Button>
            <Button
              disabled={isBlocked || reply.trim() === ''}
              data-testid="appeal-reject"
              onClick={() => decide(false)}
            >
              {words.rejectAppeal}
            </Button>
          </div>
        </>
      ) : (
        <p>
          {appeal.status === 'accepted' ? words.acceptAppeal : words.rejectAppeal} · {appeal.decidedBy}
          {appeal.reply && `：${appeal.reply}`}
        </p>
      )}
    </section>
  );
}
