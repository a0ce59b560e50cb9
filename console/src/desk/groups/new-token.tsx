import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { copyText } from '../../browser/clipboard.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import type { ScopeCode } from '../../wire/token.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.ts';

/** As somebody would look for them: a colleague first. */
const SCOPES: ScopeCode[] = ['operate', 'message', 'answer', 'moderate', 'admin'];
const ALL = '';

/** A token for one more colleague or program. It is shown this once, for only its hash is kept. */
export function NewToken(props: { groups: DeskGroupDoc[]; onMade: () => unknown }) {
  const words = useWords().tokens;
  const { api } = useDesk();
  const { busy, act } = useAct(props.onMade);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ScopeCode>('operate');
  const [groupId, setGroupId] = useState(ALL);
  const [made, setMade] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const isForAll = scope === 'admin';

  async function make(): Promise<void> {
    const wanted = {
      name: name.trim(),
      scopes: [scope],
      groupId: isForAll || groupId === ALL ? null : groupId,
    };
    setCopied(false);
    if (await act(async () => setMade((await api.makeToken(wanted)).token), null)) setName('');
  }

  return (
    <>
      <div className="notice-new">
        <Input
          aria-label={words.name}
          placeholder={words.name}
          data-testid="token-name"
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          aria-label={words.scope}
          data-testid="token-scope"
          value={scope}
          popupMatchSelectWidth={false}
          options={SCOPES.map((value) => ({ value, label: words.scopes[value] }))}
          onChange={setScope}
        />
        <Select
          aria-label={words.group}
          data-testid="token-group"
          disabled={isForAll}
          value={isForAll ? ALL : groupId}
          popupMatchSelectWidth={false}
          options={[
            { value: ALL, label: words.allGroups },
            ...props.groups.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={setGroupId}
        />
        <Button
          type="primary"
          data-testid="token-make"
          loading={busy && { icon: <></> }}
          disabled={name.trim() === ''}
          onClick={() => void make()}
        >
          {words.make}
        </Button>
      </div>
      <div role="status" className="token-made">
        {made !== null && (
          <Alert
            type="info"
            data-testid="token-made"
            title={words.made}
            description={<code>{made}</code>}
            action={
              <Button size="small" onClick={() => void copyText(made).then(setCopied)}>
                {isCopied ? words.copied : words.copy}
              </Button>
            }
          />
        )}
      </div>
    </>
  );
}
