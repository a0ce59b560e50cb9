import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { askedWithin } from '../../src/server/routes/chat-completions/asked-within.ts';
import {
  ADMIN_TOKEN,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

/*
 * What programs that speak OpenAI's interface really send beside a learner's question: by their own sources (Open
 * WebUI, LobeChat, NextChat, Cherry Studio, ChatBox, LibreChat, Dify, one-api, new-api, liteLLM, LangChain).
 */

let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation();
});

type Message = { role: string; content: unknown; [more: string]: unknown };
const user = (content: unknown): Message => ({ role: 'user', content });
const assistant = (content: unknown, more: object = {}): Message => ({ role: 'assistant', content, ...more });
const system = (content: string): Message => ({ role: 'system', content });

const complete = (messages: Message[], more: object = {}, path = '/v1/chat/completions') =>
  school.call('POST', path, { body: { model: 'group:newcomers', messages, ...more } });
const onDesk = async (): Promise<number> =>
  (await school.call('GET', '/v1/questions?limit=200')).json.items.length;

const WEATHER = '北京明天会下雨吗？';
const TALK = 'user: 老师，装饰器是什么？\nassistant: 装饰器是接收一个函数并返回新函数的函数。';
const HISTORY =
  '<chat_history>\nUSER: 老师，装饰器是什么？\nASSISTANT: 装饰器是接收一个函数的函数。\n</chat_history>';

/** One a line: the program, and the messages that it sends by itself. */
const HOUSEKEEPING: [program: string, messages: Message[]][] = [
  [
    'Open WebUI, a title',
    [
      user(
        `### Task:\nGenerate a concise, 3-5 word title with an emoji summarizing the chat history.\n### Output:\nJSON format: { "title": "your concise title here" }\n### Chat History:\n${HISTORY}`,
      ),
    ],
  ],
  [
    'Open WebUI, tags',
    [
      user(
        `### Task:\nGenerate 1-3 broad tags categorizing the main themes of the chat history.\n### Output:\nJSON format: { "tags": ["tag1"] }\n### Chat History:\n${HISTORY}`,
      ),
    ],
  ],
  [
    'LobeChat, a title',
    [
      system('你是一名擅长会话的助理，你需要将用户的会话总结为 10 个字以内的标题'),
      user(`${TALK}\n\n请总结上述对话为10个字以内的标题，不需要包含标点符号，输出语言语种为：zh-CN`),
    ],
  ],
  [
    'LobeChat, a translation',
    [system('你是一名擅长翻译的助理'), user('请将以下内容 装饰器接收一个函数。，翻译为 en-US')],
  ],
  [
    'NextChat, a title',
    [
      user('装饰器是什么？'),
      assistant('接收一个函数的函数。'),
      user(
        '使用四到五个字直接返回这句话的简要主题，不要解释、不要标点、不要语气词、不要多余文本，不要加粗，如果没有主题，请直接返回“闲聊”',
      ),
    ],
  ],
  [
    'NextChat, a title in English',
    [
      user('what is a decorator'),
      assistant('A function that takes a function.'),
      user(
        'Please generate a four to five word title summarizing our conversation without any lead-in, punctuation, quotation marks, periods, symbols, bold text, or additional text. Remove enclosing quotation marks.',
      ),
    ],
  ],
  [
    'Cherry Studio, a name',
    [
      system(
        '你是一名擅长会话的助理，你需要将用户的会话总结为 10 个字以内的标题，不要使用标点符号和其他特殊符号',
      ),
      user('[{"role":"user","mainText":"装饰器是什么？"},{"role":"assistant","mainText":"接收一个函数。"}]'),
    ],
  ],
  [
    'ChatBox, a name',
    [
      user(
        `Based on the chat history, give this conversation a name.\nKeep it short - 10 characters max, no quotes.\nJust provide the name, nothing else.\n\n\`\`\`\n${TALK}\n\`\`\``,
      ),
    ],
  ],
  [
    'LibreChat, a title',
    [
      user(
        'Provide a concise, 5-word-or-less title for the conversation, using title case conventions. Only return the title itself.\n\nConversation:\nUser: what is a decorator\nAI: A function that takes a function.',
      ),
    ],
  ],
  [
    'one of its own, a title of the first question',
    [system('Write a brief title for this conversation. At most five words.'), user('装饰器是什么？')],
  ],
  [
    'one of its own, a title by somebody who makes them',
    [system('你是负责给聊天取标题的助手。只说标题。'), user('装饰器是什么？')],
  ],
  [
    'one of its own, a title at the end',
    [user('装饰器是什么？'), assistant('函数。'), user('为以上对话拟一个标题')],
  ],
  ['one of its own, a title before the talk', [user('Give this chat a name:'), user('装饰器是什么？')]],
  [
    'one of its own, questions to follow',
    [user(`From our conversation, suggest three follow-up questions.\n\n${TALK}`)],
  ],
  [
    'one of its own, a summary',
    [system('Summarize the conversation below for later. Plain sentences.'), user(TALK)],
  ],
];

