import { expect, test } from 'vitest';
import type { CourseLibrary } from '../../src/knowledge/library/course-library.ts';
import { createVerifiedAnswers } from '../../src/knowledge/verified/verified-answers.ts';
import { movableClock } from '../support/movable-clock.ts';
import { aCourse } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const UNREAD: Partial<CourseLibrary> = {};

test('an answer that is kept inside a transaction rests on the documents as they read in that transaction', async () => {
  const { store } = await temporaryStore();
  await store.courses.put(aCourse(), 0);
  // Nothing is searched here.
  const library = UNREAD as CourseLibrary;
  const verified = createVerifiedAnswers({ store, library, clock: movableClock() });
  const kept = await store.transaction(async (tx) => {
    await tx.materials.insertStaged({
      ...{ id: 'mat_1', courseId: 'python-101', source: 'a.md', title: 'A', status: 'indexed', fault: null },
      ...{ passages: 1, bytes: 10, updatedAt: 1, origin: 'a.md', hash: 'h1', readWith: 1 },
    });
    await tx.materials.setStage(['mat_1'], 'live');
    return await verified.add(
      {
        courseId: 'python-101',
        question: '周末开吗？',
        answer: '不开。',
        verifiedBy: '王老师',
        sources: ['a.md'],
      },
      tx,
    );
  });
  expect(kept.restsOn).toEqual([{ source: 'a.md', hash: 'h1' }]);
  expect((await store.verifiedAnswers.get(kept.id))?.restsOn).toEqual(kept.restsOn);
});
