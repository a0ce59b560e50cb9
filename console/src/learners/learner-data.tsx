import { Button, Input, type InputRef, Modal } from 'antd';
import { useId, useState } from 'react';
import { useDialogFocus } from '../browser/dialog-focus.ts';
import { useAct } from '../desk/use-act.ts';
import type { LearnerDoc, LearnersApi } from '../wire/learners-api.ts';
import { useLearnerWords } from './use-learner-words.ts';

/** Handing somebody what is kept of them, and taking them out of it. */
export function LearnerData(props: { one: LearnerDoc; api: LearnersApi; onErased: () => void }) {
  const { one, api } = props;
  const words = useLearnerWords();
  const { busy, act } = useAct(() => {});
  const [erasing, setErasing] = useState(false);
  return (
    <section className="desk-section">
      <h3>{words.data}</h3>
      <p className="desk-section-empty">{words.dataLead}</p>
      <div className="card-actions">
        <Button
          loading={busy && !erasing}
          data-testid="learner-export"
          onClick={() => void act(() => save(api, one.id), words.exported)}
        >
          {words.export}
        </Button>
        <Button danger disabled={busy} data-testid="learner-erase" onClick={() => setErasing(true)}>
          {words.erase}
        </Button>
      </div>
      {erasing && (
        <EraseDialog
          name={one.name}
          busy={busy}
          onClose={() => setErasing(false)}
          onErase={async (confirm) => {
            if (!(await act(() => api.erase(one.id, confirm), words.erased))) return;
            setErasing(false);
            props.onErased();
          }}
        />
      )}
    </section>
  );
}

/** Cannot be undone: the name is typed, not clicked. */
function EraseDialog(props: {
  name: string;
  busy: boolean;
  onClose: () => void;
  onErase: (confirm: string) => Promise<void>;
}) {
  const words = useLearnerWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { field, afterOpenChange } = useDialogFocus<InputRef>();
  const isRight = typed.trim() === props.name;
  return (
    <Modal
      open
      afterOpenChange={afterOpenChange}
      title={words.eraseHeading(props.name)}
      onCancel={props.onClose}
      onOk={() => void props.onErase(props.name)}
      okText={words.eraseSubmit}
      cancelText={words.cancel}
      okButtonProps={{ danger: true, disabled: !isRight, 'data-testid': 'erase-submit' }}
      confirmLoading={props.busy}
    >
      <p>{words.eraseLead}</p>
      <label htmlFor={id} className="for-screen-readers">
        {words.eraseLabel}
      </label>
      <Input
        ref={field}
        id={id}
        data-testid="erase-name"
        autoComplete="off"
        value={typed}
        placeholder={words.eraseLabel}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => {
          if (isRight && !props.busy) void props.onErase(props.name);
        }}
      />
    </Modal>
  );
}

/** As a file: a link could not carry the token. Throws a problem. */
async function save(api: LearnersApi, id: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([await api.export(id)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `learner-${id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
