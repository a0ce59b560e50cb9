import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Behaviour,
  FAILURES,
  lastText,
  reply,
  type ScriptedModel,
  startScriptedModel,
} from '../scripted-model/server.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

const CLOSURE = '闭包是能记住外层函数变量的内层函数。[1]';

let behaviour: Behaviour;
let model: ScriptedModel;
let school: TemporaryInstallation;
beforeAll(async () => {
  model = await startScriptedModel(() => behaviour);
  atTheEnd(() => model.close());
  school = await temporaryInstallation({
    environment: { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'sk-test', CHAT_MODEL: 'scripted' },
    runs: true,
  });
});
beforeEach(() => {
  behaviour = reply(`${CLOSURE}量子计算机使用超导电路实现量子比特 [1]。`);
});

const ask = (question = '闭包是什么？') =>
  school.call('POST', '/v1/answers', { body: { question, courseId: 'python-101' } });

describe('with an endpoint configured', () => {
  test('answers are generated, checked and labelled', async () => {
    const { json } = await ask();
    expect(json).toMatchObject({
      outcome: 'answered',
      mode: 'generated',
      label: 'AI生成',
      text: CLOSURE,
      citations: [{ index: 1, locator: '#闭包' }],
      usage: { modelCalls: 1, inputTokens: expect.any(Number), outputTokens: expect.any(Number) },
    });
    const request = model.requests.at(-1)?.request;
    expect(request && lastText(request, 'user')).toBe('闭包是什么？');
    expect(request && lastText(request, 'system')).toMatch(/<<<passages (\w+)\n[\s\S]+\1 passages>>>/);
  });

  test('they are streamed sentence by sentence, the outcome first', async () => {
    behaviour = reply(`${CLOSURE}外层函数返回以后，这些变量不会消失 [1]。`);
    const stream = await school.events('/v1/answers', {
      body: { question: '闭包是什么？', courseId: 'python-101', stream: true },
    });
    const events = await stream.rest();
    expect(events[0]).toMatchObject({ event: 'outcome', data: { mode: 'generated', label: 'AI生成' } });
    const deltas = events.filter((event) => event.event === 'delta').map((event) => event.data.text);
    expect(deltas).toHaveLength(2);
    expect(deltas.join('')).toBe(events.at(-1)?.data.text);
  });

  test('the group hears the sentences, then the reply with the label beside it', async () => {
    const stream = await school.events('/v1/groups/newcomers/events');
    const body = {
      channel: 'web',
      groupId: 'newcomers',
      messageId: 'm1',
      senderId: 'lin',
      text: '@助教 闭包是什么？',
    };
    await school.call('POST', '/v1/messages', { body: { ...body, sentAt: '2026-11-25T10:00:00+08:00' } });
    const delta = await stream.next((event) => event.event === 'delta');
    expect(delta.data).toMatchObject({ replyToMessageId: 'm1', index: 0, text: CLOSURE });
    const said = await stream.next((event) => event.event === 'reply');
    stream.close();
    expect(said.data).toMatchObject({ text: CLOSURE, answer: { label: 'AI生成', outcome: 'answered' } });
    expect(said.data.text).not.toContain('AI生成');
  });

  test('one that staff put right is given to nobody again', async () => {
    let asked = 0;
    const say = async () => {
      const messageId = `again-${++asked}`;
      const sentAt = '2026-11-25T10:00:00+08:00';
      const body = { channel: 'web', groupId: 'newcomers', messageId, senderId: `l${asked}`, sentAt };
      const stream = await school.events('/v1/groups/newcomers/events');
      await school.call('POST', '/v1/messages', { body: { ...body, text: '@助教 装饰器是什么？' } });
      await stream.next(({ event, data }) => event === 'reply' && data.replyToMessageId === messageId);
      stream.close();
      const { json } = await school.call('GET', '/v1/questions?limit=200');
      return json.items.find((item: { messageId: string }) => item.messageId === messageId);
    };
    behaviour = reply('装饰器是接收一个函数并返回新函数的函数 [1]。');
    const before = model.requests.length;
    const first = await say();
    const { id } = await say();
    expect(model.requests).toHaveLength(before + 1);
    const body = { operator: '王老师', text: '装饰器写在函数定义的上面，用 @ 开头。' };
    expect((await school.call('POST', `/v1/questions/${id}/correct`, { body })).status).toBe(200);
    // Whoever was given it before, out of the same memory, is told as well.
    const { json } = await school.call('GET', `/v1/questions/${first.id}`);
    expect(json).toMatchObject({ answeredBy: 'staff', reply: body.text });
    await say();
    expect(model.requests).toHaveLength(before + 2);
  });

  test('what the model says is not in the passages is handed to a person', async () => {
    behaviour = reply('NO_ANSWER');
    expect((await ask()).json).toMatchObject({ outcome: 'abstained', handoff: { status: 'handed_off' } });
  });

  test('a question that the course does not hold costs no call', async () => {
    const before = model.requests.length;
    expect((await ask('明天深圳会下雨吗？')).json).toMatchObject({
      outcome: 'abstained',
      usage: { modelCalls: 0 },
    });
    expect(model.requests).toHaveLength(before);
  });

  test('the key is in no answer and in no log', async () => {
    behaviour = FAILURES.unauthorised;
    const { text } = await ask();
    expect(text + JSON.stringify(school.logger.lines)).not.toContain('sk-test');
  });
});

