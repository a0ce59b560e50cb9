import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useUnsent } from '../../browser/unsent.ts';
import type { AppealDoc } from '../../wire/violation.ts';
import { useModerationWords } from '../use-moderation-words.ts';

/** A learner's appeal, and where a person answers it. Who decided first leaves it to somebody else where possible. */
export function AppealBox(props: {
  appeal: AppealDoc;
  busy: boolean;
  wasMine: boolean;
  /** Whether it was decided. */
  onDecide: (decision: { accepted: boolean; reply: string; alone?: boolean }) => Promise<boolean>;
}) {
  const words = useModerationWords();
  const { appeal, busy, wasMine } = props;
  const [reply, write] = useUnsent(`appeal.${appeal.id}`);
  const [alone, setAlone] = useState(false);
  async function decide(accepted: boolean): Promise<void> {
    if (await props.onDecide({ accepted, reply: reply.trim(), ...(alone ? { alone: true } : {}) })) write('');
  }
  const isBlocked = busy || (wasMine && !alone);
  return (
    <section className="desk-section appeal-box" data-testid="appeal">
      <h3>{words.appeals}</h3>
      <blockquote>{appeal.text}</blockquote>
      {appeal.status === 'open' ? (
        <>
          {wasMine && <p>{words.wasMine}</p>}
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
            onChange={(event) => write(event.target.value)}
          />
          <div className="case-actions">
            <Button
              type="primary"
              disabled={isBlocked}
              data-testid="appeal-accept"
              onClick={() => void decide(true)}
            >
              {words.acceptAppeal}
            </Button>
            <Button
              disabled={isBlocked || reply.trim() === ''}
              data-testid="appeal-reject"
              onClick={() => void decide(false)}
            >
              {words.rejectAppeal}
            </Button>
          </div>
        </>
      ) : (
        <p>{words.decided[appeal.status](appeal.decidedBy ?? '', appeal.reply ?? '')}</p>
      )}
    </section>
  );
}
