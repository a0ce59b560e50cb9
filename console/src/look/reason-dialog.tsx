import { Button, Input, type InputRef, Modal } from 'antd';
import { useId } from 'react';
import { useDialogFocus } from '../browser/dialog-focus.ts';
import { useUnsent } from '../browser/unsent.ts';
import './reason-dialog.css';

/** Asks for the reason of a decision, which cannot be taken without one. */
export function ReasonDialog(props: {
  /** Before its parts' test ids: `dismiss-reason`, `dismiss-submit`. */
  name: string;
  /** Under which what is typed is kept until it is sent or the dialog is cancelled. */
  draft: string;
  words: {
    heading: string;
    lead: string;
    submit: string;
    cancel: string;
    label: string;
    placeholder: string;
  };
  /** Reasons that are often given, to be taken with one click. */
  suggestions?: readonly string[];
  /** Characters. */
  longest: number;
  busy: boolean;
  onClose: () => void;
  /** The reason, without white space around it; never empty. Whether it was taken. */
  onSubmit: (reason: string) => Promise<boolean>;
}) {
  const { name, words, suggestions = [], longest, busy } = props;
  const id = useId();
  const [reason, setReason] = useUnsent(props.draft);
  const { field, afterOpenChange } = useDialogFocus<InputRef>();

  async function submit() {
    if (busy || reason.trim() === '') return;
    if (await props.onSubmit(reason.trim())) setReason('');
  }

  function cancel() {
    setReason('');
    props.onClose();
  }

  return (
    <Modal
      open
      afterOpenChange={afterOpenChange}
      title={words.heading}
      // A click beside it takes nothing away that was typed.
      mask={{ closable: reason === '' }}
      onCancel={cancel}
      onOk={() => void submit()}
      okText={words.submit}
      cancelText={words.cancel}
      okButtonProps={{ disabled: reason.trim() === '', 'data-testid': `${name}-submit` }}
      confirmLoading={busy}
    >
      <p>{words.lead}</p>
      {suggestions.length > 0 && (
        <div className="reason-suggestions">
          {suggestions.map((suggestion) => (
            <Button key={suggestion} size="small" shape="round" onClick={() => setReason(suggestion)}>
              {suggestion}
            </Button>
          ))}
        </div>
      )}
      <label htmlFor={id} className="for-screen-readers">
        {words.label}
      </label>
      <Input
        ref={field}
        id={id}
        data-testid={`${name}-reason`}
        value={reason}
        maxLength={longest}
        placeholder={words.placeholder}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => void submit()}
      />
    </Modal>
  );
}
