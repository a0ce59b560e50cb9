import { type MouseEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * For what is open beside a list: who opens an entry from the keyboard reads on there, instead of passing every further
 * entry on the way; and who is done with one is at the next.
 */
export function useOpenedPane(): {
  pane: RefObject<HTMLElement | null>;
  /** The keyboard goes there, once it is shown. */
  enter: () => void;
  /** The same after a click that was none: a key pressed on the entry. */
  enterByKey: (event: MouseEvent) => void;
} {
  const pane = useRef<HTMLElement>(null);
  const isWanted = useRef(false);
  const goIn = useCallback(() => {
    if (!isWanted.current || !pane.current) return;
    isWanted.current = false;
    pane.current.focus({ preventScroll: true });
  }, []);
  // The next entry may be shown a few steps later.
  useEffect(goIn);
  const enter = useCallback(() => {
    isWanted.current = true;
    // What is open already is not drawn anew.
    setTimeout(goIn);
  }, [goIn]);
  const enterByKey = useCallback(
    ({ detail }: MouseEvent) => {
      if (detail === 0) enter();
    },
    [enter],
  );
  return { pane, enter, enterByKey };
}
