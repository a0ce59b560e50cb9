import { describe, expect, test } from 'vitest';
import { createMemoryBudget } from '../../src/llm/index.ts';
import { temporaryStore } from '../support/temporary-store.ts';
import { budgetContract } from './budget-contract.ts';

describe('the budget in memory', () => {
  budgetContract(async () => createMemoryBudget({ tokensPerDay: 100 }));

  test('may have a limit for each group', async () => {
    const budget = createMemoryBudget({ tokensPerDay: (groupId) => (groupId === 'big' ? 1_000 : 10) });
    expect(await budget.spend('big', 500, '2026-11-23')).toBe(true);
    expect(await budget.spend('small', 500, '2026-11-23')).toBe(false);
  });

  test('forgets days that are long over', async () => {
    const budget = createMemoryBudget({ tokensPerDay: 100 });
    for (let day = 10; day < 20; day++) await budget.spend('g1', 50, `2026-11-${day}`);
    expect(budget.spent('g1', '2026-11-10')).toBe(0);
    expect(budget.spent('g1', '2026-11-19')).toBe(50);
  });
});

describe('the budget in the store', () => {
  budgetContract(async () => {
    const { store } = await temporaryStore();
    return {
      spend: (groupId, tokens, day) => store.modelSpending.spend(groupId, tokens, day, 100),
      correct: store.modelSpending.correct,
    };
  });
});
