import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Wake } from '../../domain/signals/wake.ts';
import { forAnybody } from '../at-once/background.ts';
import type { Schema } from '../schema.ts';
import { connectionSettings } from './postgres-pool.ts';
import { limitSession, STATEMENT_TIMEOUT_MS } from './postgres-session.ts';

const CHANNEL = 'zhujiao_wake';
/** Nudges of one topic within so many milliseconds go out as one. */
const TOGETHER_MS = 5;
/** Topics told in one statement; what does not fit goes in the next. */
const MAX_TOPICS = 200;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Nudges between the processes that share a PostgreSQL, where no Redis carries them: LISTEN on a connection of its
 * own, NOTIFY on the pool. They may be lost, with the connection for one; whoever waits looks for themselves too.
 */
export function joinNudges(options: { url: string; db: Kysely<Schema>; wake: Wake }) {
  const { db, wake } = options;
  const self = randomUUID();
  const waiting = new Set<string>();
  let sending: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;
  let listener: pg.Client | null = null;
  let pause = FIRST_PAUSE_MS;
  let closed = false;

  function listen(): void {
    const client = new pg.Client(connectionSettings(options.url));
    listener = client;
    let over = false;
    const lost = () => {
      if (over) return;
      over = true;
      client.end().catch(() => {}); // It may be gone already.
      if (closed) return;
      again = setTimeout(listen, pause);
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload = '' }) => {
      const [sender, topic] = payload.split('\n');
      if (sender !== self && topic) wake.notify(topic);
    });
    client
      .connect()
      .then(() => limitSession(client, STATEMENT_TIMEOUT_MS))
      .then(() => client.query(`listen ${CHANNEL}`))
      .then(() => {
        pause = FIRST_PAUSE_MS;
      })
      .catch(lost);
  }

  function flush(): void {
    sending = undefined;
    const topics = [...waiting].slice(0, MAX_TOPICS);
    for (const topic of topics) waiting.delete(topic);
    const payloads = topics.map((topic) => `${self}\n${topic}`);
    forAnybody(() =>
      sql`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`.execute(db),
    ).catch(() => {}); // Lost: the others look for themselves.
    if (waiting.size > 0) sending = setTimeout(flush, TOGETHER_MS);
  }

  listen();
  return {
    /** The same wake, heard by the other processes too. */
    wake: {
      subscribe: wake.subscribe,
      notify(topic: string) {
        wake.notify(topic);
        if (closed) return;
        waiting.add(topic);
        sending ??= setTimeout(flush, TOGETHER_MS);
      },
    } satisfies Wake,
    async close(): Promise<void> {
      closed = true;
      clearTimeout(sending);
      clearTimeout(again);
      await listener?.end().catch(() => {}); // It may be gone already.
    },
  };
}
