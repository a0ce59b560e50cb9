import { readingOrder } from './pdf-columns.ts';
import type { Line } from './pdf-line.ts';
import { monospacedFonts } from './pdf-monospace.ts';
import type { Piece } from './pdf-piece.ts';

/**
 * Gaps as shares of the type size. A space is about a quarter, and up to one and a half where lines are spread to
 * the margin, which Chinese lines never are. Cells of a table may stand as near as one, but under each other.
 */
const SPACE_GAP = 0.16;
const WIDEST_SPACE = 1.6;
const WIDEST_HAN_SPACE = 0.8;
const CELL_GAP = 0.9;
/** Pieces that begin under each other after such a gap, to be cells. */
const CELLS_UNDER_EACH_OTHER = 3;
/** What the page does not draw one after the other, but is one word or formula. */
const TOUCHING_GAP = 0.5;
/** Raised and lowered signs belong to the line beside them. */
const SAME_LINE = 0.4;

/** The lines of a page in reading order, two-column pages column by column. */
export function linesOf(pieces: Piece[]): Line[] {
  const typewriter = monospacedFonts(pieces);
  const cells = cellStarts(pieces);
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && !cells.has(piece) && gapAfter(before, piece) < widestSpace(before, piece)) {
      last.push(piece);
    } else runs.push([piece]);
  }
  return readingOrder(joinNeighbours(runs).map((run) => lineOf(run, typewriter)));
}

/** The gap between two pieces on one line, in type sizes; endless where they are not on one line, in this order. */
function gapAfter(before: Piece, piece: Piece): number {
  const size = Math.max(before.size, piece.size);
  if (Math.abs(piece.baseline - before.baseline) > size * SAME_LINE) return Number.POSITIVE_INFINITY;
  const gap = (piece.x - (before.x + before.width)) / size;
  return gap > -1 ? gap : Number.POSITIVE_INFINITY;
}

const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;

const HAN_PAIR = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef](?=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])/g;
const SPREAD_HAN_PAIR =
  /([\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]) (?=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])/g;
const SPREAD_LETTERS = /(?<![\w])\w(?: \w){2,}(?![\w])/g;

/** Chinese that is spread to the margin comes with a space after each character: those are no spaces. */
function withoutSpread(text: string): string {
  const spread = text.match(SPREAD_HAN_PAIR)?.length ?? 0;
  if (spread === 0 || spread < (text.match(HAN_PAIR)?.length ?? 0)) return text;
  return text
    .replace(SPREAD_HAN_PAIR, '$1')
    .replace(SPREAD_LETTERS, (letters) => letters.replaceAll(' ', ''));
}

function widestSpace(before: Piece, piece: Piece): number {
  return HAN_END.test(before.text) && HAN_START.test(piece.text) ? WIDEST_HAN_SPACE : WIDEST_SPACE;
}

/** Pieces that begin under each other after a gap: cells of a table, though they stand as near as words. */
function cellStarts(pieces: Piece[]): Set<Piece> {
  const byPlace = new Map<number, Piece[]>();
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    // The number of a heading, too, stands apart from its text, and headings stand under each other.
    if (!before || /^[\d.]+$/.test(before.text)) continue;
    const gap = gapAfter(before, piece);
    if (gap < CELL_GAP || gap === Number.POSITIVE_INFINITY) continue;
    const place = Math.round(piece.x);
    byPlace.set(place, [...(byPlace.get(place) ?? []), piece]);
  }
  return new Set([...byPlace.values()].filter((list) => list.length >= CELLS_UNDER_EACH_OTHER).flat());
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
    if (last && before && gapAfter(before, first(run)) < TOUCHING_GAP) last.push(...run);
    else joined.push([...run]);
  }
  return joined;
}

function lineOf(pieces: Piece[], typewriter: Set<string>): Line {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const gap = (piece.x - right) / piece.size;
    const han = HAN_END.test(text) && HAN_START.test(piece.text);
    const spaced = text !== '' && gap > (han ? WIDEST_HAN_SPACE : SPACE_GAP);
    text += (spaced && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ' ' : '') + piece.text;
    right = piece.x + piece.width;
  }
  const latin = pieces.filter((piece) => /[!-~]/.test(piece.text));
  const widest = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text: withoutSpread(text.trim()),
    left: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.x + piece.width)),
    baseline: widest.baseline,
    size: widest.size,
    monospaced:
      latin.length > 0 && latin[0] === pieces[0] && latin.every((piece) => typewriter.has(piece.font)),
    pageHeight: widest.pageHeight,
  };
}
