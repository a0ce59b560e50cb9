import { describe, expect, test } from 'vitest';
import { createClocks } from '../../../src/desk/index.ts';
import { UnavailableError } from '../../../src/domain/faults/errors.ts';
import { conversation } from '../../conversation/conversation-under-test.ts';
import { DAY, HOUR, MINUTE } from '../../support/movable-clock.ts';
import { aGroup, anAbstention, aQuestion } from '../../support/samples.ts';

const ALL_TO_STAFF = JSON.stringify({ routes: [{ via: 'channel', groupId: 'staff-room' }] });

async function school() {
  const talk = await conversation();
  await talk.store.groups.put(aGroup({ id: 'staff-room', channel: 'bridge' }), 0);
  await talk.store.settings.set('desk_notices', ALL_TO_STAFF);
  const told = () => talk.sent.filter((reply) => reply.groupId === 'staff-room').map((reply) => reply.text);
  const complain = async (
    kind: 'complaint' | 'quarrel' | 'alert' = 'complaint',
    text = '退钱！电话 13812345678',
  ) => {
    await talk.hear({ messageId: 'c1', senderId: 'zhou', senderName: '周周', text });
    return await talk.handOff('c1', kind);
  };
  return { ...talk, told, complain };
}

describe('the clocks', () => {
  test('strike each stage once, however many processes look', async () => {
    const { store, clock, logger, told, tick } = await school();
    await store.questions.insert(
      aQuestion({
        clockStage: 'breach',
        clockAt: clock.now(),
        dueAt: clock.now(),
        promisedAt: clock.now() + MINUTE,
      }),
    );
    const compare = async () => [];
    const others = Array.from({ length: 4 }, () => createClocks({ store, clock, logger, compare }));
    const struck = await Promise.all(others.map((one) => one.tick()));
    await tick();
    expect(told()).toHaveLength(1);
    expect(struck.reduce((sum, one) => sum + one)).toBe(1);
    expect(logger.lines).toEqual([]);
  });

  test('leave off where the store is away: that is no fault of the question, nor told again for each', async () => {
    const { store, clock, logger } = await school();
    const due = { clockStage: 'breach', clockAt: clock.now(), dueAt: clock.now() } as const;
    for (const id of ['q_first', 'q_second']) await store.questions.insert(aQuestion({ id, ...due }));
    const away = new UnavailableError('store_read_only', 'It can be read, but not written.');
    let asked = 0;
    const transaction = async () => {
      asked++;
      throw away;
    };
    const clocks = createClocks({ store: { ...store, transaction }, clock, logger, compare: async () => [] });
    await expect(clocks.tick()).rejects.toBe(away);
    expect(asked).toBe(1);
    expect(logger.lines).toEqual([]);
  });

  test('stop between two questions where the process stops, and leave the others as they were', async () => {
    const { store, clock, logger } = await school();
    const due = { clockStage: 'breach', clockAt: clock.now(), dueAt: clock.now() } as const;
    for (const id of ['q_first', 'q_second']) await store.questions.insert(aQuestion({ id, ...due }));
    const stopping = new AbortController();
    const whole = store.transaction;
    const stopsAfterOne = {
      ...store,
      transaction: async <T>(work: Parameters<typeof whole<T>>[0]) => {
        const done = await whole(work);
        stopping.abort(new Error('the service is stopping'));
        return done;
      },
    };
    const clocks = createClocks({ store: stopsAfterOne, clock, logger, compare: async () => [] });
    await expect(clocks.tick(stopping.signal)).rejects.toThrow('is stopping');
    const stages = ['q_first', 'q_second'].map(async (id) => (await store.questions.get(id))?.clockStage);
    expect((await Promise.all(stages)).sort()).toEqual(['breach', 'escalation']);
    expect(logger.lines).toEqual([]);
  });

  test('do not warn of what was answered in time', async () => {
    const { hear, agent, drain, tick, store, message, desk, clock, told } = await school();
    agent.says(anAbstention());
    await hear({ messageId: 'q1' });
    await drain();
    await tick();
    await desk.answer((await store.questions.byMessage((await message('q1')).id))?.id ?? '', '王老师', '答');
    clock.advance(3 * HOUR);
    await tick();
    expect(told()).toEqual([]);
  });

  test('bring an overheard question that nobody answered onto the desk with the warning', async () => {
    const { hear, tick, store, message, clock, told, sent } = await school();
    await hear({ messageId: 'q1', text: '有人知道闭包是什么吗？' });
    const question = async () => await store.questions.byMessage((await message('q1')).id);
    clock.advance(20 * MINUTE);
    await tick();
    expect((await question())?.status).toBe('open');
    clock.advance(MINUTE);
    await tick();
    expect(await question()).toMatchObject({ status: 'handed_off', reason: 'unanswered', told: false });
    expect(told()).toHaveLength(1);
    // Nothing was promised, so nothing is apologised for.
    clock.advance(3 * HOUR);
    await tick();
    expect(sent.filter((reply) => reply.groupId === 'newcomers')).toEqual([]);
  });

  test('after a standstill tell once how it is, not what was missed on the way', async () => {
    const { hear, agent, drain, tick, clock, told } = await school();
    agent.says(anAbstention());
    await hear();
    await drain();
    clock.advance(32 * MINUTE);
    await tick();
    expect(told().map((text) => /【(.*?)】/.exec(text)?.[1])).toEqual(['已超时']);
  });

  test('run on while an operator holds the question', async () => {
    const { hear, agent, drain, tick, clock, told, desk, store } = await school();
    agent.says(anAbstention());
    await hear();
    await drain();
    await tick();
    await desk.claim((await store.questions.list({ limit: 1 }))[0]?.id ?? '', '王老师');
    clock.advance(22 * MINUTE);
    await tick();
    // Warned, and still theirs: it is not taken from whoever is writing the answer.
    expect((await store.questions.list({ limit: 1 }))[0]).toMatchObject({
      status: 'claimed',
      claimedBy: '王老师',
      clockStage: 'breach',
    });
    clock.advance(9 * MINUTE);
    await tick();
    expect(told()).toHaveLength(2);
  });

  test('say to the learner once that no time is named any more, and bring it up to staff every day', async () => {
    const { hear, agent, drain, tick, clock, told, sent } = await school();
    agent.says(anAbstention());
    await hear();
    await drain();
    for (let hour = 0; hour < 4 * 24; hour++) {
      clock.advance(HOUR);
      await tick();
      await drain();
    }
    const words = sent.filter(({ groupId }) => groupId === 'newcomers').map(({ text }) => text);
    expect(words.filter((text) => text.includes('不再乱许'))).toHaveLength(1);
    const again = told().filter((text) => text.includes('再次超时'));
    expect(again.length).toBeGreaterThan(2);
  });

  test('leave one that cannot be handled and go on with the rest', async () => {
    const { store, clock, tick, told, logger } = await school();
    await store.questions.insert(
      aQuestion({
        id: 'q_bad',
        nearest: [],
        clockStage: 'breach',
        clockAt: clock.now() - 1,
        groupId: 'newcomers',
      }),
    );
    await store.settings.set('desk_notices:newcomers', 'not json');
    await store.groups.put(aGroup({ id: 'other' }), 0);
    await store.questions.insert(aQuestion({ groupId: 'other', clockStage: 'breach', clockAt: clock.now() }));
    await tick();
    expect(told()).toHaveLength(1);
    expect(logger.said('error').length).toBeGreaterThan(0);
  });
});