describe('what a chat program asks by itself', () => {
  test.each(HOUSEKEEPING)(
    '%s: is told that it is no question, and nobody is bothered',
    async (_, messages) => {
      const before = await onDesk();
      for (const stream of [false, true]) {
        const { status, json } = await complete(messages, { stream });
        expect([status, json.error]).toMatchObject([
          400,
          { code: 'not_a_question', param: 'messages', message: expect.stringContaining('another model') },
        ]);
      }
      expect(await onDesk()).toBe(before);
    },
  );

  test.each([
    '请总结一下我们的对话',
    '用50字以内总结一下上面说的闭包，不要讲太细',
    '给我的聊天机器人项目起个标题，不要太长',
    'How do I strip punctuation and quotation marks from the title of the chat?',
    '帮我把这句话翻译成英文：闭包会记住变量',
    '作业三：写一个函数，根据聊天记录生成标签',
    '这个聊天机器人给我起的名字是什么',
    '上述对话的主题是友谊对不对',
    '群里这段聊天我没看懂，帮我总结下重点',
    'write a function that returns the chat title',
    'give me the name of the book for the discussion class',
    'Can you give me a summary of our chat?',
    'How to generate a title for the conversation with LangChain',
    '怎么把页面从 zh-CN 翻译成 en-US？',
    '作业里要读聊天记录，比如\nuser: 你好\nassistant: 你好\n怎么统计每个人说了几句',
    '怎么从对话里提取话题标签？\nuser: 你好\nassistant: 你好',
    'messages=[{"role":"user","content":"hi"},{"role":"assistant","content":"hello"}] 为什么对话总结出来是空的',
    'what does summary mean in a docstring, just asking',
  ])('is not what a learner asks: %s', async (question) => {
    expect((await complete([system('你是助教，答完给对话起个标题。'), user(question)])).status).toBe(200);
  });
});

describe('passages that a program puts around a question', () => {
  const context = `<context>\n<source id="1">${'学生会周五开会。'.repeat(800)}</source>\n</context>`;
  const template = `### Task:\nRespond to the user query using the provided context, with inline citations.\n\n${context}`;

  test.each([
    ['Open WebUI', `${template}\n\n闭包是什么？`],
    ['Open WebUI, before', `${template}\n\n<user_query>\n闭包是什么？\n</user_query>`],
    [
      'Open WebUI, long before',
      `${context}\nGiven the context information, answer the query.\nQuery: 闭包是什么？`,
    ],
  ])('are passed over, however long they are: %s', async (_, asked) => {
    const { status, json } = await complete([user(asked)]);
    expect([status, json.zhujiao.outcome]).toEqual([200, 'answered']);
    expect(json.choices[0].message.content).toContain('闭包');
    expect(json.choices[0].message.content).not.toContain('学生会');
  });

  test('are the question where nothing else is asked, and too long for one', async () => {
    expect((await complete([user(template)])).json.code).toBe('question_too_long');
  });

  test('are none where somebody asks of the tag', () => {
    const asked = '`<context>` 和 `</context>` 之间写什么？';
    expect(askedWithin(asked)).toBe(asked);
  });
});

