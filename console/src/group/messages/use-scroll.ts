import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Pixels from the end within which a reader counts as being at the end. */
const NEAR_END = 80;

/**
 * Keeps a list of messages where its reader is: at the end, new ones scroll in; further up, nothing moves,
 * also when older messages are put above. `firstKey` and `lastKey` name the outermost messages.
 */
export function useScroll(
  scroller: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  ends: { firstKey: string | undefined; lastKey: string | undefined; count: number },
) {
  const { firstKey, lastKey, count } = ends;
  const atEnd = useRef(true);
  const [awayFromEnd, setAwayFromEnd] = useState(false);
  const [unseen, setUnseen] = useState(0);
  const before = useRef({ firstKey, lastKey, count, height: 0 });
  const lastTop = useRef(0);

  // At once: what comes in during a smooth way down leaves the browser heading for an end that has moved on.
  const toBottom = useCallback(() => {
    const element = scroller.current;
    atEnd.current = true;
    setAwayFromEnd(false);
    setUnseen(0);
    if (element) element.scrollTop = element.scrollHeight;
  }, [scroller]);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
    // Only scrolling up leaves the end: what is laid out anew below must not strand one there.
    if (near || element.scrollTop < lastTop.current) atEnd.current = near;
    lastTop.current = element.scrollTop;
    setAwayFromEnd(!atEnd.current);
    if (atEnd.current) setUnseen(0);
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const was = before.current;
    if (atEnd.current) element.scrollTop = element.scrollHeight;
    else if (was.firstKey !== firstKey) element.scrollTop += element.scrollHeight - was.height;
    else if (was.lastKey !== lastKey) setUnseen((unseenNow) => unseenNow + Math.max(0, count - was.count));
    before.current = { firstKey, lastKey, count, height: element.scrollHeight };
  }, [scroller, firstKey, lastKey, count]);

  useEffect(() => {
    const element = scroller.current;
    const content = column.current;
    if (!element || !content) return;
    // Heights change by themselves too: text arrives, code is laid out, a phone's keyboard opens.
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
      before.current.height = element.scrollHeight;
    });
    observer.observe(content);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, column]);

  return { onScroll, toBottom, awayFromEnd, unseen };
}
