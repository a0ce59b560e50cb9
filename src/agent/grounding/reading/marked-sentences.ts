import { rememberedOf } from './passage-memory.ts';
import { proseOf } from './prose.ts';
import { ENDS, marksIn } from './units.ts';

/**
 * A piece of a text with its words and pairs of characters (`marksIn`), by which two texts are known to speak of the
 * same.
 */
export class MarkedText {
  readonly text: string;
  readonly #about: string;
  #marks: ReadonlySet<string> | undefined;

  /** `about`: what it speaks of, where more than its own words tell that. */
  constructor(text: string, about = text) {
    this.text = text;
    this.#about = about;
  }

  /** Worked out when it is asked for first: most sentences of a passage are never looked at so closely. */
  get marks(): ReadonlySet<string> {
    this.#marks ??= marksIn(this.#about);
    return this.#marks;
  }
}

/** The sentences of a passage's prose, in their order, empty ones among them. */
export const markedSentencesOf = rememberedOf((passage): MarkedText[] =>
  proseOf(passage)
    .split(ENDS)
    .map((sentence) => new MarkedText(sentence)),
);

type Marks = ReadonlySet<string> | ReadonlyMap<string, unknown>;

export function sharedMarks(marks: Marks, there: MarkedText): number {
  let shared = 0;
  for (const mark of marks.keys()) if (there.marks.has(mark)) shared++;
  return shared;
}

/** Share of a statement that a sentence has, for the two to speak of the same. */
const ALIKE = 0.5;

export const speaksOfTheSame = (marks: Marks, there: MarkedText): boolean =>
  sharedMarks(marks, there) >= marks.size * ALIKE;

/** The largest share of the marks, of which there is one at least, that one of the texts has; 0 where there is none. */
export const largestShare = (marks: Marks, among: readonly MarkedText[]): number =>
  Math.max(0, ...among.map((there) => sharedMarks(marks, there) / marks.size));
