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

export interface MemoryBudget extends Budget {
  spent(groupId: string, day: string): number;
}

/** For tests, and for commands that run once. A service keeps its budget in the store. */
export function createMemoryBudget(limits: {
  tokensPerDay: number | ((groupId: string) => number);
}): MemoryBudget {
  /** Day → group → tokens. */
  const days = new Map<string, Map<string, number>>();
  const limitOf = (groupId: string): number =>
    typeof limits.tokensPerDay === 'number' ? limits.tokensPerDay : limits.tokensPerDay(groupId);
  const groupsOf = (day: string): Map<string, number> => {
    let groups = days.get(day);
    if (!groups) {
      groups = new Map();
      days.set(day, groups);
      forgetOldDays(days);
    }
    return groups;
  };

  return {
    async spend(groupId, tokens, day) {
      const groups = groupsOf(day);
      const after = (groups.get(groupId) ?? 0) + tokens;
      if (after > limitOf(groupId)) return false;
      groups.set(groupId, after);
      return true;
    },
    async correct(groupId, tokens, day) {
      const groups = groupsOf(day);
      groups.set(groupId, Math.max(0, (groups.get(groupId) ?? 0) + tokens));
    },
    spent: (groupId, day) => days.get(day)?.get(groupId) ?? 0,
  };
}

/** Time zones span three local dates at once; one more for a call that ends after midnight. */
const DAYS_KEPT = 4;

function forgetOldDays(days: Map<string, unknown>): void {
  const newestFirst = [...days.keys()].sort().reverse();
  for (const day of newestFirst.slice(DAYS_KEPT)) days.delete(day);
}
