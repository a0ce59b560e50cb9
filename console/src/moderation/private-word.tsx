import { Button, Input } from 'antd';
import { useState } from 'react';
import { randomId } from '../browser/random-id.ts';
import { useUnsent } from '../browser/unsent.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useAct } from '../desk/use-act.ts';
import type { ModerationApi } from '../wire/moderation-api.ts';
import { useModerationWords } from './use-moderation-words.ts';

/** Characters; the server takes no more. */
const LONGEST = 4_000;

/** Where staff write to one learner alone, signed. What does not arrive is said, and is not posted in the group. */
export function PrivateWord(props: {
  api: ModerationApi;
  groupId: string;
  learnerId: string;
  onSent: () => unknown;
}) {
  const words = useModerationWords().privately;
  const { operator } = useDesk();
  const { api, groupId, learnerId } = props;
  const [text, write] = useUnsent(`private.${groupId}.${learnerId}`);
  // The same words sent again over a bad line are said once.
  const [key, setKey] = useState(randomId);
  const { busy, act } = useAct(props.onSent);
  const said = text.trim();

  async function send(): Promise<void> {
    if (said === '' || busy) return;
    if (!(await act(() => api.writePrivately(groupId, learnerId, { operator, text: said, key }), words.sent)))
      return;
    write('');
    setKey(randomId());
  }

  return (
    <div className="private-word">
      <Input.TextArea
        value={text}
        maxLength={LONGEST}
        autoSize={{ minRows: 2, maxRows: 8 }}
        aria-label={words.write}
        placeholder={words.writePlaceholder}
        data-testid="private-word"
        onChange={(event) => write(event.target.value)}
      />
      <Button
        disabled={said === ''}
        loading={busy && { icon: <></> }}
        data-testid="private-send"
        onClick={() => void send()}
      >
        {words.send(operator)}
      </Button>
    </div>
  );
}