describe('a program that only tries whether it is answered', () => {
  test.each([
    ['Dify', 'ping', { max_tokens: 5 }],
    ['Dify, streamed', 'ping', { max_tokens: 10, stream: true }],
    ['new-api', 'hi', { max_completion_tokens: 16 }],
    ['liteLLM', "What's 1 + 1?", { max_tokens: 1 }],
  ])('%s: is answered, and nobody is bothered', async (_, question, more) => {
    const before = await onDesk();
    const { status, text } = await complete([user(question)], more);
    expect(status).toBe(200);
    expect(text).toMatch(/"content":"[^"]/);
    expect(await onDesk()).toBe(before);
  });

  test('is told of no answer that it could ask for again', async () => {
    const { json } = await complete([user(WEATHER)], { max_tokens: 5 });
    expect(json.zhujiao).toMatchObject({ outcome: 'abstained', handoff: null });
    expect((await school.call('GET', `/v1/answers/${json.zhujiao.id}`)).status).toBe(404);
  });

  test('is one whose last question was answered already: it is not passed on twice', async () => {
    const before = await onDesk();
    const { json } = await complete([user(WEATHER), assistant('这个我答不了，'), system('Continue.')]);
    expect(json.choices[0].message.content).not.toBe('');
    expect(await onDesk()).toBe(before);
  });

  test('does not keep somebody in need from a person', async () => {
    const before = await onDesk();
    await complete([user('学不动了，真不想活了')], { max_tokens: 5 });
    expect(await onDesk()).toBe(before + 1);
  });

  test.each([
    ['with room for a promise', [user('上海明天会下雨吗？')], { max_tokens: 60 }],
    [
      'while a tool is at work',
      [
        user('深圳明天会下雨吗？'),
        assistant('我查一下', { tool_calls: [] }),
        { role: 'tool', content: '晴' },
      ],
      {},
    ],
    ['after an empty turn of the assistant', [user('杭州明天会下雨吗？'), assistant('')], {}],
  ])('is none that asks %s: a person takes over', async (_, messages, more) => {
    const before = await onDesk();
    await complete(messages, more);
    expect(await onDesk()).toBe(before + 1);
  });
});

test('tools that come along with every request are passed over where no call is wanted', async () => {
  const tools = [{ type: 'function', function: { name: 'web_search' } }];
  const functions = [{ name: 'web_search' }];
  const asked = [user('闭包是什么？')];
  expect((await complete(asked, { tools, tool_choice: 'none' })).status).toBe(200);
  expect((await complete(asked, { functions, function_call: 'none' })).status).toBe(200);
  expect((await complete(asked, { tools, tool_choice: 'auto' })).json.code).toBe('tools_not_supported');
  expect((await complete(asked, { functions, tool_choice: 'none' })).json.code).toBe('tools_not_supported');
});

