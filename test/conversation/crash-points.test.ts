import { describe, expect, test } from 'vitest';
import { DESK_WORD_JOB } from '../../src/desk/index.ts';
import type { QuestionStatus } from '../../src/domain/question.ts';
import { crashPoint } from '../support/crash-point.ts';
import { MINUTE } from '../support/movable-clock.ts';
import { anAbstention } from '../support/samples.ts';
import { conversation } from './conversation-under-test.ts';

type School = Awaited<ReturnType<typeof conversation>>;

/** A way that a reply comes to be: what happens before the jobs run, and under what key the reply is sent. */
interface Way {
  name: string;
  before(school: School): Promise<void>;
  /** What has become of the question when all is over. */
  question: QuestionStatus;
}

const WAYS: Way[] = [
  {
    name: 'an answer',
    async before(school) {
      school.agent.says({});
      await school.hear({ messageId: 'm1' });
    },
    question: 'answered',
  },
  {
    name: 'an abstention with its hand-off',
    async before(school) {
      school.agent.says(anAbstention());
      await school.hear({ messageId: 'm1' });
    },
    question: 'handed_off',
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
    question: 'answered',
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
    question: 'handed_off',
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
  'after tx.messages.insert',
  'before tx.events.append',
  'after tx.events.append',
];

/** Runs what is due until nothing more comes of it, as the processes after the crash would. */
async function recover(school: School): Promise<void> {
  for (let times = 0; times < 3; times++) {
    school.clock.advance(MINUTE);
    await school.store.jobs.reclaimExpired(school.clock.now());
    await school.drain();
  }
}

async function crashedAt(way: Way, point: number) {
  const school = await conversation();
  await way.before(school);
  const repliesBefore = (await school.events()).filter(({ kind }) => kind === 'reply').length;
  const crash = crashPoint(point);
  await school
    .runnerOn('killed', crash.store(school.store), crash.channel(school.channel))
    .drain()
    .catch(() => {}); // The process is gone, its loop with it.
  await recover(school);
  const replies = (await school.events()).filter(({ kind }) => kind === 'reply').length - repliesBefore;
  return { at: crash.at, school, replies };
}

describe.each(WAYS)('$name', (way) => {
  test('is given once, at whatever line its process is killed', { timeout: 120_000 }, async () => {
    const sentTwice: string[] = [];
    let points = 0;
    for (; ; points++) {
      const { at, school, replies } = await crashedAt(way, points);
      const where = `killed ${at ?? 'never'}`;
      expect(replies, where).toBe(1);
      expect(new Set(school.sent.map(({ key }) => key)).size, where).toBe(1);
      if (school.sent.length > 1) sentTwice.push(at ?? 'never');
      const questions = await school.store.questions.list({ limit: 5 });
      expect(
        questions.map(({ status }) => status),
        where,
      ).toEqual([way.question]);
      expect((await school.store.jobs.countByState()).dead, where).toBe(0);
      await school.store.close();
      if (at === null) break;
    }
    // Every call of the way was a point; a way of a few calls only would show that nothing is being tried.
    expect(points).toBeGreaterThan(15);
    expect(sentTwice).toEqual(UNKNOWABLE);
  });
});
