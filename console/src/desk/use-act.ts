import { App } from 'antd';
import { useState } from 'react';
import { problemWords } from '../language/problem-words.ts';
import { asProblem } from '../wire/problem.ts';
import { useDesk } from './desk-context.tsx';

/** Something done with one click: said to be done, or why not; either way what is shown is read anew. */
export function useAct(onChanged: () => void) {
  const { message } = App.useApp();
  const { language } = useDesk();
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<unknown>, done: string): Promise<void> {
    setBusy(true);
    try {
      await work();
      void message.success(done);
    } catch (error) {
      void message.error(problemWords(asProblem(error), language));
    }
    setBusy(false);
    onChanged();
  }

  return { busy, act };
}
