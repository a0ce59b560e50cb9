import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import type { Sent } from './load.ts';

/** What became of everything that was acknowledged, read from the store alone. */
export interface Account {
  acknowledged: number;
  /** Acknowledged and not stored. */
  lost: string[];
  /** Stored and not answered. */
  unanswered: string[];
  /** Answered more than once, as learners see it. */
  answeredTwice: string[];
  /** Promised to a person and on nobody's desk. */
  handOffsLost: string[];
  handOffs: number;
  /** Events whose numbers have a gap or come twice. */
  brokenEvents: string[];
  deadJobs: number;
  jobsLeft: number;
}

const PAGE = 1_000;

export async function openForAccount(options: {
  dataDir: string;
  databaseUrl: string | null;
}): Promise<Store> {
  return await openStore({ ...options, wake: createLocalWake() });
}

export async function accountOf(store: Store, sent: Sent[]): Promise<Account> {
  const account: Account = {
    acknowledged: sent.length,
    lost: [],
    unanswered: [],
    answeredTwice: [],
    handOffsLost: [],
    handOffs: 0,
    brokenEvents: [],
    deadJobs: 0,
    jobsLeft: 0,
  };
  for (const { groupId, messageId } of sent) {
    const message = await store.messages.find('test', groupId, messageId);
    if (!message) {
      account.lost.push(messageId);
      continue;
    }
    const replies = (await store.messages.repliesTo(groupId, messageId)).filter(
      (reply) => reply.ours && reply.answer?.answerId !== null,
    );
    if (replies.length === 0) account.unanswered.push(messageId);
    if (replies.length > 1) account.answeredTwice.push(messageId);
    if (!replies.some((reply) => reply.answer?.outcome === 'abstained')) continue;
    account.handOffs++;
    const question = await store.questions.byMessage(message.id);
    if (!question || !['handed_off', 'claimed'].includes(question.status))
      account.handOffsLost.push(messageId);
  }
  for (const group of await store.groups.list()) {
    const replied = new Set<string>();
    let seq = 0;
    for (;;) {
      const events = await store.events.after(group.id, seq, PAGE);
      for (const event of events) {
        if (event.seq !== seq + 1) account.brokenEvents.push(`${group.id}: ${event.seq} after ${seq}`);
        seq = event.seq;
        if (event.kind !== 'reply') continue;
        // The event log is what pages and bridges show: there a reply must stand once too.
        const { messageId } = event.data as { messageId: string }; // a message document, by outbound
        if (replied.has(messageId)) account.answeredTwice.push(`${messageId} in the events`);
        replied.add(messageId);
      }
      if (events.length < PAGE) break;
    }
  }
  account.deadJobs = (await store.jobs.countByState()).dead;
  account.jobsLeft = await jobsLeft(store);
  return account;
}

/** A job that is due later than this waits for its own reasons. */
const SOON_MS = 60_000;

/** What is still to be done now: not what repeats, and not what waits for a later time. */
export async function jobsLeft(store: Store): Promise<number> {
  const waiting = await store.jobs.list({ state: 'ready', limit: PAGE });
  const running = await store.jobs.list({ state: 'running', limit: PAGE });
  const now = Date.now();
  return [...waiting, ...running].filter(({ everyMs, runAt }) => everyMs === null && runAt < now + SOON_MS)
    .length;
}
