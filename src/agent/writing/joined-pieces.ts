import { isFormulaLine } from '../../knowledge/index.ts';
import { isHeading } from '../grounding/pieces/headings.ts';

/** What makes an item of a list of a text, "- " or "2. ", with the white space behind it; empty where it is none. */
export const listMarkOf = (text: string): string => LIST_MARK.exec(text)?.[0] ?? '';
const LIST_MARK = /^(?:[-*+•]|\d{1,2}[.)、])\s+/;

/** **网页端**：…, one of several that are told of in turn. */
const isLabelled = (piece: string): boolean => /^\*\*[^*\n]{1,40}(?:\*\*\s?[：:]|[：:]\*\*)/.test(piece);

const isBlock = (piece: string): boolean => piece.includes('\n');

/** Sentences flow on; items of lists, code and tables stand on lines of their own. */
export function joinPieces(pieces: string[]): string {
  let text = '';
  for (const [position, piece] of pieces.entries())
    text += position === 0 ? piece : separator(pieces[position - 1] ?? '', piece) + piece;
  return text;
}

export function separator(before: string, after: string): string {
  if (isBlock(before) || isBlock(after) || isHeading(before) || isHeading(after)) return '\n\n';
  if (listMarkOf(before) !== '' || listMarkOf(after) !== '') return '\n';
  if (isLabelled(after)) return '\n';
  if (isFormulaLine(before) || isFormulaLine(after)) return '\n';
  // "[1](…)" would be a link.
  if (before.trimEnd().endsWith(']') && after.startsWith('(')) return ' ';
  return /[\p{Script=Han}。！？；：」』）](?:\[\d+\])?$/u.test(before.trimEnd()) ? '' : ' ';
}
