import type { CSSProperties } from 'react';
import './person-mark.css';

/** Calm hues that stay apart from the assistant's green. */
const HUES = [205, 262, 330, 18, 42, 228, 288, 350];

function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return HUES[sum % HUES.length] ?? 205;
}

/** The first character of a name on a colour of the person's own. */
export function PersonMark({ id, name, staff = false }: { id: string; name: string; staff?: boolean }) {
  const first = Array.from(name.trim())[0] ?? '?';
  // React passes custom properties through; its type does not list them.
  const hue = { '--hue': hueOf(id) } as CSSProperties;
  return (
    <span className={staff ? 'person-mark person-mark-staff' : 'person-mark'} style={hue} aria-hidden="true">
      {first.toUpperCase()}
    </span>
  );
}
