import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningService, seededDataDirectory, startService } from '../support/running-service.ts';

const GROUP = 'python-newcomers';
/** Every third one cannot be answered from the course and must end on the desk. */
const QUESTIONS = ['@助教 闭包是什么?', '@助教 怎么读文件?', '@助教 校服在哪里买?'];

let running: RunningService | null = null;
let dataDir = '';

afterEach(async () => {
  await running?.stop('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function call(service: RunningService, path: string, init: RequestInit = {}): Promise<Response> {
  return await fetch(service.url + path, {
    ...init,
    headers: { authorization: `Bearer ${service.adminToken}`, 'content-type': 'application/json' },
  });
}

/** Sends messages until the connection breaks; what was acknowledged. */
async function sendUntilCut(service: RunningService, round: number, killAfter: number): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let i = 0; i < 400; i++) {
    const messageId = `r${round}-${i}`;
    const body = JSON.stringify({
      channel: 'test',
      groupId: GROUP,
      messageId,
      senderId: `learner-${i % 7}`,
      text: QUESTIONS[i % QUESTIONS.length],
      sentAt: new Date().toISOString(),
    });
    try {
      const response = await call(service, '/v1/messages', { method: 'POST', body });
      if (response.status === 202) acknowledged.push(messageId);
      // Not waited for: messages go on coming in while the process dies.
      if (acknowledged.length === killAfter) void service.stop('SIGKILL');
    } catch {
      return acknowledged;
    }
  }
  return acknowledged;
}

interface Said {
  event: string;
  data: { messageId: string; replyToMessageId: string | null; answer: { outcome: string } | null };
}

/** Every event of the group from the first on, until nothing new came for a while. */
async function allEvents(
  service: RunningService,
  expectedReplies: number,
): Promise<{ ids: number[]; said: Said[] }> {
  const abort = new AbortController();
  const response = await call(service, `/v1/groups/${GROUP}/events?after=0`, { signal: abort.signal });
  const ids: number[] = [];
  const said: Said[] = [];
  const deadline = setTimeout(() => abort.abort(), 60_000);
  let buffer = '';
  try {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      buffer += chunk;
      const blocks = buffer.split('\n\n');
      buffer = blocks.pop() ?? '';
      for (const block of blocks) {
        const id = /^id: (\d+)$/m.exec(block)?.[1];
        const event = /^event: (.+)$/m.exec(block)?.[1];
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (!id || !event || !data) continue;
        ids.push(Number(id));
        said.push({ event, data: JSON.parse(data) });
      }
      if (said.filter((one) => one.event === 'reply').length >= expectedReplies) break;
    }
  } catch (error) {
    if (!abort.signal.aborted) throw error;
  } finally {
    clearTimeout(deadline);
    abort.abort();
  }
  return { ids, said };
}

describe('a service that is killed while messages come in', () => {
  it('loses no acknowledged message and no promised hand-off, and answers each once', {
    timeout: 180_000,
  }, async () => {
    dataDir = await seededDataDirectory('kill');
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      const service = await startService({ dataDir });
      running = service;
      acknowledged.push(...(await sendUntilCut(service, round, 10 + round * 7)));
      await service.stop('SIGKILL');
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(10 + 17 + 24);

    running = await startService({ dataDir });
    // A message may have been stored without its acknowledgement getting through: it is answered too.
    const { ids, said } = await allEvents(running, acknowledged.length);
    expect(ids).toEqual(ids.map((_, position) => position + 1));
    const stored = new Set(said.filter((one) => one.event === 'message').map((one) => one.data.messageId));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    const replies = said.filter((one) => one.event === 'reply');
    const answered = replies.map((one) => one.data.replyToMessageId);
    expect(acknowledged.filter((id) => !answered.includes(id))).toEqual([]);
    expect(new Set(answered).size).toBe(answered.length);

    const promised = replies.filter((one) => one.data.answer?.outcome === 'abstained').length;
    expect(promised).toBeGreaterThan(0);
    let onDesk = 0;
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await call(
        running,
        `/v1/questions?status=handed_off&limit=200${cursor ? `&cursor=${cursor}` : ''}`,
      );
      const body = (await page.json()) as { items: unknown[]; nextCursor: string | null };
      onDesk += body.items.length;
      cursor = body.nextCursor;
    }
    expect(onDesk).toBeGreaterThanOrEqual(promised);
  });

  it('finishes what runs when it is asked to stop', { timeout: 120_000 }, async () => {
    dataDir = await seededDataDirectory('term');
    running = await startService({ dataDir });
    const code = await running.stop('SIGTERM');
    expect(code).toBe(0);
    expect(running.log()).toContain('Stopping');
    running = null;
  });
});
