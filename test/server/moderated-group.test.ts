import { encode } from 'fast-png';
import encodeQr from 'qr';
import { describe, expect, test } from 'vitest';
import { messageDocument } from '../../src/domain/conversation/message-document.ts';
import { DAY, MINUTE } from '../support/movable-clock.ts';
import { aGroup, aViolation } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';
import { ADVERT, aSchool, COPIES, INSULT, type Learner } from './school-in-life.ts';

describe('in a busy group', () => {
  test('a case is shown and kept with its own message and what its sender said beside it, however many others speak', async () => {
    const { school, learner, says, violations } = await aSchool();
    const pirate = await learner('搬运');
    const other = await learner('小林');
    for (let at = 0; at < 60; at++) await says(other, `第 ${at} 题我做出来了，步骤在笔记里`);
    await says(pirate, '资料我都整理好了');
    const { messageId } = await says(pirate, COPIES);
    const [found] = await violations();
    const { context } = (await school.call('GET', `/v1/violations/${found.id}`)).json;
    expect(context.map((one: { messageId: string }) => one.messageId)).toContain(messageId);
    const packet = (await school.call('GET', `/v1/violations/${found.id}/evidence`)).json;
    expect(packet.messages.map(({ text }: { text: string }) => text)).toEqual([COPIES, '资料我都整理好了']);
  });
});

describe('cases', () => {
  test('are found by what was said and by who said it', async () => {
    const { school, violations } = await aSchool();
    const { store } = school.installation;
    await store.violations.insert(
      aViolation({ id: 'vio_a', messageId: 'a1', text: '加我微信领 PYTHON 资料' }),
    );
    await store.violations.insert(
      aViolation({ id: 'vio_b', messageId: 'b1', senderId: 'mei', senderName: '小梅', text: '刷单日结' }),
    );
    const found = async (find: string) =>
      (await violations(`?find=${encodeURIComponent(find)}`)).map(({ id }: { id: string }) => id);
    expect(await found('python')).toEqual(['vio_a']);
    expect(await found('小梅')).toEqual(['vio_b']);
    expect(await found('mei')).toEqual(['vio_b']);
    expect(await found('me')).toEqual([]);
  });

  test('show whom else a decision is about, with what would be done to them', async () => {
    const { school } = await aSchool();
    const { store } = school.installation;
    const head = aViolation({ messageId: 'h1' });
    const repeat = aViolation({ messageId: 'h2', senderId: 'mei', senderName: '小梅', repeats: head.id });
    for (const one of [head, repeat]) await store.violations.insert(one);
    await store.violationMeasures.insert({
      id: 'mea_1',
      violationId: repeat.id,
      kind: 'remove',
      text: '移出本群',
      requiresApproval: true,
      state: 'proposed',
      reason: null,
      doneAt: null,
      updatedAt: 100,
    });
    const { json } = await school.call('GET', `/v1/violations/${head.id}`);
    expect(json.repeated).toMatchObject([
      { id: repeat.id, sender: { id: 'mei', name: '小梅' }, text: repeat.text, measures: ['remove'] },
    ]);
  });
});

describe('a case whose repeat was taken back by its sender', () => {
  test('can be overturned: that one stays as it is', async () => {
    const { school, act } = await aSchool();
    const { store } = school.installation;
    const head = aViolation({ status: 'acted' });
    const repeat = { messageId: 'm2', repeats: head.id };
    const withdrawn = aViolation({ ...repeat, status: 'withdrawn' });
    const acted = aViolation({ ...repeat, messageId: 'm3', status: 'acted' });
    for (const one of [head, withdrawn, acted]) await store.violations.insert(one);
    const overturned = await act(head.id, 'overturn', { operator: '王老师', reason: '看错了' });
    expect([overturned.status, overturned.json.status]).toEqual([200, 'overturned']);
    expect((await store.violations.get(acted.id))?.status).toBe('overturned');
    expect((await store.violations.get(withdrawn.id))?.status).toBe('withdrawn');
  });
});

