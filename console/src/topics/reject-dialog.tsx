import { Button, Input, type InputRef, Modal } from 'antd';
import { useId, useState } from 'react';
import { useDialogFocus } from '../browser/dialog-focus.ts';
import { useTopicWords } from './use-topic-words.ts';

export function RejectDialog(props: {
  busy: boolean;
  onClose: () => void;
  onReject: (reason: string) => void;
}) {
  const words = useTopicWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const { field, afterOpenChange } = useDialogFocus<InputRef>();

  function submit() {
    if (!props.busy && reason.trim() !== '') props.onReject(reason.trim());
  }

  return (
    <Modal
      open
      afterOpenChange={afterOpenChange}
      title={words.rejectHeading}
      onCancel={props.onClose}
      onOk={submit}
      okText={words.reject}
      cancelText={words.cancel}
      okButtonProps={{ disabled: reason.trim() === '', 'data-testid': 'reject-submit' }}
      confirmLoading={props.busy}
    >
      <p>{words.rejectLead}</p>
      <div className="dismiss-reasons">
        {words.rejectReasons.map((suggestion) => (
          <Button key={suggestion} size="small" shape="round" onClick={() => setReason(suggestion)}>
            {suggestion}
          </Button>
        ))}
      </div>
      <label htmlFor={id} className="for-screen-readers">
        {words.reasonLabel}
      </label>
      <Input
        ref={field}
        id={id}
        data-testid="reject-reason"
        value={reason}
        maxLength={500}
        placeholder={words.reasonPlaceholder}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={submit}
      />
    </Modal>
  );
}
