import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useDialogFocus } from '../../browser/dialog-focus.ts';
import { useUnsent } from '../../browser/unsent.ts';
import { ReasonDialog } from '../../look/reason-dialog.tsx';
import type { CaseChange } from '../../wire/moderation-api.ts';
import type { CategoryCode, MeasureCode, SeverityCode, ViolationDoc } from '../../wire/violation.ts';
import { useModerationWords } from '../use-moderation-words.ts';

/** Taking a verdict back asks for the reason: the learner's record and our own eye learn from it. */
export function OverturnDialog(props: {
  one: ViolationDoc;
  draft: string;
  busy: boolean;
  onClose: () => void;
  onSubmit: (reason: string, decidedAt: string | null) => Promise<boolean>;
}) {
  const words = useModerationWords();
  const decidedAt = useDecisionRead(props.one);
  return (
    <ReasonDialog
      name="overturn"
      draft={props.draft}
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
      onSubmit={(reason) => props.onSubmit(reason, decidedAt)}
    />
  );
}

/** When the decision was made that stood there as the dialog opened: a later one has not been read. */
function useDecisionRead({ decidedAt }: ViolationDoc): string | null {
  return useState(decidedAt)[0];
}

const MEASURES: MeasureCode[] = ['private_reminder', 'warn', 'delete', 'mute', 'remove', 'legal_escalation'];
const CATEGORIES: CategoryCode[] = ['advertising', 'personal_attack', 'spam', 'piracy'];
const SEVERITIES: SeverityCode[] = ['low', 'medium', 'high'];

/** The case as it was decided so far, to begin with. */
const asDecided = ({ category, severity, measures }: ViolationDoc): CaseChange => ({
  category,
  severity,
  measures: measures.filter(({ state }) => state !== 'dropped' && state !== 'undone').map(({ kind }) => kind),
  note: '',
});

export function ChangeDialog(props: {
  one: ViolationDoc;
  /** Under which the choice and the note are kept until they are sent or the dialog is cancelled. */
  draft: string;
  busy: boolean;
  onClose: () => void;
  onSubmit: (change: CaseChange, decidedAt: string | null) => Promise<boolean>;
}) {
  const words = useModerationWords();
  const { one } = props;
  const decidedAt = useDecisionRead(one);
  // As it was when the dialog opened: what becomes of the case meanwhile changes no choice of the operator's.
  const [before] = useState(() => JSON.stringify(asDecided(one)));
  const [written, write] = useUnsent(props.draft, before);
  // Written by this dialog alone, in this browser.
  const choice = JSON.parse(written) as CaseChange;
  const choose = (part: Partial<CaseChange>) => write(JSON.stringify({ ...choice, ...part }));
  // What is decided comes first here: the note is only for who wants one.
  useDialogFocus();

  async function submit() {
    if (await props.onSubmit({ ...choice, note: choice.note.trim() }, decidedAt)) write(before);
  }

  return (
    <Modal
      open
      title={words.changeHeading}
      okText={words.submit}
      cancelText={words.cancel}
      confirmLoading={props.busy}
      okButtonProps={{ 'data-testid': 'change-submit' }}
      onCancel={() => {
        write(before);
        props.onClose();
      }}
      onOk={() => void submit()}
    >
      <p>{words.changeLead}</p>
      <div className="change-form">
        <Checkbox.Group
          value={choice.measures}
          options={MEASURES.map((kind) => ({ value: kind, label: words.measures[kind] }))}
          onChange={(measures) => choose({ measures })}
        />
        <Select
          aria-label={words.category}
          value={choice.category}
          options={CATEGORIES.map((value) => ({ value, label: words.categories[value] }))}
          onChange={(category) => choose({ category })}
        />
        <Select
          aria-label={words.severityLabel}
          value={choice.severity}
          options={SEVERITIES.map((value) => ({ value, label: words.severity(words.severities[value]) }))}
          onChange={(severity) => choose({ severity })}
        />
        <Input
          value={choice.note}
          maxLength={1_000}
          aria-label={words.note}
          placeholder={words.note}
          onChange={(event) => choose({ note: event.target.value })}
        />
      </div>
    </Modal>
  );
}
