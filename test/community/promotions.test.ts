import { beforeEach, describe, expect, test } from 'vitest';
import type { Group } from '../../src/domain/school/group.ts';
import { DAY, HOUR, MINUTE } from '../support/movable-clock.ts';
import { aCalendar, aGroup, aMessage, aPromotion, aPrompt, aQuestion } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

/** A beginners' group, its clock on Wednesday 25 November 2026 at 10:00 in Shanghai; topics at 19:30. */
let school: TemporaryInstallation;

async function open(...groups: Partial<Group>[]): Promise<void> {
  school = await temporaryInstallation({
    groups: (groups.length > 0 ? groups : [{}]).map((said) => aGroup(said)),
  });
  // People talk here: a message or two of ours are no large share.
  for (let i = 0; i < 40; i++) {
    const sentAt = school.clock.now() - HOUR - i * MINUTE;
    for (const group of await store().groups.list())
      await store().messages.insert(
        aMessage({
          id: `${group.id}-${i}`,
          messageId: `m${i}`,
          groupId: group.id,
          sentAt,
          receivedAt: sentAt,
        }),
      );
  }
}

const store = () => school.installation.store;
const TEXT = '周六下午三点学长讲转行，限时免费，名额 30 个，想来的加微信 zhuanhang2026 报名！';
/** A learner who says the same is taken for an advertiser. */
const ADVERT = { groupId: 'newcomers', operator: '王老师', text: TEXT };

async function write(said: Record<string, unknown> = {}) {
  return await school.call('POST', '/v1/promotions', {
    body: { ...ADVERT, at: '2026-11-25T12:00:00+08:00', ...said },
  });
}
const decide = (id: string, what: string, body: object) =>
  school.call('POST', `/v1/promotions/${id}/${what}`, { body: { operator: '李老师', ...body } });
const look = async (id: string) => (await school.call('GET', `/v1/promotions/${id}`)).json;

/** To a time of Wednesday's, or of another day of that November, where everything that is due is done. */
async function at(time: string, day = 25): Promise<void> {
  school.clock.moveTo(`2026-11-${day}T${time}:00+08:00`);
  await school.drain();
}

/** What the group was told by staff, or by the assistant. */
async function told(groupId = 'newcomers') {
  const messages = await store().messages.recent(groupId, 100);
  return messages.filter((message) => message.senderRole !== 'learner');
}

