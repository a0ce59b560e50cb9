import { describe, expect, test } from 'vitest';
import { createTopicDesk, POST_PROMPT_JOB } from '../../src/community/index.ts';
import type { DiscussionPrompt } from '../../src/domain/school/discussion-prompt.ts';
import { HOUR, MINUTE, movableClock } from '../support/movable-clock.ts';
import { aGroup, aPrompt } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

/**
 * A desk with these topics of a beginners' group (light ones on Monday, Wednesday and Friday at 19:30), on a
 * Wednesday at 10:00.
 */
async function deskWith(...topics: Partial<DiscussionPrompt>[]) {
  const { store } = await temporaryStore();
  const clock = movableClock();
  await store.groups.put(aGroup(), clock.now());
  for (const [slot, topic] of topics.entries())
    await store.discussionPrompts.insert(aPrompt({ id: `prm_${slot}`, slot, ...topic }));
  const postings = async (): Promise<number[]> =>
    (await store.jobs.list({ state: 'ready', kind: POST_PROMPT_JOB, limit: 50 })).map(({ runAt }) => runAt);
  return { desk: createTopicDesk({ store, clock }), clock, postings };
}

const at = (local: string): number => Date.parse(`${local}:00+08:00`);
const TONIGHT = at('2026-11-25T19:30');

describe('an operator', () => {
  test('approves a topic for its time', async () => {
    const { desk, postings, clock } = await deskWith({});
    expect(await desk.approve('prm_0', '王老师')).toMatchObject({
      status: 'approved',
      at: TONIGHT,
      moves: 0,
      decidedBy: '王老师',
      decidedAt: clock.now(),
    });
    expect(await postings()).toEqual([TONIGHT]);
  });

  test('approves one whose time has passed for the next free time of the rhythm', async () => {
    const { desk, clock, postings } = await deskWith({}, { at: at('2026-11-27T19:30') });
    clock.moveTo('2026-11-25T20:00:00+08:00');
    // Friday is taken, Saturday is for heavier ones.
    const monday = at('2026-11-30T19:30');
    expect(await desk.approve('prm_0', '王老师')).toMatchObject({ status: 'approved', at: monday, moves: 1 });
    expect(await postings()).toEqual([monday]);
  });

  test('cannot approve one that is stale before there is a free time', async () => {
    const { desk, clock } = await deskWith({ validUntil: TONIGHT + HOUR });
    clock.moveTo('2026-11-25T20:00:00+08:00');
    await expect(desk.approve('prm_0', '王老师')).rejects.toMatchObject({ code: 'slot_passed' });
    expect(await desk.get('prm_0')).toMatchObject({ status: 'draft', decidedBy: null });
  });

  test('rejects one also after it was approved; nothing is posted for a rejected draft', async () => {
    const { desk, postings } = await deskWith({}, { hold: 'quarrel' });
    await desk.approve('prm_0', '王老师');
    expect(await desk.reject('prm_0', '李老师', '刚讲过')).toMatchObject({
      status: 'rejected',
      reason: '刚讲过',
      decidedBy: '李老师',
    });
    expect(await desk.reject('prm_1', '李老师', '刚讲过')).toMatchObject({ hold: null });
    expect(await postings()).toEqual([TONIGHT]);
  });

  test.each(['posted', 'rejected', 'lapsed'] as const)(
    'decides no more on a topic that is %s',
    async (status) => {
      const { desk } = await deskWith({ status, decidedBy: '王老师' });
      const decisions = [
        desk.approve('prm_0', '李老师'),
        desk.reject('prm_0', '李老师', '不合适'),
        desk.edit('prm_0', '李老师', { text: '换一个' }),
      ];
      for (const decision of await Promise.allSettled(decisions))
        expect(decision).toMatchObject({ reason: { code: 'prompt_decided' } });
    },
  );

  test('changes the words; the time and what holds it stay', async () => {
    const { desk } = await deskWith({ hold: 'quarrel' });
    expect(await desk.edit('prm_0', '王老师', { text: '换一个说法' })).toMatchObject({
      text: '换一个说法',
      edited: true,
      at: TONIGHT,
      hold: 'quarrel',
    });
  });

  test('moves it to another time, which ends what held it', async () => {
    const { desk, postings } = await deskWith({ hold: 'quarrel' });
    const tomorrow = at('2026-11-26T12:00');
    expect(await desk.edit('prm_0', '王老师', { at: tomorrow })).toMatchObject({
      at: tomorrow,
      hold: null,
      edited: false,
    });
    expect(await postings()).toEqual([tomorrow]);
  });

  test.each([
    ['a time that has passed', at('2026-11-25T10:00'), 'time_passed'],
    ['quiet hours', at('2026-11-25T23:00'), 'quiet_hours'],
    ['a day that another topic has', at('2026-11-27T12:00'), 'day_taken'],
  ])('cannot move it to %s', async (_, time, code) => {
    const { desk } = await deskWith({}, { at: at('2026-11-27T19:30') });
    await expect(desk.edit('prm_0', '王老师', { at: time })).rejects.toMatchObject({ code });
    expect(await desk.get('prm_0')).toMatchObject({ at: TONIGHT });
  });

  test('may leave it on its own day, however near', async () => {
    const { desk } = await deskWith({});
    expect(await desk.edit('prm_0', '王老师', { at: TONIGHT + MINUTE })).toMatchObject({
      at: TONIGHT + MINUTE,
    });
  });
});
