import { describe, expect, test } from 'vitest';
import type { Repositories } from '../../../src/store/index.ts';
import { aGroup, aMessage, aQuestion } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function batchesPart(open: OpenStore): void {
  describe('works done together', () => {
    test('are each done whole or not at all, whatever becomes of the others', async () => {
      const { store, wake } = await withGroup(open);
      let heard = 0;
      wake.subscribe('jobs', () => heard++);
      const ended = await store.together(
        Array.from({ length: 60 }, (_, index) => async (tx: Repositories) => {
          await tx.settings.set(`n${index}`, 'there');
          await tx.events.append('newcomers', 'message', { index }, index);
          if (index % 3 === 0) throw new Error(`no ${index}`);
          return index;
        }),
      );
      const failed = ended.flatMap((one, index) => (one.status === 'rejected' ? [index] : []));
      expect(failed).toEqual(Array.from({ length: 20 }, (_, index) => index * 3));
      expect(ended[7]).toEqual({ status: 'fulfilled', value: 7 });
      expect(ended[9]).toMatchObject({ reason: new Error('no 9') });
      expect([await store.settings.get('n7'), await store.settings.get('n9')]).toEqual(['there', null]);
      const numbers = (await store.events.after('newcomers', 0, 100)).map((event) => event.seq);
      expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      expect(heard).toBe(0);
    });

    test('are there when they are answered, and wake whom they concern', async () => {
      const { store, wake } = await withGroup(open);
      let heard = 0;
      wake.subscribe('jobs', () => heard++);
      const ended = await store.together(
        ['a', 'b', 'a'].map(
          (dedupeKey) => (tx: Repositories) => tx.jobs.enqueue({ kind: 'answer', payload: {}, dedupeKey }, 1),
        ),
      );
      expect(ended.map((one) => one.status === 'fulfilled' && one.value !== null)).toEqual([
        true,
        true,
        false,
      ]);
      expect((await store.jobs.countByState()).ready).toBe(2);
      expect(heard).toBe(1);
    });

    test('and a statement the database refuses leaves the rest unharmed', async () => {
      const { store } = await withGroup(open);
      const token = (id: string) => ({
        id,
        name: '',
        scopes: [],
        groupId: null,
        createdAt: 1,
        lastUsedAt: null,
        revokedAt: null,
      });
      const ended = await store.together(
        ['t1', 't1', 't2'].map((id) => (tx: Repositories) => tx.tokens.insert(token(id), `hash of ${id}`)),
      );
      expect(ended.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.tokens.list()).map((one) => one.id)).toEqual(['t1', 't2']);
    });

    test('each get what they asked for, where all ask in one statement', async () => {
      const { store } = await withGroup(open);
      const groups = Array.from({ length: 5 }, (_, index) => `group-${index}`);
      for (const id of groups) await store.groups.put(aGroup({ id }), 1);
      const speaking = (senderId: string, name: string, groupId: string) => async (tx: Repositories) => {
        const said = { channel: 'bench', senderId, name, groupId, at: 1, now: 1 };
        return await tx.speakers.enter({ speaking: said, known: await tx.speakers.known(said) });
      };
      const speak = (groupId: string, name: string) =>
        store.together([
          speaking('one', name, groupId),
          speaking('two', '二', groupId),
          speaking('one', name, 'newcomers'),
        ]);
      const [one, two, oneAgain] = await speak('group-0', '一');
      expect(oneAgain).toEqual(one);
      expect(one).not.toEqual(two);
      const [later] = await speak('group-1', '一一');
      expect(later).toEqual(one);
      const id = later?.status === 'fulfilled' ? later.value.id : '';
      expect((await store.learners.get(id))?.name).toBe('一一');
      for (const groupId of ['newcomers', 'group-0', 'group-1'])
        expect(await store.learners.membership(groupId, id)).toMatchObject({ externalId: 'one' });

      await store.restrictions.markMinor('group-3', id, 1);
      const restrictions = await store.together(
        groups.map((groupId) => (tx: Repositories) => tx.restrictions.of(groupId, id)),
      );
      expect(restrictions.map((each) => each.status === 'fulfilled' && each.value.guardian)).toEqual([
        'not_asked',
        'not_asked',
        'not_asked',
        'awaited',
        'not_asked',
      ]);
    });

    test('take in what no person writes: the character zero, and halves of characters', async () => {
      const { store } = await withGroup(open);
      const odd = 'a\0b\ud83d';
      const take = (messageId: string) => async (tx: Repositories) => {
        const message = aMessage({ messageId, text: odd, senderId: odd, senderName: odd });
        const speaking = { channel: 'bridge', senderId: odd, name: odd, groupId: 'newcomers', at: 1, now: 1 };
        const [isNew, known] = await Promise.all([tx.messages.insert(message), tx.speakers.known(speaking)]);
        const [speaker, seq] = await Promise.all([
          tx.speakers.enter({ speaking, known }),
          tx.events.append('newcomers', 'message', { text: odd }, 1),
        ]);
        return { isNew, speaker, seq, known };
      };
      const [first] = await store.together([take('m1')]);
      const [again, other] = await store.together([take('m1'), take('m2')]);
      expect(first).toMatchObject({ value: { isNew: true, seq: 1, known: null } });
      const speaker = first?.status === 'fulfilled' ? first.value.speaker : null;
      expect(again).toMatchObject({ value: { isNew: false, speaker } });
      expect(other).toMatchObject({ value: { isNew: true, speaker } });
      expect((await store.messages.find('bridge', 'newcomers', 'm2'))?.text).toMatch(/^a[\0\uFFFD]b\uFFFD$/);
    });

    test("find each group's own questions and threads", async () => {
      const { store } = await withGroup(open);
      const groups = ['group-a', 'group-b', 'group-c'];
      for (const id of groups) await store.groups.put(aGroup({ id }), 1);
      for (const [index, groupId] of ['group-a', 'group-a', 'group-a', 'group-c'].entries()) {
        await store.questions.insert(
          aQuestion({ id: `q_${index}`, groupId, createdAt: index, messageRowId: null }),
        );
        await store.silences.open(
          { groupId, questionId: `q_${index}`, kind: 'quarrel', messageIds: [], participants: [] },
          index,
        );
      }
      const found = await store.together(
        groups.map((id) => async (tx: Repositories) => {
          const [live, silences] = [await tx.questions.waitingSince(id, 1, 2), await tx.silences.active(id)];
          return [live.map((one) => one.id), silences.map((one) => one.questionId)];
        }),
      );
      expect(found.map((one) => one.status === 'fulfilled' && one.value)).toEqual([
        [
          ['q_2', 'q_1'],
          ['q_0', 'q_1', 'q_2'],
        ],
        [[], []],
        [['q_3'], ['q_3']],
      ]);
    });
  });
}