describe('an address put together by a client', () => {
  test.each(['/v1//chat/completions', '/v1/chat/completions/', '//v1/chat/completions?x=1'])(
    'with a slash too many is that address: %s',
    async (path) => {
      expect((await complete([user('闭包是什么？')], {}, path)).status).toBe(200);
    },
  );

  test.each([
    '/v1/models/',
    '/v1//models',
    '/v1/models/course:python-101/',
    '/v1/models/course%3Apython-101',
  ])('lists or shows models: %s', async (path) => {
    expect((await school.call('GET', path)).status).toBe(200);
  });

  test.each(['/chat/completions', '/v1/v1/chat/completions', '/openai/deployments/x/chat/completions'])(
    'from another base URL is told which one it is: %s',
    async (path) => {
      const { status, json } = await complete([user('hi')], {}, path);
      expect([status, json.error]).toMatchObject([
        404,
        { code: 'no_such_route', message: expect.stringContaining('with /v1 behind it, once') },
      ]);
    },
  );

  test.each([
    '/v1/rerank',
    '/v1/completions',
    '/v1/audio/transcriptions',
    '/dashboard/billing/usage?start=1',
  ])('of another part of OpenAI’s interface is told what there is: %s', async (path) => {
    const { status, json } = await complete([user('hi')], {}, path);
    expect([status, json.error]).toMatchObject([
      404,
      { code: 'no_such_route', message: expect.stringContaining('POST /v1/chat/completions') },
    ]);
  });

  test('is no other way into the rest of the interface', async () => {
    for (const path of ['//v1/tokens', '/v1//tokens', '/v1/tokens/'])
      expect((await school.call('GET', path)).status).toBe(404);
  });
});

describe('a page of another origin', () => {
  const origin = 'https://chat.school.example';
  const preflight = (path: string) =>
    school.call('OPTIONS', path, {
      token: null,
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-stainless-os',
      },
    });

  test.each([
    '/v1/chat/completions',
    '/v1/courses/python-101/chat/completions',
    '/v1/models',
    '/v1/responses',
  ])('may ask where OpenAI’s clients ask: %s', async (path) => {
    const { status, headers } = await preflight(path);
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization, *',
      'access-control-allow-methods': expect.stringContaining('POST'),
    });
  });

  test('reads what it gets, streamed or not, and why it got nothing', async () => {
    const asked = [user('闭包是什么？')];
    const replies = await Promise.all([
      complete(asked),
      complete(asked, { stream: true }),
      complete(asked, { model: 'gpt-4o' }),
      complete(asked, {}, '/v1/responses'),
      school.call('GET', '/v1/models', { token: 'wrong' }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404, 404, 401]);
    for (const { headers } of replies) expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each(['/v1/answers', '/v1/questions', '/page/v1/session', '/', '/console'])(
    'gets nothing of the rest: %s',
    async (path) => {
      expect((await preflight(path)).headers.get('access-control-allow-origin')).toBeNull();
      const { headers } = await school.call('GET', path, { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

test('a compressed body is told to be one, not to be in another encoding', async () => {
  const response = await fetch(`${school.url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${ADMIN_TOKEN}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    },
    body: new Uint8Array(gzipSync('{"model":"course:python-101"}')),
  });
  expect([response.status, await response.json()]).toMatchObject([
    415,
    { code: 'content_encoding_not_supported', error: { message: expect.stringContaining('as it is') } },
  ]);
});

describe('a field that is null', () => {
  test('is one left out, in a message from a chat system', async () => {
    const { status, json } = await school.call('POST', '/v1/messages', {
      body: {
        ...{ channel: 'wechat', groupId: 'newcomers', messageId: 'wx-1', senderId: 'wxid_1', text: '早' },
        ...{ senderName: null, senderRole: null, mentionsAssistant: null, replyToMessageId: null },
        ...{ quoted: null, attachments: null, editedAt: null, recalled: null },
        sentAt: '2026-11-25T10:00:00+08:00',
      },
    });
    expect([status, json]).toEqual([202, { accepted: true, duplicate: false }]);
  });

  test('is one left out, in a question', async () => {
    const { json } = await school.call('POST', '/v1/answers', {
      body: {
        ...{ question: '闭包是什么？', courseId: null, groupId: null, askerId: null },
        ...{ history: null, stream: null, form: null },
      },
    });
    expect(json.outcome).toBe('answered');
  });

  test('is not one that must be there', async () => {
    const { status, json } = await school.call('POST', '/v1/answers', { body: { question: null } });
    expect([status, json.detail]).toEqual([400, expect.stringContaining('question is empty')]);
  });
});
