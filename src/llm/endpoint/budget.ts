/**
 * Tokens that a group may use in a day. `day` is a local date, YYYY-MM-DD. Before a call the most it can take
 * is spent; afterwards the difference to what it really took is given back. So a budget is never overrun,
 * however many calls are under way.
 */
export interface Budget {
  /** Takes `tokens` if they fit into what is left of the day; otherwise takes nothing and says false. Atomic. */
  spend(groupId: string, tokens: number, day: string): Promise<boolean>;
  /** Adds to what was spent; negative gives back. Never refuses. */
  correct(groupId: string, tokens: number, day: string): Promise<void>;
}
