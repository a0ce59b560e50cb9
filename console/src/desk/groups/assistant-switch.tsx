import { App, Switch } from 'antd';
import { useId } from 'react';
import type { DeskGroupDoc, SwitchDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.ts';

/** The assistant on or off, in one group or (without one) in all. Off takes effect at once. */
export function AssistantSwitch(props: {
  group: DeskGroupDoc | null;
  present: SwitchDoc | null;
  onChanged: () => void;
}) {
  const words = useWords();
  const { modal } = App.useApp();
  const { api, operator } = useDesk();
  const id = useId();
  const { busy, act } = useAct(props.onChanged);
  const { group } = props;
  const off = props.present?.off ?? false;
  const what = group === null ? words.switches.all : words.switches.one;

  const turn = (next: boolean) => act(() => api.turn(group?.id ?? null, next, operator), null);

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
