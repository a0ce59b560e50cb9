import { describe, expect, test } from 'vitest';
import { createDesk, STAFF_REPLY_JOB } from '../../src/desk/index.ts';
import { AI_LABEL, NO_USAGE } from '../../src/domain/conversation/answer.ts';
import { dismissedAt, type Question } from '../../src/domain/conversation/question.ts';
import { ConflictError, NotFoundError } from '../../src/domain/faults/errors.ts';
import type { Store } from '../../src/store/index.ts';
import { MINUTE, movableClock } from '../support/movable-clock.ts';
import { aCourse, aQuestion, aVerifiedAnswer } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

async function deskWith(said: Partial<Question> = {}) {
  const { store } = await temporaryStore();
  const clock = movableClock();
  const question = aQuestion({ messageRowId: 'msg_1', ...said });
  await store.questions.insert(question);
  return { store, clock, desk: createDesk({ store, clock }), id: question.id };
}

const conflict = (code: string) => expect.objectContaining({ code });

describe('a claim', () => {
  test('keeps others away for ten minutes, and its holder may stay longer', async () => {
    const { desk, clock, id } = await deskWith();
    const claimed = await desk.claim(id, '王老师');
    expect(claimed).toMatchObject({
      status: 'claimed',
      claimedBy: '王老师',
      leaseUntil: clock.now() + 10 * MINUTE,
    });
    await expect(desk.claim(id, '李老师')).rejects.toEqual(conflict('question_taken'));
    await expect(desk.answer(id, '李老师', '答')).rejects.toEqual(conflict('question_taken'));
    await expect(desk.dismiss(id, '李老师', '重复')).rejects.toEqual(conflict('question_taken'));
    clock.advance(9 * MINUTE);
    await desk.claim(id, '王老师');
    clock.advance(9 * MINUTE);
    await expect(desk.claim(id, '李老师')).rejects.toBeInstanceOf(ConflictError);
  });

  test('that ran out frees the question', async () => {
    const { desk, clock, id } = await deskWith();
    await desk.claim(id, '王老师');
    clock.advance(10 * MINUTE);
    expect(await desk.claim(id, '李老师')).toMatchObject({ claimedBy: '李老师' });
  });

  test('is given back by its holder only', async () => {
    const { desk, id } = await deskWith();
    await desk.claim(id, '王老师');
    expect(await desk.release(id, '李老师')).toMatchObject({ status: 'claimed', claimedBy: '王老师' });
    expect(await desk.release(id, '王老师')).toMatchObject({
      status: 'handed_off',
      claimedBy: null,
      leaseUntil: null,
    });
  });

  test('that has ended with an answer is not given back any more: nothing of it is in the question’s history', async () => {
    const { desk, id } = await deskWith();
    await desk.claim(id, '王老师');
    await desk.answer(id, '王老师', '下周五发。');
    expect(await desk.release(id, '王老师')).toMatchObject({ status: 'answered', claimedBy: '王老师' });
    expect((await desk.history(id)).map(({ kind }) => kind)).toEqual(['claimed', 'answered']);
  });

  test('that two operators make at once is one operator’s', async () => {
    const { desk, id } = await deskWith();
    const claims = await Promise.allSettled(
      ['王老师', '李老师', '周老师'].map((name) => desk.claim(id, name)),
    );
    expect(claims.filter((claim) => claim.status === 'fulfilled')).toHaveLength(1);
    for (const claim of claims)
      if (claim.status === 'rejected') expect(claim.reason).toEqual(conflict('question_taken'));
  });
});

