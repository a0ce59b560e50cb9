import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MeasuredLine, messageLinesOf } from '../bench/moderation/sets.ts';
import { shippedModerator } from './moderator-under-test.ts';

const linesOf = (name: string): MeasuredLine[] =>
  messageLinesOf(join(import.meta.dirname, `../../data/eval/${name}.jsonl`)).filter(({ tags }) =>
    tags.includes('looked-at'),
  );
const judged = (lines: readonly MeasuredLine[]) => {
  const verdicts = shippedModerator().judge(lines.map(({ id, text }) => ({ id, text })));
  return lines.map((line, i) => ({ line, verdict: verdicts[i]! }));
};

describe("the sixth set of groups' messages, as far as it was read", () => {
  const all = judged(linesOf('moderation-groups-sixth'));

  it('has no honest message in four hundred that is named', () => {
    const honest = all.filter(
      ({ line: { expected, alerts } }) => expected.join() === 'none' && !alerts.length,
    );
    expect(honest.length).toBeGreaterThan(400);
    const named = honest.filter(({ verdict: { category } }) => category !== 'none');
    expect(named.map(({ line: { text } }) => text)).toEqual([]);
  });

  it.each(['fraud', 'obscene', 'minor'] as const)(
    'raises the %s alert for every message that calls for it',
    (kind) => {
      const called = all.filter(({ line: { alerts } }) => alerts.includes(kind));
      expect(called.length).toBeGreaterThan(kind === 'minor' ? -1 : 3);
      const silent = called.filter(({ verdict }) => !verdict.alerts.some((alert) => alert.kind === kind));
      expect(silent.map(({ line: { text } }) => text)).toEqual([]);
    },
  );
});

describe('who may harm themselves, as far as the lines were read', () => {
  const all = judged(linesOf('moderation-groups-crisis'));
  const raised = ({ verdict }: (typeof all)[number]): boolean =>
    verdict.alerts.some(({ kind }) => kind === 'crisis');

  it('is seen in four of five messages, and in hardly one that only sounds so', () => {
    const called = all.filter(({ line: { alerts } }) => alerts.includes('crisis'));
    const near = all.filter(({ line: { alerts } }) => !alerts.includes('crisis'));
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter(raised).length / called.length).toBeGreaterThan(0.8);
    expect(near.length).toBeGreaterThan(100);
    expect(near.filter(raised).length).toBeLessThanOrEqual(1);
  });
});
