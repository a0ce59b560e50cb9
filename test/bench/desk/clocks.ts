import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createClocks } from '../../../src/desk/index.ts';
import type { Question } from '../../../src/domain/conversation/question.ts';
import { createLocalWake } from '../../../src/domain/signals/wake.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { aCalendar, aGroup, aQuestion } from '../../support/samples.ts';
import { startOwnPostgres } from '../../support/servers.ts';
import { inMs, inSeconds, printTable, stopwatch, timed } from '../timing.ts';

const OPEN_QUESTIONS = 100_000;
const GROUPS = 300;
const LOOKS = 50;
const START = Date.parse('2026-11-25T10:00:00+08:00');
/** Between two clocks: 100,000 over about a week of waiting. */
const APART_MS = 6_000;
const INSERTED_AT_ONCE = 2_000;

const numbered = (i: number): Question =>
  aQuestion({
    id: `q_${String(i).padStart(8, '0')}`,
    groupId: `group-${i % GROUPS}`,
    askerId: `learner-${i % 9_000}`,
    text: `第 ${i} 个问题：这一课的练习怎么做？`,
    status: i % 3 === 0 ? 'open' : 'handed_off',
    draft: '课程资料里没有直接写到这一点。'.repeat(4),
    clockStage: 'warning',
    clockAt: START + i * APART_MS,
    dueAt: START + i * APART_MS + 540_000,
    createdAt: START - 1_260_000 + i * APART_MS,
  });

/** The figure of the issue: among 100,000 open questions those whose clock is due are found in under 20 ms. */
export async function deskClocks(): Promise<void> {
  const stores: [string, () => Promise<Opened>][] = [
    ['SQLite', embedded],
    ['PostgreSQL', shared],
  ];
  const rows: string[][] = [];
  for (const [name, open] of stores) {
    const { store, settle, end } = await open();
    try {
      const filled = await stopwatch(async () => {
        await fill(store);
        await settle();
      });
      const none = await timed(Array(LOOKS).fill(START - 1), (now: number) =>
        store.questions.withClockDue(now, 200),
      );
      const some = await timed(Array(LOOKS).fill(START + 49 * APART_MS), (now: number) =>
        store.questions.withClockDue(now, 200),
      );
      const most = await timed(Array(LOOKS).fill(START + OPEN_QUESTIONS * APART_MS), (now: number) =>
        store.questions.withClockDue(now, 200),
      );
      const desk = await timed(Array(LOOKS).fill(0), () => store.questions.waiting({ limit: 200 }));
      const ofGroup = await timed(
        Array.from({ length: LOOKS }, (_, i) => `group-${i}`),
        (groupId) => store.questions.waitingSince(groupId, START - 1e10, 40),
      );
      const clocks = createClocks({
        store,
        clock: { now: () => START + 49 * APART_MS },
        logger: { info() {}, warn() {}, error() {} },
        compare: async () => [],
      });
      const advanced = await stopwatch(() => clocks.tick());
      rows.push(
        [`${name}: none of ${OPEN_QUESTIONS} due`, inMs(none.p50), inMs(none.p99)],
        [`${name}: 50 of them due, found`, inMs(some.p50), inMs(some.p99)],
        [`${name}: all due, the first 200 found`, inMs(most.p50), inMs(most.p99)],
        [`${name}: the desk's first 200 by due time`, inMs(desk.p50), inMs(desk.p99)],
        [`${name}: a group's live questions, as intake looks`, inMs(ofGroup.p50), inMs(ofGroup.p99)],
        [`${name}: ${advanced.result} clocks advanced, each in its transaction`, inMs(advanced.ms), ''],
        [`${name}: (filled in ${inSeconds(filled.ms)})`, '', ''],
      );
    } finally {
      await end();
    }
  }
  printTable('Service-level clocks (to reach: due ones found in under 20 ms)', ['what', 'p50', 'p99'], rows);
}

async function fill(store: Store): Promise<void> {
  await store.calendars.put(aCalendar());
  for (let i = 0; i < GROUPS; i++) await store.groups.put(aGroup({ id: `group-${i}` }), 0);
  for (let from = 0; from < OPEN_QUESTIONS; from += INSERTED_AT_ONCE) {
    await store.transaction(async (tx) => {
      for (let i = from; i < from + INSERTED_AT_ONCE; i++) await tx.questions.insert(numbered(i));
    });
  }
}

interface Opened {
  store: Store;
  /** What the store's own upkeep does after so much was written, done now. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

async function embedded(): Promise<Opened> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-bench-desk-'));
  const store = await openStore({ dataDir: directory, wake: createLocalWake() });
  return {
    store,
    settle: async () => {},
    async end() {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function shared(): Promise<Opened> {
  const server = await startOwnPostgres();
  const store = await openStore({ dataDir: '', databaseUrl: server.url, wake: createLocalWake() });
  return {
    store,
    // The server's autovacuum would come round within a minute.
    async settle() {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query('vacuum analyze questions');
      await client.end();
    },
    async end() {
      await store.close();
      await server.stop();
    },
  };
}
