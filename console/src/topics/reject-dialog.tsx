import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTopicWords } from './use-topic-words.ts';

export function RejectDialog(props: {
  open: boolean;
  busy: boolean;
  onClose: () => void;
  onReject: (reason: string) => void;
}) {
  const words = useTopicWords();
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <Modal
      open={props.open}
      title={words.rejectHeading}
      onCancel={props.onClose}
      onOk={() => props.onReject(reason.trim())}
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
        id={id}
        data-testid="reject-reason"
        value={reason}
        maxLength={500}
        placeholder={words.reasonPlaceholder}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
