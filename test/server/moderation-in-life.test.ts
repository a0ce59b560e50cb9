import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../support/movable-clock.ts';
import { ADVERT, ADVERT_2, aSchool, COPIES, INSULT, INSULT_2 } from './school-in-life.ts';

describe('an advert with a way to buy', () => {
  test('comes down by itself; the group hears the rule and no name, its sender hears the rest alone', async () => {
    const { learner, says, messages, privately, violations } = await aSchool();
    const seller = await learner('卖课的');
    const other = await learner('小林');
    const { messageId } = await says(seller, ADVERT);

    const seen = await messages(other);
    const posted = seen.find((message: { messageId: string }) => message.messageId === messageId);
    expect(posted).toMatchObject({ removed: true, text: '' });
    const warning = seen.find((message: { sender: { ours: boolean } }) => message.sender.ours);
    expect(warning.text).toContain('群规第 1 条');
    expect(warning.text).not.toContain('卖课的');
    expect(warning.answer).toMatchObject({ outcome: 'notice', label: null });

    const [reminder] = await privately(seller);
    expect(reminder).toMatchObject({ direction: 'to_learner', about: 'reminder' });
    expect(reminder.text).toContain('群规第 1 条');
    expect(reminder.text).toContain('你发的那条消息已经从群里撤下。');
    expect(reminder.text).toContain('/appeal#');
    expect(await privately(other)).toEqual([]);

    const [found] = await violations();
    expect(found).toMatchObject({ category: 'advertising', status: 'acted', hardEvidence: true, rule: 1 });
    expect(found.measures.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
      ['warn', 'done'],
      ['delete', 'done'],
    ]);
  });

  test('once more proposes the removal, which a person approves: the page is then closed to them', async () => {
    const { school, learner, says, page, violations, act, privately } = await aSchool();
    const seller = await learner('卖课的');
    await says(seller, ADVERT);
    await says(seller, ADVERT_2);
    const [second] = await violations('?status=open');
    expect(second.measures.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
      ['delete', 'done'],
      ['remove', 'proposed'],
    ]);
    expect(second.dueAt).toBe(new Date(school.clock.now() + 30 * MINUTE).toISOString());
    expect((await page('GET', '/session', seller.cookie)).status).toBe(200);

    expect((await act(second.id, 'approve', { operator: '王老师' })).json).toMatchObject({
      status: 'confirmed',
      decidedBy: '王老师',
    });
    const session = await page('GET', '/session', seller.cookie);
    expect(session).toMatchObject({ status: 401, json: { code: 'removed' } });
    expect((await says(seller, '为什么')).status).toBe(401);

    const appealing = () =>
      school.call('POST', `/v1/appeals/${session.json.appeal.split('#')[1]}`, {
        token: null,
        body: { text: '那是给同学推荐的书，不是卖课' },
        headers: { 'idempotency-key': 'sent twice over a bad line' },
      });
    const appealed = await appealing();
    expect(appealed.status).toBe(201);
    expect(await appealing()).toMatchObject({ status: 201, text: appealed.text });
    const [appeal] = (await school.call('GET', '/v1/appeals?status=open')).json.items;
    const decide = (body: object) => act(second.id, `appeals/${appeal.id}/decide`, body);
    expect((await school.call('GET', `/v1/violations/${second.id}`)).json).toMatchObject({
      appealOpen: true,
      dueAt: null,
      appealDueAt: appeal.dueAt,
    });
    expect(await decide({ operator: '王老师', accepted: true })).toMatchObject({
      status: 409,
      json: { code: 'same_person' },
    });
    expect((await decide({ operator: '李老师', accepted: true, reply: '看错了' })).status).toBe(200);
    expect((await page('GET', '/session', seller.cookie)).status).toBe(200);
    // We are sorry, and what the person who looked at it wrote to them.
    const said = (await privately(seller)).slice(-2).map(({ text }: { text: string }) => text);
    expect(said).toContainEqual(expect.stringContaining('道歉'));
    expect(said).toContainEqual('关于你的申诉，李老师说：看错了');
    const detail = (await school.call('GET', `/v1/violations/${second.id}`)).json;
    expect(detail).toMatchObject({ status: 'overturned', decidedBy: '李老师' });
    expect(detail.strikes.advertising).toBe(1);
  });

  test('stands where a colleague rejects the appeal: the reason is told, once, and the measures stay', async () => {
    const { school, page, learner, says, violations, act, privately } = await aSchool();
    const seller = await learner('卖课的');
    await says(seller, ADVERT);
    const [found] = await violations();
    const reminder = (await privately(seller)).at(-1);
    const objection = { clientId: 'c_objection-1', text: '这不算广告吧', replyTo: reminder.id };
    const { json } = await page('POST', '/private-messages', seller.cookie, objection);
    const decide = (body: object) => act(found.id, `appeals/${json.appealId}/decide`, body);

    const unsaid = await decide({ operator: '王老师', accepted: false, reply: ' ' });
    expect(unsaid).toMatchObject({ status: 400, json: { code: 'reason_needed' } });
    expect((await decide({ operator: '王老师', accepted: false, reply: '群里不能卖课' })).status).toBe(200);
    expect((await privately(seller)).at(-1)).toMatchObject({
      about: 'appeal_rejected',
      text: expect.stringContaining('群里不能卖课'),
    });
    const again = await decide({ operator: '李老师', accepted: true, reply: '' });
    expect(again).toMatchObject({ status: 409, json: { code: 'appeal_decided' } });
    const detail = (await school.call('GET', `/v1/violations/${found.id}`)).json;
    expect(detail).toMatchObject({ status: 'acted', appeals: [{ status: 'rejected', decidedBy: '王老师' }] });
  });

  test('that was none is put back, with an apology and without a strike', async () => {
    const { school, page, learner, says, messages, privately, violations, act, questions } = await aSchool();
    const seller = await learner('小林');
    const { messageId } = await says(seller, ADVERT);
    const [found] = await violations();
    await act(found.id, 'overturn', { operator: '王老师', reason: '是学校自己的活动' });
    const back = (await messages(seller)).find((one: { messageId: string }) => one.messageId === messageId);
    expect(back).toMatchObject({ removed: false, text: ADVERT });
    const apology = (await privately(seller)).at(-1);
    expect(apology).toMatchObject({ about: 'apology' });
    // There is nothing to appeal against any more: what they answer is read on the desk.
    const answer = { clientId: 'c_thanks-0001', text: '没关系，谢谢', replyTo: apology.id };
    expect((await page('POST', '/private-messages', seller.cookie, answer)).status).toBeLessThan(300);
    expect((await questions()).map(({ text }: { text: string }) => text)).toEqual([
      '【私下回复】没关系，谢谢',
    ]);
    const detail = (await school.call('GET', `/v1/violations/${found.id}`)).json;
    expect(detail.strikes).toEqual({ advertising: 0, personal_attack: 0, spam: 0, piracy: 0 });
    expect(detail.audit.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['found', 'measure_done', 'overturned', 'measure_undone']),
    );
    expect((await act(found.id, 'overturn', { operator: '李老师', reason: '再一次' })).status).toBe(409);
    expect((await school.call('GET', '/v1/moderation/audit/check')).json).toEqual({
      whole: true,
      brokenAt: null,
    });
  });

  test('of others on the same day is no second warning to the group, but a private one', async () => {
    const { learner, says, messages, privately } = await aSchool();
    const [one, two] = [await learner('甲'), await learner('乙')];
    await says(one, ADVERT);
    await says(two, ADVERT_2);
    const ours = (await messages(one)).filter(
      (message: { sender: { ours: boolean } }) => message.sender.ours,
    );
    expect(ours).toHaveLength(1);
    expect(await privately(two)).toHaveLength(1);
  });

  test.each([
    ['where enough was said unprompted', 'limit_so_private'],
    ['where the assistant is switched off', 'switched_off_so_private'],
  ])('%s is answered in private only', async (where, reason) => {
    const { school, learner, says, messages, privately, violations } = await aSchool();
    const { store } = school.installation;
    if (where.includes('off'))
      await school.call('PUT', '/v1/groups/newcomers/assistant-switch', {
        body: { off: true, operator: '王老师' },
      });
    else
      await store.unpromptedMessages.record(
        { groupId: 'newcomers', kind: 'topic', key: 't1' },
        school.clock.now(),
      );
    school.clock.advance(MINUTE);
    const seller = await learner('卖课的');
    await says(seller, ADVERT);
    const ours = (await messages(seller)).filter(
      (message: { sender: { ours: boolean } }) => message.sender.ours,
    );
    expect(ours).toEqual([]);
    expect(await privately(seller)).toMatchObject([{ about: 'reminder' }]);
    const [found] = await violations();
    expect(found.measures[0]).toMatchObject({ kind: 'warn', state: 'done', reason });
  });

  test('counts among what the assistant said unprompted, so that no topic follows at its heels', async () => {
    const { school, learner, says } = await aSchool();
    const { store, clock } = school.installation;
    await says(await learner('卖课的'), ADVERT);
    expect(await store.unpromptedMessages.since('newcomers', clock.now() - HOUR)).toHaveLength(1);
  });

  test('at night is answered in private only', async () => {
    const { school, learner, says, messages, privately } = await aSchool();
    school.clock.moveTo('2026-11-25T23:30:00+08:00');
    const seller = await learner('夜猫');
    await says(seller, ADVERT);
    const ours = (await messages(seller)).filter(
      (message: { sender: { ours: boolean } }) => message.sender.ours,
    );
    expect([ours, await privately(seller)]).toMatchObject([[], [{ about: 'reminder' }]]);
  });
});

