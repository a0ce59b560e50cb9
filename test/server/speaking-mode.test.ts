import { describe, expect, test } from 'vitest';
import { DAY } from '../support/movable-clock.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

async function newGroup() {
  const school = await temporaryInstallation({ groups: [aGroup({ mode: 'copilot' })] });
  let asked = 0;
  const ask = async () => {
    asked += 1;
    await school.call('POST', '/v1/messages', {
      body: {
        channel: 'bridge',
        groupId: 'newcomers',
        messageId: `m${asked}`,
        senderId: `u${asked}`,
        text: `@助教 第 ${asked} 次作业什么时候讲评？`,
        sentAt: new Date(school.clock.now()).toISOString(),
      },
    });
    await school.drain();
  };
  const group = async () => (await school.call('GET', '/v1/groups')).json.items[0];
  const setMode = (mode: string) =>
    school.call('PUT', '/v1/groups/newcomers/mode', { body: { operator: '王老师', mode } });
  const replies = async () =>
    (await school.installation.store.messages.recent('newcomers', 50)).filter(({ ours }) => ours);
  return { school, ask, group, setMode, replies };
}

describe('a group that the assistant only drafts for', () => {
  test('shows how many of its questions staff have dealt with, and for how long it has been so', async () => {
    const { school, ask, group } = await newGroup();
    expect((await group()).copilot).toEqual({
      draftsSeen: 0,
      draftsWanted: 50,
      days: 0,
      daysWanted: 7,
      isOver: false,
    });
    await ask();
    await ask();
    const [first] = (await school.call('GET', '/v1/questions')).json.items;
    await school.call('POST', `/v1/questions/${first.id}/dismiss`, {
      body: { operator: '王老师', reason: '群里说过了' },
    });
    school.clock.advance(2 * DAY);
    expect((await group()).copilot).toMatchObject({ draftsSeen: 1, days: 2, isOver: false });
    school.clock.advance(5 * DAY);
    expect((await group()).copilot).toMatchObject({ draftsSeen: 1, days: 7, isOver: true });
  });

  test('is let speak by an operator, from the next message on, and made to draft again', async () => {
    const { school, ask, group, setMode, replies } = await newGroup();
    await ask();
    expect(await replies()).toEqual([]);
    const set = await setMode('mention');
    expect(set.json).toMatchObject({ id: 'newcomers', mode: 'mention', copilot: null });
    await ask();
    expect((await replies()).map(({ replyToMessageId }) => replyToMessageId)).toEqual(['m2']);
    await setMode('copilot');
    await ask();
    expect(await replies()).toHaveLength(1);
    expect(await group()).toMatchObject({ mode: 'copilot', copilot: { isOver: false } });
    const { items } = (await school.call('GET', '/v1/moderation/audit?groupId=newcomers')).json;
    expect(
      items.map((one: { action: string; actor: string; detail: object }) => [
        one.action,
        one.actor,
        one.detail,
      ]),
    ).toEqual([
      ['speaking_mode_set', '王老师', { mode: 'copilot' }],
      ['speaking_mode_set', '王老师', { mode: 'mention' }],
    ]);
  });

  test('is changed into no other mode than there are, nor where there is no such group', async () => {
    const { school, setMode } = await newGroup();
    expect((await setMode('loud')).status).toBe(400);
    const elsewhere = await school.call('PUT', '/v1/groups/nowhere/mode', {
      body: { operator: '王老师', mode: 'mention' },
    });
    expect(elsewhere.status).toBe(404);
  });
});
