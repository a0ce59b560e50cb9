/** One thing in particular that questions ask for, and what an answer to them must hold: one of the patterns. */
export interface Kind {
  asks: RegExp;
  holds: readonly Held[];
}

/** A pattern, or what makes one of it when it is first asked. */
export type Held = Pick<RegExp, 'test'>;

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
