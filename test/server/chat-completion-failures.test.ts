import { describe, expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { scriptedAgent } from '../support/scripted-agent.ts';
import { ADMIN_TOKEN, temporaryInstallation } from '../support/temporary-installation.ts';

const body = { model: 'course:python-101', messages: [{ role: 'user', content: '闭包是什么？' }] };

async function failingWith(error: Error) {
  const agent = scriptedAgent();
  agent.says(async () => {
    throw error;
  });
  return await temporaryInstallation({ agent });
}

describe('a chat completion that cannot be had', () => {
  test('because a part is away is the service’s failure, which clients try again', async () => {
    const school = await failingWith(new UnavailableError('store_unreachable', 'The store is away.'));
    const { status, json } = await school.call('POST', '/v1/chat/completions', { body });
    expect(status).toBe(503);
    expect(json.error).toMatchObject({ type: 'server_error', code: 'store_unreachable' });
    school.logger.lines.length = 0;
  });

  test('by a fault after the first words ends the stream with an error, and is in the log', async () => {
    const agent = scriptedAgent();
    agent.says(async (_request, listener) => {
      listener?.({ type: 'delta', text: '闭包是' });
      throw new Error('broken');
    });
    const school = await temporaryInstallation({ agent });
    const { status, text } = await school.call('POST', '/v1/chat/completions', {
      body: { ...body, stream: true },
    });
    expect(status).toBe(200);
    expect(text).toContain('闭包是');
    expect(text).toContain('"code":"internal_error"');
    expect(text).not.toContain('broken');
    expect(text.trimEnd()).toMatch(/data: \[DONE\]$/);
    expect(school.logger.said('error')).toContain('a streamed completion failed');
    school.logger.lines.length = 0;
  });

  test('before the first word of a stream is told by its status, which clients try again by', async () => {
    const school = await failingWith(new UnavailableError('store_unreachable', 'The store is away.'));
    const { status, json } = await school.call('POST', '/v1/chat/completions', {
      body: { ...body, stream: true },
    });
    expect([status, json.error.code]).toEqual([503, 'store_unreachable']);
    school.logger.lines.length = 0;
  });

  test('because its client has gone stops the work, and is no failure of ours', async () => {
    for (const stream of [true, false]) {
      const agent = scriptedAgent();
      const begun = Promise.withResolvers<void>();
      const stopped = Promise.withResolvers<void>();
      agent.says(async ({ signal }, listener) => {
        if (stream) listener?.({ type: 'delta', text: '闭包是' });
        begun.resolve();
        await new Promise((_, reject) =>
          signal?.addEventListener('abort', () => {
            stopped.resolve();
            reject(signal.reason);
          }),
        );
        throw new Error('never');
      });
      const school = await temporaryInstallation({ agent });
      const client = new AbortController();
      const asked = fetch(`${school.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, stream }),
        signal: client.signal,
      }).then((response) => response.text());
      await begun.promise;
      client.abort();
      await expect(asked).rejects.toThrow();
      await stopped.promise;
      await school.installation.store.check();
      expect(school.logger.said('error')).toEqual([]);
    }
  });
});
