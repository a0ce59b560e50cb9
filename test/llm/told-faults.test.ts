import { beforeAll, describe, expect, test } from 'vitest';
import { type Behaviour, reply, status } from '../scripted-model/server.ts';
import { ask, collect, failureOf, modelOn, textOf, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

const inAStream = (...events: unknown[]): Behaviour =>
  status(200, {
    headers: { 'content-type': 'text/event-stream' },
    body: events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''),
  });
const inAGoodReply = (body: unknown): Behaviour => status(200, { body: JSON.stringify(body) });
const refused = (code: number, body: unknown): Behaviour => status(code, { body: JSON.stringify(body) });

describe('what an endpoint says is wrong is told in its words, for what it is', () => {
  test.each([
    [
      'in a list (Gemini)',
      refused(404, [{ error: { code: 404, message: 'models/x is not found' } }]),
      { kind: 'rejected', detail: 'models/x is not found' },
    ],
    [
      'as a text (Ollama)',
      refused(404, { error: 'model "x" not found, try pulling it first' }),
      { kind: 'rejected', detail: expect.stringContaining('try pulling it') },
    ],
    ['as a detail (FastAPI)', refused(404, { detail: 'Not Found' }), { detail: 'Not Found' }],
    [
      'as an object of its own (vLLM)',
      refused(400, { object: 'error', message: "This model's maximum context length is 4096 tokens." }),
      { kind: 'too_long' },
    ],
    [
      'as a code and a message',
      refused(403, { code: 30001, message: 'Sorry, your account balance is insufficient' }),
      { kind: 'rate_limited', fix: expect.stringContaining('credit') },
    ],
    [
      'in a stream, with a status of its own (OpenRouter)',
      inAStream({ error: { code: 402, message: 'Insufficient credits' } }),
      { kind: 'rate_limited', retryable: false },
    ],
    [
      'in a stream, as an object of its own (vLLM)',
      inAStream({ object: 'error', message: 'The engine died', code: 500 }),
      { kind: 'server', retryable: true, detail: expect.stringContaining('The engine died') },
    ],
    [
      'in one piece where a stream was asked for',
      inAGoodReply({ error: { message: 'The model `x` does not exist', code: 'model_not_found' } }),
      { kind: 'rejected', fix: expect.stringContaining('name of the model') },
    ],
    [
      'beside a reply that is empty (MiniMax)',
      inAGoodReply({ choices: null, base_resp: { status_code: 1004, status_msg: 'login fail' } }),
      { kind: 'unauthorised', fix: expect.stringContaining('OPENAI_API_KEY') },
    ],
    [
      'in Chinese, with a good status',
      inAGoodReply({ code: 500, msg: '系统繁忙，请稍后再试' }),
      { kind: 'server', retryable: true },
    ],
    [
      'as a wrong key under 400 (Gemini)',
      refused(400, [{ error: { code: 400, message: 'API key not valid. Please pass a valid API key.' } }]),
      { kind: 'unauthorised' },
    ],
    [
      'as a page of a gateway',
      status(502, {
        headers: { 'content-type': 'text/html' },
        body: '<html><title>502 Bad Gateway</title></html>',
      }),
      { kind: 'server', detail: expect.stringContaining('502 Bad Gateway') },
    ],
  ] as [string, Behaviour, object][])('%s', async (_, behaviour, expected) => {
    const { model } = await modelOn(() => behaviour);
    expect(await failureOf(collect(model.stream(ask())))).toMatchObject(expected);
  });
});

test.each([
  ['data_inspection_failed', 'Input data may contain inappropriate content.'],
  ['', 'Content Exists Risk'],
  ['content_filter', 'The response was filtered due to the content management policy.'],
  ['1301', '系统检测到输入或生成内容可能包含不安全或敏感内容。'],
  ['SensitiveContentDetected', 'The input text may contain sensitive information.'],
])('a filter that says %s %s has declined, and no setting is to blame', async (code, message) => {
  const { model, log, server } = await modelOn(() => status(400, { code, message }), {
    fallbackModel: 'other-model',
  });
  expect(await failureOf(collect(model.stream(ask())))).toMatchObject({ kind: 'refusal', fix: undefined });
  expect(log).toEqual([]);
  expect(server.requests).toHaveLength(1);
});

test.each([
  ['Arrearage', 400, 'Access denied, please make sure your account is in good standing.'],
  ['1113', 429, '余额不足或无可用资源包,请充值。'],
  ['AccountOverdueError', 403, 'The request failed because your account has an overdue balance.'],
])('an account without money (%s) is not asked again', async (code, number, message) => {
  const { model, server } = await modelOn(() => status(number, { code, message }), { retries: 2 });
  expect(await failureOf(collect(model.stream(ask())))).toMatchObject({ kind: 'rate_limited' });
  expect(server.requests).toHaveLength(1);
});

test.each([
  'the request exceeds the available context size. try increasing the context size',
  'Invalid request: Your request exceeded model token limit: 8192',
  'Prompt 超长',
  'Total tokens of image and text exceed max message tokens.',
  'The input token count (2000000) exceeds the maximum number of tokens allowed (1048576).',
  'Range of input length should be [1, 30720]',
])('what does not fit the model is too long: %s', async (message) => {
  const { model } = await modelOn(() => status(400, { message }));
  expect(await failureOf(collect(model.stream(ask())))).toMatchObject({ kind: 'too_long' });
});

test('too many tokens a minute are a limit that passes', async () => {
  const { model } = await modelOn(() =>
    status(429, { message: 'You exceeded the number of tokens a minute' }),
  );
  expect(await failureOf(collect(model.stream(ask())))).toMatchObject({
    kind: 'rate_limited',
    retryable: true,
  });
});

describe('a good reply', () => {
  const COMPLETION = {
    choices: [{ index: 0, message: { role: 'assistant', content: '列表可以修改。' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 5, completion_tokens: 6 },
  };

  test('in one piece serves where a stream was asked for', async () => {
    const { model } = await modelOn(() => inAGoodReply(COMPLETION));
    const events = await collect(model.stream(ask()));
    expect(textOf(events)).toBe('列表可以修改。');
    expect(events.at(-1)).toMatchObject({ usage: { inputTokens: 5, outputTokens: 6 } });
  });

  test.each(['application/json', 'text/plain; charset=utf-8'])(
    'in events under the name of %s is read as events',
    async (kind) => {
      const event = { choices: [{ index: 0, delta: { content: '列表可以修改。' }, finish_reason: 'stop' }] };
      const { model } = await modelOn(() =>
        status(200, {
          headers: { 'content-type': kind },
          body: `: hello\n\ndata: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`,
        }),
      );
      expect(textOf(await collect(model.stream(ask())))).toBe('列表可以修改。');
    },
  );

  test('is no text of another kind', async () => {
    const { model } = await modelOn(() =>
      status(200, { headers: { 'content-type': 'text/plain' }, body: 'Welcome to nginx' }),
    );
    expect(await failureOf(collect(model.stream(ask())))).toMatchObject({ kind: 'invalid_reply' });
  });

  test('that another model gave is no fault for its empty field', async () => {
    const { model } = await modelOn(() => inAGoodReply({ ...COMPLETION, error: null, code: 0, msg: 'ok' }));
    expect(textOf(await collect(model.stream(ask())))).toBe('列表可以修改。');
    expect(textOf(await collect((await modelOn(() => reply('好'))).model.stream(ask())))).toBe('好');
  });
});
