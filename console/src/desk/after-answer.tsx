import { App, Button } from 'antd';
import { useState } from 'react';
import { problemWords } from '../language/problem-words.ts';
import { asProblem } from '../wire/problem.ts';
import type { QuestionDoc } from '../wire/question.ts';
import { useDesk } from './desk-context.tsx';
import { useWords } from './use-words.ts';

/** What is still to do with an answered question: keep its answer, see a complaint through. */
export function AfterAnswer({ question, onChanged }: { question: QuestionDoc; onChanged: () => void }) {
  const words = useWords();
  const { message } = App.useApp();
  const { api, operator, language } = useDesk();
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<unknown>, done: string) {
    setBusy(true);
    try {
      await work();
      void message.success(done);
      onChanged();
    } catch (error) {
      void message.error(problemWords(asProblem(error), language));
    } finally {
      setBusy(false);
    }
  }

  const isAnswered = question.status === 'answered' || question.status === 'resolved';
  const byStaff = isAnswered && question.answeredBy === 'staff' && question.reply !== null;
  const toSolve = question.kind === 'complaint' && question.status === 'answered';
  if (!byStaff && !toSolve) return null;
  return (
    <div className="after-answer">
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