describe('a promotion', () => {
  beforeEach(() => open());

  test('is posted at its time, marked and signed by who wrote it, and counts as unprompted', async () => {
    const { status, json } = await write();
    expect(status).toBe(200);
    expect(json).toMatchObject({
      status: 'scheduled',
      text: TEXT,
      postedAs: `【活动】${TEXT}`,
      signedBy: '王老师',
      at: '2026-11-25T04:00:00.000Z',
      validUntil: '2026-11-28T04:00:00.000Z',
    });
    await at('11:59');
    expect(await told()).toEqual([]);
    await at('12:00');
    await at('12:01');
    expect(await told()).toMatchObject([
      {
        text: `【活动】${TEXT}`,
        senderName: '王老师',
        senderRole: 'staff',
        ours: false,
        answer: { outcome: 'promotion', signedBy: '王老师', label: null },
      },
    ]);
    expect(await look(json.id)).toMatchObject({ status: 'posted', hold: null });
    expect(await store().unpromptedMessages.since('newcomers', 0)).toHaveLength(1);
    const record = await school.call('GET', '/v1/moderation/audit?groupId=newcomers');
    expect(record.json.items.map((line: { action: string }) => line.action)).toEqual([
      'promotion_posted',
      'promotion_written',
    ]);
  });

  test('is no advert to our own moderation, nor when the platform sends it back', async () => {
    await write();
    await at('12:00');
    const verdict = await school.call('POST', '/v1/moderations', { body: { messages: [{ text: TEXT }] } });
    expect(verdict.json.verdicts[0].category).toBe('advertising');
    for (const senderRole of ['bot', 'staff']) {
      const echo = { channel: 'web', groupId: 'newcomers', messageId: `echo-${senderRole}`, senderId: 'x' };
      const sentAt = '2026-11-25T12:00:05+08:00';
      await school.call('POST', '/v1/messages', {
        body: { ...echo, senderRole, text: `【活动】${TEXT}`, sentAt },
      });
    }
    await school.drain();
    expect((await school.call('GET', '/v1/violations')).json.items).toEqual([]);
  });

  test('stands alone in its week, whoever writes; a cancelled one leaves it free', async () => {
    const first = await write();
    const second = await write({ operator: '李老师', at: '2026-11-29T12:00:00+08:00' });
    expect(second).toMatchObject({ status: 409, json: { code: 'promotion_week_taken' } });
    expect(second.json.detail).toContain('王老师');
    expect((await write({ at: '2026-11-30T12:00:00+08:00' })).status).toBe(200);
    const cancelled = await decide(first.json.id, 'cancel', { reason: '讲师病了' });
    expect(cancelled.json).toMatchObject({ status: 'cancelled', decidedBy: '李老师', reason: '讲师病了' });
    expect((await write({ at: '2026-11-29T12:00:00+08:00' })).status).toBe(200);
    await at('12:30');
    expect(await told()).toEqual([]);
    expect(await decide(first.json.id, 'edit', { text: '又有了' })).toMatchObject({
      status: 409,
      json: { code: 'promotion_over' },
    });
  });

  test('does not go out beside another one of its week, however that came there', async () => {
    const { clock } = school;
    const here = { week: '2026-W48', groupId: 'newcomers', at: clock.now() - DAY };
    await store().discussionPrompts.insert(aPromotion({ ...here, status: 'posted', postedAt: here.at }));
    const due = aPromotion({
      week: '2026-W48',
      slot: 101,
      at: clock.now() + HOUR,
      plannedAt: clock.now() + HOUR,
    });
    await store().discussionPrompts.insert({ ...due, validUntil: due.at + 7 * DAY });
    await store().jobs.enqueue(
      { kind: 'post_prompt', payload: { promptId: due.id, at: due.at }, runAt: due.at, dedupeKey: 'x' },
      clock.now(),
    );
    await at('11:00');
    expect(await told()).toEqual([]);
    // The same hour of the next week's first day.
    expect(await look(due.id)).toMatchObject({
      hold: 'promotion_this_week',
      at: '2026-11-30T03:00:00.000Z',
      moves: 1,
    });
  });

  test.each([
    ['a time that has passed', { at: '2026-11-25T09:00:00+08:00' }, 'time_passed'],
    ['quiet hours', { at: '2026-11-25T22:45:00+08:00' }, 'quiet_hours'],
    ['less than two hours beside a topic', { at: '2026-11-25T18:00:00+08:00' }, 'topic_near'],
    ['the hours of topics of a week to come', { at: '2026-12-02T20:00:00+08:00' }, 'topic_near'],
    ['after it stopped being true', { validUntil: '2026-11-25T11:00:00+08:00' }, 'valid_until_too_early'],
    ['a mark and nothing beside it', { text: '【活动】 ' }, 'empty_promotion'],
    ['a group that is none', { groupId: 'nowhere' }, 'unknown_group'],
  ])('cannot be written for %s', async (_, said, code) => {
    await store().discussionPrompts.insert(aPrompt({ at: Date.parse('2026-11-25T19:30:00+08:00') }));
    expect((await write(said)).json.code).toBe(code);
    expect((await school.call('GET', '/v1/promotions')).json.items).toEqual([]);
  });

  test('cannot be written for a holiday', async () => {
    await store().calendars.put(
      aCalendar({ holidays: [{ from: '2026-11-26', to: '2026-11-27', name: '校庆' }] }),
    );
    expect((await write({ at: '2026-11-26T12:00:00+08:00' })).json.code).toBe('holiday');
  });

  test('may stand two hours after a topic of its day', async () => {
    await store().discussionPrompts.insert(aPrompt({ at: Date.parse('2026-11-25T15:00:00+08:00') }));
    expect((await write({ at: '2026-11-25T17:00:00+08:00' })).status).toBe(200);
  });

  test('is changed before it goes out; whoever changes the words signs them', async () => {
    const { json } = await write();
    const changed = await decide(json.id, 'edit', {
      text: '【活动】改到周日下午三点',
      at: '2026-11-26T12:00:00+08:00',
    });
    expect(changed.json).toMatchObject({
      text: '改到周日下午三点',
      signedBy: '李老师',
      edited: true,
      moves: 0,
    });
    await at('12:00');
    expect(await told()).toEqual([]);
    await at('12:00', 26);
    expect(await told()).toMatchObject([{ text: '【活动】改到周日下午三点', senderName: '李老师' }]);
    expect((await decide(json.id, 'cancel', {})).json.code).toBe('promotion_over');
  });

  test('calls on nobody', async () => {
    const { json } = await write({ text: '@所有人 周六有讲座' });
    expect(json.text).toBe('at 所有人 周六有讲座');
  });

  test('that missed its hour goes out at the same hour of the next day, and lapses where that is too late', async () => {
    const { json } = await write({ validUntil: '2026-11-26T20:00:00+08:00' });
    await at('13:00');
    expect(await told()).toEqual([]);
    expect(await look(json.id)).toMatchObject({
      status: 'scheduled',
      at: '2026-11-26T04:00:00.000Z',
      moves: 1,
    });
    await at('13:00', 26);
    expect(await look(json.id)).toMatchObject({ status: 'lapsed' });
    await at('12:00', 27);
    expect(await told()).toEqual([]);
  });

  test('waits while there is a quarrel, and says so; not for a pause of topics', async () => {
    const { json } = await write();
    await store().topicPauses.pause('newcomers', 2, school.clock.now());
    const { now } = school.clock;
    const quarrel = aQuestion({ kind: 'quarrel', status: 'handed_off', createdAt: now() });
    await store().questions.insert(quarrel);
    await store().silences.open(
      { groupId: 'newcomers', questionId: quarrel.id, kind: 'quarrel', messageIds: [], participants: [] },
      now(),
    );
    await at('12:00');
    expect(await look(json.id)).toMatchObject({ status: 'scheduled', hold: 'quarrel' });
    await store().silences.lift(quarrel.id, now());
    await at('12:10');
    expect(await told()).toHaveLength(1);
    expect(await look(json.id)).toMatchObject({ status: 'posted', hold: null });
  });

  test('is no topic: it cannot be approved as one, and the week is still drafted', async () => {
    const { json } = await write();
    expect((await school.call('GET', `/v1/discussion-prompts/${json.id}`)).json.code).toBe('unknown_prompt');
    expect((await school.call('GET', '/v1/discussion-prompts')).json.items).toEqual([]);
    const drafted = await school.call('POST', '/v1/discussion-prompts', {
      body: { groupId: 'newcomers', week: '2026-W48' },
    });
    expect(drafted.json.drafts.length).toBeGreaterThan(0);
    const kinds = drafted.json.drafts.map((draft: { kind: string }) => draft.kind);
    expect(kinds).not.toContain('promotion');
  });

  test('met with silence pauses no topics', async () => {
    await store().discussionPrompts.insert(
      aPrompt({
        status: 'measured',
        postedAt: 1,
        measuredAt: 2,
        result: { replies: 0, speakers: 0, returning: 0 },
      }),
    );
    const { json } = await write();
    await at('12:00');
    await at('12:30', 26);
    expect(await look(json.id)).toMatchObject({ status: 'posted', result: { replies: 0 } });
    expect(await store().topicPauses.underWay()).toEqual([]);
  });

  test('needs the right to the group', async () => {
    const { json } = await write();
    const elsewhere = await school.token(['operate'], 'others');
    expect((await school.call('GET', `/v1/promotions/${json.id}`, { token: elsewhere })).status).toBe(403);
    expect(
      (
        await school.call('POST', `/v1/promotions/${json.id}/cancel`, {
          token: elsewhere,
          body: { operator: '某人' },
        })
      ).status,
    ).toBe(403);
    expect((await school.call('GET', '/v1/promotions', { token: elsewhere })).json.items).toEqual([]);
  });
});

test('a week is the week where the group is, and the mark is one that its language reads', async () => {
  await open({ id: 'newcomers', language: 'en', timeZone: 'America/New_York' });
  // Sunday evening in New York, Monday in Shanghai: the end of one week and the beginning of the next.
  expect((await write({ at: '2026-11-30T01:00:00Z', text: 'Open evening on Friday' })).json).toMatchObject({
    postedAs: '【活动】【Event】 Open evening on Friday',
  });
  expect((await write({ at: '2026-11-30T17:00:00Z', text: 'Open evening' })).status).toBe(200);
  expect((await write({ at: '2026-11-27T17:00:00Z', text: 'Open evening' })).json.code).toBe(
    'promotion_week_taken',
  );
  const ofWeek = await school.call('GET', '/v1/promotions?groupId=newcomers&week=2026-W48&status=scheduled');
  expect(ofWeek.json.items).toHaveLength(1);
});
