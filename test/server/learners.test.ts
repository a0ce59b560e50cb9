import { beforeAll, describe, expect, test } from 'vitest';
import { aGroup, aViolation } from '../support/samples.ts';
import {
  ADMIN_TOKEN,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

let service: TemporaryInstallation;

beforeAll(async () => {
  service = await temporaryInstallation({ groups: [aGroup(), aGroup({ id: 'jobs' })] });
});

const say = (senderId: string, senderName: string, text: string, groupId = 'newcomers') =>
  service.call('POST', '/v1/messages', {
    body: {
      channel: 'bridge',
      groupId,
      messageId: `${senderId}-${text}`,
      senderId,
      senderName,
      text,
      sentAt: '2026-11-25T09:00:00+08:00',
    },
  });

const idOf = async (name: string): Promise<string> => {
  const { json } = await service.call('GET', '/v1/learners?limit=100');
  return json.items.find((one: { name: string }) => one.name === name).id;
};

describe('learners', () => {
  test('are listed and shown with their standing', async () => {
    await say('li', '小李', '大家好');
    const { status, json } = await service.call('GET', `/v1/learners/${await idOf('小李')}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      name: '小李',
      channel: 'bridge',
      accountId: 'li',
      memberships: [{ groupId: 'newcomers' }],
      standing: { strikes: [], restrictions: [] },
    });
    expect(json).not.toHaveProperty('messages');
  });

  test('are found by a part of their name, whatever its case, and by their whole account', async () => {
    await say('u_100%', 'Annika 安妮', '大家好');
    await say('u_1000', '安小妮', '大家好', 'jobs');
    const found = async (find: string, token = ADMIN_TOKEN) => {
      const path = `/v1/learners?find=${encodeURIComponent(find)}`;
      const { json } = await service.call('GET', path, { token });
      return json.items.map((one: { name: string }) => one.name);
    };
    expect(await found('annika')).toEqual(['Annika 安妮']);
    expect(await found('妮')).toEqual(['Annika 安妮', '安小妮']);
    expect(await found('u_1000')).toEqual(['安小妮']);
    // No pattern: a sign stands for itself, and a part of an account for nobody.
    expect(await found('u_100%')).toEqual(['Annika 安妮']);
    expect(await found('%')).toEqual([]);
    expect(await found('u_10')).toEqual([]);
    expect(await found('妮', await service.token(['operate'], 'jobs'))).toEqual(['安小妮']);
  });

  test('are looked at with the cases there were, in the groups of the token', async () => {
    await say('ye', '小叶', '大家好');
    await say('ye', '小叶', '找工作', 'jobs');
    await service.installation.store.violations.insert(
      aViolation({
        id: 'vio_ye',
        messageRowId: 'msg_ye',
        messageId: 'ye1',
        senderId: 'ye',
        text: '加我微信领资料',
      }),
    );
    const id = await idOf('小叶');
    const cases = async (groupId: string) => {
      const token = await service.token(['operate'], groupId);
      return (await service.call('GET', `/v1/learners/${id}`, { token })).json.cases;
    };
    expect(await cases('newcomers')).toMatchObject([{ id: 'vio_ye', text: '加我微信领资料' }]);
    expect(await cases('jobs')).toEqual([]);
  });

  test('of another group are nobody to a token of one group, and to a token without the scope', async () => {
    await say('wu', '小吴', '找工作', 'jobs');
    const id = await idOf('小吴');
    const bound = await service.token(['operate'], 'newcomers');
    expect((await service.call('GET', `/v1/learners/${id}`, { token: bound })).status).toBe(404);
    const listed = await service.call('GET', '/v1/learners', { token: bound });
    expect(listed.json.items.map((one: { name: string }) => one.name)).not.toContain('小吴');
    const operator = await service.token(['operate']);
    for (const [method, path] of [
      ['GET', 'export'],
      ['POST', 'erase'],
    ] as const) {
      const body = method === 'POST' ? { confirm: '小吴' } : undefined;
      const said = await service.call(method, `/v1/learners/${id}/${path}`, { token: operator, body });
      expect(said.status).toBe(403);
    }
  });

  test('who help are listed by group, and made core learners by whoever answers for the group', async () => {
    await say('qin', '小秦', '有人知道闭包是什么吗？');
    const id = await idOf('小秦');
    const operator = await service.token(['operate'], 'newcomers');
    const core = (on: boolean, token = operator) =>
      service.call('PUT', `/v1/learners/${id}/core`, { token, body: { core: on } });
    const helpers = async () =>
      (await service.call('GET', '/v1/groups/newcomers/helpers', { token: operator })).json.items;
    expect(await helpers()).toEqual([]);
    expect((await core(true)).json).toEqual({ id, core: true });
    expect(await helpers()).toEqual([{ id, name: '小秦', helped: 0, core: true }]);
    expect((await core(true, await service.token(['operate'], 'jobs'))).status).toBe(404);
    const elsewhere = await service.call('GET', '/v1/groups/jobs/helpers', { token: operator });
    expect(elsewhere.status).toBe(403);
    await core(false);
    expect(await helpers()).toEqual([]);
  });

  test('are core learners of the group that says so, and by a token of all groups of all they are in', async () => {
    await say('shi', '小史', '大家好');
    await say('shi', '小史', '找工作', 'jobs');
    const id = await idOf('小史');
    const core = (on: boolean, token = ADMIN_TOKEN) =>
      service.call('PUT', `/v1/learners/${id}/core`, { token, body: { core: on } });
    const coreIn = async (groupId: string) =>
      (await service.call('GET', `/v1/groups/${groupId}/helpers`)).json.items
        .filter((one: { core: boolean }) => one.core)
        .map((one: { name: string }) => one.name);
    await core(true, await service.token(['operate'], 'newcomers'));
    expect([await coreIn('newcomers'), await coreIn('jobs')]).toEqual([['小史'], []]);
    await core(true);
    expect([await coreIn('newcomers'), await coreIn('jobs')]).toEqual([['小史'], ['小史']]);
    await core(false, await service.token(['operate'], 'newcomers'));
    expect([await coreIn('newcomers'), await coreIn('jobs')]).toEqual([[], ['小史']]);
  });

  test('show a token of one group the strikes of that group alone', async () => {
    const { store } = service.installation;
    for (const groupId of ['newcomers', 'jobs']) {
      await say('tao', '小陶', `在${groupId}`, groupId);
      const violation = aViolation({ groupId, messageRowId: `msg_${groupId}`, senderId: 'tao' });
      await store.violations.insert(violation);
      await store.strikes.put({
        violationId: violation.id,
        channel: 'bridge',
        senderId: 'tao',
        category: 'spam',
        at: 1,
      });
    }
    const id = await idOf('小陶');
    const groupsOf = async (token = ADMIN_TOKEN) =>
      (await service.call('GET', `/v1/learners/${id}`, { token })).json.standing.strikes.map(
        (one: { groupId: string }) => one.groupId,
      );
    const bound = await service.token(['operate'], 'jobs');
    expect(await groupsOf(bound)).toEqual(['jobs']);
    expect((await groupsOf()).sort()).toEqual(['jobs', 'newcomers']);
    const [own] = await store.violations.list({ groupId: 'jobs', senderId: 'tao', limit: 1 });
    const evidence = async (token = ADMIN_TOKEN) =>
      (await service.call('GET', `/v1/violations/${own?.id}/evidence`, { token })).json.account.strikes;
    expect(await evidence(bound)).toMatchObject([{ violationId: own?.id }]);
    expect(await evidence()).toHaveLength(2);
  });

  test('who left are shown to nobody as members, and are members again with their next message', async () => {
    const tell = (change: string, at: string, more: object = {}) =>
      service.call('POST', '/v1/groups/newcomers/members', {
        body: { channel: 'bridge', senderId: 'yu', change, at, ...more },
      });
    const operator = await service.token(['operate'], 'newcomers');
    const listed = async () =>
      (await service.call('GET', '/v1/learners?limit=100', { token: operator })).json.items.map(
        (one: { name: string }) => one.name,
      );
    const ask = (askerId: string) =>
      service.call('POST', '/v1/answers', {
        body: { question: '闭包是什么？', groupId: 'newcomers', askerId },
      });
    expect(await tell('left', '2026-11-25T08:00:00+08:00')).toMatchObject({ status: 202 });
    expect(await listed()).not.toContain('小于');
    await tell('joined', '2026-11-25T08:30:00+08:00', { senderName: '小于' });
    expect(await listed()).toContain('小于');
    await say('yu', '小于', '大家好');
    const id = await idOf('小于');
    const core = () =>
      service.call('PUT', `/v1/learners/${id}/core`, { token: operator, body: { core: true } });
    expect((await core()).status).toBe(200);
    expect((await ask('yu')).status).toBe(200);

    await tell('left', '2026-11-25T10:00:00+08:00');
    expect(await listed()).not.toContain('小于');
    expect((await service.call('GET', '/v1/groups/newcomers/helpers')).json.items).not.toContainEqual(
      expect.objectContaining({ id }),
    );
    for (const asker of ['yu', id])
      expect((await ask(asker)).json).toMatchObject({ status: 403, code: 'left_group' });
    expect((await core()).json).toMatchObject({ status: 409, code: 'in_no_group' });
    // What they did in the group is still its operators' to look into.
    const shown = await service.call('GET', `/v1/learners/${id}`, { token: operator });
    expect(shown.json.memberships).toMatchObject([
      { groupId: 'newcomers', leftAt: '2026-11-25T02:00:00.000Z' },
    ]);

    // Sent at nine, while they were there, and delivered late.
    await say('yu', '小于', '这是九点说的');
    expect(await listed()).not.toContain('小于');
    await tell('joined', '2026-11-25T11:00:00+08:00');
    expect(await listed()).toContain('小于');
    expect((await ask('yu')).status).toBe(200);
  });

  test('come and go by a token of their own group alone, on its channel', async () => {
    const body = { channel: 'bridge', senderId: 'he', change: 'joined', at: '2026-11-25T08:00:00+08:00' };
    const token = await service.token(['message'], 'jobs');
    const tell = (groupId: string, more: object = {}) =>
      service.call('POST', `/v1/groups/${groupId}/members`, { token, body: { ...body, ...more } });
    expect((await tell('newcomers')).status).toBe(403);
    expect((await tell('jobs', { change: 'vanished' })).status).toBe(400);
    expect((await tell('jobs')).status).toBe(202);
    const nowhere = await service.call('POST', '/v1/groups/none/members', { body });
    expect(nowhere.json).toMatchObject({ status: 404, code: 'unknown_group' });
  });

  test('are given what is kept about them, and taken out of it, by name', async () => {
    await say('qian', '小钱', '@助教 闭包是什么？');
    await service.drain();
    const id = await idOf('小钱');
    const exported = await service.call('GET', `/v1/learners/${id}/export`);
    const messages = [{ text: '@助教 闭包是什么？' }];
    expect(exported.json).toMatchObject({ name: '小钱', messages, cut: [] });
    const { sentAt } = exported.json.messages[0];
    const from = (time: number) =>
      service.call('GET', `/v1/learners/${id}/export?from=${new Date(time).toISOString()}`);
    expect((await from(Date.parse(sentAt))).json).toMatchObject({ messages });
    expect((await from(Date.parse(sentAt) + 1)).json).toMatchObject({ messages: [] });

    const unsure = await service.call('POST', `/v1/learners/${id}/erase`, { body: { confirm: '小李' } });
    expect([unsure.status, unsure.json.code]).toEqual([403, 'not_confirmed']);
    const erased = await service.call('POST', `/v1/learners/${id}/erase`, { body: { confirm: '小钱' } });
    expect([erased.status, erased.json.erased]).toEqual([200, true]);

    expect((await service.call('GET', `/v1/learners/${id}`)).json.code).toBe('unknown_learner');
    const events = await service.installation.store.events.after('newcomers', 0, 100);
    expect(JSON.stringify(events)).not.toContain('小钱');
  });
});
