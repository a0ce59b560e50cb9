import { describe, expect, test } from 'vitest';
import { ownerKeyOf } from '../../../src/desk/hand-off/owners.ts';
import { calendarOf, handOff, ownerName } from '../../../src/desk/index.ts';
import type { Question, QuestionKind } from '../../../src/domain/conversation/question.ts';
import { aCalendar, aGroup, aMessage, aQuestion } from '../../support/samples.ts';
import { temporaryStore } from '../../support/temporary-store.ts';

const NIGHT = Date.parse('2026-11-25T23:00:00+08:00');

const request = (said: Partial<Parameters<typeof handOff>[1]> = {}): Parameters<typeof handOff>[1] => ({
  group: aGroup(),
  courseId: 'python-101',
  messageRowId: null,
  answerId: 'ans_1',
  asker: { id: 'lin', name: '小林' },
  text: '协程什么时候用？',
  kind: 'subject',
  reason: 'not_in_material',
  nearest: [],
  draft: '草稿',
  ...said,
});

describe('a question handed to a person', () => {
  test('is on the desk with who asked, a draft, and both its times in staffed hours', async () => {
    const { store } = await temporaryStore();
    await store.calendars.put(aCalendar());
    const question = await store.transaction((tx) => handOff(tx, request(), NIGHT));
    expect(await store.questions.get(question.id)).toEqual(question);
    expect(question).toMatchObject({
      status: 'handed_off',
      askerName: '小林',
      draft: '草稿',
      dueAt: Date.parse('2026-11-26T09:30:00+08:00'),
      promisedAt: Date.parse('2026-11-26T09:45:00+08:00'),
      claimedBy: null,
      reply: null,
    });
  });

  test('about dates, papers and money is the class teacher’s or the billing desk’s, and has their time', async () => {
    const { store } = await temporaryStore();
    await store.calendars.put(aCalendar());
    const due = Date.parse('2026-11-26T10:00:00+08:00');
    for (const [text, owner] of [
      ['结业证书什么时候发？', 'study'],
      ['发票可以开公司抬头吗？', 'money'],
      ['Can I get a refund if I drop the course?', 'money'],
    ]) {
      const question = await store.transaction((tx) => handOff(tx, request({ text: text ?? '' }), NIGHT));
      expect(question).toMatchObject({ kind: 'logistics', owner, dueAt: due });
    }
  });

  test('by a message is there once, however often it is handed over', async () => {
    const { store } = await temporaryStore();
    const once = () => store.transaction((tx) => handOff(tx, request({ messageRowId: 'msg_1' }), NIGHT));
    const [first, second] = await Promise.all([once(), once()]);
    expect(second.id).toBe(first.id);
    expect(await store.questions.list({ limit: 10 })).toHaveLength(1);
  });

  test('follows its group’s own calendar, the school’s without a group, and the handbook’s without any', async () => {
    const { store } = await temporaryStore();
    const dueOf = async (said: Parameters<typeof request>[0]) =>
      (await store.transaction((tx) => handOff(tx, request(said), NIGHT))).dueAt;
    expect(await dueOf({ group: null })).toBe(Date.parse('2026-11-25T23:30:00+08:00'));
    await store.calendars.put(aCalendar());
    await store.calendars.put(
      aCalendar({ id: 'night', staffed: { 3: [['22:00', '23:30']] }, responseMinutes: { subject: 10 } }),
    );
    expect(await dueOf({ group: null })).toBe(Date.parse('2026-11-26T09:30:00+08:00'));
    expect(await dueOf({ group: aGroup({ calendarId: 'night' }) })).toBe(
      Date.parse('2026-11-25T23:10:00+08:00'),
    );
    expect(await dueOf({ group: aGroup({ calendarId: 'unknown' }) })).toBe(
      Date.parse('2026-11-25T23:30:00+08:00'),
    );
  });

  test('belongs to the person whose subject it is', async () => {
    const { store } = await temporaryStore();
    const calendar = await calendarOf(store, null);
    const ownerOf = (kind: QuestionKind) => ownerName(calendar, ownerKeyOf(kind, ''));
    expect(ownerOf('subject')).toBe('讲师');
    expect(ownerOf('logistics')).toBe('班主任');
    expect(ownerOf('complaint')).toBe('财务客服');
    expect(ownerName(aCalendar({ owners: {} }), 'subject')).toBe('老师');
  });
});

