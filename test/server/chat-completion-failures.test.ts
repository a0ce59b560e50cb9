import { describe, expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/errors.ts';
import { scriptedAgent } from '../support/scripted-agent.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

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

  test('by a fault in a stream ends it with an error, and is in the log', async () => {
    const school = await failingWith(new Error('broken'));
    const { text } = await school.call('POST', '/v1/chat/completions', { body: { ...body, stream: true } });
    expect(text).toContain('"code":"internal_error"');
    expect(text).not.toContain('broken');
    expect(text.trimEnd()).toMatch(/data: \[DONE\]$/);
    expect(school.logger.said('error')).toContain('a streamed completion failed');
    school.logger.lines.length = 0;
  });
});
