import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../support/movable-clock.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

const CRISIS = '真的不想活了';

/** A group behind a bridge, where nothing can be said to one learner alone. */
async function bridged() {
  const school = await temporaryInstallation({ groups: [aGroup({ channel: 'bridge' })] });
  let count = 0;
  return {
    school,
    async says(senderId: string, text: string, more: { messageId?: string; recalled?: boolean } = {}) {
      const messageId = more.messageId ?? `m${++count}`;
      const reply = await school.call('POST', '/v1/messages', {
        body: {
          channel: 'bridge',
          groupId: 'newcomers',
          messageId,
          senderId,
          senderName: senderId,
          text,
          sentAt: new Date(school.clock.now()).toISOString(),
          ...(more.recalled ? { recalled: true } : {}),
        },
      });
      expect(reply.status).toBe(202);
      await school.drain();
      return messageId;
    },
    /** What the assistant said in the group, oldest first. */
    said: async () =>
      (await school.installation.store.events.after('newcomers', 0, 500))
        .filter(({ kind }) => kind === 'reply')
        .map(({ data }) => data as { text: string; quoted: unknown; answer: { dueAt: unknown } }),
    ...desk(school),
  };
}

const desk = (school: TemporaryInstallation) => ({
  waiting: async () => (await school.call('GET', '/v1/questions?status=handed_off,claimed')).json.items,
  dismiss: (id: string) =>
    school.call('POST', `/v1/questions/${id}/dismiss`, {
      body: { operator: '王老师', reason: '已经电话联系上本人' },
    }),
});

async function overRest() {
  const school = await temporaryInstallation({ groups: [aGroup()] });
  return {
    school,
    ask: async (question: string, more: object = { askerId: 'yu' }) =>
      (
        await school.call('POST', '/v1/answers', {
          body: { question, groupId: 'newcomers', ...more },
        })
      ).json,
    ...desk(school),
  };
}

describe('an alert whose message its sender takes back', () => {
  test('waits for a person all the same; a number that was taken back is settled', async () => {
    const { says, waiting } = await bridged();
    const cry = await says('小雨', CRISIS);
    await says('小林', '我的手机号是13812345678，有事打给我');
    expect(await waiting()).toHaveLength(2);
    await says('小雨', CRISIS, { messageId: cry, recalled: true });
    await says('小林', '我的手机号是13812345678，有事打给我', { messageId: 'm2', recalled: true });
    expect(await waiting()).toMatchObject([{ kind: 'alert', reason: 'alert_crisis' }]);
  });
});

describe('somebody who cried for help', () => {
  test('is not forgotten before a person has looked after them; others, and they afterwards, are', async () => {
    const { school, says, waiting, dismiss } = await bridged();
    await says('小雨', CRISIS);
    await says('小林', '我的手机号是13812345678，有事打给我');
    const erase = async (name: string) => {
      const { items } = (await school.call('GET', `/v1/learners?find=${encodeURIComponent(name)}`)).json;
      return await school.call('POST', `/v1/learners/${items[0].id}/erase`, { body: { confirm: name } });
    };
    const [alert] = (await waiting()).filter(({ reason }: { reason: string }) => reason === 'alert_crisis');
    expect(await erase('小雨')).toMatchObject({
      status: 409,
      json: { code: 'crisis_open', questionId: alert.id },
    });
    expect((await waiting()).map(({ id }: { id: string }) => id)).toContain(alert.id);
    expect((await erase('小林')).status).toBe(200);
    expect((await dismiss(alert.id)).status).toBe(200);
    expect((await erase('小雨')).status).toBe(200);
  });
});

describe('whoever fears for another', () => {
  test('is told what to do for that one, and not that they are in danger themselves', async () => {
    const { says, waiting } = await bridged();
    await says('小雨', '我舍友吞了整瓶安眠药，叫不醒，怎么办');
    const [alert] = await waiting();
    expect(alert).toMatchObject({ kind: 'alert', reason: 'alert_crisis' });
    expect(alert.text).toContain('尽量别让他一个人待着');
    expect(alert.text).not.toContain('你现在很难受');
  });
});

describe('an alert that is said again', () => {
  test('counts where it stands, however long it waits, and its thread stays silent', async () => {
    const { school, says, waiting } = await bridged();
    await says('小雨', CRISIS);
    school.clock.advance(40 * MINUTE);
    await says('小雨', '我不想活了');
    school.clock.advance(2 * HOUR);
    await says('小雨', CRISIS);
    const items = await waiting();
    expect(items).toMatchObject([{ kind: 'alert', reason: 'alert_crisis' }]);
    expect(items[0].text).toContain('先后说了 3 次');
    expect(items[0].text).not.toContain('说了 2 次');
    expect(items[0].text).not.toContain('不想活');
    const { json } = await school.call('GET', `/v1/questions/${items[0].id}`);
    expect(json.history.filter(({ kind }: { kind: string }) => kind === 'said_again')).toHaveLength(2);
  });

  test('after a person has closed it is a new one, also within the same minutes', async () => {
    const { says, waiting, dismiss } = await bridged();
    await says('小雨', CRISIS);
    const [first] = await waiting();
    expect((await dismiss(first.id)).status).toBe(200);
    await says('小雨', CRISIS);
    const items = await waiting();
    expect(items).toMatchObject([{ kind: 'alert', reason: 'alert_crisis' }]);
    expect(items[0].id).not.toBe(first.id);
  });

  test('by another learner is a matter of its own', async () => {
    const { says, waiting } = await bridged();
    await says('小雨', CRISIS);
    await says('小林', CRISIS);
    expect(await waiting()).toHaveLength(2);
  });

  test('over REST counts too, with what was said; whoever asks without a name is not taken for another', async () => {
    const { ask, waiting } = await overRest();
    const first = await ask(CRISIS);
    const second = await ask('活着没意思，不想活了');
    expect(second.handoff.questionId).toBe(first.handoff.questionId);
    expect(second.text).toContain('一个人扛着');
    const [alert, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ kind: 'alert', reason: 'alert_crisis' });
    expect(alert.text).toContain('活着没意思，不想活了');
    expect(alert.text).toContain('先后说了 2 次');
    await ask(CRISIS, {});
    await ask(CRISIS, {});
    expect(await waiting()).toHaveLength(3);
  });
});

