import { Button } from 'antd';
import { duration } from '../../../language/moment.ts';
import { useDesk } from '../../desk-context.tsx';
import { useWords } from '../../use-words.ts';

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
  const isMine = props.mineForMs !== null;
  // Pressed, a button stays where the keyboard is: it is neither taken away nor put out of use.
  const quiet = props.busy && { icon: <></> };
  return (
    <>
      {isMine && (
        <span className="reply-lease">{words.reply.claimed(duration(props.mineForMs ?? 0, language))}</span>
      )}
      <Button
        type="text"
        size="small"
        loading={quiet}
        data-testid={isMine ? 'release' : 'claim'}
        onClick={isMine ? props.onRelease : props.onClaim}
      >
        {isMine ? words.reply.release : words.reply.claim}
      </Button>
      <Button type="text" size="small" loading={quiet} data-testid="dismiss" onClick={props.onDismiss}>
        {words.reply.dismiss}
      </Button>
    </>
  );
}