describe('an insult', () => {
  test('waits fifteen minutes for a person; approved late, it is said in private only', async () => {
    const { school, learner, says, messages, privately, violations, act } = await aSchool();
    const rude = await learner('小刚');
    await says(rude, INSULT);
    const [found] = await violations();
    expect(found).toMatchObject({ category: 'personal_attack', status: 'open' });
    expect(found.dueAt).toBe(new Date(school.clock.now() + 15 * MINUTE).toISOString());
    expect(await privately(rude)).toEqual([]);
    school.clock.advance(22 * HOUR);
    expect((await violations('?status=open'))[0]).toMatchObject({ overdue: true });
    await act(found.id, 'approve', { operator: '王老师' });
    expect((await messages(rude)).filter((one: { sender: { ours: boolean } }) => one.sender.ours)).toEqual(
      [],
    );
    expect(await privately(rude)).toMatchObject([{ about: 'reminder' }]);
  });

  test('waits like any other, though the group was warned of another today', async () => {
    const { learner, says, privately, violations, act } = await aSchool();
    const [one, two] = [await learner('甲'), await learner('乙')];
    await says(one, INSULT);
    await act((await violations())[0].id, 'approve', { operator: '王老师' });
    await says(two, INSULT_2);
    const [second] = await violations('?status=open');
    expect(second.measures[0]).toMatchObject({ kind: 'warn', state: 'proposed' });
    expect(await privately(two)).toEqual([]);
  });

  test('that is taken back before anybody decided is closed, and nothing of it is quoted', async () => {
    const { school, violations } = await aSchool();
    const message = {
      channel: 'bridge',
      groupId: 'newcomers',
      messageId: 'p1',
      senderId: 'gang',
      senderName: '小刚',
      text: INSULT,
      sentAt: new Date(school.clock.now()).toISOString(),
    };
    await school.call('POST', '/v1/messages', { body: message });
    await school.drain();
    await school.call('POST', '/v1/messages', { body: { ...message, recalled: true } });
    await school.drain();
    const [found] = await violations();
    expect(found).toMatchObject({ status: 'withdrawn', text: '' });
    expect(JSON.stringify(found)).not.toContain('傻逼');
  });
});

describe('copies of the course', () => {
  test('are held for a person with their evidence in one packet; asking for them is not', async () => {
    const { school, learner, says, privately, violations } = await aSchool();
    const pirate = await learner('搬运');
    await says(pirate, COPIES);
    const [found] = await violations();
    expect(found).toMatchObject({ category: 'piracy', status: 'open' });
    const packet = (await school.call('GET', `/v1/violations/${found.id}/evidence`)).json;
    expect(packet.messages[0]).toMatchObject({
      text: COPIES,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(packet.account).toMatchObject({ id: pirate.id, name: '搬运' });

    const asker = await learner('小林');
    await says(asker, '有没有人有这课的网盘？');
    await says(asker, '求一个网盘资源');
    expect(await violations(`?senderId=${asker.id}`)).toEqual([]);
    expect(await privately(asker)).toMatchObject([{ about: 'pointer' }]);
  });
});