describe('flooding', () => {
  const measuresOf = ({ verdict }: { verdict: { measures: { kind: string }[] } }) =>
    verdict.measures.map(({ kind }) => kind);
  const flood = async (
    on: Awaited<ReturnType<typeof aSchool>>,
    who: Learner,
    times: number,
    text: string,
  ) => {
    for (let index = 0; index < times; index++) {
      await on.says(who, text);
      on.school.clock.advance(5_000);
    }
  };

  test('is reminded of in private, once a flood; the third flood in thirty days warns', async () => {
    const on = await aSchool();
    const noisy = await on.learner('小闹');
    await flood(on, noisy, 9, '有人吗有人吗在不在');
    expect(await on.privately(noisy)).toMatchObject([{ about: 'reminder' }]);
    expect(await on.violations('?repeats=true')).toHaveLength(5);
    // What is decided together with it is none of its sender's earlier cases.
    const [whole] = await on.violations();
    const { json } = await on.school.call('GET', `/v1/violations/${whole.id}`);
    expect([json.repeats, json.history]).toEqual([4, []]);
    on.school.clock.advance(2 * DAY);
    await flood(on, noisy, 6, '怎么都没人理我啊啊啊');
    // However many messages they have, these are two.
    const both = await on.violations('?repeats=true');
    expect(both.map(measuresOf)).toEqual(Array(7).fill(['private_reminder']));
    on.school.clock.advance(2 * DAY);
    await flood(on, noisy, 5, '到底有没有人回答我');
    const [third] = await on.violations();
    expect(measuresOf(third)).toContain('warn');
  });

  test.each([1_000, 0])(
    'is seen whatever order its messages come in, %i ms from one another',
    async (apartMs) => {
      const { school, violations } = await aSchool();
      const start = school.clock.now();
      for (const index of [5, 4, 3, 2, 1]) {
        await school.call('POST', '/v1/messages', {
          body: {
            channel: 'bridge',
            groupId: 'newcomers',
            messageId: `late-${index}`,
            senderId: 'noisy',
            text: '快来看快来看快来看这个',
            sentAt: new Date(start + index * apartMs).toISOString(),
          },
        });
        await school.drain();
      }
      expect((await violations()).map(({ messageId }: { messageId: string }) => messageId)).toEqual([
        'late-5',
      ]);
    },
  );
});

describe('verdicts over REST', () => {
  const verdictsOn = async (school: TemporaryInstallation, messages: object[]) =>
    (await school.call('POST', '/v1/moderations', { body: { messages } })).json.verdicts;

  test('join the stored timeline once, and stay as they were given', async () => {
    const { school, violations } = await aSchool();
    const at = (index: number) => new Date(school.clock.now() + index * 1_000).toISOString();
    const line = (index: number) => ({
      id: `f${index}`,
      groupId: 'newcomers',
      senderId: 'noisy',
      sentAt: at(index),
      text: '快来快来看看这个视频',
    });
    for (let index = 0; index < 4; index++) await verdictsOn(school, [line(index)]);
    const [fifth] = await verdictsOn(school, [line(4)]);
    expect(fifth).toMatchObject({ category: 'spam', decidedBy: 'rules' });
    const again = await verdictsOn(school, [{ ...line(4), text: '别的话' }, line(0)]);
    expect(again).toMatchObject([{ category: 'spam' }, { category: 'none' }]);
    expect(await violations()).toEqual([]);
  });

  test('are shown only to who may see the group', async () => {
    const { school, learner, says, violations } = await aSchool();
    await says(await learner('小刚'), INSULT);
    const [found] = await violations();
    const bound = await school.token(['operate'], 'jobs');
    expect((await school.call('GET', '/v1/violations', { token: bound })).json.items).toEqual([]);
    expect((await school.call('GET', `/v1/violations/${found.id}`, { token: bound })).status).toBe(403);
    const machine = await school.token(['moderate']);
    expect((await school.call('GET', '/v1/violations', { token: machine })).status).toBe(403);
  });
});

