import { beforeAll, describe, expect, test, vi } from 'vitest';
import { aResult } from '../support/samples.ts';
import { scriptedAgent } from '../support/scripted-agent.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

const agent = scriptedAgent();
let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation({ agent });
});

const stream = () => school.events('/v1/answers', { body: { question: '闭包是什么？', stream: true } });

describe('a fault of ours', () => {
  test('is a problem document without its inner workings, and is in the log', async () => {
    agent.says(() => Promise.reject(new Error('the disk is on fire at /var/lib')));
    const { status, json, text } = await school.call('POST', '/v1/answers', {
      body: { question: '闭包是什么？' },
    });
    expect([status, json.code]).toEqual([500, 'internal_error']);
    expect(text).not.toContain('disk');
    expect(school.logger.lines.at(-1)).toMatchObject({
      level: 'error',
      fields: { path: '/v1/answers', error: 'the disk is on fire at /var/lib' },
    });
  });

  test('is in the log without the invite or the appeal token that stands in its address', async () => {
    const { store } = school.installation;
    const secret = new URL(
      (await school.call('POST', '/v1/groups/newcomers/invites', { body: {} })).json.url,
    ).searchParams.get('invite');
    const lost = vi.spyOn(store.groups, 'get').mockRejectedValueOnce(new Error('the store is gone'));
    const { status } = await school.call('GET', `/page/v1/invites/${secret}`, { token: null });
    lost.mockRestore();
    expect(status).toBe(500);
    expect(school.logger.lines.at(-1)?.fields).toMatchObject({ path: '/page/v1/invites/:invite' });
    expect(JSON.stringify(school.logger.lines)).not.toContain(secret);
  });

  test('in the middle of a stream ends it with an error, and is in the log', async () => {
    agent.says(async (_, listener) => {
      listener({ type: 'outcome', outcome: 'answered', mode: 'generated', label: null, confidence: 0.9 });
      listener({ type: 'delta', text: '闭包' });
      throw new Error('in the middle');
    });
    const events = await (await stream()).rest();
    expect(events.map((event) => event.event)).toEqual(['outcome', 'delta', 'error']);
    expect(events.at(-1)?.data).toMatchObject({ code: 'internal_error' });
    expect(school.logger.lines.at(-1)).toMatchObject({ level: 'error', message: 'a streamed answer failed' });
  });
});

describe('an asker who goes away', () => {
  test('stops the answer that nobody waits for, and that is no fault', async () => {
    const errors = school.logger.said('error').length;
    let stopped: (reason: unknown) => void = () => {};
    const reason = new Promise((resolve) => {
      stopped = resolve;
    });
    agent.says(
      (request, listener) =>
        new Promise((_, reject) => {
          listener({ type: 'outcome', outcome: 'answered', mode: 'generated', label: null, confidence: 0.9 });
          request.signal?.addEventListener('abort', () => {
            stopped(request.signal?.reason);
            reject(request.signal?.reason);
          });
        }),
    );
    const client = await stream();
    await client.next();
    client.close();
    expect(String(await reason)).toContain('went away');
    agent.says({});
    expect((await school.call('GET', '/healthz', { token: null })).status).toBe(200);
    expect(school.logger.said('error')).toHaveLength(errors);
  });

  test('without a stream as well', async () => {
    const abort = new AbortController();
    let stopped = () => {};
    const seen = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    agent.says(async (request) => {
      abort.abort();
      await new Promise<void>((resolve) => request.signal?.addEventListener('abort', () => resolve()));
      stopped();
      return aResult();
    });
    const request = fetch(`${school.url}/v1/answers`, {
      method: 'POST',
      headers: { authorization: 'Bearer the-admin-token-of-the-tests', 'content-type': 'application/json' },
      body: JSON.stringify({ question: '闭包是什么？' }),
      signal: abort.signal,
    });
    await expect(request).rejects.toThrow();
    await seen;
  });
});
