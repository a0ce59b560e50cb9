import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Repositories } from '../../../src/store/index.ts';
import { aCalendar, aCourse, aGroup, aMessage, aQuestion } from '../../support/samples.ts';
import type { OpenStore } from './open-store.ts';

export function schoolPart(open: OpenStore): void {
  describe('courses and groups', () => {
    test('a course comes back as it was put', async () => {
      const { store } = await open();
      const course = aCourse({
        version: 0,
        graded: [
          { id: 'hw1', title: '作业一 猜数字', keywords: ['猜数字'], source: 'a.md', locator: '#作业一' },
        ],
        schedule: {
          timeZone: 'Asia/Shanghai',
          startsOn: '2026-11-02',
          entries: [
            {
              id: 'live',
              kind: 'live',
              title: '直播',
              weekly: { weekday: 3, from: '20:00', to: '21:30' },
              weeks: [1, 12],
            },
          ],
        },
      });
      await store.courses.put(course, 1);
      expect(await store.courses.get(course.id)).toEqual(course);
      expect(await store.courses.list()).toEqual([course]);
      expect(await store.courses.get('other')).toBeNull();
    });

    test('a course described anew keeps its version and its calibration', async () => {
      const { store } = await open();
      await store.courses.put(aCourse(), 1);
      await store.courses.setVersion('python-101', 7, 2);
      await store.courses.setCalibration('python-101', '{"speakAt":0.6}', 2);
      await store.courses.put(aCourse({ title: '新名字' }), 3);
      expect(await store.courses.get('python-101')).toMatchObject({ title: '新名字', version: 7 });
      expect(await store.courses.version('python-101')).toBe(7);
      expect(await store.courses.calibration('python-101')).toBe('{"speakAt":0.6}');
      expect(await store.courses.standing('python-101')).toEqual({
        version: 7,
        calibration: '{"speakAt":0.6}',
      });
      expect(await store.courses.standing('other')).toBeNull();
    });

    test('a group comes back as it was put, and keeps its events when it is put again', async () => {
      const { store } = await open();
      const group = aGroup({
        allows: ['referrals'],
        moderation: 'approve',
        cadence: { light: [1, 3] },
        demo: true,
        assistantNames: ['助教', '小助教'],
      });
      await store.groups.put(group, 1);
      await store.transaction((tx) => tx.events.append(group.id, 'message', {}, 1));
      await store.groups.put({ ...group, name: '改名' }, 2);
      expect(await store.groups.get(group.id)).toEqual({ ...group, name: '改名' });
      expect(await store.events.lastSeq(group.id)).toBe(1);
      await store.groups.setMode(group.id, 'copilot', 3);
      expect((await store.groups.list()).map((one) => one.mode)).toEqual(['copilot']);
    });

    test('a group’s first message has a time, and the questions that staff dealt with a number', async () => {
      const { store } = await open();
      await store.groups.put(aGroup(), 1);
      expect(await store.messages.firstAt('newcomers')).toBeNull();
      for (const sentAt of [30, 10, 20])
        await store.messages.insert(aMessage({ id: `msg_${sentAt}`, messageId: `m${sentAt}`, sentAt }));
      expect(await store.messages.firstAt('newcomers')).toBe(10);
      const dealtWith = [
        { status: 'claimed', claimedBy: '王老师' },
        { status: 'answered', answeredBy: 'staff' },
        { status: 'dismissed' },
        { status: 'answered', answeredBy: 'assistant' },
        { status: 'handed_off' },
      ] as const;
      for (const [at, change] of dealtWith.entries())
        await store.questions.insert(aQuestion({ id: `q_${at}`, messageRowId: null, ...change }));
      expect(await store.questions.attendedTo('newcomers', 50)).toBe(3);
      expect(await store.questions.attendedTo('newcomers', 2)).toBe(2);
      expect(await store.questions.attendedTo('jobs', 50)).toBe(0);
    });

    test('calendars and rule sets are replaced by their next edition', async () => {
      const { store } = await open();
      await store.calendars.put(aCalendar());
      await store.calendars.put(aCalendar({ timeZone: 'Europe/Berlin' }));
      expect(await store.calendars.get('school')).toEqual(aCalendar({ timeZone: 'Europe/Berlin' }));
      expect(await store.calendars.get('none')).toBeNull();
      await store.rules.put('default', { rules: [1] });
      await store.rules.put('default', { rules: [1, 2] });
      expect(await store.rules.get('default')).toEqual({ rules: [1, 2] });
      expect(await store.rules.get('none')).toBeNull();
    });

    test('a setting that two starts make at once has one value', async () => {
      const { store } = await open();
      const made = await Promise.all(
        ['a', 'b', 'c'].map((value) => store.settings.getOrMake('secret', () => value)),
      );
      expect(new Set(made).size).toBe(1);
      expect(await store.settings.get('secret')).toBe(made[0]);
      await store.settings.set('secret', 'new');
      expect(await store.settings.getOrMake('secret', () => 'other')).toBe('new');
    });
  });

  test('says what it is', async () => {
    const { store } = await open();
    const said = await store.describe();
    expect(said.engine).toMatch(/^(SQLite|PostgreSQL) \d+/);
    expect(said.migration).toMatch(/^\d{3}-/);
    expect(said.bytes).toBeGreaterThan(10_000);
  });

  describe('learners', () => {
    test('are one person a platform account, under their latest name', async () => {
      const { store } = await open();
      const id = await store.learners.seen('wecom', 'u1', '小林', 1);
      expect(await store.learners.seen('wecom', 'u1', '林同学', 2)).toBe(id);
      expect(await store.learners.seen('feishu', 'u1', '别人', 2)).not.toBe(id);
      expect(await store.learners.get(id)).toEqual({
        id,
        channel: 'wecom',
        externalId: 'u1',
        name: '林同学',
      });
    });

    test('are members of the groups they joined, and of no other', async () => {
      const { store } = await open();
      await store.groups.put(aGroup(), 0);
      await store.groups.put(aGroup({ id: 'jobs' }), 0);
      const id = await store.learners.seen('web', 'u1', '小林', 1);
      await store.learners.join('newcomers', id, 'learner', 5);
      await store.learners.join('newcomers', id, 'learner', 9);
      expect(await store.learners.membership('newcomers', id)).toMatchObject({ name: '小林', joinedAt: 5 });
      expect(await store.learners.membership('jobs', id)).toBeNull();
      expect(await store.learners.countMembers('newcomers')).toBe(1);
      expect(await store.learners.countMembers('jobs')).toBe(0);
      await store.restrictions.mute('newcomers', id, 99, 10);
      expect(await store.learners.countMembers('newcomers')).toBe(1);
      await store.restrictions.remove('newcomers', id, 10, 10);
      expect(await store.learners.countMembers('newcomers')).toBe(0);
    });

    test('who left are no members any more, and are again once they come back or speak', async () => {
      const { store } = await open();
      await store.groups.put(aGroup(), 0);
      const id = await store.learners.seen('bench', 'u1', '小林', 1);
      await store.learners.join('newcomers', id, 'learner', 10);
      await store.learners.setCore(id, 'newcomers', true);
      const said = { groupId: 'newcomers', channel: 'bench', senderId: 'u1' };
      const stands = async () => {
        const { learners } = store;
        const known = await store.speakers.known({ ...said, name: '小林', at: 0, now: 0 });
        const there = [
          (await learners.membership('newcomers', id)) !== null,
          (await learners.countMembers('newcomers')) === 1,
          (await learners.list({ groupId: 'newcomers', limit: 9 })).length === 1,
          await learners.isCore(said),
          (await learners.helpers('newcomers', 0, 9)).length === 1,
          known?.isMember,
          !(await learners.hasLeft('newcomers', 'u1')),
          !(await learners.hasLeft('newcomers', id)),
        ];
        expect(new Set(there).size, JSON.stringify(there)).toBe(1);
        return there[0];
      };
      const speak = async (at: number) => {
        const speaking = { ...said, name: '小林', at, now: 99 };
        await store.transaction(async (tx) =>
          tx.speakers.enter({ speaking, known: await tx.speakers.known(speaking) }),
        );
      };
      expect(await stands()).toBe(true);
      // Of before they came: a report that was overtaken.
      await store.learners.leave('newcomers', id, 9);
      expect(await stands()).toBe(true);
      await store.learners.leave('newcomers', id, 20);
      expect(await stands()).toBe(false);
      expect(await store.learners.setCore(id, 'newcomers', true)).toBe(false);
      expect(await store.learners.wasEverIn('newcomers', id)).toBe(true);
      await speak(15);
      await store.learners.join('newcomers', id, 'learner', 15);
      expect(await stands()).toBe(false);
      await speak(25);
      expect(await stands()).toBe(true);
      expect(await store.learners.membership('newcomers', id)).toMatchObject({ joinedAt: 25 });
      await store.learners.leave('newcomers', id, 22);
      expect(await stands()).toBe(true);
      await store.learners.leave('newcomers', id, 30);
      await store.learners.join('newcomers', id, 'learner', 40);
      expect(await stands()).toBe(true);
      expect(await store.learners.hasLeft('newcomers', 'never-seen')).toBe(false);
    });

    test('that come back with two messages at one moment come back once', async () => {
      const { store } = await open();
      await store.groups.put(aGroup(), 0);
      const id = await store.learners.seen('bench', 'u1', '小林', 1);
      await store.learners.join('newcomers', id, 'learner', 10);
      await store.learners.leave('newcomers', id, 20);
      const speak = (at: number) => async (tx: Repositories) => {
        const speaking = {
          groupId: 'newcomers',
          channel: 'bench',
          senderId: 'u1',
          name: '小林',
          at,
          now: 99,
        };
        return await tx.speakers.enter({ speaking, known: await tx.speakers.known(speaking) });
      };
      const ended = await store.together([speak(30), speak(15), speak(31)]);
      expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
      expect(await store.learners.membership('newcomers', id)).toMatchObject({ joinedAt: 31 });
    });
  });

  describe('a transaction', () => {
    test('that fails leaves nothing behind and wakes nobody', async () => {
      const { store, wake } = await open();
      await store.groups.put(aGroup(), 0);
      const heard: string[] = [];
      wake.subscribe('group:newcomers', () => heard.push('group'));
      wake.subscribe('jobs', () => heard.push('jobs'));
      const fails = store.transaction(async (tx) => {
        await tx.events.append('newcomers', 'message', {}, 1);
        await tx.jobs.enqueue({ kind: 'answer', payload: {} }, 1);
        throw new Error('in the middle');
      });
      await expect(fails).rejects.toThrow('in the middle');
      expect(await store.events.lastSeq('newcomers')).toBe(0);
      expect((await store.jobs.countByState()).ready).toBe(0);
      expect(heard).toEqual([]);
    });

    test('wakes whom it concerns once, when what it wrote can be read', async () => {
      const { store, wake } = await open();
      await store.groups.put(aGroup(), 0);
      const seen: Promise<number>[] = [];
      wake.subscribe('group:newcomers', () => seen.push(store.events.lastSeq('newcomers')));
      await store.transaction(async (tx) => {
        await tx.events.append('newcomers', 'message', {}, 1);
        await tx.events.append('newcomers', 'reply', {}, 1);
        expect(seen).toEqual([]);
      });
      expect(await Promise.all(seen)).toEqual([2]);
    });

    test('that holds a name runs after whoever held it before', async () => {
      const { store } = await open();
      await store.settings.set('count', '0');
      const addOne = () =>
        store.transaction(async (tx) => {
          await tx.locks.hold('count');
          const count = Number(await tx.settings.get('count'));
          await tx.settings.set('count', String(count + 1));
        });
      await Promise.all(Array.from({ length: 20 }, addOne));
      expect(await store.settings.get('count')).toBe('20');
    });

    test('that waits for another which waits for it is run again, and neither fails', async () => {
      const { store } = await open();
      let written = 0;
      let bothWrote = () => {};
      const both = new Promise<void>((resolve) => {
        bothWrote = resolve;
      });
      await Promise.all(
        [
          ['a', 'b'],
          ['b', 'a'],
        ].map(([first = '', second = ''], index) =>
          store.transaction(async (tx) => {
            await tx.settings.set(first, String(index));
            written += 1;
            if (written === 2) bothWrote();
            // A store with one writer at a time never gets there: its second transaction has not begun.
            await Promise.race([both, setTimeout(200)]);
            await tx.settings.set(second, String(index));
          }),
        ),
      );
      expect(await store.settings.get('a')).toBe(await store.settings.get('b'));
    });
  });
}
