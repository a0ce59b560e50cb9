import { beforeAll, describe, expect, test } from 'vitest';
import { createJobs } from '../../src/app.ts';
import { crashPoint } from '../support/crash-point.ts';
import { MINUTE } from '../support/movable-clock.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

let school: TemporaryInstallation;

beforeAll(async () => {
  school = await temporaryInstallation();
});

/**
 * What a learner writes, and what must come of it in the end. The ways of a reply are walked through line by line in
 * the conversation's own tests; here are those that moderation adds, with all the jobs that the app joins.
 */
const WAYS = [
  {
    name: 'an advert with a way to buy',
    text: '全套Python课程3折，加微信 py88991 领取',
    violations: 1,
    alerts: 0,
  },
  { name: 'a cry for help', text: '学不动了，真不想活了', violations: 0, alerts: 1 },
];

let count = 0;

/** The message comes in, a process that runs its jobs dies at `point`, and others take over; what came of it. */
async function diesAt(text: string, point: number) {
  const { installation } = school;
  const { clock } = school;
  const { store } = installation;
  const messageId = `m${++count}`;
  const senderId = `learner-${count}`;
  const body = {
    channel: 'web',
    groupId: 'newcomers',
    messageId,
    senderId,
    text,
    sentAt: new Date(clock.now()).toISOString(),
  };
  expect((await school.call('POST', '/v1/messages', { body })).status).toBe(202);
  const crash = crashPoint(point);
  try {
    const { runner } = await createJobs({ ...installation, store: crash.store(store) }, { works: true });
    await runner.drain();
  } catch {
    // The process is gone, its loop with it.
  }
  for (let times = 0; times < 3; times++) {
    clock.advance(MINUTE);
    await store.jobs.reclaimExpired(clock.now());
    await school.drain();
  }
  const { json } = await school.call('GET', `/v1/violations?limit=200`);
  const violations = json.items.filter((one: { messageId: string }) => one.messageId === messageId);
  const events = (await store.events.after('newcomers', 0, 100_000)).filter(({ kind }) => kind === 'measure');
  const measures = events
    // A measure's event, as moderation writes it.
    .map(({ data }) => data as { kind: string; state: string; violationId: string | null })
    .filter(({ violationId }) => violations.some(({ id }: { id: string }) => id === violationId))
    .map(({ kind, state }) => `${kind} ${state}`);
  const message = await store.messages.find('web', 'newcomers', messageId);
  return {
    at: crash.at,
    violations,
    measures,
    alerts: (await store.questions.list({ limit: 1_000 })).filter(
      ({ kind, messageRowId }) => kind === 'alert' && messageRowId === message?.id,
    ),
    dead: (await store.jobs.countByState()).dead,
    running: (await store.jobs.list({ state: 'running', limit: 10 })).length,
  };
}

describe.each(WAYS)('$name', ({ text, violations, alerts }) => {
  test('comes to its end once, at whatever line of all its jobs a process dies', {
    timeout: 240_000,
  }, async () => {
    let points = 0;
    for (; ; points++) {
      const found = await diesAt(text, points);
      const where = `killed ${found.at ?? 'never'}`;
      expect(found.violations, where).toHaveLength(violations);
      expect(found.alerts, where).toHaveLength(alerts);
      // Each measure is done, or left to a person, once.
      expect(found.measures.length, `${where}: ${found.measures.join(', ')}`).toBe(
        new Set(found.measures).size,
      );
      const states = found.violations.flatMap((one: { measures: { state: string }[] }) =>
        one.measures.map(({ state }) => state),
      );
      expect(states, where).not.toContain('due');
      expect([found.dead, found.running], where).toEqual([0, 0]);
      if (found.at === null) break;
    }
    expect(points).toBeGreaterThan(20);
    school.logger.lines.length = 0;
  });
});
