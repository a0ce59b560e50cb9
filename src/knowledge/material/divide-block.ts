import type { Block } from '../load/document.ts';
import { readingUnits } from '../load/sections/reading-units.ts';
import { sentencesOf } from '../load/sections/sentences.ts';

/** In reading units. Small enough to point at, large enough to stand alone. */
export const TARGET_UNITS = 420;
/** A block beyond this is divided, at sentences or lines. */
export const MAX_UNITS = 640;
/**
 * What every part of a divided block may have again: a file whose first line is half of it would grow with its square.
 */
const MOST_REPEATED_UNITS = 2 * TARGET_UNITS;

/** A block as it is, or in parts that fit: prose at sentences, tables under their head, code within its fence. */
export function divideBlock(block: Block): Block[] {
  if (readingUnits(block.text) <= MAX_UNITS) return [block];
  if (block.kind === 'prose')
    return pack(sentencesOf(block.text), '').map((text) => ({ kind: 'prose', text }));
  const lines = block.text.split('\n');
  if (block.kind === 'table') {
    // Each part of a long table repeats its two head lines, so that a row keeps its meaning.
    const head = lines.slice(0, 2).join('\n');
    if (readingUnits(head) > MOST_REPEATED_UNITS)
      return pack(lines, '\n').map((text) => ({ kind: 'table', text }));
    return pack(lines.slice(2), '\n').map((text) => ({ kind: 'table', text: `${head}\n${text}` }));
  }
  const fence = /^(`{3,}|~{3,}).*$/.exec(lines[0] ?? '');
  if (!fence || readingUnits(fence[0]) > MOST_REPEATED_UNITS)
    return pack(lines, '\n').map((text) => ({ kind: 'code', text }));
  return pack(lines.slice(1, -1), '\n').map((text) => ({
    kind: 'code',
    text: `${lines[0]}\n${text}\n${fence[1]}`,
  }));
}

/** Joins neighbours while they fit; a single part that does not is cut by length. */
function pack(parts: string[], joint: string): string[] {
  const packed: string[] = [];
  let current: string[] = [];
  let units = 0;
  const jointUnits = readingUnits(joint);
  for (const part of parts.flatMap(cutByLength)) {
    const size = readingUnits(part);
    if (current.length > 0 && units + jointUnits + size > TARGET_UNITS + ROUNDING) {
      packed.push(current.join(joint));
      current = [];
      units = 0;
    }
    units += (current.length > 0 ? jointUnits : 0) + size;
    current.push(part);
  }
  if (current.length > 0) packed.push(current.join(joint));
  return packed;
}

/** Thirds do not add up exactly. */
const ROUNDING = 1e-6;

function cutByLength(text: string): string[] {
  if (readingUnits(text) <= MAX_UNITS) return [text];
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + TARGET_UNITS;
    if (isLowSurrogate(text.charCodeAt(end))) end++;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/** The second half of a character outside the basic plane: 😀, rare Han. */
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
