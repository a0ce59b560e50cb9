import type { Passage } from '../../../domain/school/course.ts';
import { citedIn, withoutMarks } from './citation-marks.ts';

/** A sentence, line or block of code of a model's answer, with what it is held against. */
export interface Piece {
  /** Without its marks. */
  bare: string;
  passages: readonly Passage[];
  /** The passages that the model names for it, from 1. */
  cited: readonly number[];
  question: string;
  /** All that the asker has said and quoted: what is only repeated of it is no evidence. */
  heard: string;
}

export const pieceOf = (
  sentence: string,
  passages: readonly Passage[],
  asker: { question: string; heard: string },
): Piece => ({
  bare: withoutMarks(sentence),
  passages,
  cited: citedIn(sentence).filter((mark) => mark <= passages.length),
  ...asker,
});

/** A passage and its number, from 1. */
export interface Numbered {
  index: number;
  passage: Passage;
}

const numbered = ({ passages }: Piece, index: number): Numbered[] => {
  const passage = passages[index - 1];
  return passage ? [{ index, passage }] : [];
};

/** The passages that the model names for a piece. */
export const named = (piece: Piece): Numbered[] => piece.cited.flatMap((index) => numbered(piece, index));

/** All passages, those first that the model names. */
export const namedFirst = (piece: Piece): Numbered[] => [
  ...named(piece),
  ...piece.passages
    .map((passage, at) => ({ index: at + 1, passage }))
    .filter(({ index }) => !piece.cited.includes(index)),
];
