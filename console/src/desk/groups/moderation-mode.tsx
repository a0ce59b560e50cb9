import { App, Select } from 'antd';
import { useState } from 'react';
import { problemWords } from '../../language/problem-words.ts';
import { asProblem } from '../../wire/problem.ts';
import type { DeskGroupDoc, ModerationModeCode } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useWords } from '../use-words.ts';

const MODES: ModerationModeCode[] = ['auto', 'approve', 'observe'];
/** The choice that is none: what the group's file or the rules say. */
const UNCHOSEN = 'unchosen';
type Choice = ModerationModeCode | typeof UNCHOSEN;

/** How much moderation does without a person in a group. In force within seconds; every change is in the record. */
export function ModerationMode({ group, onChanged }: { group: DeskGroupDoc; onChanged: () => void }) {
  const words = useWords();
  const { message } = App.useApp();
  const { api, operator, language } = useDesk();
  const [busy, setBusy] = useState(false);

  async function choose(value: Choice) {
    setBusy(true);
    try {
      await api.setModeration(group.id, value === UNCHOSEN ? null : value, operator);
      void message.success(words.moderationMode.changed);
      onChanged();
    } catch (error) {
      void message.error(problemWords(asProblem(error), language));
    } finally {
      setBusy(false);
    }
  }

  const { modes, unchosen } = words.moderationMode;
  const present = group.moderation;
  return (
    <div className="moderation-mode">
      <span>{words.moderationMode.label}</span>
      <Select<Choice>
        aria-label={words.moderationMode.label}
        data-testid={`moderation-mode-${group.id}`}
        value={present.source === 'operator' ? present.mode : UNCHOSEN}
        loading={busy}
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
