/** One thing in particular that questions ask for, and what an answer to them must hold: one of the patterns. */
export interface Kind {
  asks: RegExp;
  holds: readonly RegExp[];
}
