import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createBridgeChannel } from '../../src/channels/bridge/index.ts';
import { createOutbound } from '../../src/conversation/index.ts';
import { enqueueMeasures } from '../../src/conversation/moderation/cases/measures-due.ts';
import { overturnCase } from '../../src/conversation/moderation/deciding/overturn.ts';
import { privateMessageJob } from '../../src/conversation/moderation/in-private/private-message-job.ts';
import { measureJob } from '../../src/conversation/moderation/measures/measure-job.ts';
import { takeBackJob } from '../../src/conversation/moderation/measures/take-back-job.ts';
import type { ModerationParts } from '../../src/conversation/moderation/moderation-parts.ts';
import type { Channel, Delivery } from '../../src/domain/conversation/channel.ts';
import type { CaseMeasure } from '../../src/domain/moderation/case-measure.ts';
import type { MeasureKind } from '../../src/domain/moderation/moderation.ts';
import { newId } from '../../src/domain/random/ids.ts';
import type { Clock } from '../../src/domain/time/clock.ts';
import {
  createModerator,
  createSchoolModeration,
  loadClassifier,
  loadPolicy,
} from '../../src/moderation/index.ts';
import { createInProcessRunner } from '../../src/queue/index.ts';
import type { Store } from '../../src/store/index.ts';
import { MINUTE, movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aCalendar, aGroup, anInbound, aVerdict, aViolation } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const policy = loadPolicy(parse(readFileSync('data/rules/default.yaml', 'utf8')));
const SENT: Delivery = { status: 'sent', messageId: 'p1' };
const BUSY: Delivery = { status: 'failed', reason: 'busy', retryable: true };

interface MeanwhileOf {
  store: Store;
  clock: Clock;
  violationId: string;
}

/**
 * A case whose `kinds` are due, on a platform that answers to a message's coming down with `deleted`, one after the
 * other. `meanwhile` happens while it takes a message down.
 */
async function aCase(
  kinds: MeasureKind[],
  deleted: Delivery[],
  meanwhile?: (of: MeanwhileOf) => Promise<unknown>,
  /** What it answers to a message's coming back. */
  restored: Delivery[] = [],
) {
  const { store, wake } = await temporaryStore();
  const clock = movableClock();
  const group = aGroup({ channel: 'bridge' });
  await store.calendars.put(aCalendar());
  await store.groups.put(group, clock.now());
  const privately: string[] = [];
  const done: string[] = [];
  const channel: Channel = {
    ...createBridgeChannel('bridge'),
    capabilities: { privateMessage: true, delete: true, mute: true, remove: true, postUnprompted: true },
    async privateMessage(_, text, key) {
      privately.push(text);
      return { status: 'sent', messageId: key };
    },
    async delete() {
      await meanwhile?.({ store, clock, violationId: violation.id });
      const answer = deleted.shift() ?? SENT;
      if (answer.status === 'sent') done.push('delete');
      return answer;
    },
    async mute() {
      done.push('mute');
      return SENT;
    },
    async restore() {
      const answer = restored.shift() ?? SENT;
      if (answer.status === 'sent') done.push('restore');
      return answer;
    },
    async reply(reply) {
      done.push('warn');
      return { status: 'sent', messageId: reply.key };
    },
  };
  const moderator = createModerator({ policy, classifier: loadClassifier(), clock });
  const channelFor = () => channel;
  const parts: ModerationParts = {
    store,
    clock,
    logger: recordingLogger(),
    school: createSchoolModeration({ store, clock, open: async () => ({ moderator, policy }) }),
    channelFor,
    outbound: createOutbound({ store, clock, channelFor }),
    appealLink: () => null,
  };
  const runner = createInProcessRunner({
    store,
    wake,
    clock,
    logger: recordingLogger(),
    owner: 'one',
    random: () => 0,
    handlers: [measureJob(parts), takeBackJob(parts), privateMessageJob(parts)],
  });
  const message = anInbound({ senderId: 'lin', text: '加微信 py88991 领取', sentAt: clock.now() });
  const violation = aViolation({
    category: 'advertising',
    rule: 1,
    status: 'acted',
    verdict: aVerdict({ category: 'advertising', rule: 1 }),
    messageId: message.messageId,
    text: message.text,
    sentAt: clock.now(),
  });
  await store.violations.insert(violation);
  const measures = kinds.map(
    (kind): CaseMeasure => ({
      id: newId('mea', clock.now()),
      violationId: violation.id,
      kind,
      text: `${kind} 的话`,
      requiresApproval: false,
      state: 'due',
      reason: null,
      doneAt: null,
      updatedAt: clock.now(),
    }),
  );
  for (const measure of measures) await store.violationMeasures.insert(measure);
  await store.transaction((tx) => enqueueMeasures(tx, measures, violation, clock.now()));
  const states = async () =>
    Object.fromEntries(
      (await store.violationMeasures.of([violation.id])).map((one) => [one.kind, one.state]),
    );
  return { store, clock, measures, privately, done, states, drain: () => runner.drain() };
}

const TAKEN_DOWN = '你发的那条消息已经从群里撤下。';

