import { Button, Select } from 'antd';
import type { DeskGroupDoc, GroupModeCode } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.ts';

const MODES: GroupModeCode[] = ['mention', 'assist', 'copilot'];

/** How much the assistant says by itself in a group; while it only drafts, how far that trial has come. */
export function SpeakingMode({ group, onChanged }: { group: DeskGroupDoc; onChanged: () => void }) {
  const words = useWords();
  const { api, operator } = useDesk();
  const { busy, act } = useAct(onChanged);
  const { label, modes, changed, trial, trialOver, letSpeak } = words.speakingMode;
  const { copilot } = group;

  const choose = (mode: GroupModeCode) => act(() => api.setMode(group.id, mode, operator), changed);

  return (
    <div className="group-mode">
      <span>{label}</span>
      <Select<GroupModeCode>
        aria-label={`${label} · ${group.name}`}
        data-testid={`speaking-mode-${group.id}`}
        value={group.mode}
        loading={busy}
        disabled={busy}
        popupMatchSelectWidth={false}
        onChange={(mode) => void choose(mode)}
        options={MODES.map((mode) => ({ value: mode, label: modes[mode] }))}
      />
      {copilot && (
        <p className="copilot-trial" data-testid={`copilot-trial-${group.id}`}>
          {copilot.isOver ? trialOver(copilot.draftsSeen, copilot.days) : trial(copilot)}
          {copilot.isOver && (
            <Button
              size="small"
              type="primary"
              loading={busy}
              data-testid={`let-speak-${group.id}`}
              onClick={() => void choose('mention')}
            >
              {letSpeak}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
