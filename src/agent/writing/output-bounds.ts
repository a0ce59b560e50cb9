import { CODE_SPAN } from '../../domain/language/code-marks.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import { withReadableFormulas } from '../../knowledge/index.ts';
import { holdsAnswerKey } from '../bounds/answer-keys.ts';
import { forbiddenIn } from '../bounds/bans.ts';
import { contactIn } from '../bounds/contacts.ts';
import { disparagementIn } from '../bounds/disparagement.ts';
import { type GradedCode, NO_GRADED_CODE } from '../bounds/graded-code.ts';
import { hasImageOrTag, strangeLink, strangeTag } from '../bounds/links.ts';
import { addressesEveryone, addressesSomebody, callsTogether } from '../bounds/mentions.ts';
import { strangePersonIn } from '../bounds/persons.ts';
import { type PlainText, plainReading, plainTextOf, tightReading } from '../bounds/plain-text.ts';
import type { PromptEcho } from '../bounds/prompt-echo.ts';
import { roomWordIn } from '../bounds/room-words.ts';
import { runsOnAt } from '../bounds/run-on.ts';
import { schoolWordIn } from '../bounds/school-words.ts';
import { strangeScript } from '../bounds/scripts.ts';
import { strangeSphereIn } from '../bounds/spheres.ts';
import { namesAFirm, strangeWareIn } from '../bounds/wares.ts';
import { instructsModel, playsTheFrame } from '../bounds/words-to-a-model.ts';
import { isCourtesy } from '../grounding/courtesies.ts';
import { isToldOfForeign } from '../grounding/foreign-to-its-page.ts';
import { type HangingTogether, hangingTogether, surelyTogether } from '../grounding/hanging-together.ts';
import { rememberedOf } from '../grounding/reading/passage-memory.ts';
import { strangeActsIn, strangeSampleIn } from './acts.ts';
import { CHARACTERS_IN_A_GROUP, CODE_LINES_IN_A_GROUP, charactersIn, codeLinesIn } from './group-length.ts';

/** How much an answer may hold. */
export interface OutputLimits {
  /** Characters of Chinese and words of other languages, as a word count has them. A sentence that begins below is shown. */
  words: number;
  /** A single piece longer than this is not shown. */
  wordsAPiece: number;
  codeLines: number;
  /** Lines of code that no passage shows as they are. */
  novelCodeLines: number;
  /** Characters of all that is shown, code and marks apart; the first sentence that does not fit ends the answer. */
  characters?: number;
}

/** In a group, on a phone (handbook, "length"). */
export const limitsInAGroup = (language: Language): OutputLimits => ({
  words: 150,
  wordsAPiece: 120,
  codeLines: CODE_LINES_IN_A_GROUP,
  novelCodeLines: 3,
  characters: CHARACTERS_IN_A_GROUP[language],
});
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
  /**
   * `cited` are the passages it rests on: only their links and numbers to call may be in it. `openers` would be
   * shown with it. Counts nothing.
   */
  check(
    piece: string,
    cited: readonly Passage[],
    novelLines: number,
    openers?: readonly string[],
  ): BoundPiece;
  /** A sentence that could not be shown whatever it says, and need not be looked at. */
  isTooLong(piece: string): boolean;
  /** A piece is shown: it counts. */
  shown(piece: string, novelLines: number): void;
}

