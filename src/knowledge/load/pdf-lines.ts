import { readingOrder } from './pdf-columns.ts';
import type { Piece } from './pdf-pieces.ts';

/** A stretch of text on one line without a wide gap: in a table, the line of a cell. */
export interface Line {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Set in a font all of whose letters are equally wide. */
  monospaced: boolean;
  pageHeight: number;
}

/** Gaps as shares of the type size. A space is about a quarter; columns of a table stand further apart. */
const SPACE_GAP = 0.16;
const COLUMN_GAP = 1.6;
/** Raised and lowered signs belong to the line beside them. */
const SAME_LINE = 0.4;
/** Characters of a font needed to judge whether they are equally wide, and how much they may differ. */
const JUDGED_CHARACTERS = 8;
const EQUAL_WIDTH = 0.02;

/** The lines of a page in reading order, two-column pages column by column. */
export function linesOf(pieces: Piece[]): Line[] {
  const typewriter = monospacedFonts(pieces);
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && continues(before, piece)) last.push(piece);
    else runs.push([piece]);
  }
  return readingOrder(joinNeighbours(runs).map((run) => lineOf(run, typewriter)));
}

function continues(before: Piece, piece: Piece): boolean {
  const size = Math.max(before.size, piece.size);
  const gap = piece.x - (before.x + before.width);
  return (
    Math.abs(piece.baseline - before.baseline) <= size * SAME_LINE && gap > -size && gap < size * COLUMN_GAP
  );
}

/** Runs that touch on one line although the page does not draw them one after the other. */
function joinNeighbours(runs: Piece[][]): Piece[][] {
  const first = (run: Piece[]) => run[0] as Piece; // runs are never empty
  const sorted = [...runs].sort(
    (a, b) => Math.round(first(a).baseline) - Math.round(first(b).baseline) || first(a).x - first(b).x,
  );
  const joined: Piece[][] = [];
  for (const run of sorted) {
    const last = joined.at(-1);
    const before = last?.at(-1);
    if (last && before && continues(before, first(run))) last.push(...run);
    else joined.push([...run]);
  }
  return joined;
}

function lineOf(pieces: Piece[], typewriter: Set<string>): Line {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const spaced = text !== '' && piece.x - right > piece.size * SPACE_GAP;
    text += (spaced && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ' ' : '') + piece.text;
    right = piece.x + piece.width;
  }
  const latin = pieces.filter((piece) => /[!-~]/.test(piece.text));
  const widest = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text: text.trim(),
    left: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.x + piece.width)),
    baseline: widest.baseline,
    size: widest.size,
    monospaced: latin.length > 0 && latin.every((piece) => typewriter.has(piece.font)),
    pageHeight: widest.pageHeight,
  };
}

/**
 * Fonts in which `i` is as wide as `m`: the measured width of a character is the same in every piece. What a PDF
 * itself says of its fonts is of no use; Chinese fonts call themselves monospaced.
 */
function monospacedFonts(pieces: Piece[]): Set<string> {
  const measured = new Map<string, { widths: number[]; characters: number }>();
  for (const piece of pieces) {
    if (!/^[ -~]+$/.test(piece.text)) continue;
    const font = measured.get(piece.font) ?? { widths: [], characters: 0 };
    font.widths.push(piece.width / piece.text.length / piece.size);
    font.characters += piece.text.length;
    measured.set(piece.font, font);
  }
  const equal = [...measured].filter(([, { widths, characters }]) => {
    const least = Math.min(...widths);
    return (
      widths.length > 1 &&
      characters >= JUDGED_CHARACTERS &&
      Math.max(...widths) - least <= least * EQUAL_WIDTH
    );
  });
  return new Set(equal.map(([font]) => font));
}
