import { describe, expect, test } from 'vitest';
import { ADVERT, ADVERT_2, aSchool, COPIES, CRISIS, INSULT_2 } from './school-in-life.ts';

type Measure = { kind: string; state: string; reason: string | null };
type Line = { action: string; detail: Record<string, unknown> };

const THREAT = '我知道你住哪栋楼，信不信我找人弄你';

/** What comes over a bridge can be edited and recalled. */
async function onABridge() {
  const { school, violations, act } = await aSchool();
  const handIn = async (messageId: string, text: string, more: object = {}) => {
    await school.call('POST', '/v1/messages', {
      body: {
        channel: 'bridge',
        groupId: 'newcomers',
        messageId,
        senderId: `sender of ${messageId}`,
        senderName: '小刚',
        text,
        sentAt: new Date(school.clock.now()).toISOString(),
        ...more,
      },
    });
  };
  const post = async (...message: Parameters<typeof handIn>) => {
    await handIn(...message);
    await school.drain();
  };
  /** Sent and recalled before anything could be judged. */
  const flash = async (messageId: string, text: string, more: object = {}) => {
    await handIn(messageId, text, more);
    await post(messageId, text, { ...more, recalled: true });
  };
  const edited = (messageId: string, text: string) => {
    school.clock.advance(60_000);
    return post(messageId, text, { editedAt: new Date(school.clock.now()).toISOString() });
  };
  const found = async (id: string) => (await school.call('GET', `/v1/violations/${id}`)).json;
  const open = () => violations('?status=open');
  return { post, flash, edited, found, open, violations, act, school };
}

describe('a message that its sender edits while its case waits', () => {
  test('into something in order closes the case, and what was said stays as evidence', async () => {
    const { post, edited, open, found } = await onABridge();
    await post('m1', INSULT_2);
    const [one] = await open();
    await edited('m1', '我觉得这道题的思路可以再想想');
    expect(await open()).toEqual([]);
    const now = await found(one.id);
    expect(now).toMatchObject({ status: 'withdrawn', text: INSULT_2, dueAt: null });
    expect(now.measures.map(({ state, reason }: Measure) => [state, reason])).toContainEqual([
      'dropped',
      'edited',
    ]);
    expect(now.audit.at(-1) as Line).toMatchObject({ action: 'withdrawn', detail: { reason: 'edited' } });
    const shown = now.context.find(({ messageId }: { messageId: string }) => messageId === 'm1');
    expect(shown.text).toBe('我觉得这道题的思路可以再想想');
  });

  test('into another insult leaves it with a person, and back again opens it again', async () => {
    const { post, edited, open } = await onABridge();
    await post('m1', INSULT_2);
    await edited('m1', '你脑子进水了吧，智障');
    expect(await open()).toHaveLength(1);
    await edited('m1', '我觉得这道题的思路可以再想想');
    expect(await open()).toEqual([]);
    await edited('m1', INSULT_2);
    expect(await open()).toHaveLength(1);
  });

  test.each([
    ['a threat', THREAT],
    ['copies', COPIES],
  ])('and was %s waits for a person all the same', async (_what, text) => {
    const { post, edited, open } = await onABridge();
    await post('m1', text);
    const [one] = await open();
    await edited('m1', '请问作业什么时候交？');
    expect(await open()).toMatchObject([{ id: one.id, text }]);
  });
});

