import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gate } from '../../src/agent/gate.ts';

const decide = (confidence: number, said: { speakAt?: number | null; overheard?: boolean } = {}) =>
  gate({ confidence, speakAt: said.speakAt ?? null, overheard: said.overheard ?? false });

describe('the gate', () => {
  test.each([
    ['speaks from .75 on when addressed', 0.75, {}, 'speak'],
    ['shows the nearest place below that', 0.74, {}, 'nearest'],
    ['shows the nearest place from .50 on', 0.5, {}, 'nearest'],
    ['abstains below .50', 0.49, {}, 'abstain'],
    ['wants .92 to join in unasked', 0.91, { overheard: true }, 'nearest'],
    ['joins in from .92 on', 0.92, { overheard: true }, 'speak'],
    ['follows the course’s own calibration', 0.61, { speakAt: 0.6 }, 'speak'],
    ['also where that is stricter', 0.8, { speakAt: 0.85 }, 'nearest'],
    ['does not join in sooner because of it', 0.91, { speakAt: 0.6, overheard: true }, 'nearest'],
    ['but may join in later', 0.94, { speakAt: 0.95, overheard: true }, 'nearest'],
    ['has no middle band below a low calibrated point', 0.39, { speakAt: 0.4 }, 'abstain'],
  ] as const)('%s', (_, confidence, said, decision) => {
    expect(decide(confidence, said)).toBe(decision);
  });

  test('never says less with more confidence, nor more when it was not addressed', () => {
    const rank = { abstain: 0, nearest: 1, speak: 2 };
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.option(share), fc.boolean(), (a, b, speakAt, overheard) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(rank[decide(high, { speakAt, overheard })]).toBeGreaterThanOrEqual(
          rank[decide(low, { speakAt, overheard })],
        );
        expect(rank[decide(a, { speakAt, overheard: true })]).toBeLessThanOrEqual(
          rank[decide(a, { speakAt })],
        );
      }),
    );
  });
});
