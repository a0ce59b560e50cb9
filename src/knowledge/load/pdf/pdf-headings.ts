import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Line } from './pdf-line.ts';

/** A heading that is known before its page is read: an entry of the document's outline. */
export interface Heading {
  depth: number;
  text: string;
  /** From 1. */
  page: number;
}

/** An outline of more entries is an index; a deeper one is a damaged circle. */
const MOST_ENTRIES = 5_000;
const DEEPEST = 6;

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The entries of the outline with their pages, in order; none where there is no outline or it is damaged. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<Heading[]> {
  const headings: Heading[] = [];
  const walk = async (items: OutlineItem[], depth: number): Promise<void> => {
    for (const item of items) {
      if (headings.length >= MOST_ENTRIES) return;
      const text = item.title.replace(/\s+/g, ' ').trim();
      const page = await pageOf(pdf, item);
      if (text !== '' && page !== null) headings.push({ depth, text, page });
      if (depth < DEEPEST) await walk(item.items, depth + 1);
    }
  };
  try {
    await walk((await pdf.getOutline()) ?? [], 1);
  } catch {
    return []; // The pages are there; their type sizes tell headings as well.
  }
  return headings;
}

async function pageOf(pdf: PDFDocumentProxy, item: OutlineItem): Promise<number | null> {
  const place = typeof item.dest === 'string' ? await pdf.getDestination(item.dest) : item.dest;
  const [reference] = Array.isArray(place) ? place : [];
  if (typeof reference === 'number') return reference + 1;
  if (typeof reference !== 'object' || reference === null) return null;
  return (await pdf.getPageIndex(reference).catch(() => -2)) + 1 || null;
}

/** Type this much larger than the text's is a heading, unless it is longer than a heading gets. */
const LARGER = 1.12;
const LONGEST = 90;
const HEADING_SIZES = 3;
const SENTENCE_END = /[。！!；;，,：:.]$/;

/**
 * How deep a heading of each type size is, where a document has no outline: the largest size is depth 1. Sizes
 * are rounded to half points; the size of most characters is the text's.
 */
export function headingSizes(pages: Line[][]): Map<number, number> {
  const characters = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = rounded(line.size);
    characters.set(size, (characters.get(size) ?? 0) + line.text.length);
  }
  const total = [...characters.values()].reduce((sum, count) => sum + count, 0);
  const [body = 0] = [...characters].sort((a, b) => b[1] - a[1])[0] ?? [];
  // A size that much of the text is set in is no heading's, however large.
  const larger = [...characters].filter(([size, count]) => size >= body * LARGER && count < total * 0.2);
  const sizes = larger.map(([size]) => size).sort((a, b) => b - a);
  return new Map(sizes.map((size, index) => [size, Math.min(index + 1, HEADING_SIZES)]));
}

/** The depth of a line that its size makes a heading, else null. */
export function depthBySize(line: Line, sizes: Map<number, number>): number | null {
  const depth = sizes.get(rounded(line.size));
  if (depth === undefined || line.text.length > LONGEST || line.monospaced) return null;
  return SENTENCE_END.test(line.text) || !/\p{Letter}/u.test(line.text) ? null : depth;
}

const rounded = (size: number): number => Math.round(size * 2) / 2;
