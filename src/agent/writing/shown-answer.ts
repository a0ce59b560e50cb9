import type { Citation } from '../../domain/conversation/answer.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import type { BesideTheMatter } from './beside-the-matter.ts';
import { citationOf, withMark } from './citations.ts';
import { withMarksClosed } from './closed-marks.ts';
import { separator } from './joined-pieces.ts';
import { originalsLine } from './originals.ts';
import { charactersIn } from './room/group-length.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** A checked piece is shown: with what joins it to the text so far, and the citation it is the first to make. */
export type OnPiece = (piece: string, joint: string, citation: Citation | null) => void;

/** Where an answer is said. */
export interface Setting {
  language: Language;
  /** Characters that all of it may take. */
  characters: number;
  isSpoken: boolean;
  /** What of a passage is not quoted. */
  beside: BesideTheMatter;
}

/** What is shown of an answer. Nothing is taken back. */
export interface ShownAnswer {
  say(piece: string): void;
  /** With its mark; `original`: the sentence that bears it out, where that is in the other language. */
  cite(piece: string, passage: Passage, original: string | undefined): void;
  /** Nothing more comes: what was said in another language than the material's is told apart from it. */
  close(): void;
  text(): string;
  /** The last piece; empty where there is none. */
  last(): string;
  answer(): WrittenAnswer;
}

/** Passages are numbered for the reader in the order in which they are first cited, whatever numbers the model used. */
export function createShownAnswer(setting: Setting, onPiece: OnPiece): ShownAnswer {
  const pieces: string[] = [];
  const citations: Citation[] = [];
  let text = '';
  /** Sentences in another language that statements were held against. */
  const originals: string[] = [];
  let firstMark = '';

  function show(piece: string, citation: Citation | null): void {
    const joint = pieces.length === 0 ? '' : separator(pieces.at(-1) ?? '', piece);
    pieces.push(piece);
    text += joint + piece;
    onPiece(piece, joint, citation);
  }

  return {
    say: (piece) => show(piece, null),
    cite(piece, passage, original) {
      const known = citations.find(({ passageId }) => passageId === passage.id);
      const citation =
        known ?? citationOf(citations.length + 1, passage, original ?? setting.beside.before(passage));
      if (!known) citations.push(citation);
      if (original !== undefined && original !== '') {
        firstMark ||= `[${citation.index}]`;
        if (!originals.includes(original)) originals.push(original);
      }
      show(withMark(withMarksClosed(piece), citation.index), known ? null : citation);
    },
    close() {
      if (originals.length === 0) return;
      const room = setting.characters - charactersIn(text) - 1;
      show(originalsLine(originals, { ...setting, mark: firstMark, room }), null);
    },
    text: () => text,
    last: () => pieces.at(-1) ?? '',
    answer: () => ({ text, pieces, citations }),
  };
}
