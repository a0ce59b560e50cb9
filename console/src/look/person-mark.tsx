import type { CSSProperties } from 'react';
import './person-mark.css';

/** Calm hues that stay apart from the assistant's green. */
const HUES = [205, 262, 330, 18, 42, 228, 288, 350];

function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return HUES[sum % HUES.length] ?? 205;
}

/** Not every browser that we serve can tell where an emoji of several parts ends. */
const signs = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : null;

function firstSign(name: string): string {
  const [first] = signs ? Array.from(signs.segment(name), ({ segment }) => segment) : Array.from(name);
  return first ?? '?';
}

/** The first sign of a name on a colour of the person's own. */
export function PersonMark({ id, name, staff = false }: { id: string; name: string; staff?: boolean }) {
  // React passes custom properties through; its type does not list them.
  const hue = { '--hue': hueOf(id) } as CSSProperties;
  return (
    <span className={staff ? 'person-mark person-mark-staff' : 'person-mark'} style={hue} aria-hidden="true">
      {firstSign(name.trim()).toUpperCase()}
    </span>
  );
}
