/** One thing in particular that questions ask for, and what an answer to them must hold: one of the patterns. */
export interface Kind {
  asks: RegExp;
  holds: readonly Held[];
}

/** A pattern, or what makes one of it when it is first asked. */
export type Held = Pick<RegExp, 'test'>;

/**
 * The same of a short message behind an answer: by what form one sentence of its place is known to tell it. Any
 * number may be part of an answer to "how long"; a sentence alone has to say so many days.
 */
export interface Want {
  asks: RegExp;
  /** The plainest first; a sentence is taken by the next only where none has that. */
  holds: readonly RegExp[];
}

/** A pattern that is dear to make, and that few questions need. */
export function madeWhenAsked(make: () => RegExp): Held {
  let made: RegExp | undefined;
  return {
    test(text) {
      made ??= make();
      return made.test(text);
    },
  };
}
