import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../support/movable-clock.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';
import { aSchool, CRISIS, FRAUD } from './school-in-life.ts';

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

  /** Somebody cries for help at three in the morning; how many private words they have got after so many minutes. */
  async function atNight() {
    const on = await aSchool();
    const hourOf = () =>
      new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', hour: 'numeric', hourCycle: 'h23' }).format(
        on.school.clock.now(),
      );
    while (hourOf() !== '03') on.school.clock.advance(10 * MINUTE);
    const friend = await on.learner('小雨');
    await on.says(friend, `@助教 ${CRISIS}`);
    const wait = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute++) {
        on.school.clock.advance(MINUTE);
        const { store } = on.school.installation;
        await store.jobs.enqueue({ kind: 'desk_clocks', payload: {} }, on.school.clock.now());
        await on.school.drain();
      }
      return (await on.privately(friend)) as { about: string; text: string }[];
    };
    const act = (id: string, action: string, body: object = {}) =>
      on.school.call('POST', `/v1/questions/${id}/${action}`, { body: { operator: '王老师', ...body } });
    return { ...on, friend, wait, act };
  }

  test('of a crisis to which nobody comes is told so once: that they need not wait for us, and where help is', async () => {
    const { wait, messages, friend } = await atNight();
    expect(await wait(6)).toHaveLength(1);
    const [, again, ...more] = await wait(4);
    expect(more).toEqual([]);
    expect(again).toMatchObject({ about: 'crisis' });
    expect(again?.text).toContain('老师到现在还没有回复你');
    expect(again?.text).toContain('12356');
    expect(await wait(180)).toHaveLength(2);
    // Nothing of it is said in the group.
    expect((await messages(friend)).filter((one: { sender: { ours: boolean } }) => one.sender.ours)).toEqual(
      [],
    );
  });

  test('of a crisis that a person is at says nothing of the kind, unless they leave it', async () => {
    const { questions, wait, act } = await atNight();
    const [alert] = await questions();
    await act(alert.id, 'claim');
    expect(await wait(12)).toHaveLength(1);
    expect((await wait(12)).map(({ about }) => about)).toEqual(['crisis', 'crisis']);
  });

  test('of a crisis that a person has answered leaves the word to them', async () => {
    const { questions, wait, act } = await atNight();
    const [alert] = await questions();
    await act(alert.id, 'answer', { text: '小雨，我是王老师，我在。' });
    expect((await wait(30)).map(({ about }) => about)).toEqual(['crisis', 'staff_reply']);
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

  test('is read in the language of whoever reads the desk; what is to be said to the learner stays in theirs', async () => {
    const school = await temporaryInstallation({ groups: [aGroup({ channel: 'bridge' })] });
    for (const messageId of ['m1', 'm2'])
      await school.call('POST', '/v1/messages', {
        body: {
          channel: 'bridge',
          groupId: 'newcomers',
          messageId,
          senderId: 'yu',
          senderName: '小雨',
          text: CRISIS,
          sentAt: new Date(school.clock.now()).toISOString(),
        },
      });
    await school.drain();
    const [written] = (await school.call('GET', '/v1/questions')).json.items;
    const [inEnglish] = (await school.call('GET', '/v1/questions?language=en')).json.items;
    const { text } = (await school.call('GET', `/v1/questions/${written.id}?language=en`)).json;
    expect(inEnglish.text).toBe(text);
    const parts: string[] = text.split('\n\n');
    expect(parts[0]).toMatch(/^Crisis: this learner/);
    expect(parts).toContainEqual(
      expect.stringMatching(/^\(Said 2 times by this learner, last at \d\d:\d\d\)$/),
    );
    expect(text).toContain('The assistant could not write to this learner in private.');
    expect(text).toContain('12356');
    expect(text).not.toMatch(/这位同学|【危机】/);
    const again = await school.call('GET', `/v1/questions/${written.id}?language=zh`);
    expect(again.json.text).toBe(written.text);
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

  test('of fraud tells whoever has to leave what it looked like and how to appeal, and quotes no rule on adverts', async () => {
    const { school, learner, says, violations, act } = await aSchool();
    const crook = await learner('小李老师');
    await says(crook, FRAUD);
    const [found] = await violations();
    await act(found.id, 'approve', { operator: '王老师' });
    const [removal] = (await school.call('GET', `/v1/groups/newcomers/learners/${crook.id}/private-messages`))
      .json.items;
    expect(removal.text).toContain('冒充学校收钱');
    expect(removal.text).toContain('申诉');
    expect(removal.text).not.toContain('广告');
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
