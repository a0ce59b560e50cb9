import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/domain/conversation/channel.ts';
import type { Store } from '../../src/store/index.ts';
import { HOUR, MINUTE } from '../support/movable-clock.ts';
import { anAbstention } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

/** The store as a process sees it that is cut off at its `call`-th transaction. */
function cutOffAt(store: Store, call: number): Store {
  let calls = 0;
  const count = (): void => {
    if (++calls === call) throw new Error('kill -9');
  };
  return {
    ...store,
    transaction: (work) => {
      count();
      return store.transaction(work);
    },
    together: (works) => {
      count();
      return store.together(works);
    },
  };
}

describe('a job that is cut off', () => {
  test('after the answer was stored, before it was sent, sends it once, without asking the agent again', async () => {
    let reachable = false;
    const school = await conversation({
      deliver: async (reply): Promise<Delivery> => {
        if (!reachable) throw new Error('kill -9');
        return { status: 'sent', messageId: reply.key };
      },
    });
    school.agent.says(anAbstention());
    await school.hear({ messageId: 'm1' });
    await school.drain();
    expect(school.sent).toEqual([]);
    expect(await school.store.questions.list({ limit: 5 })).toHaveLength(1);
    reachable = true;
    school.agent.says({ text: 'another answer' });
    for (let times = 0; times < 3; times++) {
      school.clock.advance(MINUTE);
      await school.drain();
    }
    expect(school.agent.requests).toHaveLength(1);
    expect(school.sent).toHaveLength(1);
    expect(school.sent[0]?.text).toContain('已经转给讲师');
    expect(await school.store.questions.list({ limit: 5 })).toHaveLength(1);
  });

  test('while it stored the answer leaves nothing of it, and the next run does it whole', async () => {
    const school = await conversation();
    school.agent.says(anAbstention());
    await school.hear({ messageId: 'm1' });
    await school.runnerOn('cut off', cutOffAt(school.store, 1)).drain();
    expect(await school.store.questions.list({ limit: 5 })).toMatchObject([
      { status: 'open', answerId: null },
    ]);
    school.clock.advance(MINUTE);
    await school.drain();
    expect(school.sent).toHaveLength(1);
    expect(await school.store.questions.list({ limit: 5 })).toHaveLength(1);
  });

  test('between sending and writing that down sends at most once more, under the same key', async () => {
    const school = await conversation();
    await school.hear({ messageId: 'm1' });
    await school.runnerOn('cut off', cutOffAt(school.store, 2)).drain();
    expect(school.sent).toHaveLength(1);
    for (let times = 0; times < 3; times++) {
      school.clock.advance(MINUTE);
      await school.drain();
    }
    expect(school.sent).toHaveLength(2);
    expect(new Set(school.sent.map((reply) => reply.key)).size).toBe(1);
    const replies = (await school.events()).filter((event) => event.kind === 'reply');
    expect(replies).toHaveLength(1);
  });

  test('by the end of its process runs again at the next start, and at once', async () => {
    const school = await conversation();
    await school.hear({ messageId: 'm1' });
    const claim = { owner: 'killed', now: school.clock.now(), leaseMs: HOUR, limit: 9, busyGroups: [] };
    expect(await school.store.jobs.claim(claim)).toHaveLength(1);
    await school.drain();
    expect(school.sent).toEqual([]);
    await school.store.jobs.reclaimExpired(Number.MAX_SAFE_INTEGER);
    await school.drain();
    expect(school.sent).toHaveLength(1);
  });

  test('twice over, by two runners at once, says it once in the group’s log', async () => {
    const school = await conversation();
    await school.hear({ messageId: 'm1' });
    const [job] = await school.store.jobs.list({ state: 'ready', limit: 1 });
    await Promise.all([school.drain(), school.runnerOn('two').drain()]);
    await school.store.jobs.enqueue({ kind: 'answer', payload: job?.payload, groupId: 'newcomers' }, 0);
    await school.drain();
    expect((await school.events()).filter((event) => event.kind === 'reply')).toHaveLength(1);
    expect(school.sent).toHaveLength(1);
  });
});

describe('a platform that does not take a reply', () => {
  test('for the moment is tried again later', async () => {
    let failures = 2;
    const school = await conversation({
      deliver: async (reply): Promise<Delivery> =>
        failures-- > 0
          ? { status: 'failed', reason: 'rate limit', retryable: true }
          : { status: 'sent', messageId: reply.key },
    });
    await school.hear({ messageId: 'm1' });
    for (let times = 0; times < 4; times++) {
      await school.drain();
      school.clock.advance(MINUTE);
    }
    expect(school.agent.requests).toHaveLength(1);
    expect(school.sent).toHaveLength(1);
    expect(school.logger.said('warn')).toHaveLength(2);
  });

  test.each([
    ['for good', { status: 'failed', reason: 'the group is gone', retryable: false }],
    ['because it cannot', { status: 'unsupported', capability: 'postUnprompted' }],
  ] as [string, Delivery][])('%s is not tried again, and the log says so', async (_, delivery) => {
    const school = await conversation({ deliver: async () => delivery });
    await school.hear({ messageId: 'm1' });
    await school.drain();
    expect(school.logger.said('error')).toEqual([
      'the channel did not take a reply; the question needs a person',
    ]);
    expect((await school.store.jobs.countByState()).done).toBe(1);
  });
});

describe('an agent that fails', () => {
  test('is asked again later, and is under failed jobs in the end', async () => {
    const school = await conversation();
    school.agent.says(() => Promise.reject(new Error('a fault of ours')));
    await school.hear({ messageId: 'm1' });
    for (let times = 0; times < 12; times++) {
      await school.drain();
      school.clock.advance(HOUR);
    }
    const [dead] = await school.store.jobs.list({ state: 'dead', limit: 5 });
    expect(dead).toMatchObject({ kind: 'answer', lastError: 'a fault of ours', groupId: 'newcomers' });
    school.agent.says({});
    await school.store.jobs.replay(dead?.id ?? '', school.clock.now());
    await school.drain();
    expect(school.sent).toHaveLength(1);
  });
});