test('a message comes down before anything is said of it, and its sender is told that it did', async () => {
  const { drain, privately, done, states } = await aCase(['warn', 'delete'], [SENT]);
  await drain();
  expect(done).toEqual(['delete', 'warn']);
  expect(privately).toEqual([expect.stringContaining(TAKEN_DOWN)]);
  expect(await states()).toEqual({ warn: 'done', delete: 'done' });
});

test('nobody is told of a message’s coming down where that was not asked for or cannot be done', async () => {
  const left: Delivery = { status: 'failed', reason: 'too old', retryable: false };
  for (const [kinds, deleted] of [
    [['private_reminder'], []],
    [['private_reminder', 'delete'], [left]],
  ] as [MeasureKind[], Delivery[]][]) {
    const { drain, privately, states } = await aCase(kinds, deleted);
    await drain();
    expect(privately).toEqual(['private_reminder 的话']);
    expect(await states()).toMatchObject({ private_reminder: 'done' });
  }
});

test('whoever cannot post for a while is told how long', async () => {
  const { drain, privately, done } = await aCase(['mute'], []);
  await drain();
  expect(done).toEqual(['mute']);
  expect(privately).toEqual([expect.stringContaining('暂停发言 60 分钟，从现在算起')]);
});

test('the group does not wait for the word while a platform takes its time with the message', async () => {
  const { drain, clock, privately, done, states } = await aCase(['warn', 'delete'], [BUSY, SENT]);
  await drain();
  expect(done).toEqual(['warn']);
  expect(privately).toEqual([expect.not.stringContaining(TAKEN_DOWN)]);
  expect(await states()).toEqual({ warn: 'done', delete: 'due' });
  clock.advance(MINUTE);
  await drain();
  expect(done).toEqual(['warn', 'delete']);
  expect(privately).toHaveLength(1);
});

test('what waited for a message’s coming down is done where somebody decides that it stays', async () => {
  const { store, clock, measures, drain, done, states } = await aCase(['warn', 'delete'], []);
  const [, deletion] = measures;
  await store.violationMeasures.move(
    deletion?.id ?? '',
    ['due'],
    { state: 'dropped', reason: 'changed' },
    clock.now(),
  );
  await drain();
  expect(done).toEqual(['warn']);
  expect(await states()).toEqual({ warn: 'done', delete: 'dropped' });
});

test('what a platform was doing while the verdict was overturned is taken back, and said sorry for once', async () => {
  const { drain, privately, done, states } = await aCase(['delete'], [], ({ store, clock, violationId }) =>
    store.transaction((tx) =>
      overturnCase(tx, violationId, { operator: '王老师', reason: '看错了' }, clock.now()),
    ),
  );
  await drain();
  // The overturning brings a taking back of its own: twice is as good as once.
  expect(new Set(done)).toEqual(new Set(['delete', 'restore']));
  expect(await states()).toEqual({ delete: 'undone' });
  expect(privately).toEqual([expect.stringMatching(/道歉.*消息已经恢复/)]);
});

test('what was never done is not taken back, and nobody says sorry for it', async () => {
  const { store, clock, measures, drain, done, privately } = await aCase(['delete', 'mute'], [BUSY]);
  for (const { id } of measures)
    await store.violationMeasures.move(id, ['due'], { state: 'dropped', reason: 'changed' }, clock.now());
  await store.transaction((tx) =>
    overturnCase(tx, measures[0]?.violationId ?? '', { operator: '王老师', reason: '看错了' }, clock.now()),
  );
  await drain();
  expect([done, privately]).toEqual([[], []]);
});

describe('where a platform does not bring a message back', () => {
  const overturned = async (restored: Delivery[]) => {
    const of = await aCase(['delete'], [], undefined, restored);
    await of.drain();
    const { store, clock, measures } = of;
    await store.transaction((tx) =>
      overturnCase(tx, measures[0]?.violationId ?? '', { operator: '王老师', reason: '看错了' }, clock.now()),
    );
    await of.drain();
    return of;
  };

  test('at once it is asked again, and nothing is said before it did', async () => {
    const { drain, clock, privately, done, states } = await overturned([BUSY]);
    expect([done, privately, await states()]).toEqual([['delete'], [], { delete: 'done' }]);
    clock.advance(MINUTE);
    await drain();
    expect([done, await states()]).toEqual([['delete', 'restore'], { delete: 'undone' }]);
    expect(privately).toEqual([expect.stringContaining('消息已经恢复')]);
  });

  test('however often it is asked, it is a person’s to do, and the sender is told sorry and nothing else', async () => {
    const of = await overturned(Array.from({ length: 40 }, () => BUSY));
    for (let time = 0; time < 12; time++) {
      of.clock.advance(20 * MINUTE);
      await of.drain();
    }
    const [measure] = await of.store.violationMeasures.of([of.measures[0]?.violationId ?? '']);
    expect(measure).toMatchObject({ state: 'task', reason: 'undo:busy' });
    expect(of.privately).toEqual([expect.not.stringContaining('恢复')]);
  });

  test('because it never can, it is a person’s to do at once', async () => {
    const left: Delivery = { status: 'failed', reason: 'too old', retryable: false };
    const { states, privately } = await overturned([left]);
    expect(await states()).toEqual({ delete: 'task' });
    expect(privately).toHaveLength(1);
  });
});