describe('where nothing can be said in private', () => {
  const NUMBER = '@助教 我手机号13812345678登录不上平台，能帮我看下吗';

  test('whoever addresses the assistant with a phone number hears that a person comes, once, and no more', async () => {
    const { says, said, waiting } = await bridged();
    await says('小林', NUMBER);
    await says('小林', NUMBER);
    const replies = await said();
    expect(replies).toMatchObject([
      { text: '看到了，我已经请老师私下联系你。', quoted: null, answer: { dueAt: null } },
    ]);
    const [alert] = await waiting();
    expect(alert).toMatchObject({ kind: 'alert', reason: 'alert_personal_data' });
    expect(alert.text).toContain('撤回');
    expect(alert.text).not.toContain('13812345678');
  });

  test('whoever posts one without asking anybody is not spoken of in the group', async () => {
    const { says, said } = await bridged();
    await says('小林', '组队的加我，电话13812345678');
    expect(await said()).toEqual([]);
  });

  test('a question that follows a phone number is answered', async () => {
    const { says, said } = await bridged();
    await says('小林', '我的电话13812345678');
    await says('小林', '@助教 什么是闭包？');
    expect((await said()).length).toBe(1);
  });

  test('a crisis that is put to the assistant is heard, and nothing tells the others what it is', async () => {
    const { says, said } = await bridged();
    await says('小雨', `@助教 ${CRISIS}`);
    expect((await said()).map(({ text }) => text)).toEqual(['看到了，我已经请老师私下联系你。']);
  });

  test('who asks something else after a crisis hears once that a person comes; others are answered', async () => {
    const { school, says, said } = await bridged();
    await says('小雨', CRISIS);
    expect(await said()).toEqual([]);
    school.clock.advance(5 * MINUTE);
    await says('小雨', '@助教 作业什么时候交？');
    await says('小雨', '@助教 在吗');
    await says('小林', '@助教 他怎么了？');
    const replies = await said();
    expect(replies[0]).toMatchObject({ text: '看到了，我已经请老师私下联系你。' });
    expect(replies.filter(({ text }) => text.includes('私下'))).toHaveLength(1);
  });

  test('a child who asks again while a guardian is awaited hears once that a person comes', async () => {
    const { says, said } = await bridged();
    await says('小宝', '老师我13岁');
    await says('小宝', '@助教 什么是闭包？');
    await says('小宝', '@助教 什么是元组？');
    expect((await said()).map(({ text }) => text)).toEqual(['看到了，我已经请老师私下联系你。']);
  });

  test('obscene and political words stay without any', async () => {
    const { says, said } = await bridged();
    await says('小林', '@助教 约炮加我');
    expect((await said()).every(({ text }) => !text.includes('私下'))).toBe(true);
  });
});

describe('a child over REST', () => {
  test.each(['我13岁', '老师我13岁，可以学闭包吗？', "I'm 12, what is a closure?"])(
    'is not answered but handed to a person: %s',
    async (question) => {
      const { ask, waiting } = await overRest();
      const answer = await ask(question);
      expect(answer).toMatchObject({ outcome: 'abstained', citations: [] });
      expect(answer.text).toMatch(/监护人|guardian/);
      expect(await waiting()).toMatchObject([{ kind: 'alert', reason: 'alert_minor' }]);
    },
  );

  test('is not answered later either, until a guardian has consented', async () => {
    const { school, ask, waiting } = await overRest();
    await ask('我13岁');
    const later = await ask('什么是闭包？');
    expect(later.text).toContain('监护人');
    expect(await waiting()).toHaveLength(1);
    await school.call('POST', '/v1/groups/newcomers/learners/yu/guardian-consent', {
      body: { operator: '王老师', note: '母亲来电确认' },
    });
    for (const question of ['什么是闭包？', '我13岁，什么是闭包？'])
      expect((await ask(question)).text).not.toContain('监护人');
  });

  test('who gave the age earlier in the talk is known without a name', async () => {
    const { ask } = await overRest();
    const history = [
      { role: 'user', text: '我13岁' },
      { role: 'assistant', text: '老师会联系你们。' },
    ];
    expect((await ask('什么是闭包？', { history })).text).toContain('监护人');
    expect((await ask('什么是闭包？', {})).text).not.toContain('监护人');
  });
});

test('in a group a child whose guardian has consented may give the age again', async () => {
  const { school, says, said, waiting, dismiss } = await bridged();
  await says('小宝', '老师我13岁');
  const [alert] = await waiting();
  await school.call('POST', '/v1/groups/newcomers/learners/小宝/guardian-consent', {
    body: { operator: '王老师', note: '母亲来电确认' },
  });
  await dismiss(alert.id);
  school.clock.advance(2 * HOUR);
  await says('小宝', '@助教 我13岁，什么是闭包？');
  expect((await said()).length).toBe(1);
  expect((await waiting()).filter(({ kind }: { kind: string }) => kind === 'alert')).toEqual([]);
});
