import { hash } from 'node:crypto';

/** Puts marks around text from outside, so that a model can tell where it begins and ends. */
export type Fence = (label: string, text: string) => string;

/** Hexadecimal digits of a mark: no one types them by chance. */
const MARK_LENGTH = 12;

/**
 * A fence for the texts of one prompt. Its mark is drawn from all of them and occurs in none: whoever wrote
 * one cannot close the fence, for a text would have to hold a digest of itself. The same texts get the same
 * mark, so that a prompt can be recorded and cached; `salt` makes it unknowable to those who have the source.
 */
export function createFence(texts: string[], salt: string): Fence {
  const mark = markFor(texts, salt);
  return (label, text) => `<<<${label} ${mark}\n${text}\n${mark} ${label}>>>`;
}

function markFor(texts: string[], salt: string): string {
  // Each with its length: what is put together differs where the texts do.
  const all = texts.map((text) => `${text.length}:${text}`).join('');
  for (let round = 0; ; round++) {
    const mark = hash('sha256', `${salt}\n${round}\n${all}`).slice(0, MARK_LENGTH);
    if (!all.toLowerCase().includes(mark)) return mark;
  }
}
