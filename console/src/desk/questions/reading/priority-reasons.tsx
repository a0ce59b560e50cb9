import type { QuestionDoc } from '../../../wire/question.ts';
import { useWords } from '../../use-words.ts';

/** Why a question stands where it stands in the line. The time it has left is shown beside it already. */
export function PriorityReasons({ question, points }: { question: QuestionDoc; points: boolean }) {
  const words = useWords();
  const reasons = (question.priority?.reasons ?? []).filter(
    ({ reason }) =>
      points || !['waiting', 'due_soon', 'overdue', 'asked_by_several', question.kind].includes(reason),
  );
  if (reasons.length === 0) return null;
  return (
    <ul className="priority" aria-label={words.priority.label}>
      {reasons.map((one) => (
        <li key={one.reason}>
          {words.priority.reasons[one.reason] ?? one.reason}
          {points && <span> +{one.points}</span>}
        </li>
      ))}
    </ul>
  );
}