describe('a voice that is told to say that it is looking', () => {
  const FILLER = '我看一下。';
  async function saidToAVoice(filler: number): Promise<string[]> {
    const token = await school.token(['answer']);
    const response = await fetch(`${school.url}/v1/courses/python-101/chat/completions?filler=${filler}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        messages: [{ role: 'user', content: '闭包是什么？' }],
        stream: true,
        turn_id: 1,
      }),
    });
    const data = (await response.text()).match(/(?<=^data: )\{.*$/gm) ?? [];
    return data.flatMap((line) => JSON.parse(line).choices?.[0]?.delta?.content || []);
  }

  test('says it where the answer takes longer', async () => {
    behaviour = reply(CLOSURE, { firstDelayMs: 600 });
    expect((await saidToAVoice(50))[0]).toBe(FILLER);
  });

  test('does not say it in the middle of an answer, or behind it', async () => {
    behaviour = reply(`${CLOSURE}外层函数返回以后，这些变量不会消失 [1]。`, { delayMs: 60 });
    const said = await saidToAVoice(2_000);
    expect(said.length).toBeGreaterThan(1);
    // A loaded machine may be late with the first words: only then it is said, and before them.
    expect(said.lastIndexOf(FILLER)).toBeLessThanOrEqual(0);
  });
});

test('of what a client says was said before, no more than a page of each goes to the model', async () => {
  behaviour = reply(CLOSURE);
  await school.call('POST', '/v1/chat/completions', {
    body: {
      model: 'course:python-101',
      messages: [
        { role: 'user', content: '列表是什么？' },
        { role: 'assistant', content: '很长'.repeat(20_000) },
        { role: 'user', content: '闭包是什么？' },
      ],
    },
  });
  const request = model.requests.at(-1)?.request;
  const system = request ? lastText(request, 'system') : '';
  expect(system).toContain('很长很长');
  expect(system.split('很长').length).toBeLessThanOrEqual(2_001);
});

describe('with an endpoint in trouble', () => {
  test.each([
    ['refuses the key', FAILURES.unauthorised],
    ['hangs up', FAILURES.hang_up],
    ['sends broken JSON', FAILURES.invalid_json],
    ['sends a web page', FAILURES.wrong_content_type],
    ['sends nothing', FAILURES.empty],
    ['declines', FAILURES.refusal],
    ['talks nonsense', reply('香蕉是一种热带水果，味道很甜很好吃。')],
  ])('that %s the learner gets the extractive answer', async (_, trouble) => {
    behaviour = trouble;
    const { status, json } = await ask();
    expect(status).toBe(200);
    expect(json).toMatchObject({ outcome: 'answered', mode: 'extractive', label: null });
    expect(json.text).toContain('闭包是能记住外层函数变量的内层函数');
  });

  test('the log says so, and not again for every learner', async () => {
    const warnings = school.logger.said('warn').length;
    expect(warnings).toBeGreaterThan(0);
    behaviour = FAILURES.hang_up;
    for (let times = 0; times < 5; times++) await ask();
    expect(school.logger.said('warn').length - warnings).toBeLessThanOrEqual(1);
  });
});
