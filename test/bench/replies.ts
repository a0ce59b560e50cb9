import { join } from 'node:path';
import { slowProxy } from '../faults/slow-proxy.ts';
import { openEventStream } from '../support/event-stream-client.ts';
import { startService } from '../support/running-service.ts';
import { inMs, printTable, timingsOf } from './timing.ts';

const GROUP = 'python-newcomers';
/** Answered and passed on in turn. */
const QUESTIONS = ['闭包是什么？', '校服在哪里买？', '怎么读文件？', '食堂几点开门？'];
const WARM_UP = 12;
const MEASURED = 60;
/** Added to each round trip to PostgreSQL: a server in the same region, in another zone. */
const DELAYS_MS = [0, 2];

/**
 * How long a group's question waits for its reply, one after the other, from a service (of another `checkout`) on
 * PostgreSQL.
 */
export async function measureReplies(given: {
  directory: string;
  databaseUrl: string;
  checkout: string | undefined;
}): Promise<void> {
  const url = new URL(given.databaseUrl);
  const proxy = await slowProxy(Number(url.port));
  url.host = `127.0.0.1:${proxy.port}`;
  const service = await startService({
    dataDir: join(given.directory, 'replies'),
    env: { DATABASE_URL: url.toString(), ZHUJIAO_LOG: 'info' },
    checkout: given.checkout,
  });
  const headers = { authorization: `Bearer ${service.adminToken}`, 'content-type': 'application/json' };
  const events = await openEventStream(`${service.url}/v1/groups/${GROUP}/events`, { headers });
  const run = Date.now().toString(36);
  let messages = 0;

  async function ask(): Promise<number> {
    const messageId = `reply-${run}-${messages}`;
    const message = {
      channel: 'bridge',
      groupId: GROUP,
      messageId,
      senderId: `learner-${run}-${messages}`,
      text: `@助教 ${QUESTIONS[messages++ % QUESTIONS.length]}`,
      sentAt: new Date().toISOString(),
    };
    const began = performance.now();
    const body = JSON.stringify(message);
    const { status } = await fetch(`${service.url}/v1/messages`, { method: 'POST', headers, body });
    if (status !== 202) throw new Error(`the message was not taken: ${status}`);
    await events.next(({ event, data }) => event === 'reply' && data.replyToMessageId === messageId);
    return performance.now() - began;
  }

  const rows: string[][] = [];
  for (const delayMs of DELAYS_MS) {
    proxy.delayMs = delayMs;
    const samples: number[] = [];
    for (let at = -WARM_UP; at < MEASURED; at++) {
      const ms = await ask();
      if (at >= 0) samples.push(ms);
    }
    const { p50, p95 } = timingsOf(samples);
    rows.push([`${delayMs} ms`, inMs(p50), inMs(p95)]);
  }
  events.close();
  await service.stop();
  await proxy.close();
  printTable('from a question in a group to its reply, PostgreSQL', ['a round trip and', 'p50', 'p95'], rows);
}
