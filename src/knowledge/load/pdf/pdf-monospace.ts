import type { Piece } from './pdf-piece.ts';

/** Characters of a font needed to judge it, and the share of them that may be set wider or closer. */
const JUDGED_CHARACTERS = 12;
const EQUAL_SHARE = 0.75;
/** How much the width of a character may differ between pieces: a program's rounding. */
const EQUAL_WIDTH = 0.02;
/** How much it would differ at least in an ordinary font, for the pieces to prove anything. */
const TELLING_WIDTH = 0.08;

/** Widths of Latin letters in an ordinary font, in type sizes, roughly as in Helvetica. */
const NARROW = /[iljtfrI.,:;'"|!()[\]{} -]/;
const WIDE = /[mwMW@%]/;

/**
 * Fonts in which `i` is as wide as `m`: pieces of text that would differ in an ordinary font have the same width
 * for each character. What a PDF itself says of its fonts is of no use; Chinese fonts call themselves monospaced.
 */
export function monospacedFonts(pieces: Piece[]): Set<string> {
  const byFont = Map.groupBy(
    pieces.filter((piece) => /^[ -~]+$/.test(piece.text)),
    (piece) => piece.font,
  );
  const equal = [...byFont].filter(([, list]) => isMonospaced(list));
  return new Set(equal.map(([font]) => font));
}

function isMonospaced(pieces: Piece[]): boolean {
  const total = charactersOf(pieces);
  if (total < JUDGED_CHARACTERS) return false;
  const widthOf = ({ text, width, size }: Piece) => width / text.length / size;
  const middle = pieces.map(widthOf).sort((a, b) => a - b)[Math.floor(pieces.length / 2)] ?? 0;
  const alike = pieces.filter((piece) => Math.abs(widthOf(piece) - middle) <= middle * EQUAL_WIDTH);
  if (charactersOf(alike) < total * EQUAL_SHARE) return false;
  const ordinary = alike.map(({ text }) => ordinaryWidth(text));
  return Math.max(...ordinary) - Math.min(...ordinary) > TELLING_WIDTH;
}

const charactersOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

function ordinaryWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += NARROW.test(character)
      ? 0.3
      : WIDE.test(character)
        ? 0.85
        : /[A-Z]/.test(character)
          ? 0.68
          : 0.54;
  }
  return width / text.length;
}
