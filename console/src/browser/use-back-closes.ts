import { useEffect, useRef } from 'react';

/** What is open over or instead of the rest of the page. Module-wide: the address bar has one history. */
let opened = 0;

const isOurs = (): boolean => history.state?.opened === true;

/**
 * The browser's own way back, on a phone a gesture, closes what is open instead of leaving the page. Closed otherwise,
 * it leaves no step behind in the history.
 */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return;
    opened += 1;
    if (!isOurs()) history.pushState({ ...history.state, opened: true }, '');
    const onBack = () => {
      if (!isOurs()) latest.current();
    };
    addEventListener('popstate', onBack);
    return () => {
      opened -= 1;
      removeEventListener('popstate', onBack);
      // Later: where another is opened in its place, the step is that one's.
      setTimeout(() => {
        if (opened === 0 && isOurs()) history.back();
      });
    };
  }, [isOpen]);
}
