import { describe, expect, test } from 'vitest';
import { ownerKeyOf } from '../../../src/desk/hand-off/owners.ts';
import { calendarOf, handOff, ownerName } from '../../../src/desk/index.ts';
import type { QuestionKind } from '../../../src/domain/conversation/question.ts';
import { aCalendar, aGroup } from '../../support/samples.ts';
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
