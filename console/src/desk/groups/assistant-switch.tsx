import { App, Switch } from 'antd';
import { useState } from 'react';
import { problemWords } from '../../language/problem-words.ts';
import { asProblem } from '../../wire/problem.ts';
import type { SwitchDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useWords } from '../use-words.ts';

/** The assistant on or off, in one group or (without one) in all. Off takes effect at once. */
export function AssistantSwitch(props: {
  groupId: string | null;
  present: SwitchDoc | null;
  onChanged: () => void;
}) {
  const words = useWords();
  const { message, modal } = App.useApp();
  const { api, operator, language } = useDesk();
  const [busy, setBusy] = useState(false);
  const off = props.present?.off ?? false;

  async function turn(next: boolean) {
    setBusy(true);
    try {
      await api.turn(props.groupId, next, operator);
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
      title: props.groupId === null ? words.switches.confirmAll : words.switches.confirm,
      content: words.switches.lead,
      okText: words.switches.off,
      cancelText: words.cancel,
      okButtonProps: { danger: true },
      onOk: () => turn(true),
    });
  }

  return (
    <span className={off ? 'assistant-switch assistant-switch-off' : 'assistant-switch'}>
      <Switch
        size="small"
        checked={!off}
        loading={busy}
        onChange={change}
        aria-label={props.groupId === null ? words.switches.all : words.switches.one}
        data-testid={props.groupId === null ? 'switch-all' : `switch-${props.groupId}`}
      />
      <span>
        {props.groupId === null ? words.switches.all : words.switches.one}
        {off && ` · ${words.switches.offBy(props.present?.changedBy ?? '')}`}
      </span>
    </span>
  );
}
