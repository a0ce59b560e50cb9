import { Button } from 'antd';
import type { ViolationDetailDoc } from '../../wire/violation.ts';
import { useModerationWords } from '../use-moderation-words.ts';

interface CaseActionsProps {
  one: ViolationDetailDoc;
  busy: boolean;
  onApprove: () => void;
  onChange: () => void;
  onOverturn: () => void;
  onEvidence: () => void;
}

/** What may be decided now, and the evidence to take away. */
export function CaseActions({ one, busy, onApprove, onChange, onOverturn, onEvidence }: CaseActionsProps) {
  const words = useModerationWords();
  const isOpen = one.status === 'open';
  const isUndecided =
    isOpen || one.status === 'acted' || one.status === 'confirmed' || one.status === 'observed';
  return (
    <div className="case-actions">
      {isOpen && (
        <Button type="primary" loading={busy} data-testid="approve" onClick={onApprove}>
          {words.approve}
        </Button>
      )}
      {isUndecided && (
        <>
          <Button disabled={busy} data-testid="change" onClick={onChange}>
            {words.change}
          </Button>
          <Button danger disabled={busy} data-testid="overturn" onClick={onOverturn}>
            {words.overturn}
          </Button>
        </>
      )}
      <Button type="text" disabled={busy} data-testid="evidence" onClick={onEvidence}>
        {words.evidence}
      </Button>
    </div>
  );
}