describe('a question that is known already', () => {
  const MORNING = Date.parse('2026-11-25T10:00:00+08:00');
  const LATER = MORNING + 20 * 60_000;

  /** A message's question as it stands, then handed over as something else. */
  async function handedOver(stood: Partial<Question>, as: Partial<Parameters<typeof handOff>[1]>) {
    const { store } = await temporaryStore();
    await store.calendars.put(aCalendar());
    await store.groups.put(aGroup(), MORNING);
    const message = aMessage();
    await store.messages.insert(message);
    const known = aQuestion({
      messageRowId: message.id,
      groupId: aGroup().id,
      status: 'open',
      clockFrom: MORNING,
      createdAt: MORNING,
      ...stood,
    });
    await store.questions.insert(known);
    const question = await store.transaction((tx) =>
      handOff(tx, request({ messageRowId: message.id, ...as }), LATER),
    );
    const words = (await store.jobs.list({ state: 'ready', kind: 'desk_word', limit: 10 })).map(
      ({ payload }) => (payload as { word: string }).word,
    );
    return { known, question, words, silences: await store.silences.active(aGroup().id) };
  }

  test('is due from when it was asked, and promised from when the learner is told', async () => {
    const { question } = await handedOver({}, { told: true });
    expect(question).toMatchObject({
      status: 'handed_off',
      dueAt: Date.parse('2026-11-25T10:30:00+08:00'),
      promisedAt: Date.parse('2026-11-25T11:05:00+08:00'),
      told: true,
    });
  });

  test('stays promised once it was', async () => {
    expect((await handedOver({ told: true }, { told: false })).question.told).toBe(true);
  });

  test.each(['answered', 'handed_off', 'claimed', 'open'] as const)(
    'and turns out to be a complaint is looked after by a person, also where it was %s',
    async (status) => {
      const stood = { status, claimedBy: status === 'claimed' ? '王老师' : null, duplicateOf: 'qst_0' };
      const answered = status === 'answered' ? { answeredBy: 'assistant', answeredAt: 1, closedAt: 1 } : {};
      const { question, words, silences } = await handedOver(
        { ...stood, ...(answered as Partial<Question>) },
        { kind: 'complaint', reason: 'complaint' },
      );
      expect(question).toMatchObject({
        kind: 'complaint',
        // Whoever is at it stays at it.
        status: status === 'claimed' ? 'claimed' : 'handed_off',
        claimedBy: stood.claimedBy,
        answeredBy: null,
        answeredAt: null,
        closedAt: null,
        // A complaint is a matter of its own, whatever it was asked together with.
        duplicateOf: null,
      });
      expect(words).toEqual(['received']);
      expect(silences).toMatchObject([{ kind: 'complaint' }]);
    },
  );

  test('stays with the one it was asked together with, where it is a question still', async () => {
    expect((await handedOver({ duplicateOf: 'qst_0' }, {})).question.duplicateOf).toBe('qst_0');
  });

  test('and was told already who has the complaint is not told a second time', async () => {
    const { words } = await handedOver({ told: true }, { kind: 'complaint', reason: 'complaint' });
    expect(words).toEqual([]);
  });

  test('and was a complaint stays what a person made of it', async () => {
    const stood = { kind: 'complaint', status: 'answered', answeredBy: 'staff' } as const;
    const { known, question } = await handedOver(stood, { kind: 'complaint', reason: 'complaint' });
    expect(question).toEqual(known);
  });

  test('and is a quarrel does not become a complaint, nor a question', async () => {
    for (const kind of ['complaint', 'subject'] as const) {
      const { question, words } = await handedOver({ kind: 'quarrel', reason: 'quarrel' }, { kind });
      expect(question).toMatchObject({ kind: 'quarrel', status: 'handed_off' });
      expect(words).toEqual([]);
    }
  });
});
