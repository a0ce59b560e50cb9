import type { Passage } from '../../../domain/school/course.ts';
import { createUnwrapping, undressed } from './dress-of-models.ts';
import { headedAsHere } from './headings-of-models.ts';
import { createSourceListReader } from './listed-sources.ts';
import { createMarkReader } from './marks-of-models.ts';
import { createRowReader, type ModelPiece } from './rows-of-model.ts';
import { createSentenceStream } from './sentence-stream.ts';

/**
 * A model's reply, cut as it comes into pieces that can be checked: in our marks and headings, without what models
 * put around it.
 */
export interface PiecesOfReply {
  push(text: string): void;
  /** What was begun comes to its end here; what is said after it does not run on from it. */
  finish(): void;
  /**
   * The reply is over: what might have been the beginning of a list of sources or of a table is let go. After `finish`.
   */
  end(): void;
}

/** `given`: the passages that the reply may cite, as many as there are by then. */
export function createPiecesOfReply(
  { given, isInAGroup }: { given: () => readonly Passage[]; isInAGroup: boolean },
  onPieces: (pieces: ModelPiece[]) => void,
): PiecesOfReply {
  const wrapping = createUnwrapping();
  const marks = createMarkReader(given);
  const sentences = createSentenceStream();
  const sources = createSourceListReader(given);
  const rows = createRowReader();
  let isFirst = true;
  const passOn = (said: string[]): void => {
    for (const one of said) onPieces(rows.read(headedAsHere(one, isInAGroup)));
  };
  const read = (cut: string[]): void => {
    for (const piece of cut) {
      const said = undressed(piece, given(), isFirst);
      isFirst = false;
      passOn(sources.read(said));
    }
  };
  return {
    push: (text) => read(sentences.push(marks.push(wrapping.push(text)))),
    finish() {
      read(sentences.push(marks.push(wrapping.end()) + marks.end()));
      read(sentences.end());
    },
    end() {
      passOn(sources.end());
      onPieces(rows.end());
    },
  };
}
