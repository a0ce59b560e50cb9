import { Button } from 'antd';
import { useDesk } from '../../desk/desk-context.tsx';
import { dayAndTime } from '../../language/moment.ts';
import type { ViolationDetailDoc } from '../../wire/violation.ts';
import { useModerationWords } from '../use-moderation-words.ts';

/** The strikes of its learner that still count, their earlier cases, and the way to the rest. */
export function CaseHistory({ one }: { one: ViolationDetailDoc }) {
  const words = useModerationWords();
  const { timeIn, findLearner } = useDesk();
  const time = timeIn(one.groupId);
  const standing = Object.entries(one.strikes).filter(([, count]) => count > 0);
  return (
    <section className="desk-section">
      <h3>{words.history}</h3>
      <p className="case-strikes">
        {standing.length === 0
          ? words.strikesNone
          : standing
              .map(([category, count]) =>
                words.strikes(count, words.categories[category as keyof typeof words.categories]),
              )
              .join(' · ')}
      </p>
      {one.history.length === 0 ? (
        <p className="desk-section-empty">{words.historyEmpty}</p>
      ) : (
        <ul className="case-history">
          {one.history.map((other) => (
            <li key={other.id}>
              <span>
                {dayAndTime(other.sentAt, time, Date.now())} · {words.categories[other.category]} ·{' '}
                {words.statuses[other.status]}
              </span>
              <span className="case-history-text">{other.text}</span>
            </li>
          ))}
        </ul>
      )}
      <Button
        type="link"
        className="case-learner"
        data-testid="to-learner"
        onClick={() => findLearner(one.sender.id)}
      >
        {words.toLearner}
      </Button>
    </section>
  );
}
