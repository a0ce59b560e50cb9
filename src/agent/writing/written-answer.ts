import type { Citation } from '../../domain/conversation/answer.ts';

/** A text with numbered citations, in pieces that can be shown one after the other. */
export interface WrittenAnswer {
  text: string;
  pieces: string[];
  citations: Citation[];
}
