import { Button } from 'antd';
import type { QuestionDoc } from '../../../wire/question.ts';
import { useDesk } from '../../desk-context.tsx';
import { useAct } from '../../use-act.ts';
import { useWords } from '../../use-words.ts';

/**
 * What is still to do with a question that is done: put it right, keep its answer, see a complaint through, reopen it.
 */
export function AfterAnswer({
  question,
  onCorrect,
  onChanged,
}: {
  question: QuestionDoc;
  /** Begins a correction; null where one is being written, or there is nothing to correct. */
  onCorrect: (() => void) | null;
  onChanged: () => void;
}) {
  const words = useWords();
  const { api, operator } = useDesk();
  const { busy, act } = useAct(onChanged);

  const isAnswered = question.status === 'answered' || question.status === 'resolved';
  const byStaff = isAnswered && question.answeredBy === 'staff' && question.reply !== null;
  const toSolve = question.kind === 'complaint' && question.status === 'answered';
  // What its asker recalled was closed by nobody.
  const toReopen = question.status === 'dismissed' && question.repliedBy !== null;
  if (!byStaff && !toSolve && !toReopen && !onCorrect) return null;
  return (
    <div className="after-answer">
      {toReopen && (
        <Button
          data-testid="reopen"
          loading={busy}
          onClick={() => void act(() => api.reopen(question.id, operator), words.after.reopened)}
        >
          {words.after.reopen}
        </Button>
      )}
      {onCorrect && (
        <Button data-testid="correct" onClick={onCorrect}>
          {words.correct.begin(question.answeredBy)}
        </Button>
      )}
      {byStaff && question.courseId !== null && (
        <Button
          data-testid="keep-answer"
          loading={busy}
          onClick={() => void act(() => api.keep(question.id, operator), words.after.kept)}
        >
          {words.after.keep}
        </Button>
      )}
      {toSolve && question.solvedAt === null && (
        <Button
          data-testid="solve"
          loading={busy}
          onClick={() => void act(() => api.solve(question.id, operator), words.after.solved)}
        >
          {words.after.solve}
        </Button>
      )}
      {toSolve && question.solvedAt !== null && (
        <Button
          loading={busy}
          onClick={() => void act(() => api.followUp(question.id, operator), words.after.followedUp)}
        >
          {words.after.followUp}
        </Button>
      )}
    </div>
  );
}