export function createOutputBounds(
  limits: OutputLimits,
  echoes: PromptEcho,
  graded: GradedCode = NO_GRADED_CODE,
  hanging: HangingTogether = hangingTogether({ heard: '', given: [] }),
): OutputBounds {
  function refusalFromTheRest(read: PlainText, cited: readonly Passage[]): string | null {
    const isWhole = (coherent: readonly Passage[]): boolean =>
      coherent.every((passage, at) => passage === cited[at]);
    // Most texts are opened by what hangs together whatever was asked.
    const surely = cited.map((passage) => surelyTogether(passage).coherent);
    if (isWhole(surely) || refusalBeside(read, surely) === null) return null;
    const coherent = cited.map((passage) => hanging.of(passage).coherent);
    return isWhole(coherent) ? null : refusalBeside(read, coherent);
  }
  const isForeign = (text: string, cited: readonly Passage[]): boolean =>
    cited.some((passage) => isToldOfForeign(text, passage, hanging.foreign(passage)));
  const mostNovel = graded.near ? 0 : limits.novelCodeLines;
  let words = 0;
  let codeLines = 0;
  let novelCodeLines = 0;
  let characters = 0;
  /** Whoever reads on after a sentence that is missing would be misled. */
  let isFull = false;
  const said = new Map<string, number>();
  return {
    check(piece, cited, novelLines, openers = []) {
      const read = plainTextOf(piece.trim());
      const { text } = read;
      // Most sentences need no page, and so none of its rest: a page is dear to read.
      const isOpenedByAPage = needsPage(read);
      const reason =
        (isOpenedByAPage ? notHeld(read, cited) : null) ??
        againstPages(read, cited) ??
        (echoes(read) ? 'repeats the instructions' : null) ??
        (isOpenedByAPage ? refusalFromTheRest(read, cited) : null) ??
        // What is said first is what was asked for, in whatever words.
        (words > 0 && isForeign(text, cited) ? 'foreign to its page' : null);
      if (reason !== null) return { kind: 'refused', reason };
      const lines = codeLinesIn(text);
      const saying = sayingOf(text);
      if (lines === 0 && ((said.get(saying) ?? 0) >= mostOften(saying) || repeatsAWord(saying)))
        return { kind: 'refused', reason: 'said already' };
      const taken = lines > 0 || novelLines > 0 || CODE_LIKE.test(text) ? graded.nameIn(text, cited) : null;
      if (taken !== null) return { kind: 'refused', reason: `takes up graded work: ${taken}` };
      if (words >= limits.words || (lines === 0 && wordsIn(text) > limits.wordsAPiece))
        return { kind: 'refused', reason: 'too long' };
      if (lines > 0 && isOverlong(text, limits.codeLines))
        return { kind: 'refused', reason: 'too much code' };
      if (codeLines + lines > limits.codeLines || novelCodeLines + novelLines > mostNovel)
        return { kind: 'refused', reason: 'too much code' };
      const more = [...openers, text].reduce((sum, one) => sum + charactersIn(one), 0);
      isFull ||= characters + more > (limits.characters ?? Number.POSITIVE_INFINITY);
      if (isFull) return { kind: 'refused', reason: 'too long' };
      return { kind: 'fits', text };
    },
    isTooLong: (piece) =>
      piece.length > limits.wordsAPiece &&
      codeLinesIn(piece) === 0 &&
      (wordsIn(piece.replace(MARK, '')) > limits.wordsAPiece ||
        // With figures between them characters count as one word: so many are no sentence either.
        (piece.match(HAN_EACH)?.length ?? 0) > 2 * limits.wordsAPiece),
    shown(piece, novelLines) {
      characters += charactersIn(piece);
      const lines = codeLinesIn(piece);
      codeLines += lines;
      novelCodeLines += novelLines;
      if (lines === 0) {
        words += wordsIn(piece);
        const saying = sayingOf(piece);
        said.set(saying, (said.get(saying) ?? 0) + 1);
      }
    },
  };
}

/** Why a text may not leave, or null. Needs no model and no memory: the same for every mode of answering. */
export const refusal = (text: PlainText, cited: readonly Passage[]): string | null =>
  refusals(text, cited).next().value ?? null;

/** All that speaks against it, one after the other. */
export function* refusals(text: PlainText, cited: readonly Passage[]): Generator<string, undefined> {
  yield* whatNeedsAPage(text, cited);
  const against = againstPages(text, cited);
  if (against !== null) yield against;
}

/** Whether a text says what only a page may open. */
export const needsPage = (text: PlainText): boolean => notHeld(text, []) !== null || namesAFirm(text);

const notHeld = (text: PlainText, cited: readonly Passage[]): string | null =>
  whatNeedsAPage(text, cited).next().value ?? null;

