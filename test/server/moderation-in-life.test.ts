import { encode } from 'fast-png';
import encodeQr from 'qr';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../support/movable-clock.ts';
import { aGroup, aViolation } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';
import { inviteTo, pageVisitor } from './page-visitor.ts';

const ADVERT = '全套Python课程3折，加微信 py88991 领取';
const ADVERT_2 = '考证资料打包 99 元，加微信 zl66778 咨询，名额不多';
const INSULT = '你这种人就是个傻逼，滚出去';
const INSULT_2 = '智障吧你，脑子呢';
const COPIES = '我有全套课程录屏，百度网盘 https://pan.baidu.com/s/1abcDEF 提取码 8k2d，需要的自取';
const FRAUD = '我是教务小李，退费统一加QQ群58123456';
const CRISIS = '学不动了，真不想活了';

interface Learner {
  id: string;
  cookie: string;
}

async function aSchool() {
  const school: TemporaryInstallation = await temporaryInstallation({
    groups: [aGroup({ demo: true }), aGroup({ id: 'jobs', name: '求职群' })],
  });
  const invite = await inviteTo(school, 'newcomers');
  const { page, join } = pageVisitor(school, invite);
  let count = 0;
  return {
    school,
    page,
    async learner(name: string): Promise<Learner> {
      const cookie = await join(name);
      const { json } = await page('GET', '/session', cookie);
      return { id: json.learner.id, cookie };
    },
    /** Posts on the page and lets everything run that follows. */
    async says(who: Learner, text: string, replyToMessageId?: string) {
      const clientId = `c_message-${String(++count).padStart(4, '0')}`;
      const { status, json } = await page('POST', '/messages', who.cookie, {
        clientId,
        text,
        ...(replyToMessageId === undefined ? {} : { replyToMessageId }),
      });
      await school.drain();
      return { status, json, messageId: clientId };
    },
    messages: async (who: Learner) => (await page('GET', '/messages', who.cookie)).json.items,
    privately: async (who: Learner) => (await page('GET', '/private-messages', who.cookie)).json.items,
    violations: async (query = '') => (await school.call('GET', `/v1/violations${query}`)).json.items,
    async act(id: string, action: string, body: object) {
      const reply = await school.call('POST', `/v1/violations/${id}/${action}`, { body });
      await school.drain();
      return reply;
    },
    questions: async () => (await school.call('GET', '/v1/questions?status=handed_off,claimed')).json.items,
  };
}

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
    expect(reminder.text).toContain('这条消息已经从群里撤下。');
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

    const appealed = await school.call('POST', `/v1/appeals/${session.json.appeal.split('#')[1]}`, {
      token: null,
      body: { text: '那是给同学推荐的书，不是卖课' },
    });
    expect(appealed.status).toBe(201);
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
    await flood(on, noisy, 5, '怎么都没人理我啊啊啊');
    on.school.clock.advance(2 * DAY);
    await flood(on, noisy, 5, '到底有没有人回答我');
    const [third] = await on.violations();
    expect(third.measures.map(({ kind }: { kind: string }) => kind)).toContain('warn');
  });

  test('is seen whatever order its messages come in', async () => {
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
          sentAt: new Date(start + index * 1_000).toISOString(),
        },
      });
      await school.drain();
    }
    expect((await violations()).map(({ messageId }: { messageId: string }) => messageId)).toEqual(['late-5']);
  });
});

