import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admitUnprompted,
  maySpeakUnprompted,
  type UnpromptedSituation,
} from '../../../src/domain/school/unprompted.ts';
import { localTime } from '../../../src/domain/time/local-time.ts';
import { isQuiet } from '../../../src/domain/time/quiet-hours.ts';
import { DAY, HOUR, MINUTE } from '../../support/movable-clock.ts';
import { aCalendar, aGroup, aMessage } from '../../support/samples.ts';
import { temporaryStore } from '../../support/temporary-store.ts';

const at = (time: string) => Date.parse(`2026-11-25T${time}:00+08:00`);

const situation = (said: Partial<UnpromptedSituation> = {}): UnpromptedSituation => ({
  now: at('15:00'),
  timeZone: 'Asia/Shanghai',
  quiet: ['22:30', '08:00'],
  saidAt: [],
  groupMessages: 500,
  ...said,
});

describe('speaking without having been asked', () => {
  test.each([
    ['in the afternoon of a lively group', {}, { allowed: true }],
    ['at night', { now: at('22:30') }, { allowed: false, reason: 'quiet_hours' }],
    ['before breakfast', { now: at('07:59') }, { allowed: false, reason: 'quiet_hours' }],
    ['at the end of the quiet hours', { now: at('08:00') }, { allowed: true }],
    ['an hour after the last time', { saidAt: [at('14:00')] }, { allowed: false, reason: 'too_soon' }],
    ['two hours after the last time', { saidAt: [at('13:00')] }, { allowed: true }],
    [
      'a third time on one day',
      { saidAt: [at('09:00'), at('12:00')] },
      { allowed: false, reason: 'daily_limit' },
    ],
    ['twice yesterday', { saidAt: [at('09:00') - DAY, at('12:00') - DAY] }, { allowed: true }],
    ['for the first time in a silent group', { groupMessages: 0 }, { allowed: true }],
    [
      'a second time in a group that hardly talks',
      { groupMessages: 9, saidAt: [at('10:00') - 3 * DAY] },
      { allowed: false, reason: 'too_large_a_share' },
    ],
    [
      'as the 15th of a hundred',
      { groupMessages: 99, saidAt: Array(14).fill(at('09:00') - 3 * DAY) },
      { allowed: true },
    ],
    [
      'as the 16th of a hundred',
      { groupMessages: 99, saidAt: Array(15).fill(at('09:00') - 3 * DAY) },
      { allowed: false, reason: 'too_large_a_share' },
    ],
  ])('%s', (_, said, expected) => {
    expect(maySpeakUnprompted(situation(said))).toMatchObject(expected);
  });

  test('never happens more than twice a local day, nor within two hours, nor in the quiet hours', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu');
    fc.assert(
      fc.property(zone, fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }), (timeZone, gaps) => {
        const saidAt: number[] = [];
        let now = at('00:00');
        for (const gap of gaps) {
          now += gap * MINUTE;
          if (
            maySpeakUnprompted(situation({ now, timeZone, saidAt: saidAt.filter((t) => t > now - 7 * DAY) }))
              .allowed
          )
            saidAt.push(now);
        }
        const days = saidAt.map((time) => localTime(time, timeZone).date);
        for (const day of new Set(days))
          expect(days.filter((one) => one === day).length).toBeLessThanOrEqual(2);
        for (const [i, time] of saidAt.entries()) {
          expect(isQuiet(time, timeZone, ['22:30', '08:00'])).toBe(false);
          if (i > 0) expect(time - (saidAt[i - 1] ?? 0)).toBeGreaterThanOrEqual(2 * HOUR);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the gate', () => {
  async function gate() {
    const { store } = await temporaryStore();
    const group = aGroup();
    await store.groups.put(group, 0);
    const admit = (key: string, now = at('15:00')) =>
      store.transaction((tx) =>
        admitUnprompted(tx, { group, calendar: aCalendar(), kind: 'discussion_prompt', key }, now),
      );
    return { store, group, admit };
  }

  test('counts what it lets through, once a key, also where two come at once', async () => {
    const { admit, store } = await gate();
    const decisions = await Promise.all([admit('a'), admit('b'), admit('a')]);
    expect(decisions.filter((one) => one.allowed)).toHaveLength(1);
    expect(await store.unpromptedMessages.since('newcomers', 0)).toHaveLength(1);
  });

  test('gives the place back where the channel refused', async () => {
    const { admit, store } = await gate();
    await admit('a');
    await store.unpromptedMessages.forget('a');
    expect(await admit('b')).toEqual({ allowed: true });
  });

  test('weighs by what the group said in a week', async () => {
    const { admit, store } = await gate();
    for (let i = 0; i < 12; i++) await store.messages.insert(aMessage({ sentAt: at('10:00') }));
    await admit('a', at('15:00') - 2 * DAY);
    expect(await admit('b')).toMatchObject({ reason: 'too_large_a_share' });
    await store.messages.insert(aMessage({ sentAt: at('10:00') }));
    expect(await admit('b')).toEqual({ allowed: true });
  });

  test('is closed while the assistant is switched off', async () => {
    const { admit, store } = await gate();
    const change = { changedBy: '王老师', reason: '休整', changedAt: 0 };
    await store.assistantSwitches.set({ scope: 'newcomers', off: true, ...change });
    expect(await admit('a')).toMatchObject({ allowed: false, reason: 'switched_off' });
    await store.assistantSwitches.set({ scope: 'newcomers', off: false, ...change });
    expect(await admit('a')).toEqual({ allowed: true });
  });
});
