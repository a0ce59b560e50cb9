import { Button } from 'antd';
import { useState } from 'react';
import { dayAndTime } from '../../language/moment.ts';
import { problemWords } from '../../language/problem-words.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import type { TokenDoc } from '../../wire/token.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { usePolled } from '../use-polled.ts';
import { useWords } from '../use-words.ts';
import { NewToken } from './new-token.tsx';

/** Milliseconds: a token that was made elsewhere is not waited for. */
const EVERY_MS = 60_000;

/** Who, and which programs, get in: each with what it may do, until it is revoked. */
export function Tokens({ groups }: { groups: DeskGroupDoc[] }) {
  const words = useWords().tokens;
  const { api, language, onRefused } = useDesk();
  const { data, problem, refresh } = usePolled(api.tokens, EVERY_MS, onRefused);
  const { busy, act } = useAct(refresh);
  const active = data?.filter(({ revokedAt }) => revokedAt === null);
  return (
    <details className="notice-routes tokens">
      <summary>
        <h2>{words.heading}</h2>
      </summary>
      <p className="desk-lead">{words.lead}</p>
      {problem && <p className="questions-note">{problemWords(problem, language)}</p>}
      {active?.length === 0 && <p className="questions-note">{words.none}</p>}
      <ul>
        {active?.map((token) => (
          <TokenLine
            key={token.id}
            token={token}
            groupName={groups.find(({ id }) => id === token.groupId)?.name ?? token.groupId}
            busy={busy}
            onRevoke={() => void act(() => api.revokeToken(token.id), words.revoked)}
          />
        ))}
      </ul>
      {active && <NewToken groups={groups} onMade={refresh} />}
    </details>
  );
}

/** Asks once more: whoever uses it is out at once. */
function TokenLine(props: {
  token: TokenDoc;
  groupName: string | null;
  busy: boolean;
  onRevoke: () => void;
}) {
  const words = useWords().tokens;
  const { timeIn } = useDesk();
  const [isAsked, setAsked] = useState(false);
  const { name, scopes, groupId, lastUsedAt } = props.token;
  const used =
    lastUsedAt === null ? words.unused : words.used(dayAndTime(lastUsedAt, timeIn(groupId), Date.now()));
  const may = scopes.map((scope) => words.scopes[scope] ?? scope).join(words.and);
  return (
    <li data-testid="token-line">
      <span>
        <b>{name}</b> · {[may, props.groupName ?? words.allGroups, used].join(' · ')}
      </span>
      <Button
        size="small"
        danger={isAsked}
        disabled={props.busy}
        aria-label={(isAsked ? words.revokeSure : words.revokeOf)(name)}
        data-testid="token-revoke"
        onClick={() => (isAsked ? props.onRevoke() : setAsked(true))}
        onBlur={() => setAsked(false)}
      >
        {isAsked ? words.sure : words.revoke}
      </Button>
    </li>
  );
}
