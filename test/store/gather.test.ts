import { describe, expect, test } from 'vitest';
import { createGathering, type Step } from '../../src/store/at-once/gather.ts';

function twoSteps() {
  const calls: string[] = [];
  const { step, run } = createGathering();
  const at = ({ gather }: Step, name: string) =>
    gather(async (numbers: number[]) => {
      calls.push(`${name} ${numbers.join(',')}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (numbers.includes(-1)) throw new Error(`no ${name}`);
      return numbers.map((number) => number * 10);
    });
  const [first, second] = [step(), step()];
  return {
    calls,
    run,
    early: at(first, 'early'),
    late: at(second, 'late'),
    lateBeside: at(second, 'late beside'),
  };
}

describe('works that go side by side', () => {
  test('ask at each step once for all, whoever took a longer way there', async () => {
    const { calls, run, early, late } = twoSteps();
    const works = [1, 2, 3, 4].map((number) =>
      run(async (ask) => {
        if (number % 2 === 0) await ask(early, number);
        if (number === 4) await ask(early, number + 100);
        if (number === 3) await new Promise((resolve) => setTimeout(resolve, 5));
        return await ask(late, number);
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
      run((ask) => ask(early, 1)),
      run(async (ask) => ask(late, (await ask(early, 2)) / 10)),
    ]);
    expect(ended).toMatchObject([{ reason: new Error('by itself') }, { value: 10 }, { value: 20 }]);
    const failed = await Promise.allSettled([
      run((ask) => ask(early, -1)),
      run(async (ask) => {
        await ask(early, 1).catch(() => 0);
        return await ask(late, 7);
      }),
    ]);
    expect(failed).toMatchObject([{ reason: new Error('no early') }, { value: 70 }]);
  });

  test('may ask several questions at one step, which go out side by side', async () => {
    const { calls, run, early, late, lateBeside } = twoSteps();
    const all = await Promise.all([
      run(async (ask) => await Promise.all([ask(late, 1), ask(late, 2), ask(lateBeside, 3)])),
      run(async (ask) => await ask(late, 4)),
      // One that asks much at once holds up nobody who asks for little.
      run(async (ask) => {
        const [both] = await Promise.all([ask(early, 5), ask(early, 6)]);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return await ask(lateBeside, both);
      }),
    ]);
    expect(all).toEqual([[10, 20, 30], 40, 500]);
    expect(calls).toEqual(['early 5,6', 'late 1,2,4', 'late beside 3,50']);
  });
});
