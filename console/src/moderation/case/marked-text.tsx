import type { ReactNode } from 'react';

/** A message with what speaks for the verdict marked. Offsets are UTF-16, as JavaScript counts. */
export function MarkedText({ text, marks }: { text: string; marks: { start: number; end: number }[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
