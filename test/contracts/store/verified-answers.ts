import { describe, expect, test } from 'vitest';
import type { VerifiedAnswer } from '../../../src/domain/conversation/verified-answer.ts';
import { aCourse, aVerifiedAnswer } from '../../support/samples.ts';
import type { OpenStore } from './open-store.ts';

const entry = (said: Partial<VerifiedAnswer> = {}): VerifiedAnswer =>
  aVerifiedAnswer({
    answer: '结课后两周。',
    questionId: 'q_1',
    restsOn: [{ source: 'faq.md', hash: 'h1' }],
    createdAt: 1,
    updatedAt: 1,
    ...said,
  });

export function verifiedAnswersPart(open: OpenStore): void {
  describe('verified answers', () => {
    async function withCourse() {
      const { store } = await open();
      await store.courses.put(aCourse(), 0);
      await store.courses.put(aCourse({ id: 'sql' }), 0);
      return store.verifiedAnswers;
    }

    test('come back as they were put, by course', async () => {
      const answers = await withCourse();
      await answers.insert(entry());
      await answers.insert(entry({ id: 'ver_2', courseId: 'sql', expiresAt: 9, restsOn: [] }));
      expect(await answers.get('ver_1')).toEqual(entry());
      expect(await answers.listByCourse('python-101')).toEqual([entry()]);
      expect(await answers.get('ver_none')).toBeNull();
    });

    test('are found by the question whose answer they were', async () => {
      const answers = await withCourse();
      await answers.insert(entry());
      await answers.insert(entry({ id: 'ver_2', withdrawnAt: 4 }));
      await answers.insert(entry({ id: 'ver_3', questionId: null }));
      expect((await answers.keptOf('q_1')).map(({ id }) => id).sort()).toEqual(['ver_1', 'ver_2']);
      expect(await answers.keptOf('q_2')).toEqual([]);
    });

    test('are changed in what is said, and keep the rest', async () => {
      const answers = await withCourse();
      await answers.insert(entry());
      const changed = await answers.change('ver_1', { answer: '三周。', withdrawnAt: 5 }, 7);
      expect(changed).toEqual(entry({ answer: '三周。', withdrawnAt: 5, updatedAt: 7 }));
      expect(await answers.change('ver_1', { withdrawnAt: null }, 8)).toMatchObject({ withdrawnAt: null });
      expect(await answers.change('ver_none', { answer: 'x' }, 8)).toBeNull();
    });

    test('have a stamp that changes with every change', async () => {
      const answers = await withCourse();
      const stamps = [await answers.stampOf('python-101')];
      await answers.insert(entry());
      stamps.push(await answers.stampOf('python-101'));
      await answers.change('ver_1', { answer: '三周。' }, 7);
      stamps.push(await answers.stampOf('python-101'));
      // By a process whose clock is behind: the latest time stays what it is.
      await answers.insert(entry({ id: 'ver_0', updatedAt: 6 }));
      const before = await answers.stampOf('python-101');
      await answers.change('ver_0', { withdrawnAt: 5 }, 5);
      expect(await answers.stampOf('python-101')).not.toBe(before);
      await answers.delete('ver_0');
      expect(await answers.delete('ver_1')).toBe(true);
      expect(await answers.delete('ver_1')).toBe(false);
      stamps.push(await answers.stampOf('python-101'));
      expect(new Set(stamps.slice(0, 3)).size).toBe(3);
      expect(stamps[3]).toBe(stamps[0]);
      await answers.insert(entry({ id: 'ver_2', courseId: 'sql' }));
      expect(await answers.stampOf('python-101')).toBe(stamps[0]);
    });
  });
}
