import { CITATION_MARK } from '../citation-mark.ts';
import { charactersIn, codeLinesIn } from './group-length.ts';
import type { OutputLimits } from './output-limits.ts';

/** A piece of an answer that is to be shown. */
export interface MeasuredPiece {
  text: string;
  /** Lines of code in it. */
  lines: number;
  /** Of these, those that no passage shows. */
  novelLines: number;
}

/** How much room an answer has left. */
export interface AnswerRoom {
  /** Whether something was said in words. */
  readonly hasSaid: boolean;
  /** Why a piece does not fit, or null. `openers` would be shown with it. */
  whyUnfit(piece: MeasuredPiece, openers: readonly string[]): string | null;
  /** A sentence that could not be shown whatever it says. */
  isTooLong(sentence: string): boolean;
  /** A piece is shown. */
  take(piece: MeasuredPiece): void;
}

export function createAnswerRoom(limits: OutputLimits): AnswerRoom {
  const { characters: mostCharacters = Number.POSITIVE_INFINITY } = limits;
  let words = 0;
  let codeLines = 0;
  let novelCodeLines = 0;
  let characters = 0;
  /** Whoever reads on after a sentence that is missing would be misled. */
  let isFull = false;
  return {
    get hasSaid() {
      return words > 0;
    },
    whyUnfit({ text, lines, novelLines }, openers) {
      if (words >= limits.words || (lines === 0 && wordsIn(text) > limits.wordsAPiece)) return 'too long';
      if (lines > 0 && isOverlong(text, limits.codeLines)) return 'too much code';
      if (codeLines + lines > limits.codeLines || novelCodeLines + novelLines > limits.novelCodeLines)
        return 'too much code';
      const more = [...openers, text].reduce((sum, one) => sum + charactersIn(one), 0);
      isFull ||= characters + more > mostCharacters;
      return isFull ? 'too long' : null;
    },
    isTooLong: (sentence) =>
      sentence.length > limits.wordsAPiece &&
      codeLinesIn(sentence) === 0 &&
      (wordsIn(sentence.replace(CITATION_MARK, '')) > limits.wordsAPiece ||
        // With figures between them characters count as one word: so many are no sentence either.
        (sentence.match(HAN_EACH)?.length ?? 0) > 2 * limits.wordsAPiece),
    take({ text, lines, novelLines }) {
      characters += charactersIn(text);
      codeLines += lines;
      novelCodeLines += novelLines;
      if (lines === 0) words += wordsIn(text);
    },
  };
}

/** Characters of a line of code, on the average; and line breaks for each line that says something. */
const CODE_LINE_CHARACTERS = 100;
const LINE_BREAKS_A_LINE = 2;

const isOverlong = (code: string, lines: number): boolean =>
  code.length > lines * CODE_LINE_CHARACTERS ||
  code.split('\n').some((line) => line.length > 2 * CODE_LINE_CHARACTERS) ||
  code.split('\n').length > lines * LINE_BREAKS_A_LINE + 2;

const HAN_EACH = /\p{Script=Han}/gu;
const WORD = /\p{Script=Han}|[\p{L}\p{N}_'’-]+/gu;

/** As a word count has it: a Chinese character is one, and so is a word of another language. */
const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;
