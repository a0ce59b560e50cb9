import { useCallback, useSyncExternalStore } from 'react';

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Where a side panel stands beside the content; the same width as in the style sheets. */
export const useWideScreen = (): boolean => useMediaQuery('(min-width: 960px)');

/** Whoever is made ill by movement has asked for less of it. */
export const useLessMotion = (): boolean => useMediaQuery('(prefers-reduced-motion: reduce)');
