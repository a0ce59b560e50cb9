import { App } from 'antd';
import { useCallback, useState } from 'react';
import { asProblem, type Problem } from '../../../wire/problem.ts';
import { useDesk } from '../../desk-context.tsx';
import { useWords } from '../../use-words.ts';

/** What an operator does with a question. A refusal is shown, and the question looked at anew. */
export function useActions(id: string, after: { onDone: () => void; onChanged: () => Promise<unknown> }) {
  const words = useWords();
  const { message } = App.useApp();
  const { api, operator, onRefused } = useDesk();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const attempt = useCallback(
    async (act: () => Promise<unknown>): Promise<boolean> => {
      setBusy(true);
      setProblem(null);
      try {
        await act();
        return true;
      } catch (error) {
        const found = asProblem(error);
        if (found.status === 401) onRefused();
        setProblem(found);
        void after.onChanged();
        return false;
      } finally {
        setBusy(false);
      }
    },
    [after, onRefused],
  );

  return {
    busy,
    problem,
    // Busy until it is shown: what still looks undone would be pressed again.
    claim: () => void attempt(() => api.claim(id, operator).then(after.onChanged)),
    release: () => void attempt(() => api.release(id, operator).then(after.onChanged)),
    /**
     * Claims first: from then on nobody else can answer while the reply is on its way. `said` tells that it was;
     * `keep`: whoever asks the same is answered like this as well.
     */
    answer: async (text: string, { said, keep }: { said: string; keep: boolean }): Promise<boolean> => {
      const done = await attempt(async () => {
        await api.claim(id, operator);
        await api.answer(id, operator, text, keep);
      });
      if (done) {
        void message.success(said);
        after.onDone();
      }
      return done;
    },
    /** The question stays open on the page: its new answer may be kept. */
    correct: async (text: string, answeredAt: string | null): Promise<boolean> => {
      const done = await attempt(() => api.correct(id, operator, text, answeredAt));
      if (done) {
        void message.success(words.correct.done);
        void after.onChanged();
      }
      return done;
    },
    dismiss: async (reason: string): Promise<boolean> => {
      const done = await attempt(() => api.dismiss(id, operator, reason));
      if (done) {
        void message.success(words.dismiss.done);
        after.onDone();
      }
      return done;
    },
  };
}
