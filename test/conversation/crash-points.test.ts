import { describe, expect, test } from 'vitest';
import { MEASURE_PROMPT_JOB, POST_PROMPT_JOB } from '../../src/community/index.ts';
import { DESK_WORD_JOB, REPEAT_ANSWER_JOB } from '../../src/desk/index.ts';
import type { QuestionStatus } from '../../src/domain/conversation/question.ts';
import type { DiscussionPrompt } from '../../src/domain/school/discussion-prompt.ts';
import { crashPoint } from '../support/crash-point.ts';
import { MINUTE } from '../support/movable-clock.ts';
import { aGroup, anAbstention, aPrompt } from '../support/samples.ts';
import { conversation, type LeftConversation } from './conversation-under-test.ts';

type School = Awaited<ReturnType<typeof conversation>>;

/** A way that something comes to be said or done: what happens before, and what must be so when all is over. */
interface Way {
  name: string;
  before(school: School): Promise<void>;
  /** What the process does that is killed; without it, the jobs that are due. */
  work?(process: { tick(): Promise<unknown>; drain(): Promise<void> }): Promise<unknown>;
  /** How many different things are said, each once. */
  said: number;
  /** What has become of it, in words that a test can compare. */
  outcome(school: School): Promise<unknown>;
  becomes: unknown;
}

const statuses = async (school: School): Promise<QuestionStatus[]> =>
  (await school.store.questions.list({ limit: 5 })).map(({ status }) => status);

/** With one question on the desk, and its learner told so. */
async function handedOff(school: School): Promise<string> {
  school.agent.says(anAbstention());
  await school.hear({ messageId: 'm1' });
  await school.drain();
  await school.tick();
  school.sent.length = 0;
  const [question] = await school.store.questions.list({ limit: 1 });
  return question?.id ?? '';
}

/** Staff and lead are told in a group of their own; one question is on the desk. */
async function watchedByStaff(school: School): Promise<string> {
  await school.store.groups.put(aGroup({ id: 'staff-room', channel: 'bridge' }), 0);
  const routes = [
    { via: 'channel', groupId: 'staff-room', for: ['subject'] },
    { via: 'channel', groupId: 'staff-room', for: ['lead'] },
  ];
  await school.store.settings.set('desk_notices', JSON.stringify({ routes }));
  return handedOff(school);
}

/** How often each thing happened in the only question's life, and what its clock does next. */
async function history(school: School) {
  const [question] = await school.store.questions.list({ limit: 1 });
  const events = await school.store.questionEvents.list(question?.id ?? '', 50);
  return {
    events: events.filter(({ kind }) => kind !== 'opened' && kind !== 'handed_off').map(({ kind }) => kind),
    next: question?.clockStage,
    missed: question?.missed,
  };
}

/** A topic that an operator approved for now. */
async function approvedTopic(school: School): Promise<DiscussionPrompt> {
  const at = school.clock.now();
  const prompt = aPrompt({ status: 'approved', at, plannedAt: at });
  await school.store.discussionPrompts.insert(prompt);
  await school.store.jobs.enqueue(
    { kind: POST_PROMPT_JOB, payload: { promptId: prompt.id, at }, groupId: prompt.groupId },
    at,
  );
  return prompt;
}

/** Posted, with a day gone by in which nobody said a word, as after the topic before it. */
async function silentTopic(school: School): Promise<void> {
  const now = school.clock.now();
  const before = aPrompt({ status: 'posted', postedAt: now - 1, messageId: 'old', slot: 1 });
  await school.store.discussionPrompts.insert(before);
  await school.store.discussionPrompts.measured(before.id, { replies: 0, speakers: 0, returning: 0 }, now);
  await approvedTopic(school);
  await school.drain();
  school.sent.length = 0;
  school.clock.advance(24 * 60 * MINUTE);
}

