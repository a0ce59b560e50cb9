import { useCallback } from 'react';
import { useSettled } from '../browser/use-settled.ts';
import { usePages } from '../desk/use-pages.ts';
import type { LearnersApi } from '../wire/learners-api.ts';

/** Milliseconds: somebody who joins meanwhile is not waited for. */
const EVERY_MS = 60_000;

/** The learners that are looked for, a page after the other. */
export function useLearners(
  api: LearnersApi,
  wanted: { find: string; groupId: string | null },
  onRefused: () => void,
) {
  const { groupId } = wanted;
  const find = useSettled(wanted.find);
  const load = useCallback(
    (cursor: string | null, signal: AbortSignal) => api.list({ find, groupId, cursor }, signal),
    [api, find, groupId],
  );
  return { ...usePages(load, EVERY_MS, onRefused), find };
}
