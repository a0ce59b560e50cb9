import { FENCE_LINE } from '../../domain/language/code-marks.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { Passage } from '../../domain/school/course.ts';
import { foreignAmong, mayHoldForeign } from './foreign-to-its-page.ts';
import type { Term } from './reading/clauses/clause.ts';
import { rememberedOf } from './reading/passage-memory.ts';
import { readSentences } from './reading/reading.ts';

/*
 * Whoever can write into the material can put a sentence there that has nothing to do with it: below what a heron loaf
 * is, that everyone who has read so far gets the badge. A lesson's sentences hang together: each shares a word with the
 * heading, with what is asked, or with others that do. What hangs on nothing may still be told; but it opens none of
 * the words that an answer may have only where its passage has them: of the school's affairs, of selling, of people, of
 * harm.
 */

/** A sentence, a list, a table or a listing of a passage, by the words that it can share. */
interface Part {
  text: string;
  keys: ReadonlySet<string>;
  /** Its words as they are written, lower case, and by their keys: for a look into passages that nobody has read. */
  words: readonly string[];
  isProse: boolean;
  /** Of the line that it stands in. */
  paragraph: number;
}

/** What an answer is given for: all that the asker has said, and the passages that were found for it. */
export interface Occasion {
  heard: string;
  given: readonly Passage[];
}

/**
 * So many words a paragraph of its own shares with the headings, with what is asked or with the rest that hangs
 * together: the bare name of a thing ties whatever is sold with it to its lesson. Within a paragraph one is enough.
 */
const SHARED = 2;
/** Weight of a word that is looked for in other passages: a single character is in all of them. */
const A_WORD = 0.5;
/** What hangs on what follows it, and that on what follows: a lesson does not go on so. */
const PASSES = 5;
const ENDS = /(?<=[。！？!?]|[.](?=\s))/u;
/** A sentence that goes on from the one before: it speaks of what that has named. */
const GOES_ON = inTurn(
  /^\s*/iu,
  eitherOf(
    /(?:它|这|那|此|该|其|两者|前者|后者|所以|因此|因为|但|不过|否则|而|例如|比如|即|反过来)/iu,
    inTurn(
      eitherOf(
        /it|its|they|them|this|that|these|those|both|such|so|but|otherwise/iu,
        /then|therefore|thus|hence|here|instead|however|or|and|because/iu,
      ),
      /\b/iu,
    ),
    /[a-z]+ (?:it|them)\b/iu,
  ),
);
const LISTED = /^\s*(?:[-*+>|]|\d{1,3}[.)、])/;

const termsOf = (text: string): Term[] =>
  readSentences(text).flatMap((sentence) => sentence.flatMap(({ terms }) => terms));
const keysOf = (text: string): Set<string> => new Set(termsOf(text).map(({ key }) => key));
const wordsOf = (terms: readonly Term[]): string[] => [
  ...new Set(
    terms.flatMap(({ key, weight, written }) => (weight < A_WORD ? [] : [written.toLowerCase(), key])),
  ),
];
const NOTHING: readonly Term[] = [];

const isProse = (line: string): boolean => line.trim() !== '' && !LISTED.test(line) && !FENCE_LINE.test(line);
const CLOSED = /[。！？!?.:：；;”"』」）)]\s*$/u;
/** Text that is set in lines of one width: a sentence ends where it ends, and its paragraph with it. */
const goesOnBelow = (line: string, below: string): boolean =>
  isProse(line) && isProse(below) && !CLOSED.test(line);

/** Lines of a list or a table belong to each other, and so do those of code. */
function partsIn(text: string): Part[] {
  const parts: Part[] = [];
  const add = (part: string, kind: string, paragraph: number): void => {
    if (part.trim() === '') return;
    const terms = kind === 'code' ? NOTHING : termsOf(part);
    const keys = new Set(terms.map(({ key }) => key));
    parts.push({ text: part, keys, words: wordsOf(terms), isProse: kind === 'prose', paragraph });
  };
  let block = { text: '', kind: '', from: 0 };
  /** Lines whose sentence goes on below. */
  let begun = '';
  let isCode = false;
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const isFence = FENCE_LINE.test(line);
    const kind = isCode || isFence ? 'code' : LISTED.test(line) ? 'list' : 'prose';
    if (isFence) isCode = !isCode;
    if (block.kind !== kind) {
      add(block.text, block.kind, block.from);
      block = { text: '', kind, from: at };
    }
    if (kind !== 'prose') block.text += `${line}\n`;
    else if (goesOnBelow(line, lines[at + 1] ?? '')) begun += `${line}\n`;
    else {
      for (const sentence of `${begun}${line}`.split(ENDS)) add(sentence, kind, at);
      begun = '';
    }
  }
  add(block.text, block.kind, block.from);
  return parts;
}

const readOf = rememberedOf((passage) => ({
  parts: partsIn(passage.text),
  above: keysOf([...passage.headings, passage.title, passage.question ?? ''].join('\n')),
}));

/** All that a passage says, lower case. */
const lettersOf = rememberedOf(({ headings, title, question, text }) =>
  [...headings, title, question ?? '', text].join('\n').toLowerCase(),
);

