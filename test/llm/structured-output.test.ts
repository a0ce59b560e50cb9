import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reply, status } from '../scripted-model/server.ts';
import { ask, chatBodyOf, failureOf, modelOn, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

describe('a structured reply', () => {
  const schema = z.object({ category: z.enum(['spam', 'none']), score: z.number() });
  const good = reply('{"category":"spam","score":0.9}');

  test.each([true, false])('is validated and typed (streaming: %s)', async (streaming) => {
    const { model, server } = await modelOn(() => good, { streaming });
    expect(await model.complete({ ...ask(), purpose: 'moderate message', schema })).toEqual({
      category: 'spam',
      score: 0.9,
    });
    expect(chatBodyOf(server.requests[0]?.request).response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { name: 'moderate_message', strict: true },
    });
  });

  test('with optional parts does not ask for strict mode, which knows none', async () => {
    const { model, server } = await modelOn(() => good);
    await model.complete({ ...ask(), schema: schema.extend({ note: z.string().optional() }) });
    expect(chatBodyOf(server.requests[0]?.request).response_format).toMatchObject({
      json_schema: { strict: false },
    });
  });

  test('is asked for in simpler ways of endpoints that know no schemas', async () => {
    const { model, server } = await modelOn((request) => {
      const format = chatBodyOf(request).response_format;
      return format
        ? status(400, { message: `This response_format type ${format.type} is unavailable now` })
        : good;
    });
    expect(await model.complete({ ...ask(), schema })).toMatchObject({ category: 'spam' });
    const bodies = server.requests.map((seen) => chatBodyOf(seen.request));
    expect(bodies.map((body) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
    ]);
    expect(bodies[2]?.messages[0]?.content).toContain('"enum":["spam","none"]');
    await model.complete({ ...ask(), schema });
    expect(server.requests).toHaveLength(4);
  });

  test('may come in a Markdown block', async () => {
    const { model } = await modelOn(() => reply('```json\n{"category":"none","score":0}\n```'));
    expect(await model.complete({ ...ask(), schema })).toEqual({ category: 'none', score: 0 });
  });

  test.each([
    ['prose', '是广告', 'not JSON'],
    ['another shape', '{"category":"ads","score":1}', 'category'],
  ])('that is %s is refused without quoting it', async (_, text, says) => {
    const { model, calls } = await modelOn(() => reply(text));
    const failure = await failureOf(model.complete({ ...ask(), schema }));
    expect(failure.kind).toBe('invalid_reply');
    expect(failure.message).toContain(says);
    expect(failure.message).not.toContain(text);
    expect(calls[0]).toMatchObject({ outcome: 'invalid_reply', estimated: false });
  });

  test('from the fallback serves where the first model talks nonsense', async () => {
    const { model } = await modelOn((request) => (request.model === 'main-model' ? reply('嗯') : good), {
      fallbackModel: 'other-model',
    });
    expect(await model.complete({ ...ask(), schema })).toMatchObject({ category: 'spam' });
  });
});
