/** A stretch of a text, in its UTF-16 units. */
export interface Part {
  start: number;
  end: number;
}

/** In UTF-16 units. From here on a part ends with a comma too, for many write a whole paragraph without a full stop. */
const LONG_PART = 36;
/** A blank after it makes a full stop of a dot, and none of "3.14" or "os.path". */
const FULL_STOPS = new Set([...'。！？!?；;…~～\n'].map((sign) => sign.charCodeAt(0)));
const COMMAS = new Set([...'，,、 '].map((sign) => sign.charCodeAt(0)));
const OPENING = new Set([...'“‘「『《（('].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([...'”’」』》）)'].map((sign) => sign.charCodeAt(0)));
/** Opens and closes alike. */
const STRAIGHT_QUOTE = '"'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);
const BLANK = ' '.charCodeAt(0);
/** What was opened and is not closed within so many units was no quotation. */
const LONGEST_QUOTATION = 120;
/** More sentences than a message has; what stands behind them is one part. */
const MOST_PARTS = 60;

/**
 * The sentences of a text, in order and without a gap. What stands in quotation marks or brackets is not taken apart.
 */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let openedAt = -1;
  for (let i = 0; i < text.length && parts.length < MOST_PARTS; i++) {
    const code = text.charCodeAt(i);
    if (OPENING.has(code) || (code === STRAIGHT_QUOTE && openedAt < 0)) openedAt = i;
    else if (CLOSING.has(code) || code === STRAIGHT_QUOTE) openedAt = -1;
    if (openedAt >= 0 && i - openedAt < LONGEST_QUOTATION) continue;
    const ends =
      FULL_STOPS.has(code) ||
      (code === DOT && (i + 1 === text.length || text.charCodeAt(i + 1) === BLANK)) ||
      (COMMAS.has(code) && i - start >= LONG_PART);
    if (!ends || (i + 1 < text.length && FULL_STOPS.has(text.charCodeAt(i + 1)))) continue;
    parts.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}
