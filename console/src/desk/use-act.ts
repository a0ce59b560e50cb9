import { App } from 'antd';
import { useState } from 'react';
import { problemWords } from '../language/problem-words.ts';
import { asProblem } from '../wire/problem.ts';
import { useDesk } from './desk-context.tsx';

/**
 * Something done with one click: said to be done (`null`: it is seen), or why not; either way what is shown is read
 * anew. `act` tells whether it was done. Busy until that is shown: what still looks undone would be pressed again.
 */
export function useAct(onChanged: () => unknown) {
  const { message } = App.useApp();
  const { language, onRefused } = useDesk();
  const [busy, setBusy] = useState(false);

  async function act<T>(
    work: () => Promise<T>,
    done: string | null | ((result: T) => string),
  ): Promise<boolean> {
    setBusy(true);
    try {
      const result = await work();
      const said = typeof done === 'function' ? done(result) : done;
      if (said !== null) void message.success(said);
      return true;
    } catch (error) {
      const problem = asProblem(error);
      // A token that is not taken any more is asked for, not complained of.
      if (problem.status === 401) onRefused();
      else void message.error(problemWords(problem, language));
      return false;
    } finally {
      void Promise.resolve(onChanged()).finally(() => setBusy(false));
    }
  }

  return { busy, act };
}
