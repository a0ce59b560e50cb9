import { Button } from 'antd';
import { duration } from '../../language/moment.ts';
import { useDesk } from '../desk-context.tsx';
import { useWords } from '../use-words.ts';

/** Keeping a question for oneself while one looks things up, giving it back, or closing it unanswered. */
export function ClaimBar(props: {
  /** Milliseconds for which it is still this operator's; null where it is nobody's. */
  mineForMs: number | null;
  busy: boolean;
  onClaim: () => void;
  onRelease: () => void;
  onDismiss: () => void;
}) {
  const words = useWords();
  const { language } = useDesk();
  return (
    <>
      {props.mineForMs === null ? (
        <Button type="text" size="small" disabled={props.busy} data-testid="claim" onClick={props.onClaim}>
          {words.reply.claim}
        </Button>
      ) : (
        <>
          <span className="reply-lease">{words.reply.claimed(duration(props.mineForMs, language))}</span>
          <Button
            type="text"
            size="small"
            disabled={props.busy}
            data-testid="release"
            onClick={props.onRelease}
          >
            {words.reply.release}
          </Button>
        </>
      )}
      <Button type="text" size="small" disabled={props.busy} data-testid="dismiss" onClick={props.onDismiss}>
        {words.reply.dismiss}
      </Button>
    </>
  );
}
