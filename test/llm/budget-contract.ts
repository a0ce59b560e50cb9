import { expect, test } from 'vitest';
import type { Budget } from '../../src/llm/index.ts';

/** What every budget promises, wherever it is kept. `create` makes one that gives each group 100 tokens a day. */
export function budgetContract(create: () => Promise<Budget>): void {
  const DAY = '2026-11-23';

  test('gives what fits into the day, and refuses the rest whole', async () => {
    const budget = await create();
    expect(await budget.spend('g1', 60, DAY)).toBe(true);
    expect(await budget.spend('g1', 41, DAY)).toBe(false);
    expect(await budget.spend('g1', 40, DAY)).toBe(true);
    expect(await budget.spend('g1', 1, DAY)).toBe(false);
  });

  test('keeps groups and days apart', async () => {
    const budget = await create();
    expect(await budget.spend('g1', 100, DAY)).toBe(true);
    expect(await budget.spend('g2', 100, DAY)).toBe(true);
    expect(await budget.spend('g1', 100, '2026-11-24')).toBe(true);
    expect(await budget.spend('g1', 1, DAY)).toBe(false);
  });

  test('takes back what was not used', async () => {
    const budget = await create();
    await budget.spend('g1', 100, DAY);
    await budget.correct('g1', -30, DAY);
    expect(await budget.spend('g1', 30, DAY)).toBe(true);
    expect(await budget.spend('g1', 1, DAY)).toBe(false);
  });

  test('takes note of what was used beyond the reservation, also over the limit', async () => {
    const budget = await create();
    await budget.spend('g1', 90, DAY);
    await budget.correct('g1', 30, DAY);
    expect(await budget.spend('g1', 1, DAY)).toBe(false);
    await budget.correct('g1', -30, DAY);
    expect(await budget.spend('g1', 10, DAY)).toBe(true);
  });

  test('is never overrun by spending at the same time', async () => {
    const budget = await create();
    const given = await Promise.all(Array.from({ length: 20 }, () => budget.spend('g1', 30, DAY)));
    expect(given.filter(Boolean)).toHaveLength(3);
  });
}
