import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useDialogFocus } from '../browser/dialog-focus.ts';
import { ReasonDialog } from '../look/reason-dialog.tsx';
import type { CaseChange } from '../wire/moderation-api.ts';
import type { CategoryCode, MeasureCode, SeverityCode, ViolationDoc } from '../wire/violation.ts';
import { useModerationWords } from './use-moderation-words.ts';

/** Taking a verdict back asks for the reason: the learner's record and our own eye learn from it. */
export function OverturnDialog(props: {
  busy: boolean;
  onClose: () => void;
  onSubmit: (reason: string) => void;
}) {
  const words = useModerationWords();
  return (
    <ReasonDialog
      name="overturn"
      words={{
        heading: words.overturnHeading,
        lead: words.overturnLead,
        submit: words.submit,
        cancel: words.cancel,
        label: words.reason,
        placeholder: words.reasonPlaceholder,
      }}
      longest={1_000}
      busy={props.busy}
      onClose={props.onClose}
      onSubmit={props.onSubmit}
    />
  );
}

const MEASURES: MeasureCode[] = ['private_reminder', 'warn', 'delete', 'mute', 'remove', 'legal_escalation'];
const CATEGORIES: CategoryCode[] = ['advertising', 'personal_attack', 'spam', 'piracy'];
const SEVERITIES: SeverityCode[] = ['low', 'medium', 'high'];

export function ChangeDialog(props: {
  one: ViolationDoc;
  busy: boolean;
  onClose: () => void;
  onSubmit: (change: CaseChange) => void;
}) {
  const words = useModerationWords();
  const { one } = props;
  const [category, setCategory] = useState(one.category);
  const [severity, setSeverity] = useState(one.severity);
  const [measures, setMeasures] = useState<MeasureCode[]>(
    one.measures.filter(({ state }) => state !== 'dropped' && state !== 'undone').map(({ kind }) => kind),
  );
  const [note, setNote] = useState('');
  // What is decided comes first here: the note is only for who wants one.
  useDialogFocus();
  return (
    <Modal
      open
      title={words.changeHeading}
      okText={words.submit}
      cancelText={words.cancel}
      confirmLoading={props.busy}
      okButtonProps={{ 'data-testid': 'change-submit' }}
      onCancel={props.onClose}
      onOk={() => props.onSubmit({ category, severity, measures, note: note.trim() })}
    >
      <p>{words.changeLead}</p>
      <div className="change-form">
        <Checkbox.Group
          value={measures}
          options={MEASURES.map((kind) => ({ value: kind, label: words.measures[kind] }))}
          onChange={setMeasures}
        />
        <Select
          aria-label={words.category}
          value={category}
          options={CATEGORIES.map((value) => ({ value, label: words.categories[value] }))}
          onChange={setCategory}
        />
        <Select
          aria-label={words.severityLabel}
          value={severity}
          options={SEVERITIES.map((value) => ({ value, label: words.severity(words.severities[value]) }))}
          onChange={setSeverity}
        />
        <Input
          value={note}
          maxLength={1_000}
          aria-label={words.note}
          placeholder={words.note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Modal>
  );
}
