import { type RefCallback, type UIEvent, useCallback, useRef } from 'react';

/** A list that makes room for what is opened from it, on a phone, is afterwards where it was left. */
export function useKeptScroll<Box extends HTMLElement>(): {
  ref: RefCallback<Box>;
  onScroll: (event: UIEvent<Box>) => void;
} {
  const top = useRef(0);
  const ref = useCallback((box: Box | null) => {
    if (box) box.scrollTop = top.current;
  }, []);
  const onScroll = useCallback(({ currentTarget }: UIEvent<Box>) => {
    top.current = currentTarget.scrollTop;
  }, []);
  return { ref, onScroll };
}
