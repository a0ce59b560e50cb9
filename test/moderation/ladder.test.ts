import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AlertKind, SEVERITIES, VIOLATION_CATEGORIES } from '../../src/domain/moderation/moderation.ts';
import { type LadderCase, loadPolicy, measuresFor, nextMeasures } from '../../src/moderation/index.ts';

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
/** A first advert, with nothing that would have it wait for a person. */
const ADVERT = {
  category: 'advertising',
  severity: 'medium',
  strikes: [],
  at: NOW,
  hardEvidence: true,
  needsReview: false,
} as const satisfies LadderCase;
const kindsOf = (one: Partial<LadderCase>, by = policy): string[] =>
  nextMeasures({ ...ADVERT, ...one }, by).map(({ kind }) => kind);

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

  test('counts what was done of the same kind before, and nothing else', () => {
    const first = kindsOf({});
    expect(first).not.toContain('remove');
    const struck = (category: (typeof VIOLATION_CATEGORIES)[number], at: number) =>
      kindsOf({ strikes: [{ category, at }] });
    expect(struck('advertising', NOW - DAY)).toContain('remove');
    expect(struck('piracy', NOW - DAY)).toEqual(first);
    // Read late, a message is held against what came before it, not against what was written since.
    expect(struck('advertising', NOW + DAY)).toEqual(first);
  });

  test('forgets a strike after as many days as the school says, also where more would count', () => {
    const soon = { ...policy, strikeDecayDays: { ...policy.strikeDecayDays, advertising: 30 } };
    const strikes = [{ category: 'advertising', at: NOW - 40 * DAY } as const];
    expect(kindsOf({ strikes })).toContain('remove');
    expect(kindsOf({ strikes }, soon)).not.toContain('remove');
  });

  test('is at its hardest for the worst alone', () => {
    const attack = { category: 'personal_attack' } as const;
    expect(kindsOf({ ...attack, severity: 'medium' })).toEqual(['warn']);
    expect(kindsOf({ ...attack, severity: 'high' })).toEqual(['warn', 'remove']);
  });

  test('leaves everything to a person where the school says so, and does nothing where it only watches', () => {
    const approved = nextMeasures(ADVERT, { ...policy, mode: 'approve' });
    expect(approved.map(({ requiresApproval }) => requiresApproval)).toEqual([true, true]);
    expect(nextMeasures(ADVERT, policy).map(({ requiresApproval }) => requiresApproval)).toEqual([
      false,
      false,
    ]);
    expect(kindsOf({}, { ...policy, mode: 'observe' })).toEqual([]);
  });

  test.each(VIOLATION_CATEGORIES)(
    'takes down and mutes without a person adverts and floods alone: %s',
    (category) => {
      const step = { first: ['delete', 'mute'] as ('delete' | 'mute')[] };
      const strict = { ...policy, ladder: { ...policy.ladder, [category]: step } };
      const waits = category === 'personal_attack' || category === 'piracy';
      expect(nextMeasures({ ...ADVERT, category }, strict)).toEqual([
        { kind: 'delete', requiresApproval: waits },
        { kind: 'mute', requiresApproval: waits },
      ]);
    },
  );

  test('holds no rule against who is in need, nor in a matter for a person alone', () => {
    const { hardEvidence, strikes, at } = ADVERT;
    const measured = (kind: AlertKind) =>
      measuresFor({ ...ADVERT, alerts: [{ kind }] }, { hardEvidence, strikes, at }, policy).length;
    for (const kind of ['crisis', 'political', 'obscene'] as const) expect(measured(kind), kind).toBe(0);
    expect(measured('fraud')).toBe(2);
  });
});