/** What a text says that only a page may open, one after the other: of none it may say nothing of the kind, and of more pages never less. */
function* whatNeedsAPage(text: PlainText, cited: readonly Passage[]): Generator<string, undefined> {
  const held = (): string => cited.map((passage) => readingOf(passage).plain).join('\n');
  const inPassage = (part: string): boolean => held().includes(plainReading(part));
  const number = (part: string): boolean =>
    inPassage(part) || held().replace(/\D/g, '').includes(part.replace(/\D/g, ''));
  if (addressesEveryone(text)) yield 'addresses everyone';
  // The course may tell of such a call; what a tool says is nobody's lesson.
  const isTaught = cited.every(({ courseId }) => courseId !== '');
  if (callsTogether(text, isTaught ? inPassage : () => false)) yield 'calls the group together';
  if (addressesSomebody(text, inPassage)) yield 'addresses somebody';
  if (hasImageOrTag(text) || strangeTag(text, inPassage) !== null) yield 'a picture or a tag';
  const link = strangeLink(text, inPassage);
  if (link !== null) yield `the link ${link}`;
  if (contactIn(text, number) !== null) yield 'a way to reach somebody outside';
  // "Numbers copied from …": a word that begins a sentence, and that the passage has within one.
  const isCommon = (word: string): boolean => cited.some((passage) => passage.text.includes(` ${word} `));
  if (disparagementIn(text, isCommon) !== null) yield 'speaks ill of somebody';
  if (instructsModel(text) || playsTheFrame(text)) yield 'speaks to a model';
  const person = strangePersonIn(text, held);
  if (person !== null) yield `the person ${person}`;
  const hasWord = (part: string, reading: 'plain' | 'tight'): boolean =>
    (reading === 'tight' ? cited.map((passage) => readingOf(passage).tight).join('') : held()).includes(part);
  const word = schoolWordIn(text, hasWord, held) ?? roomWordIn(text, hasWord) ?? strangeSphereIn(text, held);
  if (word !== null) yield `the word "${word}"`;
  if (!isCourtesy(text.text)) yield* strangeActsIn(text, cited);
  const script = strangeScript(text, held);
  if (script !== null) yield `the letters ${script}`;
  if (spellsInPictures(text.text, inPassage)) yield 'pictures for words';
  if (STRUCK_OUT.test(text.text.replace(CODE_SPAN, ' '))) yield 'something struck out';
  if (holdsAnswerKey(text)) yield 'the key of a test';
  if (ENCODED.test(text.text)) yield 'something encoded';
}

/** What a text says against the pages that it cites, or runs on beside them. */
function againstPages(text: PlainText, cited: readonly Passage[]): string | null {
  const sample = strangeSampleIn(text, cited);
  if (sample !== null) return sample;
  const held = (): string => cited.map((passage) => readingOf(passage).plain).join('\n');
  const ware = cited.length === 0 ? null : strangeWareIn(text, held);
  if (ware !== null) return `the ware ${ware}`;
  const second = runsOnAt(text.text, cited);
  if (second !== null) return `another sentence: ${second}`;
  const forbidden = forbiddenIn(text, cited);
  return forbidden === null ? null : `what is forbidden: ${forbidden}`;
}

/**
 * Why a text may not leave that rests on what stands beside its passage's matter, or null: that opens nothing. `coherent` are the
 * passages without it. A page that speaks of the like itself, and of the school's own affairs, says of them what it likes.
 */
export function refusalBeside(text: PlainText, coherent: readonly Passage[]): string | null {
  for (const reason of refusals(text, coherent)) {
    if (OF_ANY_LESSON.test(reason)) continue;
    const isAffair = OF_AFFAIRS.test(reason);
    // What a tool says is all of the school's affairs: of one that was asked for, and of no other.
    const pages = coherent.filter(({ courseId }) => courseId !== '').map(pageOf);
    if (!pages.some(({ isOfAffairs, kinds }) => (isAffair && isOfAffairs) || kinds.has(kindOf(reason))))
      return reason;
  }
  return null;
}

/** What a page speaks of by itself. */
const pageOf = rememberedOf(({ headings, title, question, text }) => {
  const read = plainTextOf([...headings, title, question ?? '', text].join('\n'));
  const nowhere = (): boolean => false;
  return {
    isOfAffairs: schoolWordIn(read, nowhere, () => '') !== null || roomWordIn(read, nowhere) !== null,
    kinds: new Set([...refusals(read, [])].map(kindOf)),
  };
});

/** What lessons say in passing: what is not to be done, an "our", letters of another language. */
const OF_ANY_LESSON = /^(?:a ban|what is forbidden|a request|the speaker|the letters)/i;
/** What a page of the school's affairs speaks of: not of medicine, of relatives, of somebody by name. */
const OF_AFFAIRS =
  /^(?:the word|the school|a day|a waiver|money|another place|an affair|a secret|what the reader|a source|somebody|what only people)/;