async function topic(school: School) {
  const [prompt] = (await school.store.discussionPrompts.list({ limit: 9 })).filter(({ slot }) => slot === 0);
  const jobs = await Promise.all(
    (['ready', 'done'] as const).map((state) =>
      school.store.jobs.list({ state, kind: MEASURE_PROMPT_JOB, limit: 9 }),
    ),
  );
  return {
    status: prompt?.status,
    result: prompt?.result,
    measuredBy: jobs.flat().length,
    paused: (await school.store.topicPauses.latest('newcomers'))?.resumedAt === null,
  };
}

const WAYS: Way[] = [
  {
    name: 'an answer',
    async before(school) {
      school.agent.says({});
      await school.hear({ messageId: 'm1' });
    },
    said: 1,
    outcome: statuses,
    becomes: ['answered'],
  },
  {
    name: 'an abstention with its hand-off',
    async before(school) {
      school.agent.says(anAbstention());
      await school.hear({ messageId: 'm1' });
    },
    said: 1,
    outcome: statuses,
    becomes: ['handed_off'],
  },
  {
    name: 'an operator’s answer',
    async before(school) {
      school.agent.says(anAbstention());
      await school.hear({ messageId: 'm1' });
      await school.drain();
      const [question] = await school.store.questions.list({ limit: 1 });
      await school.desk.claim(question?.id ?? '', '李老师');
      await school.desk.answer(question?.id ?? '', '李老师', '闭包是能记住外层变量的函数。');
      school.sent.length = 0;
    },
    said: 1,
    outcome: statuses,
    becomes: ['answered'],
  },
  {
    name: 'the desk’s word to the learner',
    async before(school) {
      school.agent.says(anAbstention());
      await school.hear({ messageId: 'm1' });
      await school.drain();
      const [question] = await school.store.questions.list({ limit: 1 });
      await school.store.jobs.enqueue(
        {
          kind: DESK_WORD_JOB,
          payload: { questionId: question?.id, word: 'apology' },
          groupId: school.group.id,
        },
        school.clock.now(),
      );
      school.sent.length = 0;
    },
    said: 1,
    outcome: statuses,
    becomes: ['handed_off'],
  },
  {
    name: 'an answer that was given, to everybody else who asked the same',
    async before(school) {
      school.agent.says({});
      await school.store.groups.put({ ...school.group, mode: 'assist' }, 0);
      await school.hear({ messageId: 'm1', text: '有人知道闭包是什么吗？' });
      await school.hear({ messageId: 'm2', senderId: 'ake', text: '有人知道闭包是什么吗' });
      await school.tick();
      school.clock.advance(5 * MINUTE);
    },
    said: 2,
    outcome: async (school) => ({
      questions: await statuses(school),
      repeated: (await school.store.jobs.list({ state: 'done', kind: REPEAT_ANSWER_JOB, limit: 9 })).length,
    }),
    becomes: { questions: ['answered', 'answered'], repeated: 1 },
  },
  {
    name: 'a person’s answer, quoted to somebody else who asked the same',
    async before(school) {
      school.agent.says(anAbstention());
      await school.hear({ messageId: 'm1' });
      await school.hear({ messageId: 'm2', senderId: 'ake' });
      await school.tick();
      await school.drain();
      school.sent.length = 0;
      await school.hear({ senderId: 'zhou', text: '就是记住外层变量的内层函数', replyToMessageId: 'm1' });
      school.clock.advance(MINUTE);
    },
    said: 1,
    outcome: statuses,
    becomes: ['answered', 'answered'],
  },
  {
    name: 'a warning to staff',
    async before(school) {
      const question = await school.store.questions.get(await watchedByStaff(school));
      school.clock.advance((question?.clockAt ?? 0) - school.clock.now());
    },
    work: async ({ tick, drain }) => {
      await tick();
      await drain();
    },
    said: 1,
    outcome: history,
    becomes: { events: ['warning'], next: 'breach', missed: 0 },
  },
  {
    name: 'an escalation: the owner, the lead, and the learner who was promised a time',
    async before(school) {
      const id = await watchedByStaff(school);
      const now = school.clock.now();
      await school.store.questions.move(id, ['handed_off'], { clockStage: 'escalation', clockAt: now }, now);
    },
    work: async ({ tick, drain }) => {
      await tick();
      await drain();
    },
    said: 3,
    outcome: history,
    becomes: { events: ['escalation'], next: 'missed_again', missed: 1 },
  },
  {
    name: 'a topic',
    before: async (school) => void (await approvedTopic(school)),
    said: 1,
    outcome: topic,
    becomes: { status: 'posted', result: null, measuredBy: 1, paused: false },
  },
  {
    name: 'the measure of a topic that met with silence, and the pause after it',
    before: silentTopic,
    said: 0,
    outcome: topic,
    becomes: {
      status: 'measured',
      result: { replies: 0, speakers: 0, returning: 0 },
      measuredBy: 1,
      paused: true,
    },
  },
];

