import { useCallback, useEffect, useState } from 'react';
import { useSettled } from '../browser/use-settled.ts';
import { usePolled } from '../desk/use-polled.ts';
import type { LearnerDoc, LearnersApi } from '../wire/learners-api.ts';

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
  const [pages, setPages] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever looks for somebody else begins anew
  useEffect(() => setPages(1), [find, groupId]);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const items: LearnerDoc[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < pages; page++) {
        const next: { items: LearnerDoc[]; nextCursor: string | null } = await api.list(
          { find, groupId, cursor },
          signal,
        );
        items.push(...next.items);
        cursor = next.nextCursor;
        if (cursor === null) break;
      }
      return { items, hasMore: cursor !== null, find };
    },
    [api, find, groupId, pages],
  );
  const polled = usePolled(load, EVERY_MS, onRefused);
  return { ...polled, more: () => setPages((before) => before + 1) };
}