const kindOf = (reason: string | null): string => (reason ?? '').replace(/[:"].*$/s, '');

/** Pictures that stand in for words, and figures in boxes: "夜🐱👉". One at the end of a sentence is a face. */
const PICTURES =
  /(?:\p{Extended_Pictographic}\ufe0f?|[\d#*]\ufe0f?\u20e3)(?=\s*(?:[\p{L}\p{N}]|\p{Extended_Pictographic}))/gu;
/** They draw what a text says, and are read as that. */
const SIGNS = /[©®™✓✔✗✘✅❌❎⚠➡⬅⬆⬇↔↕▶◀☑☐⭐]/u;

/** Blocks and dots in a row: a code that a telephone reads, letters that are drawn. */
const DRAWN =
  /[\u2580-\u259f\u25a0-\u25a9\u2800-\u28ff\u2b1b\u2b1c](?:\s?[\u2580-\u259f\u25a0-\u25a9\u2800-\u28ff\u2b1b\u2b1c]){2,}/u;

function spellsInPictures(text: string, inPassage: (part: string) => boolean): boolean {
  const drawn = DRAWN.exec(text)?.[0];
  if (drawn !== undefined && !inPassage(drawn)) return true;
  return (text.match(PICTURES) ?? []).some((picture) => !SIGNS.test(picture) && !inPassage(picture));
}

/** So often an answer may say the same: once more at its end. */
const MOST_OFTEN = 2;
/** Characters of a scrap, which says nothing the second time. */
const SCRAP = 9;
const mostOften = (saying: string): number => (saying.length < SCRAP ? 1 : MOST_OFTEN);
/** The same word so many times in a row says nothing. */
const IN_A_ROW = 4;

function repeatsAWord(saying: string): boolean {
  let count = 0;
  let last = '';
  for (const word of saying.split(' ')) {
    count = word === last && /\p{L}/u.test(word) ? count + 1 : 1;
    last = word;
    if (count >= IN_A_ROW) return true;
  }
  return false;
}

/** What is said, whatever stands around it: "- closure" and "12. closure [2]" are "closure". */
const sayingOf = (text: string): string =>
  text
    .replace(MARK, ' ')
    .replace(NUMBER_OF_ITEM, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Characters of a line of code, on the average; and line breaks for each line that says something. */
const CODE_LINE_CHARACTERS = 100;
const LINE_BREAKS_A_LINE = 2;

const isOverlong = (code: string, lines: number): boolean =>
  code.length > lines * CODE_LINE_CHARACTERS ||
  code.split('\n').some((line) => line.length > 2 * CODE_LINE_CHARACTERS) ||
  code.split('\n').length > lines * LINE_BREAKS_A_LINE + 2;

/** A passage as a filter looks at it. Headings are the school's words as well. */
const readingOf = rememberedOf(({ headings, title, question, text }) => {
  const readable = withReadableFormulas(text);
  const words = [...headings, title, question ?? '', text, ...(readable === text ? [] : [readable])];
  const plain = plainReading(words.join('\n'));
  return { plain, tight: tightReading(plain) };
});

/** A sentence that shows one thing and says another. */
const STRUCK_OUT = /(?<!~)~~(?=[\p{L}\p{N}])[^~\n]+~~(?!~)/u;

/** Base64, hexadecimal and the like: nothing that a learner reads. */
const ENCODED =
  /[A-Za-z0-9+/]{40,}={0,2}|(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|%[0-9a-f]{2}|&#x?[0-9a-f]+;){6,}|(?:\b[01]{8}\b\s*){4,}/i;

/** Between backticks or on a line of its own: a definition, an assignment, a call. */
const CODE_LIKE = /`[^`]*[(=][^`]*`|^[^\S\n]*(?:def|class|return|self\.)|[\w\])]\s*=\s*[\w"'[{(]/m;

const NUMBER_OF_ITEM = /^\s*[（(]?\d{1,4}[.、)）]\s*(?=\D)/u;
const MARK = /\[\d{1,3}\]|【\d{1,3}】/g;
const HAN_EACH = /\p{Script=Han}/gu;
const WORD = /\p{Script=Han}|[\p{L}\p{N}_'’-]+/gu;

/** As a word count has it: a Chinese character is one, and so is a word of another language. */
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;
