/** A character of Chinese, Japanese or Korean writing, or its punctuation: words are not parted by spaces. */
const UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[\ud840-\ud8bf]/;
const HYPHENATED = /\p{Letter}{2}-$/u;
const LOWER_START = /^\p{Lowercase_Letter}/u;

/** The lines of one paragraph as running text: Chinese without spaces, English with, and words made whole. */
export function joinLines(lines: string[]): string {
  const parts: string[] = [];
  for (const line of lines.map((raw) => raw.trim())) {
    const last = parts.at(-1);
    if (line === '') continue;
    if (last === undefined) parts.push(line);
    else if (last.endsWith('\u00ad') || (HYPHENATED.test(last.slice(-3)) && LOWER_START.test(line))) {
      parts[parts.length - 1] = last.slice(0, -1);
      parts.push(line);
    } else if (UNSPACED.test(last.at(-1) ?? '') && UNSPACED.test(line[0] ?? '')) parts.push(line);
    else parts.push(' ', line);
  }
  return parts.join('');
}

/** Columns that a line takes on a terminal: Chinese characters take two. */
function displayWidth(line: string): number {
  let width = 0;
  for (const character of line) width += UNSPACED.test(character) ? 2 : 1;
  return width;
}

/** Columns within which an editor's lines end when it wraps them, and how much they differ. */
const WRAP_WIDTH = { least: 50, most: 120, spread: 24 };

/** Whether a line is as long as an editor makes them and ends in the middle of a sentence: the next goes on with it. */
export const runsOn = (line: string): boolean =>
  displayWidth(line) >= WRAP_WIDTH.least && !/[.!?。！？…:：;；]["'”’」』）)]*$/.test(line.trimEnd());

/** Whether these lines read as one paragraph that an editor has wrapped at a margin. */
export function isWrapped(lines: string[]): boolean {
  if (lines.length < 2) return false;
  const widths = lines.slice(0, -1).map((line) => displayWidth(line.trimEnd()));
  const widest = Math.max(...widths);
  return (
    widest >= WRAP_WIDTH.least &&
    widest <= WRAP_WIDTH.most &&
    widest - Math.min(...widths) <= WRAP_WIDTH.spread
  );
}
