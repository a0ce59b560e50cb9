import { useCallback } from 'react';
import { useSettled } from '../browser/use-settled.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { type Polled, usePolled } from '../desk/use-polled.ts';
import type { ModerationApi } from '../wire/moderation-api.ts';
import type { ViolationDoc } from '../wire/violation.ts';

const EVERY_MS = 15_000;

/** The cases that hold what is typed, of those that wait or were decided; null where nothing is looked for. */
export function useFoundCases(
  api: ModerationApi,
  isQueue: boolean,
  typed: string,
): Polled<ViolationDoc[]> | null {
  const { onRefused } = useDesk();
  const sought = useSettled(typed);
  const load = useCallback(
    async (signal: AbortSignal) => ({
      sought,
      cases: sought === '' ? [] : await api.find(isQueue, sought, signal),
    }),
    [api, isQueue, sought],
  );
  const { data, problem, refresh } = usePolled(load, EVERY_MS, onRefused);
  if (sought === '') return null;
  return { data: data?.sought === sought ? data.cases : null, problem, refresh };
}