/** Pairs of characters that overlap, 苍鹭 鹭面 面团, are one word. */
function sharesAsMany(keys: ReadonlySet<string>, others: ReadonlySet<string>, least: number): boolean {
  let count = 0;
  let before = '';
  if (least === 0) return true;
  for (const key of keys) {
    if (!others.has(key)) continue;
    const goesOn = before !== '' && HAN_END.test(before) && before.at(-1) === key[0];
    before = key;
    if (!goesOn && ++count >= least) return true;
  }
  return false;
}
const HAN_END = /\p{Script=Han}$/u;

/** What follows in a paragraph is of the same matter where another lesson of the course has so much of its words. */
const MATTER_OF_ANOTHER = 0.5;
const isSpokenOfIn = (lessons: readonly Passage[], { words }: Part): boolean =>
  lessons.some((lesson) => {
    const letters = lettersOf(lesson);
    return (
      words.filter((word) => letters.includes(word)).length >= Math.max(1, words.length * MATTER_OF_ANOTHER)
    );
  });

/** What of a passage hangs together, and the sentences that hang on nothing; the very passage where there are none. */
export interface Coherence {
  coherent: Passage;
  apart: readonly string[];
  /**
   * Of these the ones of whose paragraph nothing hangs together, nor has a word of the headings or of what was asked.
   */
  alone: readonly string[];
}

/** Of passages that were found for one occasion. */
export interface HangingTogether {
  of(passage: Passage): Coherence;
  /** Sentences of a page that otherwise hangs together which are foreign to it (`foreign-to-its-page.ts`). */
  foreign(passage: Passage): readonly string[];
}

/**
 * Finds in a passage the sentences that hang on nothing: neither on its headings nor on what was asked, nor on what
 * does; within a paragraph that does, neither on their neighbours nor on the other passages that were found. The
 * first sentence is what the heading stands above.
 */
function hangingIn(passage: Passage, asked: ReadonlySet<string>, others: readonly Passage[]): Coherence {
  const { parts, above } = readOf(passage);
  const anchors = new Set([...above, ...asked]);
  const told = new Set(anchors);
  const kept = new Set<Part>();
  const paragraphs = new Set<number>();
  const keep = (part: Part): void => {
    kept.add(part);
    paragraphs.add(part.paragraph);
    for (const key of part.keys) told.add(key);
  };
  // What a tool says stands under no heading.
  const isUnderHeading = passage.courseId !== '';
  for (const [at, part] of parts.entries())
    if (!part.isProse || (at === 0 && (isUnderHeading || sharesAsMany(part.keys, anchors, 1)))) keep(part);
  const isNextTo = (part: Part, other: Part | undefined): boolean =>
    other !== undefined && kept.has(other) && other.paragraph === part.paragraph;
  const belongs = (part: Part, at: number): boolean => {
    if (isNextTo(part, parts[at - 1]) && (GOES_ON.test(part.text) || isNextTo(part, parts[at + 1])))
      return true;
    const isWithin = paragraphs.has(part.paragraph);
    const least = Math.min(isWithin ? 1 : SHARED, part.keys.size);
    return sharesAsMany(part.keys, told, least) || (isWithin && isSpokenOfIn(others, part));
  };
  for (let pass = 0; pass < PASSES; pass++) {
    const before = kept.size;
    for (const [at, part] of parts.entries()) if (!kept.has(part) && belongs(part, at)) keep(part);
    if (kept.size === before) break;
  }
  const left = parts.filter((part) => !kept.has(part));
  const apart = left.map((part) => part.text);
  if (apart.length === 0) return { coherent: passage, apart, alone: apart };
  // By a single word a paragraph is at least about something that was asked for.
  for (const { keys, paragraph } of left) if (sharesAsMany(keys, anchors, 1)) paragraphs.add(paragraph);
  const alone = left.filter(({ paragraph }) => !paragraphs.has(paragraph)).map((part) => part.text);
  const text = parts.flatMap((part) => (kept.has(part) ? [part.text] : [])).join('\n');
  return { coherent: { ...passage, text }, apart, alone };
}

/**
 * Whatever was asked, and whatever was found beside it: on no occasion less of a passage hangs together. Found out
 * once.
 */
export const surelyTogether = rememberedOf((passage) => hangingIn(passage, NOTHING_ASKED, []));
const NOTHING_ASKED: ReadonlySet<string> = new Set();

/** Whether a paragraph of its own may hang on nothing at all: most pages have none, whatever was asked. */
const isLoose = (passage: Passage): boolean => surelyTogether(passage).alone.length > 0;

export function hangingTogether({ heard, given }: Occasion): HangingTogether {
  let asked: ReadonlySet<string> | null = null;
  // What a tool says is of no lesson.
  const besides = ({ id, courseId }: Passage): Passage[] =>
    courseId === '' ? [] : given.filter((other) => other.id !== id);
  function once<T extends object>(readIt: (passage: Passage) => T): (passage: Passage) => T {
    const known = new Map<Passage, T>();
    return (passage) => {
      const value = known.get(passage) ?? readIt(passage);
      known.set(passage, value);
      return value;
    };
  }
  const whole = once((passage): Coherence => {
    const surely = surelyTogether(passage);
    if (surely.apart.length === 0) return surely;
    asked ??= keysOf(heard);
    // The other passages are dear to look into: only where something is left without them.
    const byItself = hangingIn(passage, asked, []);
    return byItself.apart.length === 0 ? byItself : hangingIn(passage, asked, besides(passage));
  });
  return {
    of: whole,
    foreign: once((passage) =>
      mayHoldForeign(passage, heard) && isLoose(passage) ? foreignAmong(whole(passage).alone) : [],
    ),
  };
}
