import { describe } from 'vitest';
import { temporaryStore } from '../support/temporary-store.ts';
import { budgetContract } from './budget-contract.ts';
import { createMemoryBudget } from './memory-budget.ts';

describe('the budget in memory', () => {
  budgetContract(async () => createMemoryBudget({ tokensPerDay: 100 }));
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
