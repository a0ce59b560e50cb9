import { useCallback, useState } from 'react';

const PREFIX = 'zhujiao.unsent.';
/** Where the browser keeps nothing it lasts as long as the page. */
const onThisPage = new Map<string, string>();

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + key);
  } catch {
    return onThisPage.get(key) ?? null;
  }
}

/** Puts words back that were on their way and did not arrive; null forgets them. */
export function keepUnsent(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    if (text === null) onThisPage.delete(key);
    else onThisPage.set(key, text);
  }
}

/** Nothing that was begun in this tab is kept any longer. */
export function forgetUnsent(): void {
  onThisPage.clear();
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  } catch {
    // Then nothing was kept there.
  }
}

/** This was begun and not sent. */
export const isUnsent = (key: string): boolean => kept(key) !== null;

/** Something was begun in this tab and not sent. */
export function hasUnsent(): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(PREFIX));
  } catch {
    return onThisPage.size > 0;
  }
}

/**
 * Words that somebody is writing. They stay in this tab, and in no other, until they are sent or deleted: whoever looks
 * elsewhere meanwhile, or is asked for a new token, goes on where they stopped. `from`: what they begin with; going
 * back to it leaves nothing to keep.
 */
export function useUnsent(key: string, from = ''): [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => kept(key) ?? from);
  const write = useCallback(
    (next: string) => {
      setText(next);
      keepUnsent(key, next === from ? null : next);
    },
    [key, from],
  );
  return [text, write];
}
