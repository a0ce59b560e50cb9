import { AIMessage, HumanMessage, ToolMessage } from '@langchain/core/messages';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import OpenAI from 'openai';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  ADMIN_TOKEN,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation();
});

const QUESTION = '闭包是什么？';
const settings = (base = '/v1') => ({
  model: 'course:python-101',
  apiKey: ADMIN_TOKEN,
  maxRetries: 0,
  configuration: { baseURL: school.url + base },
});
const chat = (more: object = {}, base?: string) => new ChatOpenAI({ ...settings(base), ...more });
const weather = tool(async () => '晴', {
  name: 'weather',
  description: 'the weather',
  schema: z.object({ city: z.string() }),
});

describe('LangChain’s OpenAI client, unmodified, talking to a course', () => {
  test('gets an answer, also streamed and several at once', async () => {
    const { content, response_metadata } = await chat().invoke(QUESTION);
    expect(content).toContain('外层函数');
    expect(response_metadata).toMatchObject({ finish_reason: 'stop', model_name: 'course:python-101' });
    let said = '';
    for await (const chunk of await chat().stream(QUESTION)) said += String(chunk.content);
    expect(said).toBe(content);
    const many = await chat().batch([QUESTION, '装饰器是什么？', '元组是什么？']);
    expect(many.map((message) => String(message.content).length > 0)).toEqual([true, true, true]);
  });

  test('goes on after a round with a tool of its own', async () => {
    const { content } = await chat().invoke([
      new HumanMessage('今天天气怎么样？'),
      new AIMessage({ content: '', tool_calls: [{ id: 'c1', name: 'weather', args: { city: '北京' } }] }),
      new ToolMessage({ content: '晴', tool_call_id: 'c1' }),
      new AIMessage('晴。'),
      new HumanMessage(QUESTION),
    ]);
    expect(content).toContain('外层函数');
  });

  test('is told what there is not, in words that it shows', async () => {
    const faults: [asked: () => Promise<unknown>, says: RegExp][] = [
      [() => chat().bindTools([weather]).invoke(QUESTION), /Tools are not supported/],
      [
        () =>
          chat()
            .withStructuredOutput(z.object({ a: z.string() }))
            .invoke(QUESTION),
        /answers are text/,
      ],
      [() => chat({ model: 'gpt-4o' }).invoke(QUESTION), /GET \/v1\/models lists them/],
      [() => chat({ apiKey: 'wrong' }).invoke(QUESTION), /token create/],
      [() => chat({ useResponsesApi: true }).invoke(QUESTION), /POST \/v1\/chat\/completions/],
      [() => chat({}, '').invoke(QUESTION), /with \/v1 behind it, once/],
      [() => new OpenAIEmbeddings(settings()).embedQuery(QUESTION), /POST \/v1\/chat\/completions/],
    ];
    for (const [asked, says] of faults) await expect(asked()).rejects.toThrow(says);
  });

  test('finds the way from a base URL that ends in a slash, and passes tools over that are not to be called', async () => {
    const model = chat({}, '/v1/').bindTools([weather], { tool_choice: 'none' });
    expect((await model.invoke(QUESTION)).content).toContain('外层函数');
  });
});

test('the official client puts a stream together by itself', async () => {
  const client = new OpenAI({ baseURL: `${school.url}/v1`, apiKey: ADMIN_TOKEN, maxRetries: 0 });
  const stream = client.chat.completions.stream({
    model: 'course:python-101',
    messages: [{ role: 'user', content: QUESTION }],
    stream_options: { include_usage: true },
  });
  const { choices, usage } = await stream.finalChatCompletion();
  expect(choices[0]).toMatchObject({ finish_reason: 'stop', message: { role: 'assistant' } });
  expect(choices[0]?.message.content).toContain('外层函数');
  expect(usage).toMatchObject({ total_tokens: 0 });
});