describe('an alert', () => {
  test('of a crisis brings a person and a caring private word, and no rule, no answer, no quote', async () => {
    const { school, learner, says, messages, privately, questions, violations } = await aSchool();
    const friend = await learner('小雨');
    const { messageId } = await says(friend, `@助教 ${CRISIS}`);
    const [word] = await privately(friend);
    expect(word.about).toBe('crisis');
    expect(word.text).toContain('12356');
    expect(word.text).not.toContain('群规');
    expect(await violations()).toEqual([]);
    const [question] = await questions();
    expect(question).toMatchObject({ kind: 'alert', reason: 'alert_crisis' });
    expect(question.text).not.toContain('不想活');
    expect(Date.parse(question.dueAt) - school.clock.now()).toBeLessThanOrEqual(5 * MINUTE);
    expect((await messages(friend)).filter((one: { sender: { ours: boolean } }) => one.sender.ours)).toEqual(
      [],
    );

    const other = await learner('小林');
    await says(other, '@助教 闭包是什么？', messageId);
    const reply = (await messages(other)).find((one: { text: string }) => one.text === '@助教 闭包是什么？');
    expect(reply.quoted).toBeNull();

    await school.call('POST', `/v1/questions/${question.id}/answer`, {
      body: { operator: '王老师', text: '小雨，我是王老师，现在方便说话吗？' },
    });
    await school.drain();
    expect((await privately(friend)).at(-1)).toMatchObject({ about: 'staff_reply' });
    expect((await messages(other)).some((one: { text: string }) => one.text.includes('现在方便说话吗'))).toBe(
      false,
    );
  });

  test('of a crisis where no private word can be said is one entry on the desk, with what is left to say', async () => {
    const school = await temporaryInstallation({ groups: [aGroup({ channel: 'bridge' })] });
    const asked = await school.call('POST', '/v1/messages', {
      body: {
        channel: 'bridge',
        groupId: 'newcomers',
        messageId: 'm1',
        senderId: 'yu',
        senderName: '小雨',
        senderRole: 'learner',
        text: `@助教 ${CRISIS}`,
        sentAt: new Date(school.clock.now()).toISOString(),
      },
    });
    expect(asked.status).toBe(202);
    await school.drain();
    const { items } = (await school.call('GET', '/v1/questions?status=handed_off,claimed')).json;
    expect(items).toMatchObject([{ kind: 'alert', reason: 'alert_crisis' }]);
    expect(items[0].text).toContain('没法私下发给这位同学');
    expect(items[0].text).toContain('12356');
    expect(items[0].text).not.toContain('不想活');
  });

  test('of fraud takes the message down; the warning to the group waits for a person', async () => {
    const { learner, says, messages, violations, act } = await aSchool();
    const crook = await learner('小李老师');
    const { messageId } = await says(crook, FRAUD);
    const [found] = await violations();
    expect(found.status).toBe('open');
    expect(found.measures.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
      ['warn', 'proposed'],
      ['delete', 'done'],
      ['remove', 'proposed'],
    ]);
    const seen = await messages(crook);
    expect(seen.find((one: { messageId: string }) => one.messageId === messageId)).toMatchObject({
      removed: true,
    });
    await act(found.id, 'change', { operator: '王老师', measures: ['warn', 'delete'] });
    const warning = (await messages(crook)).find((one: { sender: { ours: boolean } }) => one.sender.ours);
    expect(warning.text).toContain('防骗提醒');
  });

  test('of a child is not processed further until a guardian has consented', async () => {
    const { school, learner, says, privately, questions, messages } = await aSchool();
    const child = await learner('小宝');
    await says(child, '老师我13，用我妈号报的，电话13812345678能帮我改密码吗');
    expect((await privately(child)).map(({ about }: { about: string }) => about).sort()).toEqual([
      'minor',
      'personal_data',
    ]);
    expect(JSON.stringify(await questions())).not.toContain('13812345678');
    school.clock.advance(2 * HOUR);
    const ours = async () =>
      (await messages(child))
        .filter((one: { sender: { ours: boolean } }) => one.sender.ours)
        .map(({ text }: { text: string }) => text);
    await says(child, '@助教 闭包是什么？');
    const word = '看到了，我已经请老师私下联系你。';
    expect(await ours()).toEqual([word]);
    await school.call('POST', `/v1/groups/newcomers/learners/${child.id}/guardian-consent`, {
      body: { operator: '王老师', note: '母亲来电确认' },
    });
    const [line] = (await school.call('GET', '/v1/moderation/audit?limit=1')).json.items;
    expect(line).toMatchObject({ action: 'guardian_consent', detail: { learnerId: child.id } });
    await says(child, '@助教 元组是什么？');
    expect(await ours()).toEqual([word, expect.stringContaining('元组')]);
  });
});

describe('across messages', () => {
  test('a quarrel is put on the desk once, with what shows it, and silences the assistant on it', async () => {
    const { school, learner, says, questions, messages } = await aSchool();
    const [a, b] = [await learner('甲'), await learner('乙')];
    await says(a, '你懂什么，别在这装大神');
    await says(b, '你才不懂，有病吧你');
    await says(a, '再说一遍试试？你算什么东西');
    await says(b, '@助教 你评评理');
    const quarrels = (await questions()).filter(({ kind }: { kind: string }) => kind === 'quarrel');
    expect(quarrels).toHaveLength(1);
    const said = (await messages(a)).filter((one: { sender: { ours: boolean } }) => one.sender.ours);
    expect(said.map(({ text }: { text: string }) => text)).toEqual([expect.stringContaining('我先不插话')]);
    const [finding] = await school.installation.store.conversationFindings.openSince('newcomers', 0);
    expect(finding?.participants.sort()).toEqual([a.id, b.id].sort());
    expect(finding?.messageRowIds.length).toBeGreaterThanOrEqual(2);
  });

  test('two who scold the assistant do not quarrel with each other, and are answered on', async () => {
    const { learner, says, questions, messages } = await aSchool();
    const [a, b] = [await learner('甲'), await learner('乙')];
    await says(a, '@助教 你个废物');
    await says(b, '@助教 你算什么东西');
    await says(a, '@助教 你有病吧你');
    expect((await questions()).map(({ kind }: { kind: string }) => kind)).not.toContain('quarrel');
    const said = (await messages(a)).filter((one: { sender: { ours: boolean } }) => one.sender.ours);
    expect(said.map(({ text }: { text: string }) => text)).not.toContainEqual(
      expect.stringContaining('我先不插话'),
    );
  });

  test('whoever keeps scolding the assistant is nobody who clashes with people', async () => {
    const { school, learner, says } = await aSchool();
    const [a, b, c] = [await learner('甲'), await learner('乙'), await learner('丙')];
    for (const [other, scolding] of [
      [b, '@助教 你个废物'],
      [c, '@助教 你算什么东西'],
      [b, '@助教 你有病吧你'],
      [c, '@助教 你个蠢货'],
    ] as const) {
      await says(other, '第三题我也没懂');
      await says(a, scolding);
      school.clock.advance(10 * MINUTE);
    }
    expect(await school.installation.store.conversationFindings.openSince('newcomers', 0)).toEqual([]);
  });

  test('a complaint is no violation, is never taken down, and goes to its owner', async () => {
    const { learner, says, messages, questions, violations } = await aSchool();
    const angry = await learner('小赵');
    const { messageId } = await says(angry, '隔壁才999，你们2999就这？退钱');
    expect(await violations()).toEqual([]);
    expect((await questions()).map(({ kind }: { kind: string }) => kind)).toEqual(['complaint']);
    const seen = (await messages(angry)).find((one: { messageId: string }) => one.messageId === messageId);
    expect(seen.removed).toBe(false);
  });
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
    expect((await act(found.id, 'measures/delete/done', { operator: '王老师' })).status).toBe(200);
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
