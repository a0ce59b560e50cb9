import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.ts';

/** An invite link that got into the wrong hands is pasted here, and opens nothing from then on. */
export function RevokeInvite({ groupId }: { groupId: string }) {
  const words = useWords().groups;
  const { api } = useDesk();
  const [url, setUrl] = useState('');
  const { busy, act } = useAct(() => {});
  const id = useId();
  const given = url.trim();

  const revoke = () =>
    act(async () => {
      await api.revokeInvite(groupId, given);
      setUrl('');
    }, words.revoked);

  return (
    <details className="group-helpers">
      <summary>{words.revokeHeading}</summary>
      <label htmlFor={id}>{words.revokeLead}</label>
      <div className="card-actions">
        <Input
          id={id}
          value={url}
          data-testid="revoke-url"
          onChange={(event) => setUrl(event.target.value)}
          onPressEnter={() => given !== '' && void revoke()}
        />
        <Button
          danger
          disabled={given === ''}
          loading={busy}
          data-testid="revoke-invite"
          onClick={() => void revoke()}
        >
          {words.revoke}
        </Button>
      </div>
    </details>
  );
}
