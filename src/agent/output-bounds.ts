import type { Passage } from '../domain/course.ts';
import { contactIn } from './bounds/contacts.ts';
import { disparagementIn } from './bounds/disparagement.ts';
import { type GradedCode, NO_GRADED_CODE } from './bounds/graded-code.ts';
import { hasImageOrTag, strangeLink } from './bounds/links.ts';
import { addressesEveryone, addressesSomebody } from './bounds/mentions.ts';
import { type PlainText, plainReading, plainTextOf, tightReading } from './bounds/plain-text.ts';
import type { PromptEcho } from './bounds/prompt-echo.ts';
import { schoolWordIn } from './bounds/school-words.ts';
import { instructsModel } from './bounds/words-to-a-model.ts';

/** How much an answer may hold. */
export interface OutputLimits {
  /** Characters of Chinese and words of other languages, as a word count has them. A sentence that begins below is shown. */
  words: number;
  /** A single piece longer than this is not shown. */
  wordsAPiece: number;
  codeLines: number;
  /** Lines of code that no passage shows as they are. */
  novelCodeLines: number;
}

/** In a group, on a phone (handbook, "length"). */
export const LIMITS_IN_A_GROUP: OutputLimits = {
  words: 150,
  wordsAPiece: 120,
  codeLines: 12,
  novelCodeLines: 3,
};
/** Over REST, where the caller has a page for it. */
export const LIMITS_ELSEWHERE: OutputLimits = {
  words: 400,
  wordsAPiece: 160,
  codeLines: 24,
  novelCodeLines: 3,
};

/** The long form, asked for by somebody who has a page for it. */
export const LIMITS_ON_A_PAGE: OutputLimits = {
  words: 1_200,
  wordsAPiece: 200,
  codeLines: 60,
  novelCodeLines: 3,
};

/** What became of a piece of an answer. */
export type BoundPiece = { kind: 'fits'; text: string } | { kind: 'refused'; reason: string };

/** Holds the pieces of one answer to what may leave, whatever a model was talked into. */
export interface OutputBounds {
  /** `cited` are the passages it rests on: only their links and numbers to call may be in it. Does not count it. */
  check(piece: string, cited: readonly Passage[], novelLines: number): BoundPiece;
  /** A piece is shown: it counts. */
  shown(piece: string, novelLines: number): void;
}

export function createOutputBounds(
  limits: OutputLimits,
  echoes: PromptEcho,
  graded: GradedCode = NO_GRADED_CODE,
): OutputBounds {
  const mostNovel = graded.near ? 0 : limits.novelCodeLines;
  let words = 0;
  let codeLines = 0;
  let novelCodeLines = 0;
  return {
    check(piece, cited, novelLines) {
      const read = plainTextOf(piece.trim());
      const { text } = read;
      const reason = refusal(read, cited) ?? (echoes(read) ? 'repeats the instructions' : null);
      if (reason !== null) return { kind: 'refused', reason };
      const lines = codeLinesIn(text);
      const taken = lines > 0 || novelLines > 0 || CODE_LIKE.test(text) ? graded.nameIn(text, cited) : null;
      if (taken !== null) return { kind: 'refused', reason: `takes up graded work: ${taken}` };
      if (words >= limits.words || (lines === 0 && wordsIn(text) > limits.wordsAPiece))
        return { kind: 'refused', reason: 'too long' };
      if (codeLines + lines > limits.codeLines || novelCodeLines + novelLines > mostNovel)
        return { kind: 'refused', reason: 'too much code' };
      return { kind: 'fits', text };
    },
    shown(piece, novelLines) {
      const lines = codeLinesIn(piece);
      codeLines += lines;
      novelCodeLines += novelLines;
      if (lines === 0) words += wordsIn(piece);
    },
  };
}

/** Why a text may not leave, or null. Needs no model and no memory: the same for every mode of answering. */
export function refusal(text: PlainText, cited: readonly Passage[]): string | null {
  const held = (): string => cited.map((passage) => plainReading(wordsOf(passage))).join('\n');
  const inPassage = (part: string): boolean => held().includes(plainReading(part));
  const number = (part: string): boolean =>
    inPassage(part) || held().replace(/\D/g, '').includes(part.replace(/\D/g, ''));
  if (addressesEveryone(text)) return 'addresses everyone';
  if (addressesSomebody(text)) return 'addresses somebody';
  if (hasImageOrTag(text)) return 'a picture or a tag';
  const link = strangeLink(text, inPassage);
  if (link !== null) return `the link ${link}`;
  if (contactIn(text, number) !== null) return 'a way to reach somebody outside';
  if (disparagementIn(text) !== null) return 'speaks ill of somebody';
  if (instructsModel(text)) return 'speaks to a model';
  const word = schoolWordIn(text, (part, reading) =>
    (reading === 'tight' ? tightReading(held()) : held()).includes(part),
  );
  if (word !== null) return `the word "${word}"`;
  if (ENCODED.test(text.text)) return 'something encoded';
  return null;
}

/** Headings are the school's words as well. */
const wordsOf = (passage: Passage): string =>
  [...passage.headings, passage.title, passage.question ?? '', passage.text].join('\n');

/** Base64, hexadecimal and the like: nothing that a learner reads. */
const ENCODED =
  /[A-Za-z0-9+/]{40,}={0,2}|(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|%[0-9a-f]{2}|&#x?[0-9a-f]+;){6,}|(?:\b[01]{8}\b\s*){4,}/i;

/** Between backticks or on a line of its own: a definition, an assignment, a call. */
const CODE_LIKE = /`[^`]*[(=][^`]*`|^\s*(?:def|class|return|self\.)|[\w\])]\s*=\s*[\w"'[{(]/m;

const FENCE = /^\s*(?:`{3,}|~{3,})/;
const WORD = /\p{Script=Han}|[\p{L}\p{N}_'’-]+/gu;

/** As a word count has it: a Chinese character is one, and so is a word of another language. */
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

function codeLinesIn(piece: string): number {
  if (!FENCE.test(piece)) return 0;
  return piece.split('\n').filter((line) => line.trim() !== '' && !FENCE.test(line)).length;
}
