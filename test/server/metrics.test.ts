import { beforeAll, describe, expect, test } from 'vitest';
import { anInbound } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

let school: TemporaryInstallation;

beforeAll(async () => {
  school = await temporaryInstallation();
});

const proxied = { 'x-forwarded-for': '203.0.113.9' };

/** The value of a line of the exposition, or null where there is none. */
async function figure(name: string): Promise<number | null> {
  const { text } = await school.call('GET', '/metrics', { token: null });
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? null : Number(line.slice(name.length + 1));
}

describe('the figures for a Prometheus', () => {
  test('count what comes in, what is answered, and the jobs it took', async () => {
    const body = {
      ...anInbound({ channel: 'some bot', text: '@助教 闭包是什么？' }),
      sentAt: '2026-11-23T10:00:00+08:00',
    };
    await school.call('POST', '/v1/messages', { body });
    await school.call('POST', '/v1/messages', { body });
    await school.drain();
    await school.call('POST', '/v1/answers', { body: { question: '校服在哪里买？' } });
    await school.call('POST', '/v1/moderations', { body: { messages: [{ text: '老师好' }] } });
    expect(await figure('zhujiao_messages_total{channel="bridge",became="accepted"}')).toBe(1);
    expect(await figure('zhujiao_messages_total{channel="bridge",became="duplicate"}')).toBe(1);
    expect(await figure('zhujiao_answers_total{outcome="answered",mode="extractive"}')).toBe(1);
    expect(await figure('zhujiao_answers_total{outcome="abstained",mode="extractive"}')).toBe(1);
    expect(await figure('zhujiao_job_attempts_total{kind="answer",became="done"}')).toBe(1);
    expect(
      await figure('zhujiao_verdicts_total{category="none",decided_by="classifier",became="none"}'),
    ).toBeGreaterThan(0);
    expect(await figure('zhujiao_answer_seconds_count{mode="extractive"}')).toBe(2);
  });

  test('tell how many event streams are open', async () => {
    expect(await figure('zhujiao_event_streams_open')).toBe(0);
    const stream = await school.events('/v1/groups/newcomers/events');
    expect(await figure('zhujiao_event_streams_open')).toBe(1);
    stream.close();
    await expect.poll(() => figure('zhujiao_event_streams_open')).toBe(0);
  });

  test('are for this machine, and from elsewhere for operators', async () => {
    const from = async (token: string | null) =>
      (await school.call('GET', '/metrics', { token, headers: proxied })).status;
    expect(await from(null)).toBe(401);
    expect(await from(await school.token(['answer']))).toBe(403);
    expect(await from(await school.token(['operate']))).toBe(200);
    expect((await school.call('GET', '/metrics', { token: null })).headers.get('content-type')).toContain(
      'text/plain; version=0.0.4',
    );
  });
});
