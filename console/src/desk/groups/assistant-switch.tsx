import { App, Switch } from 'antd';
import { useId, useState } from 'react';
import { problemWords } from '../../language/problem-words.ts';
import { asProblem } from '../../wire/problem.ts';
import type { DeskGroupDoc, SwitchDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useWords } from '../use-words.ts';

/** The assistant on or off, in one group or (without one) in all. Off takes effect at once. */
export function AssistantSwitch(props: {
  group: DeskGroupDoc | null;
  present: SwitchDoc | null;
  onChanged: () => void;
}) {
  const words = useWords();
  const { message, modal } = App.useApp();
  const { api, operator, language } = useDesk();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const { group } = props;
  const off = props.present?.off ?? false;
  const what = group === null ? words.switches.all : words.switches.one;

  async function turn(next: boolean) {
    setBusy(true);
    try {
      await api.turn(group?.id ?? null, next, operator);
      props.onChanged();
    } catch (error) {
      void message.error(problemWords(asProblem(error), language));
    } finally {
      setBusy(false);
    }
  }

  function change(on: boolean) {
    if (on) return void turn(false);
    modal.confirm({
      title: group === null ? words.switches.confirmAll : words.switches.confirm,
      content: words.switches.lead,
      okText: words.switches.off,
      cancelText: words.cancel,
      okButtonProps: { danger: true },
      onOk: () => turn(true),
    });
  }

  // The words belong to the switch: small as it is, a thumb finds them.
  return (
    <label htmlFor={id} className={off ? 'assistant-switch assistant-switch-off' : 'assistant-switch'}>
      <Switch
        id={id}
        size="small"
        checked={!off}
        loading={busy}
        onChange={change}
        aria-label={group === null ? what : `${what} · ${group.name}`}
        data-testid={group === null ? 'switch-all' : `switch-${group.id}`}
      />
      <span>
        {what}
        {off && ` · ${words.switches.offBy(props.present?.changedBy ?? '')}`}
      </span>
    </label>
  );
}
