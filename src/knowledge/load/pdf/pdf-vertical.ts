import type { Piece } from './pdf-piece.ts';

/** Characters under each other that are a line from above; fewer are a list's marks, or figures in a column. */
const LEAST_CHARACTERS = 4;
/** How far from one character to the one below it, in type sizes. */
const STEP = { least: 0.7, most: 2 };
/** How far they may stand aside of each other, and lines of one text from each other, in type sizes. */
const ASIDE = 0.3;
const NEXT_LINE = 4;
const ONE_CHARACTER = /^[\p{Script=Han}\u3000-\u303f\ufe10-\ufe4f\uff00-\uff60]$/u;
/** In what is written from above marks have forms of their own: 「︒」 is 「。」. */
const OF_ITS_OWN = '︐︑︒︓︔︕︖︗︘︙︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈';
const USUAL = '，、。：；！？〖〗…（）｛｝〔〕【】《》〈〉「」『』［］';
/** Between lines that are set level, in type sizes. */
const LINE_HEIGHT = 1.2;

/**
 * Pieces of a page with what is written from above to below, line by line to the left, as classical Chinese is, set
 * level where it stands: each of its lines as one piece under the other, so that they are read in order.
 */
export function withVerticalLevel(pieces: readonly Piece[]): Piece[] {
  const level: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const lines: Piece[][] = [];
    let next = at;
    for (let line = lineFrom(pieces, next); line !== null; line = lineFrom(pieces, next)) {
      const before = lines.at(-1)?.[0];
      if (before && !isBeside(before, line[0] as Piece)) break; // a line has characters
      if (line.length < LEAST_CHARACTERS && lines.length === 0) break;
      lines.push(line);
      next += line.length;
    }
    level.push(...(lines.length > 0 ? setLevel(lines) : [pieces[at] as Piece])); // `at` is within the pieces
    at = lines.length > 0 ? next : at + 1;
  }
  return level;
}

/**
 * The characters from here on that stand one below the other; null where not even two do, behind the first line one.
 */
function lineFrom(pieces: readonly Piece[], start: number): Piece[] | null {
  const [first] = pieces.slice(start, start + 1);
  if (!first || !ONE_CHARACTER.test(first.text)) return null;
  const line = [first];
  for (let at = start + 1; at < pieces.length; at++) {
    const piece = pieces[at] as Piece; // `at` is within the pieces
    const before = line.at(-1) as Piece; // a line has a first
    const step = (piece.baseline - before.baseline) / before.size;
    const aside = Math.abs(piece.x - before.x) / before.size;
    if (!ONE_CHARACTER.test(piece.text) || step < STEP.least || step > STEP.most || aside > ASIDE) break;
    line.push(piece);
  }
  return line;
}

/** Whether a line goes on with the text of the one before it: near, to its left, beginning no lower than it ends. */
function isBeside(before: Piece, line: Piece): boolean {
  const left = (before.x - line.x) / before.size;
  return (
    left > ASIDE && left < NEXT_LINE && Math.abs(line.baseline - before.baseline) < before.size * NEXT_LINE
  );
}

function setLevel(lines: readonly Piece[][]): Piece[] {
  const first = lines[0]?.[0] as Piece; // there is a line, and it has characters
  const left = Math.min(...lines.flat().map(({ x }) => x));
  const longest = Math.max(...lines.map((line) => line.length));
  return lines.map((line, at) => ({
    ...first,
    text: line.map(({ text }) => USUAL[OF_ITS_OWN.indexOf(text)] ?? text).join(''),
    x: left,
    baseline: first.baseline + at * first.size * LINE_HEIGHT,
    // One sentence may fill a line and go on in the next: none of them stops short but the last.
    width: (at < lines.length - 1 ? longest : line.length) * first.size,
  }));
}
