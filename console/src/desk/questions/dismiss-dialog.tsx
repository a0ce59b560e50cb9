import { Button, Input, type InputRef, Modal } from 'antd';
import { useId, useState } from 'react';
import { useDialogFocus } from '../../browser/dialog-focus.ts';
import { useWords } from '../use-words.ts';

/** Closing a question without a reply asks for the reason: it is kept, and learnt from. */
export function DismissDialog(props: {
  onClose: () => void;
  onDismiss: (reason: string) => Promise<boolean>;
}) {
  const words = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const { field, afterOpenChange } = useDialogFocus<InputRef>();

  async function submit() {
    if (busy || reason.trim() === '') return;
    setBusy(true);
    await props.onDismiss(reason.trim());
    setBusy(false);
    props.onClose();
  }

  return (
    <Modal
      open
      afterOpenChange={afterOpenChange}
      title={words.dismiss.heading}
      onCancel={props.onClose}
      onOk={() => void submit()}
      okText={words.dismiss.submit}
      cancelText={words.cancel}
      okButtonProps={{ disabled: reason.trim() === '', 'data-testid': 'dismiss-submit' }}
      confirmLoading={busy}
    >
      <p>{words.dismiss.lead}</p>
      <div className="dismiss-reasons">
        {words.dismiss.reasons.map((suggestion) => (
          <Button key={suggestion} size="small" shape="round" onClick={() => setReason(suggestion)}>
            {suggestion}
          </Button>
        ))}
      </div>
      <label htmlFor={id} className="for-screen-readers">
        {words.dismiss.label}
      </label>
      <Input
        ref={field}
        id={id}
        data-testid="dismiss-reason"
        value={reason}
        maxLength={500}
        placeholder={words.dismiss.placeholder}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => void submit()}
      />
    </Modal>
  );
}
