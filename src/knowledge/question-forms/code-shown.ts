import { knownLately } from '../../domain/caches/known-lately.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import type { Passage } from '../../domain/school/course.ts';
import { hasIdeographs } from '../words/function-words.ts';

/** A longer text is a listing or a whole traceback. In UTF-16 units. */
const LONGEST_QUESTION = 200;
/** Shorter ones (`x=1`) stand in any lesson. Without what `written` leaves out. */
const LEAST_CHARACTERS = 6;

/** Amid Chinese all that is in plain letters and signs is one piece of code: `int("3.5")` of 「为啥我int("3.5")就炸了」. */
const AMID_CHINESE = /[\x21-\x7e]+(?: [\x21-\x7e]+){0,12}/g;
/** Amid English a call, what is in brackets behind a name, or two sides of a sign: `split(',')`, `x == 1`. */
const AMID_ENGLISH = eitherOf(
  /(?<![\w.])[\w.]{1,40}(?:\([^()\n]{0,40}\)|\[[^[\]\n]{0,40}\])/g,
  /(?<!\S)[\w'".]{1,40} ?(?:[=!<>]=|\*\*|\/\/) ?[\w'".]{1,40}(?!\S)/g,
);

/** Signs that words of a language do not have; a point inside a number or behind a sentence is none. */
const SIGN = /[()[\]{}<>=*@\\]|["'][^"']*["']|__|\+\w|(?<!\S)--\w/;
const LETTER_OR_DIGIT = /[a-z0-9]/i;
/** `print()`, `count(*)`, `list.append`, `__init__` and `@property` are names. */
const NAME = /^[*@.]{0,2}[\w.]+(?:\([*.]*\))?$/;
/** A machine's message; its words are told of where the error is. */
const MESSAGE = /(?:error|exception|warning):/;
/** What leads a piece of code into a line, and what ends that line or the sentence. */
const AROUND = /^(?:(?:if|elif|while|except) )|[\s:;,.?!~]+$/gi;

/**
 * The pieces of code that a question shows, as `written`: what a course has of them word for word is on just that. Of
 * a whole listing, of a web address, of a machine's message (`pastedMessage` has it) and of what only names something
 * (`list.append`) there is none. In the last line alone: what stands above it may be what was asked before.
 */
export const codeShown = knownLately((question): readonly string[] => {
  if (question.length > LONGEST_QUESTION || question.includes('://')) return [];
  const asked = question.slice(question.lastIndexOf('\n') + 1);
  const found = asked.match(hasIdeographs(question) ? AMID_CHINESE : AMID_ENGLISH) ?? [];
  return found
    .filter((piece) => SIGN.test(piece) && LETTER_OR_DIGIT.test(piece))
    .map((piece) => written(piece.replace(AROUND, '')))
    .filter((piece) => piece.length >= LEAST_CHARACTERS && !NAME.test(piece) && !MESSAGE.test(piece));
});

/**
 * The only one of some passages that has all of these pieces: it is on them. Null where several have them, and where
 * another is titled by what a piece calls: `range(1, 10)` stands in a listing of nested loops, and what it does under
 * "range()".
 */
export function onlyOneWithCode(pieces: readonly string[], passages: readonly Passage[]): Passage | null {
  if (pieces.length === 0) return null;
  const shown = passages.filter((one) => hasCode(one, pieces));
  const [only] = shown;
  if (only === undefined || shown.length > 1) return null;
  const called = pieces.flatMap((piece) => CALLED.exec(piece)?.[0] ?? []);
  const isOfAnother = called.some(
    (name) => !titleOf(only).includes(name) && passages.some((one) => titleOf(one).includes(name)),
  );
  return isOfAnother ? null : only;
}

/** What a piece begins with; shorter ones are variables. */
const CALLED = /^[a-z_]\w{2,}(?=\()/;

const titleOf = ({ title, question }: Passage): string => `${title} ${question ?? ''}`.toLowerCase();

/** Passages are never written to. */
const texts = new WeakMap<Passage, string>();

function hasCode(passage: Passage, pieces: readonly string[]): boolean {
  let text = texts.get(passage);
  if (text === undefined) {
    text = written(`${passage.title}\n${passage.question ?? ''}\n${passage.text}`);
    texts.set(passage, text);
  }
  return pieces.every((piece) => text.includes(piece));
}

/** As it is compared: without blanks, with one kind of quotation marks, in lower case. */
const written = (code: string): string =>
  code
    .replace(/[\s`]+/g, '')
    .replace(/["“”‘’]/g, "'")
    .toLowerCase();