describe('a message that its sender recalls while its case waits', () => {
  test('keeps the evidence of copies, and nobody is asked to take down what is gone', async () => {
    const { post, open, found } = await onABridge();
    await post('m1', COPIES);
    await post('m1', COPIES, { recalled: true });
    const [one] = await open();
    expect(one).toMatchObject({ text: COPIES });
    const now = await found(one.id);
    const states = now.measures.map(({ kind, state }: Measure) => [kind, state]);
    expect(states).toEqual([
      ['delete', 'dropped'],
      ['remove', 'proposed'],
      ['legal_escalation', 'proposed'],
    ]);
    expect((now.audit as Line[]).map(({ action }) => action)).toContain('recalled');
  });

  test("and was a threat is a person's to decide, with its words; learners see nothing of it", async () => {
    const { post, open, act, found, school } = await onABridge();
    await post('m1', THREAT);
    await post('m1', THREAT, { recalled: true });
    const [one] = await open();
    expect(one).toMatchObject({ messageId: 'm1', text: THREAT });
    expect(one.verdict.evidence[0].text).not.toBe('');
    const events = await school.installation.store.events.after('newcomers', 0, 500);
    expect(JSON.stringify(events)).not.toContain('哪栋楼');
    expect((await act(one.id, 'approve', { operator: '王老师' })).status).toBe(200);
    expect(await found(one.id)).toMatchObject({ status: 'confirmed', text: THREAT });
  });

  test("and had something done about it already is a person's to decide", async () => {
    const { post, open, act } = await onABridge();
    await post('m1', ADVERT);
    await post('m2', ADVERT_2, { senderId: 'sender of m1' });
    const second = (await open()).find(({ messageId }: { messageId: string }) => messageId === 'm2');
    await act(second.id, 'measures/delete/done', { operator: '王老师' });
    await post('m2', ADVERT_2, { senderId: 'sender of m1', recalled: true });
    expect(await open()).toMatchObject([{ id: second.id, text: ADVERT_2 }]);
  });

  test('and only showed the name of its sender leaves the name with a person', async () => {
    const { post, open, found } = await onABridge();
    const senderName = '代写论文QQ 3344521876';
    await post('m1', '收到', { senderName });
    await post('m1', '收到', { senderName, recalled: true });
    const [one] = await open();
    expect(one.verdict.evidence).toMatchObject([{ reason: 'name', text: senderName }]);
    expect(await found(one.id)).toMatchObject({ status: 'open' });
  });

  test('leaves those who said the same with a person', async () => {
    const { post, open } = await onABridge();
    for (const id of ['m1', 'm2', 'm3']) await post(id, INSULT_2);
    expect(await open()).toMatchObject([{ messageId: 'm1', repeats: 2 }]);
    await post('m1', INSULT_2, { recalled: true });
    expect(await open()).toMatchObject([{ messageId: 'm2', repeats: 1, repeatOf: null }]);
  });

  test('and of which all was done already has nothing left to do', async () => {
    const { post, violations, found } = await onABridge();
    await post('m1', ADVERT);
    const [one] = await violations();
    await post('m1', ADVERT, { recalled: true });
    const states = (await found(one.id)).measures.map(({ kind, state }: Measure) => [kind, state]);
    expect(states).toContainEqual(['delete', 'dropped']);
  });

  test('after it was decided keeps its words for whoever looks again on appeal', async () => {
    const { post, open, act, found } = await onABridge();
    await post('m1', INSULT_2);
    const [one] = await open();
    await act(one.id, 'approve', { operator: '王老师' });
    await post('m1', INSULT_2, { recalled: true });
    expect(await found(one.id)).toMatchObject({ status: 'confirmed', text: INSULT_2 });
    await act(one.id, 'overturn', { operator: '李老师', reason: '同学之间的玩笑' });
    expect(await found(one.id)).toMatchObject({ status: 'overturned' });
  });
});

describe('a message that its sender recalls before it is judged', () => {
  test('and was a threat waits for a person with its words; learners see nothing of it', async () => {
    const { flash, open, act, school } = await onABridge();
    await flash('m1', THREAT);
    const [one] = await open();
    expect(one).toMatchObject({ messageId: 'm1', category: 'personal_attack', text: THREAT });
    const events = await school.installation.store.events.after('newcomers', 0, 500);
    expect(JSON.stringify(events)).not.toContain('哪栋楼');
    expect((await act(one.id, 'approve', { operator: '王老师' })).status).toBe(200);
  });

  test('keeps the evidence of copies, and nobody is asked to take down what is gone', async () => {
    const { flash, open, found } = await onABridge();
    await flash('m1', COPIES);
    const [one] = await open();
    expect(one).toMatchObject({ text: COPIES });
    const { measures } = await found(one.id);
    expect(measures.map(({ kind, state }: Measure) => [kind, state])).toContainEqual(['delete', 'dropped']);
    expect(measures.filter(({ state }: Measure) => !['dropped', 'proposed'].includes(state))).toEqual([]);
  });

  test.each([
    ['an advert', ADVERT],
    ['an insult', INSULT_2],
  ])(
    'and was %s leaves that there was something, without its words, and nothing is done',
    async (_what, text) => {
      const { flash, open, violations, found, school } = await onABridge();
      await flash('m1', text);
      expect(await open()).toEqual([]);
      const all = await violations();
      expect(all).toMatchObject([{ messageId: 'm1', status: 'withdrawn', text: '' }]);
      const { measures } = await found(all[0].id);
      expect(new Set(measures.map(({ state }: Measure) => state))).toEqual(new Set(['dropped']));
      expect(await school.installation.store.strikes.of('bridge', 'sender of m1')).toEqual([]);
    },
  );

  test('and was a cry for help is looked after; calm talk leaves nothing', async () => {
    const { flash, violations, school } = await onABridge();
    await flash('m1', CRISIS);
    await flash('m2', '今天先到这，明天继续');
    await flash('m3', '我的手机号 13912345678，加我');
    const { items } = (await school.call('GET', '/v1/questions?status=handed_off,claimed')).json;
    expect(items).toMatchObject([{ reason: 'alert_crisis' }]);
    expect(await violations()).toEqual([]);
  });

  test('and showed an advertising name leaves the name with a person', async () => {
    const { flash, open } = await onABridge();
    await flash('m1', '收到', { senderName: '代写论文QQ 3344521876' });
    expect((await open())[0].verdict.evidence).toMatchObject([{ reason: 'name' }]);
  });
});
