import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createWorker, openInstallation } from '../../src/app.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { REDIS_URL } from '../support/redis-under-test.ts';
import { aResult } from '../support/samples.ts';
import { type ScriptedAgent, scriptedAgent } from '../support/scripted-agent.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

let school: TemporaryInstallation;
let agent: ScriptedAgent;

/** One process that serves and runs no jobs, and another that only works, on one store and one Redis. */
beforeAll(async () => {
  school = await temporaryInstallation({ environment: { REDIS_URL } });
  const { config, clock } = school.installation;
  const opened = await openInstallation(config, recordingLogger(), {
    clock,
    stays: true,
    searchesInThread: false,
  });
  agent = scriptedAgent();
  const worker = await createWorker({ ...opened, agent }, { probePort: null });
  await worker.start();
  atTheEnd(async () => {
    await worker.stop();
    await opened.close();
  });
});

const message = (messageId: string, said: object = {}) => ({
  channel: 'bridge',
  groupId: 'newcomers',
  messageId,
  senderId: `learner-${messageId}`,
  text: '@助教 闭包是什么？',
  sentAt: '2026-11-23T10:00:00+08:00',
  ...said,
});

describe('a reply that is made in another process', () => {
  test('comes sentence by sentence to the page that is open here', async () => {
    agent.says(async (_, listener) => {
      const result = aResult({ mode: 'generated', text: '闭包记住变量。它是函数。' });
      const { outcome, mode, label, confidence } = result;
      listener({ type: 'outcome', outcome, mode, label, confidence });
      listener({ type: 'delta', text: '闭包记住变量。' });
      listener({ type: 'delta', text: '它是函数。' });
      return result;
    });
    const stream = await school.events('/v1/groups/newcomers/events');
    await school.call('POST', '/v1/messages', { body: message('m1') });
    await stream.next(({ event }) => event === 'reply');
    expect(stream.received.map(({ event }) => event)).toEqual(['message', 'delta', 'delta', 'reply']);
    stream.close();
  });

  test('is broken off when the question is recalled here, and nothing of it is said', async () => {
    let aborted: unknown = null;
    const before = agent.requests.length;
    agent.says(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            aborted = signal.reason;
            reject(signal.reason);
          });
        }),
    );
    await school.call('POST', '/v1/messages', { body: message('m2') });
    await vi.waitFor(() => expect(agent.requests.length).toBe(before + 1), { timeout: 5_000 });
    await school.call('POST', '/v1/messages', { body: message('m2', { recalled: true }) });
    await vi.waitFor(() => expect(aborted).toMatchObject({ message: 'the question was recalled' }), {
      timeout: 5_000,
    });
    const { store } = school.installation;
    await vi.waitFor(async () =>
      expect((await store.jobs.list({ state: 'running', limit: 5 })).length).toBe(0),
    );
    expect(await store.messages.repliesTo('newcomers', 'm2')).toEqual([]);
  });
});
