import { createService, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { slowProxy } from '../faults/slow-proxy.ts';
import { recordingLogger } from './recording-logger.ts';
import { emptyLog, listenToPostgres, listenToSqlite, type StatementLog } from './statement-log.ts';

const GROUP = 'python-newcomers';
/** Each says one thing in turn: who says much is looked at for floods. */
const SENDERS = ['lin', 'hua', 'mei'];

/** The demo school with an ear at its store; nothing runs in it but what a message sets going. */
export interface CountedSchool {
  /**
   * What the store is asked for one message of a learner who is known, from its arrival until nothing is left to do.
   */
  hear(text: string): Promise<StatementLog>;
  /** What it is asked until the first event is there for whoever opens the group's event stream anew. */
  openEvents(): Promise<StatementLog>;
  close(): Promise<void>;
}

export async function countedSchool(given: {
  dataDir: string;
  /** An empty database; the embedded store where there is none. */
  databaseUrl: string | null;
}): Promise<CountedSchool> {
  let log = emptyLog();
  const closes: (() => unknown)[] = [];
  const environment: Record<string, string> = { ZHUJIAO_DATA_DIR: given.dataDir, PORT: '0' };
  if (given.databaseUrl === null) {
    closes.push(listenToSqlite(() => log));
  } else {
    const url = new URL(given.databaseUrl);
    const proxy = await slowProxy(
      Number(url.port || 5432),
      listenToPostgres(() => log),
    );
    url.host = `127.0.0.1:${proxy.port}`;
    environment['DATABASE_URL'] = url.toString();
    closes.push(() => proxy.close());
  }
  // In this thread alone, where what the embedded store is asked can be heard.
  const installation = await openInstallation(readConfig(environment), recordingLogger());
  closes.push(() => installation.close());
  const service = await createService(installation);
  service.runner.start = () => {};
  await service.fillIfEmpty();
  const url = await service.start();
  closes.push(() => service.stop());
  await installation.knowledge.warm('python-101');
  const headers = { authorization: `Bearer ${service.adminToken}`, 'content-type': 'application/json' };
  const run = Date.now().toString(36);
  let messages = 0;

  async function counted(work: () => Promise<void>): Promise<StatementLog> {
    log = emptyLog();
    await work();
    return log;
  }

  const hear = (text: string) =>
    counted(async () => {
      const senderId = SENDERS[messages % SENDERS.length];
      const message = {
        channel: 'bridge',
        groupId: GROUP,
        messageId: `counted-${run}-${messages++}`,
        senderId,
        senderName: senderId,
        text,
        sentAt: new Date().toISOString(),
      };
      const body = JSON.stringify(message);
      const { status } = await fetch(`${url}/v1/messages`, { method: 'POST', headers, body });
      if (status !== 202) throw new Error(`the message was not taken: ${status}`);
      await service.runner.drain();
    });

  // Everybody is known then, and the course at hand.
  for (const text of ['大家好', '早上好', '@助教 闭包是什么？']) await hear(text);
  return {
    hear,
    openEvents: () =>
      counted(async () => {
        const stream = await fetch(`${url}/v1/groups/${GROUP}/events`, {
          headers: { ...headers, 'last-event-id': '1' },
        });
        const reader = stream.body?.getReader();
        await reader?.read();
        await reader?.cancel();
      }),
    async close() {
      for (const close of closes.toReversed()) await close();
    },
  };
}
