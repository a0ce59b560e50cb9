import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SEVERITIES, VIOLATION_CATEGORIES } from '../../src/domain/moderation/moderation.ts';
import { type LadderCase, loadPolicy, nextMeasures } from '../../src/moderation/index.ts';

const policy = loadPolicy(parse(readFileSync('data/rules/default.yaml', 'utf8')));
const DAY = 86_400_000;
const NOW = 400 * DAY;
const WEIGHT = { private_reminder: 1, warn: 2, delete: 3, mute: 4, remove: 5, legal_escalation: 6 };

const strike = fc.record({
  category: fc.constantFrom(...VIOLATION_CATEGORIES),
  at: fc.integer({ min: 0, max: NOW }),
});
const facts: fc.Arbitrary<LadderCase> = fc.record({
  category: fc.constantFrom(...VIOLATION_CATEGORIES),
  severity: fc.constantFrom(...SEVERITIES),
  strikes: fc.array(strike, { maxLength: 8 }),
  at: fc.constant(NOW),
  hardEvidence: fc.boolean(),
  needsReview: fc.boolean(),
});
const heaviest = (one: LadderCase): number =>
  Math.max(0, ...nextMeasures(one, policy).map(({ kind }) => WEIGHT[kind]));

describe('the ladder', () => {
  test('never gets lighter with severity', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const weights = SEVERITIES.map((severity) => heaviest({ ...one, severity }));
        expect(weights).toEqual([...weights].sort((a, b) => a - b));
      }),
    );
  });

  test('never gets lighter with one strike more', () => {
    fc.assert(
      fc.property(facts, strike, (one, more) => {
        expect(heaviest({ ...one, strikes: [...one.strikes, more] })).toBeGreaterThanOrEqual(heaviest(one));
      }),
    );
  });

  test('lets nothing happen by itself but a reminder, and on hard evidence a warning, a takedown or a mute', () => {
    fc.assert(
      fc.property(facts, (one) => {
        for (const { kind, requiresApproval } of nextMeasures(one, policy)) {
          if (requiresApproval) continue;
          expect(one.needsReview).toBe(false);
          expect(['private_reminder', 'warn', 'delete', 'mute']).toContain(kind);
          if (kind !== 'private_reminder') expect(one.hardEvidence).toBe(true);
        }
      }),
    );
  });

  test('forgets strikes that have faded', () => {
    const spam = {
      category: 'spam',
      severity: 'low',
      at: NOW,
      hardEvidence: true,
      needsReview: false,
    } as const;
    const kinds = (ages: number[]) =>
      nextMeasures(
        { ...spam, strikes: ages.map((days) => ({ category: 'spam' as const, at: NOW - days * DAY })) },
        policy,
      ).map(({ kind }) => kind);
    expect(kinds([])).toEqual(['private_reminder']);
    expect(kinds([3])).toEqual(['private_reminder']);
    expect(kinds([3, 5])).toContain('warn');
    expect(kinds([31, 40])).toEqual(['private_reminder']);
  });

  test.each(['advertising', 'piracy'] as const)(
    'takes what still works while it stands down, whoever sent it and how bad it is: %s',
    (category) => {
      for (const severity of SEVERITIES) {
        const measures = nextMeasures(
          { category, severity, strikes: [], at: NOW, hardEvidence: false, needsReview: false },
          policy,
        );
        expect(measures).toContainEqual({ kind: 'delete', requiresApproval: true });
      }
    },
  );
});
