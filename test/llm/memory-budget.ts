import type { Budget } from '../../src/llm/index.ts';

export interface MemoryBudget extends Budget {
  spent(groupId: string, day: string): number;
}

/** A budget in memory, held to the same contract as the store's. */
export function createMemoryBudget({ tokensPerDay }: { tokensPerDay: number }): MemoryBudget {
  const tokens = new Map<string, number>();
  const keyOf = (groupId: string, day: string): string => `${day} ${groupId}`;
  const spent = (groupId: string, day: string): number => tokens.get(keyOf(groupId, day)) ?? 0;
  return {
    async spend(groupId, more, day) {
      const after = spent(groupId, day) + more;
      if (after > tokensPerDay) return false;
      tokens.set(keyOf(groupId, day), after);
      return true;
    },
    async correct(groupId, more, day) {
      tokens.set(keyOf(groupId, day), Math.max(0, spent(groupId, day) + more));
    },
    spent,
  };
}
