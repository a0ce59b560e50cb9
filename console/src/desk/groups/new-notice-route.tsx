import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { NoticeRouteDoc } from '../../wire/notice.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import { useWords } from '../use-words.ts';

const WHO = ['subject', 'study', 'technical', 'money', 'lead'];
const VIA = ['channel', 'webhook', 'email'] as const;

/** One more way to reach staff: by what, where, and of whose questions. The server says what is wrong with it. */
export function NewNoticeRoute(props: {
  groups: DeskGroupDoc[];
  onAdd: (route: NoticeRouteDoc) => Promise<boolean>;
}) {
  const words = useWords();
  const [via, setVia] = useState<NoticeRouteDoc['via']>('channel');
  const [target, setTarget] = useState('');
  const [who, setWho] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);

  async function add() {
    setBusy(true);
    if (await props.onAdd(routeOf(via, target, who))) {
      setTarget('');
      setWho([]);
    }
    setBusy(false);
  }

  return (
    <div className="notice-new">
      <Select
        aria-label={words.notices.viaLabel}
        data-testid="notice-via"
        value={via}
        popupMatchSelectWidth={false}
        options={VIA.map((value) => ({ value, label: words.notices.via[value] }))}
        onChange={(next) => {
          setVia(next);
          setTarget('');
        }}
      />
      {via === 'channel' ? (
        <Select
          aria-label={words.notices.target.channel}
          data-testid="notice-group"
          placeholder={words.notices.target.channel}
          value={target === '' ? null : target}
          popupMatchSelectWidth={false}
          options={props.groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next) => setTarget(next ?? '')}
        />
      ) : (
        <Input
          aria-label={words.notices.target[via]}
          data-testid="notice-target"
          placeholder={words.notices.target[via]}
          value={target}
          maxLength={500}
          onChange={(event) => setTarget(event.target.value)}
        />
      )}
      <Select
        mode="multiple"
        aria-label={words.notices.whoLabel}
        data-testid="notice-who"
        placeholder={words.notices.everybody}
        value={who}
        popupMatchSelectWidth={false}
        options={WHO.map((value) => ({ value, label: words.owners[value] ?? words.notices.lead }))}
        onChange={setWho}
      />
      {via === 'channel' && target !== '' && (
        <p className="desk-lead" data-testid="notice-room-seen">
          {words.notices.roomSeen}
        </p>
      )}
      <Button
        type="primary"
        data-testid="notice-add"
        loading={busy}
        disabled={target.trim() === ''}
        onClick={() => void add()}
      >
        {words.notices.add}
      </Button>
    </div>
  );
}

function routeOf(via: NoticeRouteDoc['via'], target: string, who: string[]): NoticeRouteDoc {
  const audience = who.length > 0 ? { for: who } : {};
  const typed = target.trim();
  if (via === 'channel') return { via, groupId: typed, ...audience };
  if (via === 'webhook') return { via, url: typed, ...audience };
  return { via, to: typed.split(/[\s,;，；、]+/).filter(Boolean), ...audience };
}
