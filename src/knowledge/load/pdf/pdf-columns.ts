import type { Line } from './pdf-line.ts';

/** A page with fewer lines on either side is not set in columns. */
const LEAST_LINES = 5;
/** Where the white strip between two columns may lie, as shares of the text's width. */
const STRIP_FROM = 0.3;
const STRIP_TO = 0.7;
/** Its least width, in type sizes: columns of print stand about one and a half apart. */
const STRIP_WIDTH = 0.8;
/** Lines of print fill their column; cells of a table do not. */
const FILLED = 0.6;
/** The share of lines beside the strip that may cross it: headings and figures over the whole width. */
const MOST_CROSSING = 0.3;

/** Lines of a page in the order in which a person reads them: from above, and columns one after the other. */
export function readingOrder(lines: Line[]): Line[] {
  const strip = stripOf(lines);
  if (strip === null) return rowByRow(lines);
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = () => {
    const heading = headingBelow(left, right);
    ordered.push(...rowByRow(left.slice(0, left.length - heading.length)), ...rowByRow(right), ...heading);
    left = [];
    right = [];
  };
  for (const line of rowByRow(lines)) {
    if (line.right <= strip) left.push(line);
    else if (line.left >= strip) right.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

/** A heading is set larger than the text, by this much. */
const LARGER = 1.1;

/** At the end of the left column, below all of the right one: the heading of what follows over the whole width. */
function headingBelow(left: Line[], right: Line[]): Line[] {
  if (right.length === 0) return [];
  const end = Math.max(...right.map(({ baseline }) => baseline));
  const size = middle(left.map((line) => line.size)) * LARGER;
  const text = left.findLastIndex((line) => line.baseline <= end || line.size < size);
  return left.slice(text + 1);
}

/** From above, and from the left where lines share a row. */
function rowByRow(lines: Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const rows: Line[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && line.baseline - first.baseline < Math.min(first.size, line.size) * 0.5)
      row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left));
}

/** The middle of the white strip between two columns of print; null where the page has one column. */
function stripOf(lines: Line[]): number | null {
  if (lines.length < LEAST_LINES * 2) return null;
  const from = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - from;
  const size = middle(lines.map((line) => line.size));
  let best: { crossing: number; at: number } | null = null;
  const step = Math.max(1, size * 0.25);
  for (let at = from + width * STRIP_FROM; at <= from + width * STRIP_TO; at += step) {
    const half = (size * STRIP_WIDTH) / 2;
    const crossing = lines.filter((line) => line.left < at + half && line.right > at - half).length;
    if (best === null || crossing < best.crossing) best = { crossing, at };
  }
  if (best === null) return null;
  const { at } = best;
  const left = lines.filter((line) => line.right <= at);
  const right = lines.filter((line) => line.left >= at);
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return null;
  if (best.crossing > (left.length + right.length) * MOST_CROSSING) return null;
  return fills(left) && fills(right) ? at : null;
}

/** Whether most lines reach across their column. */
function fills(lines: Line[]): boolean {
  const from = Math.min(...lines.map((line) => line.left));
  const to = Math.max(...lines.map((line) => line.right));
  return middle(lines.map((line) => line.right - line.left)) >= (to - from) * FILLED;
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