describe('a complaint', () => {
  test('reaches its owner at once; of the learner’s data nothing leaves the school', async () => {
    const { complain, tick, told } = await school();
    await complain();
    await tick();
    expect(told()).toEqual([
      expect.stringContaining('【需要马上处理】投诉 · Python 新手村\n周周：「退钱！电话 [手机号]」'),
    ]);
    expect(told()[0]).toContain('负责：财务客服');
  });

  test('that was answered is due a solution within a day, and is asked after three days later', async () => {
    const { complain, tick, told, desk, clock } = await school();
    const { id } = await complain();
    await tick();
    await desk.answer(id, '陈老师', '我来处理。');
    const stages = () => told().map((text) => /【(.*?)】/.exec(text)?.[1]);
    clock.advance(16 * HOUR);
    await tick();
    expect(stages()).toEqual(['需要马上处理']);
    clock.advance(HOUR);
    await tick();
    clock.advance(7 * HOUR);
    await tick();
    expect(stages()).toEqual(['需要马上处理', '投诉方案快到时限', '投诉还没有方案']);
    await desk.solve(id, '陈老师');
    clock.advance(3 * DAY);
    await tick();
    expect(stages().at(-1)).toBe('投诉该回访了');
    expect(await desk.followUp(id, '陈老师', '已退款')).toMatchObject({
      status: 'resolved',
      resolution: 'confirmed',
    });
    expect((await desk.history(id)).map((event) => event.kind)).toEqual([
      'handed_off',
      'arrived',
      'answered',
      'solution_warning',
      'solution',
      'solved',
      'follow_up',
      'followed_up',
      'resolved',
    ]);
  });

  test('that has no solution is brought up every day until it has', async () => {
    const { complain, tick, told, desk, clock } = await school();
    const { id } = await complain();
    await desk.answer(id, '陈老师', '我来处理。');
    const unsolved = () => told().filter((text) => text.includes('投诉还没有方案')).length;
    for (const days of [1, 2, 3]) {
      clock.advance(DAY);
      await tick();
      expect(unsolved()).toBe(days);
    }
    await desk.solve(id, '陈老师');
    clock.advance(2 * DAY);
    await tick();
    expect(unsolved()).toBe(3);
  });

  test('solved with the first answer is only asked after', async () => {
    const { complain, tick, told, desk, clock } = await school();
    const { id } = await complain();
    await tick();
    await desk.answer(id, '陈老师', '已全额退款，三天到账。', { solved: true });
    clock.advance(2 * DAY);
    await tick();
    expect(told()).toHaveLength(1);
    clock.advance(DAY);
    await tick();
    expect(told()).toHaveLength(2);
  });
});

