import type { PDFPageProxy } from 'unpdf/pdfjs';
import { withoutRadicals } from './pdf-radicals.ts';

/** A run of text as the page places it, in points from the upper left corner as a reader sees the page. */
export interface Piece {
  text: string;
  x: number;
  /** The line it stands on, growing downwards. */
  baseline: number;
  width: number;
  size: number;
  font: string;
  /** Height of the page: for what stands in its margins. */
  pageHeight: number;
}

/** Text that leans more than this is a stamp across the page or in its margin, about six degrees. */
const MOST_LEANING = 0.1;
/** Pieces read from one page: a page drawn to exhaust the reader has more. */
const MOST_PIECES = 50_000;

/** The level pieces of a page in the order in which the page draws them. */
export async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform.map(Number);
  const content = await page.getTextContent();
  const pieces: Piece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = item.transform.map(Number);
    const across = a * ta + c * tb;
    const along = b * ta + d * tb;
    if (across <= 0 || Math.abs(along) > across * MOST_LEANING) continue;
    // The height of the type, which a slant does not change.
    const size = Math.abs(across * (b * tc + d * td) - along * (a * tc + c * td)) / Math.hypot(across, along);
    const x = a * te + c * tf + e;
    const baseline = b * te + d * tf + f;
    if (![x, baseline, size, item.width].every(Number.isFinite) || size === 0) continue;
    pieces.push({
      text: withoutRadicals(item.str),
      x,
      baseline,
      width: item.width,
      size,
      font: item.fontName,
      pageHeight: height,
    });
    if (pieces.length >= MOST_PIECES) break;
  }
  page.cleanup();
  return pieces;
}