describe('an answer', () => {
  test('closes the question and is on its way to the group in the same transaction', async () => {
    const { desk, store, clock, id } = await deskWith();
    expect(await desk.answer(id, '王老师', '下周五发。')).toMatchObject({
      status: 'answered',
      reply: '下周五发。',
      repliedBy: '王老师',
      answeredBy: 'staff',
      closedAt: clock.now(),
      leaseUntil: null,
    });
    const [job, ...rest] = await store.jobs.list({ state: 'ready', limit: 10 });
    expect(rest).toEqual([]);
    expect(job).toMatchObject({ kind: STAFF_REPLY_JOB, groupId: 'newcomers', payload: { questionId: id } });
  });

  test.each([
    ['for no group', null],
    ['for a group, which would not know what it belongs to', 'newcomers'],
  ])('to a question that came over REST sends nothing anywhere: %s', async (_, groupId) => {
    const { desk, store, id } = await deskWith({ groupId, messageRowId: null });
    await desk.answer(id, '王老师', '下周五发。');
    expect((await store.jobs.countByState()).ready).toBe(0);
  });

  test('to an alert that came over REST is on its way to its learner in private', async () => {
    const { desk, store, id } = await deskWith({ kind: 'alert', messageRowId: null });
    await desk.answer(id, '王老师', '我在，随时找我。');
    const [job] = await store.jobs.list({ state: 'ready', limit: 10 });
    expect(job).toMatchObject({ kind: STAFF_REPLY_JOB, payload: { questionId: id } });
  });

  test('calls nobody by the name of whoever asked first', async () => {
    const { desk, store, id } = await deskWith();
    const joined = aQuestion({ askerId: 'ake', askerName: '阿珂', messageRowId: 'msg_2', duplicateOf: id });
    await store.questions.insert(joined);
    await desk.answer(id, '王老师', '小林同学，下周五发。');
    expect((await store.questions.get(id))?.reply).toBe('小林同学，下周五发。');
    const told = (await store.questions.get(joined.id))?.reply ?? '';
    expect(told).toContain('下周五发。');
    expect(told).not.toContain('小林');
  });

  test.each([
    ['a complaint', 'complaint', {}, false],
    ['a complaint that it solves', 'complaint', { solved: true }, true],
    ['a quarrel', 'quarrel', {}, true],
  ] as const)(
    'to %s lets the assistant speak again only where nobody looks after it any more',
    async (_, kind, options, isOver) => {
      const { desk, store, clock, id } = await deskWith({ kind });
      const thread = {
        groupId: 'newcomers',
        questionId: id,
        kind,
        messageIds: ['m1'],
        participants: ['lin'],
      };
      await store.silences.open(thread, clock.now());
      await desk.answer(id, '王老师', '我来处理。', options);
      expect((await store.silences.active('newcomers')).length).toBe(isOver ? 0 : 1);
    },
  );

  test('that two operators give at once is one operator’s; the other is told who was faster', async () => {
    const { desk, store, id } = await deskWith();
    const answers = await Promise.allSettled([
      desk.answer(id, '王老师', '下周五。'),
      desk.answer(id, '李老师', '不知道。'),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = answers.find((answer) => answer.status === 'rejected');
    expect(lost?.reason).toEqual(conflict('question_answered'));
    expect(String(lost?.reason)).toMatch(/王老师|李老师/);
    expect((await store.jobs.countByState()).ready).toBe(1);
  });

  test('of the assistant is put right once, for all who were given it; the second operator is told by whom', async () => {
    const { desk, store, clock, id } = await deskWith();
    const given = {
      status: 'answered',
      answeredBy: 'assistant',
      answerId: 'ans_1',
      answeredAt: clock.now(),
    } as const;
    await store.answers.insert({
      answer: {
        id: 'ans_1',
        outcome: 'answered',
        text: '下周四发。',
        mode: 'generated',
        label: AI_LABEL,
        confidence: 0.9,
        citations: [],
        handoff: null,
        usage: NO_USAGE,
        timings: { retrieveMs: 1, generateMs: 1, totalMs: 2 },
      },
      groupId: 'newcomers',
      courseId: 'python-101',
      askerId: 'lin',
      question: '结业证书什么时候发？',
      questionId: null,
      sameAs: null,
      createdAt: clock.now(),
    });
    const joined = { ...(await desk.get(id)), id: 'q_joined', messageRowId: 'msg_2', duplicateOf: id };
    await store.questions.insert(joined);
    for (const one of [id, joined.id]) await store.questions.move(one, ['handed_off'], given, clock.now());
    const corrections = await Promise.allSettled([
      desk.correct(joined.id, { operator: '王老师', text: '下周五。', within: null }),
      desk.correct(id, { operator: '李老师', text: '下周六。', within: null }),
    ]);
    expect(corrections.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = corrections.find((correction) => correction.status === 'rejected');
    expect(lost?.reason).toEqual(conflict('question_answered'));
    for (const one of [id, joined.id])
      expect(await desk.get(one)).toMatchObject({
        status: 'answered',
        answeredBy: 'staff',
        reply: expect.stringContaining('下周'),
      });
    expect((await store.jobs.countByState()).ready).toBe(2);
    expect(await store.feedback.anyRejected(['ans_1'])).toBe(true);
  });

  test('that was kept is withdrawn where its correction is stored, and not without it', async () => {
    const { store, clock, id } = await deskWith({
      status: 'answered',
      answeredBy: 'staff',
      reply: '下周五。',
      repliedBy: '赵老师',
      answeredAt: 5,
    });
    await store.courses.put(aCourse(), 0);
    const kept = { courseId: 'python-101', question: '证书什么时候发？', answer: '下周五。', answerId: null };
    await store.verifiedAnswers.insert(aVerifiedAnswer({ ...kept, verifiedBy: '赵老师', questionId: id }));
    const correction = { operator: '王老师', text: '下周六。', answeredAt: 5, within: null };
    const full: Store = {
      ...store,
      transaction: (work) =>
        store.transaction((tx) =>
          work({
            ...tx,
            jobs: { ...tx.jobs, enqueue: () => Promise.reject(new Error('the store is full')) },
          }),
        ),
    };
    await expect(createDesk({ store: full, clock }).correct(id, correction)).rejects.toThrow('full');
    expect(await store.verifiedAnswers.get('ver_1')).toMatchObject({ withdrawnAt: null });
    expect(await store.questions.get(id)).toMatchObject({ reply: '下周五。' });
    await createDesk({ store, clock }).correct(id, correction);
    expect(await store.verifiedAnswers.get('ver_1')).toMatchObject({ withdrawnAt: clock.now() });
    expect(await store.questions.get(id)).toMatchObject({ reply: '下周六。' });
  });

  test('that races with a dismissal: one of them happens, and the other is told', async () => {
    for (const order of [0, 1]) {
      const { desk, store, id } = await deskWith();
      const moves = [() => desk.answer(id, '王老师', '下周五。'), () => desk.dismiss(id, '李老师', '重复')];
      const results = await Promise.allSettled(
        (order === 0 ? moves : moves.toReversed()).map((move) => move()),
      );
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
      const { status, repliedBy } = await desk.get(id);
      expect([status, repliedBy]).toEqual(
        status === 'answered' ? ['answered', '王老师'] : ['dismissed', '李老师'],
      );
      expect((await store.jobs.countByState()).ready).toBe(status === 'answered' ? 1 : 0);
    }
  });

  test('is not given twice, nor after a dismissal', async () => {
    const { desk, id } = await deskWith();
    await desk.answer(id, '王老师', '下周五。');
    await expect(desk.answer(id, '王老师', '再说一遍')).rejects.toEqual(conflict('question_answered'));
    await expect(desk.claim(id, '王老师')).rejects.toEqual(conflict('question_answered'));
    const other = await deskWith();
    await other.desk.dismiss(other.id, '王老师', '重复');
    await expect(other.desk.answer(other.id, '王老师', '答')).rejects.toEqual(conflict('question_dismissed'));
  });
});

describe('a dismissal', () => {
  test('closes the question with its reason and says nothing in the group', async () => {
    const { desk, store, id } = await deskWith();
    expect(await desk.dismiss(id, '王老师', '已经当面回答')).toMatchObject({
      status: 'dismissed',
      reply: '已经当面回答',
    });
    expect((await store.jobs.countByState()).ready).toBe(0);
  });
});

describe('a dismissed question', () => {
  test('waits again where it is brought back, with fresh clocks and the name of whoever did', async () => {
    const { desk, store, clock, id } = await deskWith({ kind: 'complaint' });
    await desk.dismiss(id, '王老师', '不是真的提问');
    clock.advance(90 * MINUTE);
    const back = await desk.bringBack(id, '李老师');
    expect(back).toMatchObject({
      status: 'handed_off',
      reply: null,
      repliedBy: null,
      closedAt: null,
      clockFrom: clock.now(),
      clockStage: 'arrived',
      clockAt: clock.now(),
    });
    expect(back.dueAt).toBeGreaterThan(clock.now());
    expect((await desk.history(id)).at(-1)).toMatchObject({ kind: 'brought_back', actor: '李老师' });
    expect(await store.questions.waiting({ limit: 10 })).toMatchObject([{ id }]);
    expect(await desk.answer(id, '王老师', '下周五退。')).toMatchObject({ status: 'answered' });
  });

  test('comes back with those that joined it, and they carry no clocks of their own', async () => {
    const { desk, store, id } = await deskWith();
    const joined = aQuestion({ askerId: 'mei', messageRowId: 'msg_2', duplicateOf: id });
    await store.questions.insert(joined);
    await desk.dismiss(id, '王老师', '与课程无关');
    await desk.bringBack(joined.id, '李老师');
    expect(await desk.get(id)).toMatchObject({ status: 'handed_off', clockStage: 'arrived' });
    expect(await desk.get(joined.id)).toMatchObject({
      status: 'handed_off',
      duplicateOf: id,
      clockStage: null,
    });
  });

  test('that was put aside alone joins its question again, or stands alone once that one is answered', async () => {
    for (const answered of [false, true]) {
      const { desk, store, id } = await deskWith();
      const joined = aQuestion({ askerId: 'mei', messageRowId: 'msg_2', duplicateOf: id });
      await store.questions.insert(joined);
      await desk.dismiss(joined.id, '王老师', '与课程无关');
      if (answered) await desk.answer(id, '王老师', '下周五。');
      const back = await desk.bringBack(joined.id, '李老师');
      expect(back).toMatchObject({ status: 'handed_off', duplicateOf: answered ? null : id });
    }
  });

  test('is brought back once; what waits, or its asker recalled, is refused', async () => {
    const { desk, store, clock, id } = await deskWith();
    await expect(desk.bringBack(id, '李老师')).rejects.toEqual(conflict('nothing_to_reopen'));
    await desk.dismiss(id, '王老师', '重复');
    const twice = await Promise.allSettled([desk.bringBack(id, '王老师'), desk.bringBack(id, '李老师')]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const recalled = aQuestion({ messageRowId: 'msg_3' });
    await store.questions.insert(recalled);
    await store.questions.move(recalled.id, ['handed_off'], dismissedAt(clock.now()), clock.now());
    await expect(desk.bringBack(recalled.id, '李老师')).rejects.toEqual(conflict('nothing_to_reopen'));
  });
});

test('a question that does not exist is not found, whatever is done with it', async () => {
  const { desk } = await deskWith();
  const attempts = [
    desk.get('q_none'),
    desk.claim('q_none', '王老师'),
    desk.release('q_none', '王老师'),
    desk.answer('q_none', '王老师', '答'),
    desk.dismiss('q_none', '王老师', '重复'),
    desk.bringBack('q_none', '王老师'),
  ];
  for (const result of await Promise.allSettled(attempts))
    expect(result).toMatchObject({ status: 'rejected', reason: expect.any(NotFoundError) });
});