describe('a group that only watches, or lets nothing happen by itself', () => {
  test.each([
    ['observe', 'observed', []],
    ['approve', 'open', ['proposed', 'proposed']],
  ])('in %s: %s', async (mode, status, states) => {
    const { school, learner, says, messages, violations } = await aSchool();
    await school.call('PUT', '/v1/groups/newcomers/moderation', { body: { operator: '王老师', mode } });
    school.clock.advance(MINUTE);
    const seller = await learner('卖课的');
    const { messageId } = await says(seller, ADVERT);
    const [found] = await violations();
    expect(found.status).toBe(status);
    expect(found.measures.map(({ state }: { state: string }) => state)).toEqual(states);
    const seen = (await messages(seller)).find((one: { messageId: string }) => one.messageId === messageId);
    expect(seen.removed).toBe(false);
  });
});

test('how much is done without a person is an operator’s word, else the group file’s, else the rules’', async () => {
  const school = await temporaryInstallation({
    groups: [aGroup(), aGroup({ id: 'strict', moderation: 'approve' })],
  });
  const modeOf = async (group: string) => (await school.call('GET', `/v1/groups/${group}/moderation`)).json;
  const set = async (group: string, mode: string | null) =>
    (await school.call('PUT', `/v1/groups/${group}/moderation`, { body: { operator: '王老师', mode } })).json;
  expect(await modeOf('newcomers')).toMatchObject({ mode: 'auto', source: 'rules', otherwise: 'auto' });
  expect(await modeOf('strict')).toMatchObject({ mode: 'approve', source: 'group', otherwise: 'approve' });
  expect(await set('strict', 'observe')).toMatchObject({
    mode: 'observe',
    source: 'operator',
    otherwise: 'approve',
  });
  expect(await set('strict', null)).toMatchObject({ mode: 'approve', source: 'group' });
  school.clock.advance(MINUTE);
  await school.call('POST', '/v1/messages', {
    body: {
      channel: 'bridge',
      groupId: 'strict',
      messageId: 'advert',
      senderId: 'seller',
      text: ADVERT,
      sentAt: new Date(school.clock.now()).toISOString(),
    },
  });
  await school.drain();
  const [found] = (await school.call('GET', '/v1/violations')).json.items;
  expect(found).toMatchObject({ status: 'open', measures: [{ state: 'proposed' }, { state: 'proposed' }] });
  const actions = (await school.call('GET', '/v1/moderation/audit?groupId=strict')).json.items;
  expect(actions.filter(({ action }: { action: string }) => action === 'mode_set')).toHaveLength(2);
});

test('a code in a picture is read as the link it is, and the picture is not kept', async () => {
  const { school } = await aSchool();
  const rows = encodeQr('https://weixin.qq.com/g/AbCdEfGhIj', 'raw');
  const side = (rows.length + 8) * 5;
  const data = new Uint8Array(side * side).fill(255);
  for (let at = 0; at < data.length; at++) {
    if (rows[Math.floor(Math.floor(at / side) / 5) - 4]?.[Math.floor((at % side) / 5) - 4]) data[at] = 0;
  }
  const picture = Buffer.from(encode({ width: side, height: side, data, channels: 1 })).toString('base64');
  await school.call('POST', '/v1/messages', {
    body: {
      channel: 'bridge',
      groupId: 'newcomers',
      messageId: 'with-code',
      senderId: 'seller',
      text: '扫码进群领全套资料',
      attachments: [{ kind: 'image', data: picture }],
      sentAt: new Date(school.clock.now()).toISOString(),
    },
  });
  await school.drain();
  const stored = await school.installation.store.messages.find('bridge', 'newcomers', 'with-code');
  expect(stored?.attachments).toEqual([{ kind: 'image', qr: 'https://weixin.qq.com/g/AbCdEfGhIj' }]);
  const judged = await school.installation.store.verdicts.get('newcomers', 'with-code', 1);
  expect(judged?.text).toContain('weixin.qq.com/g/AbCdEfGhIj');
  expect(judged?.verdict?.category).toBe('advertising');
});

