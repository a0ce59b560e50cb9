import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  FAILURES,
  lastText,
  reply,
  type Script,
  type ScriptedModel,
  startScriptedModel,
} from '../scripted-model/server.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aGroup } from '../support/samples.ts';
import {
  ADMIN_TOKEN,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

const SAYS: Record<string, string> = {
  闭包是什么: '闭包是能记住外层函数变量的内层函数 [1]。',
  装饰器是什么: '装饰器是接收一个函数并返回新函数的函数 [1]。',
  元组是什么: '元组用圆括号创建，创建以后不能修改 [1]。',
};
/** Time for a busy machine. */
const PATIENT = { timeout: 5_000 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const USAGE = { prompt_tokens: 4_000, completion_tokens: 500 };
/** Of the question that is asked; everything of the model is real but its mind. */
const answers: Script = (request) => {
  const question = request.kind === 'chat' ? lastText(request, 'user').replace(/[？?]/g, '') : '';
  return reply(SAYS[question] ?? 'NO_ANSWER', { usage: USAGE });
};

let script: Script;
let model: ScriptedModel;
let school: TemporaryInstallation;
beforeAll(async () => {
  model = await startScriptedModel((request) => script(request));
  atTheEnd(() => model.close());
  school = await temporaryInstallation({
    environment: {
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: 'sk-test',
      CHAT_MODEL: 'main',
      CHAT_MODEL_FALLBACK: 'spare',
      ZHUJIAO_GROUP_TOKENS_A_DAY: '9000',
      ZHUJIAO_MODEL_PRICES: '{"main": {"inputPerMillion": 10, "outputPerMillion": 40}}',
    },
    groups: [aGroup({ demo: true }), aGroup({ id: 'others', name: '另一个群' })],
    runs: true,
  });
  // The client is loaded with the first call.
  script = answers;
  await ask('闭包是什么？', { form: 'spoken' });
}, 30_000);
beforeEach(() => {
  script = answers;
});

const ask = (question: string, more: Record<string, unknown> = {}) =>
  school.call('POST', '/v1/answers', { body: { question, courseId: 'python-101', ...more } });

/** A request that its asker gives up as soon as the model is at work; how the model's own exchange ended. */
async function goneAway(path: string, body: unknown): Promise<string | undefined> {
  const seen = model.requests.length;
  const abort = new AbortController();
  const asked = fetch(school.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: abort.signal,
  }).then((response) => response.text());
  await expect.poll(() => model.requests.length, PATIENT).toBe(seen + 1);
  abort.abort();
  await expect(asked).rejects.toThrow();
  return await model.requests.at(-1)?.over;
}

describe('an asker who goes away', () => {
  const slowly: Script = () => reply('闭包是能记住外层函数变量的内层函数 [1]。'.repeat(20), { delayMs: 50 });
  const question = '闭包是什么？';
  const messages = [{ role: 'user', content: question }];

  test.each([
    ['an answer', '/v1/answers', { question, courseId: 'python-101' }],
    ['a streamed answer', '/v1/answers', { question, courseId: 'python-101', stream: true }],
    ['a chat completion', '/v1/chat/completions', { model: 'course:python-101', messages }],
    [
      'a streamed chat completion',
      '/v1/chat/completions',
      { model: 'course:python-101', messages, stream: true },
    ],
  ])('takes the request to the model along: %s', async (_, path, body) => {
    script = slowly;
    expect(await goneAway(path, body)).toBe('aborted');
    await expect.poll(() => model.open(), PATIENT).toBe(0);
  });

  test('who takes the message back in a group does as well, and nothing is said', async () => {
    script = slowly;
    const seen = model.requests.length;
    const body = {
      channel: 'web',
      groupId: 'others',
      messageId: 'taken-back',
      senderId: 'lin',
      text: '@助教 闭包是什么？',
      sentAt: '2026-11-25T10:00:00+08:00',
    };
    await school.call('POST', '/v1/messages', { body });
    await expect.poll(() => model.requests.length, PATIENT).toBe(seen + 1);
    await school.call('POST', '/v1/messages', { body: { ...body, recalled: true } });
    expect(await model.requests.at(-1)?.over).toBe('aborted');
  });
});

describe('a model that fails', () => {
  test('is stood in for by the spare one, and nobody notices', async () => {
    const asked: string[] = [];
    script = (request) => {
      if (request.kind === 'chat') asked.push(request.body.model);
      return asked.at(-1) === 'main' ? FAILURES.server_error : answers(request);
    };
    const { json } = await ask('装饰器是什么？');
    expect(json).toMatchObject({
      outcome: 'answered',
      mode: 'generated',
      text: '装饰器是接收一个函数并返回新函数的函数。[1]',
    });
    expect([asked[0], asked.at(-1)]).toEqual(['main', 'spare']);
  });

  test('together with the spare one leaves the material’s own words', async () => {
    script = () => FAILURES.server_error;
    expect((await ask('元组是什么？')).json).toMatchObject({
      outcome: 'answered',
      mode: 'extractive',
      label: null,
    });
  });
});

describe('the tokens of a group for a day', () => {
  test('are paid by its own questions; when they are used up it gets the material’s own words until the next day', async () => {
    const inGroup = async (question: string, groupId: string) =>
      (await ask(question, { groupId, courseId: undefined })).json.mode;
    expect(await inGroup('闭包是什么？', 'newcomers')).toBe('generated');
    const seen = model.requests.length;
    // 4,500 of 9,000 are used, and a call reserves the most that it may take.
    script = (request) =>
      request.kind === 'chat'
        ? reply(SAYS['装饰器是什么'] ?? '', { usage: { prompt_tokens: 4_400, completion_tokens: 99 } })
        : answers(request);
    expect(await inGroup('装饰器是什么？', 'newcomers')).toBe('generated');
    expect(model.requests).toHaveLength(seen + 1);
    script = answers;
    expect(await inGroup('元组是什么？', 'newcomers')).toBe('extractive');
    expect(model.requests).toHaveLength(seen + 1);
    expect(await inGroup('元组是什么？', 'others')).toBe('generated');
    // The day ends at the group's own midnight, not at that of UTC.
    const untilMidnight = DAY - ((school.clock.now() + 8 * HOUR) % DAY);
    school.clock.advance(untilMidnight - 1_000);
    expect(await inGroup('列表是什么？', 'newcomers')).toBe('extractive');
    school.clock.advance(2_000);
    expect(await inGroup('元组是什么？', 'newcomers')).toBe('generated');
  });
});

describe('what calls cost', () => {
  test('is counted by the school’s own prices, and not where it named none', async () => {
    const cost = async (name: string): Promise<number> => {
      const { text } = await school.call('GET', '/metrics', { token: null });
      const line = text
        .split('\n')
        .find((one) => one.startsWith(`zhujiao_model_cost_total{model="${name}"}`));
      return Number(line?.split(' ').at(-1) ?? 0);
    };
    const before = await cost('main');
    // In long form, which no earlier answer serves.
    expect((await ask('闭包是什么？', { form: 'long' })).json.mode).toBe('generated');
    expect((await cost('main')) - before).toBeCloseTo((4_000 * 10 + 500 * 40) / 1_000_000);
    expect(await cost('spare')).toBe(0);
  });
});