/**
 * Between the platform's taking a reply and our writing that down nobody can know: there, and nowhere else, it is sent
 * once more, under the same key, by which a platform that checks shows it once.
 */
const UNKNOWABLE = [
  'after channel.reply',
  'before transaction',
  'before tx.messages.insert',
  'before tx.leases.release',
  'after tx.messages.insert',
  'after tx.leases.release',
  'before tx.events.append',
  'after tx.events.append',
];

/** Runs what is due until nothing more comes of it, as the processes after the crash would. */
async function recover(school: School): Promise<void> {
  for (let times = 0; times < 3; times++) {
    school.clock.advance(MINUTE);
    await school.store.jobs.reclaimExpired(school.clock.now());
    await school.tick();
  }
}

const repliesIn = async (school: School): Promise<number> => {
  const events = await Promise.all(
    ['newcomers', 'staff-room'].map((group) => school.store.events.after(group, 0, 1_000)),
  );
  return events.flat().filter(({ kind }) => kind === 'reply').length;
};

/** What happens before happens once: every point begins with a copy of what it left. */
async function readyFor(way: Way): Promise<LeftConversation> {
  const school = await conversation();
  await way.before(school);
  await school.store.close();
  return { dataDir: school.dataDir, at: school.clock.now(), agent: school.agent };
}

async function crashedAt(way: Way, from: LeftConversation, point: number) {
  const school = await conversation({ from });
  const before = await repliesIn(school);
  const crash = crashPoint(point);
  const store = crash.store(school.store);
  // One job at a time: else another one may be killed with its reply under way, at a line that says nothing of it.
  const runner = school.runnerOn('killed', store, crash.channel(school.channel), 1);
  const { work = ({ drain }) => drain() } = way;
  // The process is gone, its loop with it.
  await work({ tick: school.clocksOn(store).tick, drain: runner.drain }).catch(() => {});
  await recover(school);
  return { at: crash.at, school, replies: (await repliesIn(school)) - before };
}

describe.each(WAYS)('$name', (way) => {
  test('comes to be once, at whatever line its process is killed', { timeout: 240_000 }, async () => {
    const from = await readyFor(way);
    const sentTwice: string[] = [];
    let points = 0;
    for (; ; points++) {
      const { at, school, replies } = await crashedAt(way, from, points);
      const where = `killed ${at ?? 'never'}`;
      expect(replies, where).toBe(way.said);
      expect(new Set(school.sent.map(({ key }) => key)).size, where).toBe(way.said);
      if (school.sent.length > way.said) sentTwice.push(at ?? 'never');
      expect(await way.outcome(school), where).toEqual(way.becomes);
      expect((await school.store.jobs.countByState()).dead, where).toBe(0);
      await school.store.close();
      if (at === null) break;
    }
    // Every call of the way was a point; a way of a few calls only would show that nothing is being tried.
    expect(points).toBeGreaterThan(15);
    expect(sentTwice).toEqual(Array.from({ length: way.said }, () => UNKNOWABLE).flat());
  });
});