test.each([
  ['by day the group was reminded', 0, 'private:unsupported:privateMessage'],
  ['at night it was not', 13, 'only_private:unsupported:privateMessage'],
])(
  'on a platform that can do none of it, measures become tasks, and nothing personal is said in public; %s',
  async (_, hours, warned) => {
    const { school, violations, act } = await aSchool();
    school.clock.advance(hours * 60 * MINUTE);
    await school.call('POST', '/v1/messages', {
      body: {
        channel: 'bridge',
        groupId: 'newcomers',
        messageId: 'p9',
        senderId: 'seller',
        text: ADVERT,
        sentAt: new Date(school.clock.now()).toISOString(),
      },
    });
    await school.drain();
    const [found] = await violations('?tasks=true');
    expect(
      found.measures.map(({ kind, state, reason }: Record<string, string>) => [kind, state, reason]),
    ).toEqual([
      ['warn', 'task', warned],
      ['delete', 'task', 'unsupported:delete'],
    ]);
    const seen = async () => {
      const { store } = school.installation;
      return JSON.stringify([
        (await store.events.after('newcomers', 0, 100)).filter(({ kind }) => kind === 'message'),
        (await store.messages.recent('newcomers', 100)).map(messageDocument),
      ]);
    };
    expect(await seen()).toContain(ADVERT);
    expect((await act(found.id, 'measures/delete/done', { operator: '王老师' })).status).toBe(200);
    expect(await seen()).not.toContain(ADVERT);
    expect((await act(found.id, 'measures/delete/done', { operator: '王老师' })).status).toBe(409);
  },
);

test('what other rules would have done is told without anything happening', async () => {
  const { school, learner, says, violations } = await aSchool();
  const who = await learner('小林');
  await says(who, '今天的作业好难');
  await says(who, ADVERT);
  const before = await violations();
  const run = await school.call('POST', '/v1/moderation/dry-runs', {
    body: {
      groupId: 'newcomers',
      rules: {
        rules: [],
        ladder: {
          advertising: { first: ['remove'] },
          personal_attack: { first: ['warn'] },
          spam: { first: ['warn'] },
          piracy: { first: ['remove'] },
        },
      },
    },
  });
  expect(run.json).toMatchObject({
    looked: 2,
    truncated: false,
    byCategory: { advertising: 1, none: 1 },
    measures: { remove: { automatic: 0, held: 1 } },
  });
  expect(await violations()).toEqual(before);
});

test('what was said in private is listed for who may see the group, with whom and where', async () => {
  const { school, learner, says } = await aSchool();
  const seller = await learner('卖课的');
  await says(seller, ADVERT);
  const read = async (token?: string, query = '') =>
    await school.call('GET', `/v1/private-messages${query}`, token === undefined ? {} : { token });
  const { json } = await read();
  expect(json.items).toMatchObject([
    {
      direction: 'to_learner',
      about: 'reminder',
      groupId: 'newcomers',
      groupName: 'Python 新手村',
      learner: { id: seller.id, name: '卖课的' },
    },
  ]);
  // The way to appeal is the learner's alone.
  expect(json.items[0].text).toMatch(/\/appeal#…$/);
  const thread = await school.call('GET', `/v1/groups/newcomers/learners/${seller.id}/private-messages`);
  expect(thread.json.items[0].text).toMatch(/\/appeal#…$/);
  const token = await school.token(['message', 'operate'], 'newcomers');
  const followed = await school.events('/v1/groups/newcomers/events?after=0', { token });
  const { data } = await followed.next((event) => event.data.kind === 'private_message');
  expect(data.privateMessage.text).toMatch(/\/appeal#…$/);
  expect((await read(await school.token(['operate'], 'jobs'))).json.items).toEqual([]);
  expect((await read(await school.token(['operate'], 'jobs'), '?groupId=newcomers')).status).toBe(403);
  expect((await read(await school.token(['moderate']))).status).toBe(403);
  const { items } = (await school.call('GET', '/v1/groups')).json;
  expect(items[0].moderation).toMatchObject({ mode: 'auto', source: 'rules' });
});
