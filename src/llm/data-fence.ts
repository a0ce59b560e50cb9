import { createHmac } from 'node:crypto';

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
  for (let round = 0; ; round++) {
    const digest = createHmac('sha256', `${salt}\n${round}`);
    for (const text of texts) digest.update(`${text.length}:`).update(text);
    const mark = digest.digest('hex').slice(0, MARK_LENGTH);
    if (!texts.some((text) => text.toLowerCase().includes(mark))) return mark;
  }
}
