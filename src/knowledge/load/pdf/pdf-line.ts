/** A stretch of text on one line without a wide gap: in a table, the line of a cell. */
export interface Line {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Begins in a font all of whose letters are equally wide, and has its Latin letters in no other. */
  monospaced: boolean;
  pageHeight: number;
}

/** A line that ends so ends its sentence, or leads up to what follows. */
export const SENTENCE_END = /[.!?。！？…:：;；]["'”’」』）)]*$/;

/** Lines that share a baseline. */
export type LineRow = [Line, ...Line[]];
