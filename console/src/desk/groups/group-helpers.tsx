import { App, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { problemWords } from '../../language/problem-words.ts';
import { asProblem } from '../../wire/problem.ts';
import type { HelperDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.ts';

/** Who helps others in a group, found by accepted help; an operator makes them core learners. Loaded when opened. */
export function GroupHelpers({ groupId }: { groupId: string }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="group-helpers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid={`helpers-${groupId}`}>{words.groups.helpers}</summary>
      {open && <Helpers groupId={groupId} />}
    </details>
  );
}

function Helpers({ groupId }: { groupId: string }) {
  const words = useWords();
  const { message } = App.useApp();
  const { api, language } = useDesk();
  const { act } = useAct(() => {});
  const [helpers, setHelpers] = useState<HelperDoc[] | null>(null);

  useEffect(() => {
    const asking = new AbortController();
    api.helpers(groupId, asking.signal).then(setHelpers, (error: unknown) => {
      if (!asking.signal.aborted) void message.error(problemWords(asProblem(error), language));
    });
    return () => asking.abort();
  }, [api, groupId, language, message]);

  const turn = (id: string, core: boolean) =>
    act(async () => {
      await api.setCore(id, core);
      setHelpers((before) => before?.map((one) => (one.id === id ? { ...one, core } : one)) ?? null);
    }, null);

  return (
    <>
      <p className="desk-lead">{words.groups.helpersLead}</p>
      {helpers?.length === 0 && <p className="questions-note">{words.groups.noHelpers}</p>}
      <ul>
        {helpers?.map(({ id, name, helped, core }) => (
          <li key={id}>
            <label htmlFor={`core-${groupId}-${id}`}>
              <Switch
                id={`core-${groupId}-${id}`}
                size="small"
                checked={core}
                onChange={(on) => void turn(id, on)}
                aria-label={words.groups.core(name)}
                data-testid={`core-${id}`}
              />
              <span>
                {name} · {words.groups.helped(helped)}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
