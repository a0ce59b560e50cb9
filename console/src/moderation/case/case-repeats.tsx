import { useDesk } from '../../desk/desk-context.tsx';
import { dayAndTime } from '../../language/moment.ts';
import type { ViolationDetailDoc } from '../../wire/violation.ts';
import { useModerationWords } from '../use-moderation-words.ts';

/** Whom else a decision is about: what they said, and what would be done, each by name before anybody agrees to it. */
export function CaseRepeats({ one }: { one: ViolationDetailDoc }) {
  const words = useModerationWords();
  const { timeIn } = useDesk();
  if (one.repeats === 0) return null;
  return (
    <details className="case-repeats" data-testid="repeats">
      <summary>{words.repeats(one.repeats)}</summary>
      <ul className="case-history">
        {one.repeated.map(({ id, sender, text, measures, sentAt }) => (
          <li key={id}>
            <span>
              <bdi>{sender.name}</bdi> · {dayAndTime(sentAt, timeIn(one.groupId), Date.now())}
              {measures.length > 0 && ` · ${measures.map((kind) => words.measures[kind]).join(words.and)}`}
            </span>
            <span className="case-history-text">{text === '' ? words.recalled : text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
