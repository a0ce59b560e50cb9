import { rmSync } from 'node:fs';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, seededDataDirectory, startService } from '../support/running-service.ts';

let service: RunningService;
let client: OpenAI;

beforeAll(async () => {
  service = await startService({ dataDir: await seededDataDirectory('openai') });
  client = new OpenAI({ baseURL: `${service.url}/v1`, apiKey: service.adminToken, maxRetries: 0 });
}, 120_000);

afterAll(async () => {
  await service?.stop();
  if (service) rmSync(service.dataDir, { recursive: true, force: true });
});

const ask = (content: string): OpenAI.ChatCompletionMessageParam[] => [
  { role: 'system', content: 'You are a pirate. Always answer in verse.' },
  { role: 'user', content },
];

const pictured = (text: string): OpenAI.ChatCompletionMessageParam => ({
  role: 'user',
  content: [
    { type: 'text', text },
    { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
  ],
});

describe('the official OpenAI client, unmodified, talking to a course', () => {
  it('lists courses and groups as models', async () => {
    const models = await client.models.list();
    expect(models.data.map((model) => model.id)).toEqual(
      expect.arrayContaining(['course:python-101', 'course:python-101-en', 'group:python-newcomers']),
    );
  });

  it('looks at one of them, and is told in OpenAI’s form of one that there is not', async () => {
    expect(await client.models.retrieve('course:python-101')).toMatchObject({
      id: 'course:python-101',
      object: 'model',
    });
    await expect(client.models.retrieve('gpt-4o')).rejects.toMatchObject({
      status: 404,
      code: 'model_not_found',
      message: expect.stringContaining('There is no model "gpt-4o"'),
    });
  });

  it('gets an answer with citations as marks and as an extension', async () => {
    const completion = await client.chat.completions.create({
      model: 'course:python-101',
      messages: ask('什么是闭包？'),
    });
    const [choice] = completion.choices;
    expect(choice?.finish_reason).toBe('stop');
    expect(choice?.message.content).toMatch(/\[1\]/);
    expect(completion).toMatchObject({
      object: 'chat.completion',
      citations: [{ index: 1, courseId: 'python-101' }],
    });
  });

  it('gets the same text streamed, and the usage where it asks for it', async () => {
    const whole = await client.chat.completions.create({
      model: 'course:python-101',
      messages: ask('什么是闭包？'),
    });
    const stream = await client.chat.completions.create({
      model: 'course:python-101',
      messages: ask('什么是闭包？'),
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    let usage: OpenAI.CompletionUsage | null | undefined = null;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      usage = chunk.usage ?? usage;
    }
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(usage).toEqual({ prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 });
  });

  it('passes on what the course does not hold, with the time, streamed or not', async () => {
    const stream = await client.chat.completions.create({
      model: 'group:python-newcomers',
      messages: ask('北京明天会下雨吗？'),
      stream: true,
    });
    let text = '';
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
    expect(text).toMatch(/最晚.+前回复你/);
  });

  it.each([
    ['tools', { tools: [{ type: 'function', function: { name: 'f' } }] }, 'tools_not_supported'],
    ['a tool it must call', { tool_choice: 'required' }, 'tools_not_supported'],
    ['a function it must call', { function_call: { name: 'f' } }, 'tools_not_supported'],
    ['more than one choice', { n: 2 }, 'n_not_supported'],
    ['log probabilities', { logprobs: true, top_logprobs: 2 }, 'logprobs_not_supported'],
    ['JSON', { response_format: { type: 'json_object' } }, 'response_format_not_supported'],
    ['sound', { modalities: ['text', 'audio'] }, 'audio_not_supported'],
    ['a picture read', { messages: [pictured('这个报错咋整')] }, 'content_part_not_supported'],
    [
      'an answer to nothing',
      { messages: [...ask('什么是闭包？'), { role: 'user', content: ' ' }] },
      'empty_question',
    ],
    ['no messages', { messages: [] }, 'invalid_request'],
    ['no tokens', { max_tokens: 0 }, 'invalid_request'],
  ])('is told clearly that it cannot have %s', async (_what, extra, code) => {
    // The client's types allow these; the body is what matters here.
    const body = {
      model: 'course:python-101',
      messages: ask('hi'),
      ...extra,
    } as OpenAI.ChatCompletionCreateParamsNonStreaming;
    await expect(client.chat.completions.create(body)).rejects.toMatchObject({ status: 400, code });
  });

  it('asks for nothing that is not offered by saying so: plain text, no tools, one choice', async () => {
    const completion = await client.chat.completions.create({
      model: 'course:python-101',
      messages: [
        pictured('看不到的图'),
        { role: 'assistant', content: '图片我看不了。' },
        ...ask('什么是闭包？'),
      ],
      n: 1,
      tool_choice: 'none',
      response_format: { type: 'text' },
      modalities: ['text'],
      temperature: 0.2,
      max_completion_tokens: 4_000,
    });
    expect(completion.choices[0]).toMatchObject({ finish_reason: 'stop' });
    expect(completion.choices[0]?.message.content).toContain('闭包');
  });

  it.each([false, true])(
    'holds an answer to so many tokens, whole sentences only, and says so (streamed: %s)',
    async (isStreamed) => {
      const body = { model: 'course:python-101', messages: ask('什么是闭包？'), max_tokens: 60 };
      const whole = await client.chat.completions.create({ ...body, max_tokens: 4_000 });
      let [text, finish]: [string, string | null] = ['', null];
      if (isStreamed) {
        for await (const { choices } of await client.chat.completions.create({ ...body, stream: true })) {
          text += choices[0]?.delta.content ?? '';
          finish = choices[0]?.finish_reason ?? finish;
        }
      } else {
        const { choices } = await client.chat.completions.create(body);
        text = choices[0]?.message.content ?? '';
        finish = choices[0]?.finish_reason ?? null;
      }
      const said = whole.choices[0]?.message.content ?? '';
      expect(finish).toBe('length');
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThan(said.length);
      expect(said.startsWith(text)).toBe(true);
    },
  );

  it('ends before what it is to stop at', async () => {
    const { choices } = await client.chat.completions.create({
      model: 'course:python-101',
      messages: ask('什么是闭包？'),
      stop: ['外层'],
    });
    expect(choices[0]?.finish_reason).toBe('stop');
    expect(choices[0]?.message.content).toContain('闭包');
    expect(choices[0]?.message.content).not.toContain('外层');
  });

  it('reads the end of a long talk', async () => {
    const long = Array.from(
      { length: 300 },
      (_, at): OpenAI.ChatCompletionMessageParam => ({
        role: at % 2 === 0 ? 'user' : 'assistant',
        content: at % 2 === 0 ? '什么是元组？' : '元组是不能修改的序列。',
      }),
    );
    const { choices } = await client.chat.completions.create({
      model: 'course:python-101',
      messages: [...long, ...ask('什么是闭包？')],
    });
    expect(choices[0]?.message.content).toContain('闭包');
  });

  it.each([
    ['a key that is not known', { apiKey: 'wrong' }, {}, 401, /not known.*token create/],
    [
      'a message that is none',
      {},
      { messages: [{ role: 'user', content: 7 }] },
      400,
      /messages \(entry 1\): content is 7; wanted: a text, or a list/,
    ],
    ['a body without end', {}, { user: 'x'.repeat(600_000) }, 413, /larger/],
  ])(
    'is told what is wrong with %s, where the client shows it',
    async (_what, options, extra, status, message) => {
      // The client's types would not let these pass.
      const body = {
        model: 'course:python-101',
        messages: ask('hi'),
        ...extra,
      } as OpenAI.ChatCompletionCreateParamsNonStreaming;
      await expect(client.withOptions(options).chat.completions.create(body)).rejects.toMatchObject({
        status,
        message: expect.stringMatching(message),
        type: 'invalid_request_error',
      });
    },
  );

  it.each(['gpt-9', 'python-101', 'course:nope', 'group:nope'])(
    'is told which models there are when it asks for "%s", which is none of them',
    async (model) => {
      const asked = client.chat.completions.create({ model, messages: ask('hi') });
      await expect(asked).rejects.toMatchObject({
        ...{ status: 404, code: 'model_not_found', param: 'model' },
        message: expect.stringContaining('GET /v1/models'),
      });
    },
  );

  it.each([
    [
      'a role that there is not',
      { messages: [...ask('hi').slice(1), { role: 'bot', content: 'a' }] },
      'messages[1].role',
    ],
    ['a number of tokens that is none', { max_tokens: '100' }, 'max_tokens'],
    ['the model that is missing', { model: '' }, 'model'],
    ['tools', { tools: [{ type: 'function', function: { name: 'f' } }] }, 'tools'],
    ['a question that is too long', { messages: ask('闭'.repeat(5_000)) }, 'messages'],
  ])('is told the field that is at fault: %s', async (_what, extra, param) => {
    // The client's types would not let these pass.
    const body = {
      model: 'course:python-101',
      messages: ask('hi'),
      ...extra,
    } as OpenAI.ChatCompletionCreateParamsNonStreaming;
    await expect(client.chat.completions.create(body)).rejects.toMatchObject({ status: 400, param });
  });

  it('is told in words it can show what of OpenAI’s interface there is when it asks for another part', async () => {
    const asked = [
      () => client.responses.create({ model: 'course:python-101', input: 'hi' }),
      () => client.embeddings.create({ model: 'course:python-101', input: 'hi' }),
      () => client.completions.create({ model: 'course:python-101', prompt: 'hi' }),
    ];
    for (const one of asked)
      await expect(one()).rejects.toMatchObject({
        ...{ status: 404, code: 'no_such_route', type: 'invalid_request_error' },
        message: expect.stringContaining('POST /v1/chat/completions'),
      });
    await expect(client.models.delete('course:python-101')).rejects.toMatchObject({
      ...{ status: 405, code: 'method_not_allowed', type: 'invalid_request_error' },
      message: expect.stringContaining('POST /v1/chat/completions'),
    });
  });

  it('sees in a stream what OpenAI sends: the role once, the usage in the last chunk alone and null before', async () => {
    const stream = await client.chat.completions.create({
      model: 'course:python-101',
      messages: ask('什么是闭包？'),
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks: OpenAI.ChatCompletionChunk[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    expect(chunks.flatMap(({ choices }) => choices[0]?.delta.role ?? [])).toEqual(['assistant']);
    expect(chunks.slice(0, -1).map(({ usage }) => usage)).toEqual(chunks.slice(1).map(() => null));
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: 0 } });
    expect(chunks.at(-2)?.choices[0]).toMatchObject({ delta: {}, finish_reason: 'stop' });
  });
});

/** A request as Agora's conversational engine sends it to a custom model (vendor `custom`). */
async function voice(path: string, context: object): Promise<string[]> {
  const response = await fetch(`${service.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${service.adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      turn_id: 1,
      timestamp: 1_795_300_000_000,
      ...context,
      // What the engine's sample server declares, defaults included.
      model: 'any-name',
      messages: [
        { role: 'system', content: 'You are a helpful voice assistant.' },
        { role: 'assistant', content: '你好，有什么可以帮你？' },
        { role: 'user', content: [{ type: 'text', text: '列表推导式是什么？' }] },
      ],
      modalities: ['text'],
      tools: null,
      tool_choice: 'auto',
      parallel_tool_calls: true,
      response_format: null,
      audio: null,
      stream: true,
      stream_options: null,
    }),
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return (await response.text()).split('\n\n').filter((line) => line.startsWith('data: '));
}

describe('a voice engine with a custom model', () => {
  it.each([
    ['context as an object', { context: { appId: 'a', userId: 'u', channel: 'c' } }],
    ['the same at top level', { appId: 'a', userId: 'u', channel: 'c' }],
    ['no context', {}],
  ])('is answered in a spoken style, with %s', async (_shape, context) => {
    const lines = await voice('/v1/courses/python-101/chat/completions', context);
    expect(lines.at(-1)).toBe('data: [DONE]');
    const chunks = lines.slice(0, -1).map((line) => JSON.parse(line.slice(6)) as OpenAI.ChatCompletionChunk);
    const said = chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('');
    expect(said).toContain('列表推导式');
    expect(said).not.toMatch(/\[\d\]|`|\*\*/);
  });

  const METADATA = {
    object: 'chat.completion.custom_metadata',
    choices: [],
    metadata: { interruptable: false },
  };
  const FILLER = '我看一下。';
  const parsed = (lines: string[]): unknown[] =>
    lines.slice(0, -1).map((line): unknown => JSON.parse(line.slice('data: '.length)));

  it('is told first, and once, that a learner may not cut in, where the address asks for that', async () => {
    const sent = parsed(
      await voice('/v1/courses/python-101/chat/completions?metadata=interruptable:false', {}),
    );
    expect(sent[0]).toEqual(METADATA);
    expect(JSON.stringify(sent.slice(1))).not.toContain('custom_metadata');
    expect(sent[1]).toMatchObject({ object: 'chat.completion.chunk' });
  });

  it('says that it is looking before the answer, where the address asks for that', async () => {
    const sent = parsed(
      await voice('/v1/courses/python-101/chat/completions?metadata=interruptable:false&filler=0', {}),
    );
    expect(sent[0]).toEqual(METADATA);
    const said = (sent.slice(1) as OpenAI.ChatCompletionChunk[]).flatMap(
      (chunk) => chunk.choices[0]?.delta.content || [],
    );
    expect(said[0]).toBe(FILLER);
    expect(said.slice(1).join('')).toContain('列表推导式');
  });

  it('gets neither of them unasked', async () => {
    const lines = (await voice('/v1/courses/python-101/chat/completions', {})).join('\n');
    expect(lines).not.toContain('custom_metadata');
    expect(lines).not.toContain(FILLER);
  });

  it('refuses a filler or metadata that it does not know, and says which', async () => {
    const response = await fetch(`${service.url}/v1/courses/python-101/chat/completions?metadata=loud`, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messages: ask('你好') }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('metadata');
  });

  it('leaves an OpenAI client alone, even at an address made for a voice', async () => {
    const atVoiceAddress = new OpenAI({
      baseURL: `${service.url}/v1`,
      apiKey: service.adminToken,
      maxRetries: 0,
      defaultQuery: { metadata: 'interruptable:false', filler: '0' },
    });
    const stream = await atVoiceAddress.chat.completions.create({
      model: 'course:python-101',
      messages: ask('列表推导式是什么？'),
      stream: true,
    });
    let text = '';
    for await (const chunk of stream) {
      expect(chunk.object).toBe('chat.completion.chunk');
      text += chunk.choices[0]?.delta.content ?? '';
    }
    expect(text).toMatch(/\[1\]/);
    expect(text).not.toContain(FILLER);
  });
});
