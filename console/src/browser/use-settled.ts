import { useEffect, useState } from 'react';

/** Milliseconds without a key. */
const TYPED_MS = 250;

/** What is typed, without the blanks around it, once nothing more is typed: looked for then, not at every key. */
export function useSettled(typed: string): string {
  const text = typed.trim();
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
