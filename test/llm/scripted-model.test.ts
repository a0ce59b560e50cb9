import OpenAI from 'openai';
import { beforeAll, describe, expect, test } from 'vitest';
import { callTools, lastText, reply } from '../scripted-model/server.ts';
import { scripted, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

/** The scripted server is only worth something if the official client takes it for the real thing. */
const clientOf = (url: string, apiKey = 'sk-test') => new OpenAI({ baseURL: url, apiKey, maxRetries: 0 });
const messages = [{ role: 'user' as const, content: 'hello there' }];

describe('the official client', () => {
  test('gets a whole reply', async () => {
    const { url } = await scripted((request) => reply(`echo ${lastText(request)}`));
    const completion = await clientOf(url).chat.completions.create({ model: 'm', messages });
    expect(completion.choices[0]?.message.content).toBe('echo hello there');
    expect(completion.usage).toEqual({ prompt_tokens: 2, completion_tokens: 3, total_tokens: 5 });
  });

  test('gets a stream, with usage where it asked for it', async () => {
    const { url } = await scripted(() => reply('一二三', { delayMs: 2 }));
    const chunks = [];
    const options = { model: 'm', messages, stream: true, stream_options: { include_usage: true } } as const;
    for await (const chunk of await clientOf(url).chat.completions.create(options)) chunks.push(chunk);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe('一二三');
    expect(chunks.at(-1)?.usage?.completion_tokens).toBe(3);
  });

  test('gets tool calls', async () => {
    const { url } = await scripted(() => callTools({ name: 'look_up', arguments: { week: 3 } }));
    const completion = await clientOf(url).chat.completions.create({ model: 'm', messages });
    expect(completion.choices[0]?.message.tool_calls?.[0]).toMatchObject({
      type: 'function',
      function: { name: 'look_up', arguments: '{"week":3}' },
    });
  });

  test('gets embeddings in both encodings', async () => {
    const { url } = await scripted(() => ({ kind: 'embeddings', dimensions: 4 }));
    const create = clientOf(url).embeddings;
    const plain = await create.create({ model: 'e', input: ['a b', 'a'], encoding_format: 'float' });
    const packed = await create.create({ model: 'e', input: ['a b', 'a'] });
    expect(plain.data).toHaveLength(2);
    for (const [position, { embedding }] of packed.data.entries()) {
      expect([...embedding].map((value) => value.toFixed(5))).toEqual(
        plain.data[position]?.embedding.map((value) => value.toFixed(5)),
      );
    }
  });

  test('lists the models', async () => {
    const { url } = await scripted(() => reply(''), { models: ['one', 'two'] });
    const { data } = await clientOf(url).models.list();
    expect(data.map((model) => model.id)).toEqual(['one', 'two']);
  });

  test('is refused with a wrong key', async () => {
    const { url } = await scripted(() => reply('好'), { apiKey: 'sk-right' });
    await expect(clientOf(url, 'sk-wrong').models.list()).rejects.toThrow('Incorrect API key');
  });

  test('is told what is wrong with a request', async () => {
    const { url, requests } = await scripted(() => reply('好'));
    await expect(clientOf(url).chat.completions.create({ model: 'm', messages: [] })).rejects.toThrow(/^400/);
    expect(requests).toHaveLength(0);
  });

  test('a script that throws is a 500', async () => {
    const { url } = await scripted(() => {
      throw new Error('no such scene');
    });
    await expect(clientOf(url).chat.completions.create({ model: 'm', messages })).rejects.toThrow(
      /500.*no such scene/,
    );
  });
});
