import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Piece } from './pdf-piece.ts';
import { withoutRadicals } from './pdf-radicals.ts';
import { withVerticalLevel } from './pdf-vertical.ts';

/** Text that leans more than this is a stamp across the page or in its margin, about six degrees. */
const MOST_LEANING = 0.1;
/** Pieces read from one page: a page drawn to exhaust the reader has more. */
const MOST_PIECES = 50_000;

/** The level pieces of a page in the order in which the page draws them. */
export async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const texts = content.items.filter((item) => 'str' in item);
  const { transform, height } = turnedToText(viewport, texts);
  const [a, b, c, d, e, f] = transform;
  const pieces: Piece[] = [];
  for (const item of texts) {
    if (item.str.trim() === '') continue;
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
  return withVerticalLevel(pieces);
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * A page as whoever reads it turns it: most of its text level. A table over the long side of the paper is set upwards,
 * and a page may come out of a scanner or a printer on its side.
 */
function turnedToText(
  viewport: { transform: readonly unknown[]; width: number; height: number },
  texts: readonly { str: string; transform: readonly unknown[] }[],
): { transform: Matrix; height: number } {
  const { width, height } = viewport;
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform.map(Number);
  const quarters = [0, 0, 0, 0];
  for (const { str, transform } of texts) {
    const [ta = 0, tb = 0] = transform.map(Number);
    const angle = Math.atan2(b * ta + d * tb, a * ta + c * tb);
    const quarter = (Math.round(angle / (Math.PI / 2)) + 4) % 4;
    quarters[quarter] = (quarters[quarter] ?? 0) + str.trim().length;
  }
  switch (quarters.indexOf(Math.max(...quarters))) {
    case 1: // read downwards
      return { transform: [b, -a, d, -c, f, width - e], height: width };
    case 2: // upside down
      return { transform: [-a, -b, -c, -d, width - e, height - f], height };
    case 3: // read upwards
      return { transform: [-b, a, -d, c, height - f, e], height: width };
    default:
      return { transform: [a, b, c, d, e, f], height };
  }
}
