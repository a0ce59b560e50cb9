import { useCallback, useState } from 'react';
import type { Page } from '../wire/page.ts';
import { type Polled, usePolled } from './use-polled.ts';

export interface Paged<Item> extends Omit<Polled<unknown>, 'data'> {
  /** What was read so far, in the list's own order. */
  items: Item[] | null;
  /** They are what is looked for now, not what was looked for before. */
  isCurrent: boolean;
  /** There is more behind what is shown. */
  hasMore: boolean;
  /** Another page was asked for, and is not here yet. */
  loading: boolean;
  /** Somebody has asked for more than the first page. */
  isOpened: boolean;
  more: () => void;
}

/**
 * A list that is read a page after the other, as far as somebody wants, and asked for anew as far as it was read; the
 * longer it is the more seldom. `load` must keep its identity: with another one the list begins anew.
 */
export function usePages<Item>(
  load: (cursor: string | null, signal: AbortSignal) => Promise<Page<Item>>,
  everyMs: number,
  onRefused: () => void,
): Paged<Item> {
  const [wanted, setWanted] = useState({ load, pages: 1 });
  const pages = wanted.load === load ? wanted.pages : 1;
  const loadAll = useCallback(
    async (signal: AbortSignal) => {
      const items: Item[] = [];
      let cursor: string | null = null;
      let read = 0;
      do {
        const page: Page<Item> = await load(cursor, signal);
        items.push(...page.items);
        cursor = page.nextCursor;
        read += 1;
      } while (cursor !== null && read < pages);
      return { items, hasMore: cursor !== null, pages, load };
    },
    [load, pages],
  );
  const { data, problem, refresh } = usePolled(loadAll, everyMs * pages, onRefused);
  return {
    items: data?.items ?? null,
    isCurrent: data?.load === load,
    hasMore: data?.hasMore ?? false,
    loading: data !== null && data.pages < pages && problem === null,
    isOpened: pages > 1,
    problem,
    refresh,
    more: () => setWanted({ load, pages: (data?.pages ?? pages) + 1 }),
  };
}
