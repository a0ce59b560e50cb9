import { Select } from 'antd';
import type { DeskGroupDoc, ModerationModeCode } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.ts';

const MODES: ModerationModeCode[] = ['auto', 'approve', 'observe'];
/** The choice that is none: what the group's file or the rules say. */
const UNCHOSEN = 'unchosen';
type Choice = ModerationModeCode | typeof UNCHOSEN;

/** How much moderation does without a person in a group. In force within seconds; every change is in the record. */
export function ModerationMode({ group, onChanged }: { group: DeskGroupDoc; onChanged: () => void }) {
  const words = useWords();
  const { api, operator } = useDesk();
  const { busy, act } = useAct(onChanged);

  const choose = (value: Choice) =>
    act(
      () => api.setModeration(group.id, value === UNCHOSEN ? null : value, operator),
      words.moderationMode.changed,
    );

  const { modes, unchosen } = words.moderationMode;
  const present = group.moderation;
  return (
    <div className="group-mode">
      <span>{words.moderationMode.label}</span>
      <Select<Choice>
        aria-label={`${words.moderationMode.label} · ${group.name}`}
        data-testid={`moderation-mode-${group.id}`}
        value={present.source === 'operator' ? present.mode : UNCHOSEN}
        loading={busy}
        disabled={busy}
        popupMatchSelectWidth={false}
        onChange={(value) => void choose(value)}
        options={[
          ...MODES.map((mode) => ({ value: mode, label: modes[mode] })),
          { value: UNCHOSEN, label: unchosen(modes[present.otherwise]) },
        ]}
      />
    </div>
  );
}
