import { describe, expect, test } from 'vitest';
import { createGathering } from '../../src/store/gather.ts';

function twoSteps() {
  const calls: string[] = [];
  const { gather, run } = createGathering();
  const step = (name: string) =>
    gather(async (numbers: number[]) => {
      calls.push(`${name} ${numbers.join(',')}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (numbers.includes(-1)) throw new Error(`no ${name}`);
      return numbers.map((number) => number * 10);
    });
  return { calls, run, early: step('early'), late: step('late') };
}

describe('works that go side by side', () => {
  test('ask at each step once for all, whoever took a longer way there', async () => {
    const { calls, run, early, late } = twoSteps();
    const works = [1, 2, 3, 4].map((number) =>
      run(async () => {
        if (number % 2 === 0) await early(number);
        if (number === 4) await early(number + 100);
        if (number === 3) await new Promise((resolve) => setTimeout(resolve, 5));
        return await late(number);
      }),
    );
    expect(await Promise.all(works)).toEqual([10, 20, 30, 40]);
    expect(calls).toEqual(['early 2,4', 'early 104', 'late 1,3,2,4']);
  });

  test('come to their end when one of them fails, and where a step fails for all', async () => {
    const { run, early, late } = twoSteps();
    const ended = await Promise.allSettled([
      run(async () => {
        throw new Error('by itself');
      }),
      run(() => early(1)),
      run(async () => late((await early(2)) / 10)),
    ]);
    expect(ended).toMatchObject([{ reason: new Error('by itself') }, { value: 10 }, { value: 20 }]);
    const failed = await Promise.allSettled([
      run(() => early(-1)),
      run(async () => {
        await early(1).catch(() => 0);
        return await late(7);
      }),
    ]);
    expect(failed).toMatchObject([{ reason: new Error('no early') }, { value: 70 }]);
  });

  test('may ask twice at one step', async () => {
    const { calls, run, late } = twoSteps();
    const both = await Promise.all([
      run(async () => await Promise.all([late(1), late(2)])),
      run(async () => await late(3)),
    ]);
    expect(both).toEqual([[10, 20], 30]);
    expect(calls).toEqual(['late 1,2,3']);
  });
});