describe('an alert', () => {
  test('is told without its words, day and night', async () => {
    const { complain, tick, told, clock } = await school();
    clock.moveTo('2026-11-25T03:00:00+08:00');
    await complain('alert', '学不动了，真不想活了');
    await tick();
    expect(told()[0]).toContain('内容请到工作台查看');
    expect(told()[0]).not.toContain('不想活');
    clock.advance(5 * MINUTE);
    await tick();
    expect(told()).toHaveLength(2);
  });
});

describe('the same question', () => {
  test('joins the one that waits: one place on the desk, the reply on everybody’s own message', async () => {
    const { hear, agent, drain, tick, store, message, desk, sent, clock } = await school();
    agent.says(anAbstention());
    await hear({ messageId: 'q1', text: '@助教 食堂几点开门？' });
    await drain();
    await tick();
    clock.advance(5 * MINUTE);
    await hear({ messageId: 'q2', senderId: 'ake', senderName: '阿珂', text: '@助教 食堂几点开门' });
    await hear({ messageId: 'q3', senderId: 'wu', senderName: '小吴', text: '食堂几点开门？？' });
    await drain();
    await tick();
    const [waiting, ...rest] = await store.questions.waiting({ limit: 10 });
    expect(rest).toEqual([]);
    expect(waiting?.askerName).toBe('小林');
    const joined = await store.questions.duplicatesOf(waiting?.id ?? '');
    expect(joined.map((one) => one.askerName)).toEqual(['阿珂', '小吴']);
    await desk.claim(joined[0]?.id ?? '', '王老师');
    await expect(desk.answer(waiting?.id ?? '', '李老师', '八点')).rejects.toMatchObject({
      code: 'question_taken',
      details: { holder: '王老师' },
    });
    await desk.answer(waiting?.id ?? '', '王老师', '早上七点。');
    await drain();
    const answered = sent
      .filter((reply) => reply.text === '早上七点。')
      .map((reply) => reply.replyToMessageId);
    expect(answered.sort()).toEqual(['q1', 'q2', 'q3']);
    expect(await store.questions.byMessage((await message('q3')).id)).toMatchObject({
      status: 'answered',
      answeredBy: 'staff',
    });
  });

  test('is put aside alone where only it is named', async () => {
    const { hear, agent, drain, tick, store, desk } = await school();
    agent.says(anAbstention());
    await hear({ text: '@助教 食堂几点开门？' });
    await hear({ senderId: 'ake', text: '@助教 食堂几点开门？' });
    await drain();
    await tick();
    const [root] = await store.questions.waiting({ limit: 10 });
    const [joined] = await store.questions.duplicatesOf(root?.id ?? '');
    await desk.dismiss(joined?.id ?? '', '王老师', '重复');
    expect((await desk.get(root?.id ?? '')).status).toBe('handed_off');
  });

  test('of a complaint is its own matter', async () => {
    const { complain, hear, tick, store } = await school();
    await complain('complaint', '什么时候退钱？');
    await hear({ senderId: 'wu', text: '什么时候退钱？' });
    await tick();
    expect(await store.questions.waiting({ limit: 10 })).toHaveLength(2);
  });
});
