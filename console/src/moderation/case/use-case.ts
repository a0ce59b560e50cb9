import { useCallback, useState } from 'react';
import { isUnsent } from '../../browser/unsent.ts';
import { useDesk } from '../../desk/desk-context.tsx';
import { useAct } from '../../desk/use-act.ts';
import { usePolled } from '../../desk/use-polled.ts';
import { asProblem } from '../../wire/problem.ts';
import type { CaseDetailProps } from './case-detail.tsx';

/** Milliseconds: a learner may appeal, or a colleague decide, while it is read. */
const EVERY_MS = 5_000;

/** A case as it stands, the dialog that is open over it, and what is done to it. */
export function useCase({ id, api, onDone, onChanged }: CaseDetailProps) {
  const { onRefused } = useDesk();
  const drafts = { change: `change.${id}`, overturn: `overturn.${id}` };
  // What was begun and not sent is gone on with.
  const [dialog, setDialog] = useState<'change' | 'overturn' | null>(() =>
    isUnsent(drafts.overturn) ? 'overturn' : isUnsent(drafts.change) ? 'change' : null,
  );

  const load = useCallback((signal: AbortSignal) => api.one(id, signal), [api, id]);
  const { data: one, problem, refresh } = usePolled(load, EVERY_MS, onRefused);

  // What was not done is told where it is seen in any case: the case may leave the list with it.
  const { busy, act: attempt } = useAct(() => {
    onChanged();
    return refresh();
  });

  /** What a colleague was faster to decide is read first; what was written stays for the next time. */
  function stepBack(error: unknown): never {
    if (asProblem(error).code === 'violation_decided') setDialog(null);
    throw error;
  }

  /** Whether it was done. */
  async function act(work: () => Promise<unknown>, said: string, closes: boolean): Promise<boolean> {
    const done = await attempt(() => work().catch(stepBack), said);
    if (done) setDialog(null);
    if (done && closes) onDone();
    return done;
  }

  return { one, problem, busy, act, drafts, dialog, setDialog };
}
