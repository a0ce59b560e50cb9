import { describe, expect, test } from 'vitest';
import { priorityOf } from '../../../src/desk/index.ts';
import type { Question } from '../../../src/domain/conversation/question.ts';
import { HOUR, MINUTE } from '../../support/movable-clock.ts';
import { aQuestion } from '../../support/samples.ts';

const NOW = Date.parse('2026-11-25T15:00:00+08:00');

/** Asked just now and due in half an hour, except for what a test says. */
const priority = (said: Partial<Question> = {}, others = 0) =>
  priorityOf(aQuestion({ clockFrom: NOW, dueAt: NOW + 30 * MINUTE, promisedAt: null, ...said }), others, NOW);
const reasonsOf = (said: Partial<Question> = {}, others = 0) =>
  priority(said, others).reasons.map(({ reason }) => reason);

/** Everything at once that can make a question urgent. */
const PRESSED: Partial<Question> = {
  clockFrom: NOW - 72 * HOUR,
  dueAt: NOW - 48 * HOUR,
  told: true,
  missed: 3,
  reopened: 2,
  core: true,
};

describe('the line of the desk', () => {
  test('puts an alert before a quarrel, a quarrel before a complaint, and each before any question', () => {
    const kinds = (['alert', 'quarrel', 'complaint'] as const).map((kind) => priority({ kind }).score);
    const scores = [...kinds, priority({ ...PRESSED, kind: 'subject' }, 40).score];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
    expect(reasonsOf({ kind: 'quarrel' })).toContain('quarrel');
  });

  test('puts what is late before what is soon due, and that before what has time', () => {
    const late = priority({ dueAt: NOW }).score;
    const soon = priority({ clockFrom: NOW - 20 * MINUTE, dueAt: NOW + 10 * MINUTE }).score;
    const early = priority({ clockFrom: NOW - 19 * MINUTE, dueAt: NOW + 11 * MINUTE }).score;
    expect(late).toBeGreaterThan(soon);
    expect(soon).toBeGreaterThan(early);
    expect(early).toBeGreaterThan(priority().score);
    expect(reasonsOf({ dueAt: NOW })).toEqual(['overdue']);
    expect(reasonsOf({ clockFrom: NOW - 20 * MINUTE, dueAt: NOW + 10 * MINUTE }).toSorted()).toEqual([
      'due_soon',
      'waiting',
    ]);
    expect(priority()).toEqual({ score: 0, reasons: [] });
  });

  test('calls nothing nearly due before most of its time is over, however short that is', () => {
    const alert = (minutesAgo: number) =>
      reasonsOf({
        kind: 'alert',
        clockFrom: NOW - minutesAgo * MINUTE,
        dueAt: NOW + (5 - minutesAgo) * MINUTE,
      });
    expect(alert(0)).toEqual(['alert']);
    expect(alert(3)).not.toContain('due_soon');
    expect(alert(4)).toContain('due_soon');
  });

  test('puts what is later before what is less late, though no lateness comes before a complaint', () => {
    const lateBy = (ms: number) => priority({ dueAt: NOW - ms }).score;
    expect(lateBy(6 * MINUTE)).toBeGreaterThan(lateBy(0));
    expect(lateBy(HOUR)).toBeGreaterThan(lateBy(6 * MINUTE));
    expect(lateBy(1_000 * HOUR)).toBeLessThan(priority({ kind: 'complaint' }).score);
  });

  test('counts how much of its time a question has waited, whatever the clocks say', () => {
    const waited = (from: number, dueAt: number) =>
      priority({ clockFrom: NOW + from, dueAt: NOW + dueAt }).score;
    expect(waited(-30 * MINUTE, 30 * MINUTE)).toBeGreaterThan(waited(-20 * MINUTE, 60 * MINUTE));
    // The same share of a longer time is as urgent.
    expect(waited(-60 * MINUTE, 60 * MINUTE)).toBe(waited(-30 * MINUTE, 30 * MINUTE));
    // Asked, as it says, after now: by a process whose clock is ahead.
    expect(waited(5 * MINUTE, 35 * MINUTE)).toBe(0);
    expect(reasonsOf({ dueAt: null })).toEqual([]);
  });

  test('gives a place further ahead to each thing that speaks for it, and names it', () => {
    const missed = { told: true, missed: 1 };
    expect(reasonsOf(missed)).toEqual(['promise_missed']);
    expect(reasonsOf({ reopened: 1 })).toEqual(['came_back']);
    expect(reasonsOf({ core: true })).toEqual(['core_learner']);
    expect(reasonsOf({}, 1)).toEqual(['asked_by_several']);
    // Nobody was promised anything, so no promise was missed.
    expect(reasonsOf({ told: false, missed: 1 })).toEqual([]);
    expect(reasonsOf({ told: true, missed: 0 })).toEqual([]);
    expect(priority({}, 2).score).toBeGreaterThan(priority({}, 1).score);
    expect(priority({}, 500).score).toBeLessThan(priority({ dueAt: NOW }).score);
  });

  test('shows the heaviest reason first, and nothing that is not in the sum', () => {
    const { score, reasons } = priority({ ...PRESSED, kind: 'complaint' }, 5);
    const points = reasons.map((one) => one.points);
    expect(reasons.map(({ reason }) => reason).toSorted()).toEqual(
      ['complaint', 'overdue', 'promise_missed', 'came_back', 'asked_by_several', 'core_learner'].toSorted(),
    );
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(score);
  });
});
