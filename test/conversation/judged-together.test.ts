import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createIntake, createOutbound } from '../../src/conversation/index.ts';
import { moderateJob } from '../../src/conversation/moderation/judging/moderate-job.ts';
import {
  createModerator,
  createSchoolModeration,
  loadClassifier,
  loadPolicy,
} from '../../src/moderation/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aGroup, anInbound } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const GROUPS = ['a', 'b', 'c', 'd', 'e'];
/** Said in every group, each a little later than in the one before: calm talk, and all that something follows from. */
const TALK: [senderId: string, text: string, role?: 'learner' | 'staff'][] = [
  ['lin', '大家好，我是新来的同学'],
  ['hua', '今天的作业你们写完了吗'],
  ['gang', '全套课程3折，加微信 py88991'],
  ['lin', '闭包是什么？'],
  ['ke', '你是不是傻，这都不会'],
  ['staff', '听懂的扣1', 'staff'],
  ['mei', '[表情]'],
  ['mei', '哈哈哈哈哈'],
  ['gang', '有没有这门课的网盘资源，发我一份'],
  ['hua', '@助教 课程太贵了，我要退款，你们是骗子吧'],
  ...Array.from({ length: 9 }, (): [string, string] => ['mei', '快来看我的直播间呀']),
  ['lin', '谢谢，讲得很清楚'],
];
const policy = loadPolicy(parse(readFileSync('data/rules/default.yaml', 'utf8')));

/** What became of the talk, where so many of its messages are judged at once. */
async function judged(atOnce: number) {
  const { store } = await temporaryStore();
  const clock = movableClock();
  const moderator = createModerator({ policy, classifier: loadClassifier(), clock });
  const school = createSchoolModeration({ store, clock, open: async () => ({ moderator, policy }) });
  const intake = createIntake({ store, clock, firstLook: async () => ({ withheld: false, ofMinor: false }) });
  const channelFor = () => {
    throw new Error('nothing is said while messages are judged');
  };
  const handler = moderateJob({
    store,
    clock,
    school,
    channelFor,
    logger: recordingLogger(),
    outbound: createOutbound({ store, clock, channelFor }),
    appealLink: () => null,
    asksModel: false,
  });
  for (const id of GROUPS) await store.groups.put(aGroup({ id }), clock.now());
  for (const [index, [senderId, text, senderRole = 'learner']] of TALK.entries()) {
    for (const groupId of GROUPS) {
      const messageId = `m${String(index).padStart(2, '0')}`;
      await intake(anInbound({ groupId, messageId, senderId, senderRole, text, sentAt: clock.now() }));
      clock.advance(1_000);
    }
  }
  const jobs = (await store.jobs.list({ state: 'ready', kind: 'moderate', limit: 200 })).reverse();
  expect(jobs).toHaveLength(TALK.length * GROUPS.length);
  for (let from = 0; from < jobs.length; from += atOnce) {
    await Promise.all(
      jobs
        .slice(from, from + atOnce)
        .map((job) =>
          handler.handle(job.payload, { job, signal: new AbortController().signal, progress: () => {} }),
        ),
    );
  }
  return await Promise.all(
    GROUPS.map(async (groupId) => {
      const [timeline, cases, questions] = await Promise.all([
        store.verdicts.timeline(groupId, 0, clock.now(), 100),
        store.violations.list({ groupId, limit: 100 }),
        store.questions.list({ groupId, limit: 100 }),
      ]);
      return {
        verdicts: timeline.map(({ messageId, state, verdict }) => [messageId, state, verdict?.category]),
        cases: cases.map(({ messageId, category }) => `${messageId} ${category}`).sort(),
        desk: questions.map(({ reason, kind, text }) => `${reason} ${kind} ${text}`).sort(),
      };
    }),
  );
}

test('messages are judged alike one by one and many at once', { timeout: 60_000 }, async () => {
  const oneByOne = await judged(1);
  expect(await judged(16)).toEqual(oneByOne);
  expect(await judged(GROUPS.length * TALK.length)).toEqual(oneByOne);
  for (const { verdicts, cases, desk } of oneByOne) {
    expect(verdicts.filter(([, , category]) => category === 'none').length).toBeGreaterThan(5);
    expect(cases.filter((one) => one.endsWith('spam')).length).toBeGreaterThan(0);
    expect(cases).toContain('m02 advertising');
    // Whom it was called out to is no part of what is said.
    expect(desk).toContain('complaint complaint 课程太贵了，我要退款，你们是骗子吧');
  }
});
