import { beforeAll, describe, expect, test } from 'vitest';
import { FAILURES, reply, status } from '../scripted-model/server.ts';
import { ask, collect, failureOf, modelOn, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

describe('the log', () => {
  test('says why once, and again when it is over', async () => {
    let down = true;
    const { model, log } = await modelOn(
      () => (down ? status(500, { message: 'CUDA out of memory' }) : reply('好')),
      {
        breaker: { failures: 100, pauseMs: 1 },
      },
    );
    for (let i = 0; i < 5; i++) await failureOf(collect(model.stream(ask())));
    down = false;
    await collect(model.stream(ask()));
    await collect(model.stream(ask()));
    expect(log.map((line) => line.level)).toEqual(['warn', 'info']);
    expect(log[0]?.message).toContain('CUDA out of memory');
    expect(log[1]).toMatchObject({
      message: 'the model main-model answers again',
      fields: { failures: { server: 5 } },
    });
  });

  test('says it once however long it takes, and counts the next time anew', async () => {
    let down = true;
    const { model, log, clock } = await modelOn(() => (down ? status(500) : reply('好')), {
      breaker: { failures: 100, pauseMs: 1 },
    });
    for (let i = 0; i < 3; i++) {
      await failureOf(collect(model.stream(ask())));
      clock.advance(120_000);
    }
    expect(log).toHaveLength(1);
    down = false;
    await collect(model.stream(ask()));
    down = true;
    await failureOf(collect(model.stream(ask())));
    down = false;
    await collect(model.stream(ask()));
    expect(log.map(({ level, fields }) => [level, 'failures' in fields ? fields.failures : null])).toEqual([
      ['warn', null],
      ['info', { server: 3 }],
      ['warn', null],
      ['info', { server: 1 }],
    ]);
  });

  test('says that nothing is sent for a while', async () => {
    const { model, log } = await modelOn(() => status(500), { breaker: { failures: 1, pauseMs: 20_000 } });
    for (let i = 0; i < 3; i++) await failureOf(collect(model.stream(ask())));
    expect(log.map(({ message }) => message)).toEqual([
      expect.stringContaining('the endpoint failed'),
      expect.stringContaining('main-model failed too often: asked again in 20 s'),
    ]);
  });

  test('has a line for each kind of failure, not more, from an endpoint that works now and then', async () => {
    const script = [
      status(500),
      reply('好'),
      status(500),
      reply('好'),
      FAILURES.empty,
      status(500),
      reply('好'),
    ];
    const { model, log, clock } = await modelOn((request) => script[request.index] ?? status(500));
    for (const _ of script) await collect(model.stream(ask())).catch(() => undefined);
    expect(log.map((line) => line.level)).toEqual(['warn', 'info', 'warn', 'info']);
    clock.advance(60_000);
    await collect(model.stream(ask())).catch(() => undefined);
    expect(log.at(-1)?.level).toBe('warn');
  });

  test('holds no key, also where the endpoint repeats it', async () => {
    const { model, log } = await modelOn((request) =>
      status(401, {
        message: `Incorrect API key provided: ${request.headers.authorization}. Or sk-te******cdef.`,
      }),
    );
    const failure = await failureOf(collect(model.stream(ask())));
    const written = `${JSON.stringify(log)} ${failure.stack} ${failure.message} ${failure.cause}`;
    expect(written).toContain('Incorrect API key provided');
    expect(written).not.toMatch(/0123456789|cdef|sk-te/);
  });
});
