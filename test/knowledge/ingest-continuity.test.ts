import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { lesson, type SchoolLibrary, schoolLibrary } from './school-library.ts';

const manyLessons = (edition: number, count = 8): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${index}.md`, lesson(`课题${index}`, edition, 4)]),
  );

/** Ingests until `files` files were read, then breaks off. */
async function breakOff(school: SchoolLibrary, files: number): Promise<void> {
  const abort = new AbortController();
  const run = school.ingest({
    signal: abort.signal,
    onProgress: (done) => {
      if (done === files) abort.abort(new Error('Ctrl-C'));
    },
  });
  await expect(run).rejects.toThrow('Ctrl-C');
}

describe('an interrupted ingest', () => {
  test('leaves what readers had, and the next one goes on where it stopped', async () => {
    const school = await schoolLibrary(manyLessons(1));
    await school.ingest();
    const before = await school.knowledge.retrieve('课题3', ['python'], { limit: 3 });
    school.write(manyLessons(2));
    await breakOff(school, 5);
    expect(await school.store.courses.version('python')).toBe(1);
    expect(await school.knowledge.retrieve('课题3', ['python'], { limit: 3 })).toEqual(before);
    const staged = (await school.store.materials.states('python')).filter(
      (state) => state.stage === 'staged',
    );
    expect(staged.length).toBeGreaterThan(0);

    expect(await school.ingest()).toMatchObject({ version: 2, indexed: 8, removed: 8 });
    const live = await school.store.materials.states('python');
    expect(live.every((state) => state.stage === 'live')).toBe(true);
    for (const state of staged) expect(live.map((one) => one.id)).toContain(state.id);
    const [found] = (await school.knowledge.retrieve('课题3', ['python'], { limit: 1 })).found;
    expect(found?.passage.text).toContain('edition2');
  });

  test('of files that changed again since leaves nothing of what it had read', async () => {
    const school = await schoolLibrary(manyLessons(1));
    await school.ingest();
    school.write(manyLessons(2));
    await breakOff(school, 5);
    school.write(manyLessons(3));
    await school.ingest();
    const live = await school.store.materials.listLive('python');
    const passages = await school.store.passages.listByMaterials(live.map((material) => material.id));
    expect(passages.every((passage) => passage.text.includes('edition3'))).toBe(true);
    expect(await school.store.materials.states('python')).toHaveLength(8);
  });

  test('that comes to nothing leaves nothing: the files are as they were', async () => {
    const school = await schoolLibrary(manyLessons(1));
    await school.ingest();
    school.write(manyLessons(2));
    await breakOff(school, 5);
    school.write(manyLessons(1));
    expect(await school.ingest()).toMatchObject({ version: 1, unchanged: 8, indexed: 0 });
    expect(await school.store.materials.states('python')).toHaveLength(8);
  });

  test('of a first ingest leaves a course that holds nothing yet, and can be gone on with', async () => {
    const school = await schoolLibrary(manyLessons(1));
    await breakOff(school, 5);
    expect(await school.sourcesFor('课题3')).toEqual([]);
    expect(await school.ingest()).toMatchObject({ version: 1, indexed: 8 });
    expect((await school.sourcesFor('课题3'))[0]).toBe('3.md');
  });

  test('between the switch and the clearing away of the old leaves nothing behind in the end', async () => {
    const school = await schoolLibrary({ '0.md': lesson('闭包', 1) });
    await school.ingest();
    const [state] = await school.store.materials.states('python');
    school.write({ '0.md': lesson('闭包', 2) });
    await school.ingest();
    await school.store.materials.insertStaged({
      id: 'mat_left',
      courseId: 'python',
      source: '0.md',
      title: '闭包',
      status: 'indexed',
      fault: null,
      passages: 0,
      bytes: 1,
      updatedAt: 1,
      origin: '0.md',
      hash: state?.hash ?? '',
      readWith: 1,
    });
    await school.store.materials.setStage(['mat_left'], 'retired');
    expect(await school.ingest()).toMatchObject({ version: 2, unchanged: 1 });
    expect(await school.store.materials.states('python')).toHaveLength(1);
  });
});

describe('a changed file', () => {
  test('is replaced at once, while readers search without a pause', async () => {
    const writer = await schoolLibrary({ '0.md': lesson('闭包', 0, 12), '1.md': lesson('异常', 0, 12) });
    await writer.ingest();
    const reader = await schoolLibrary({}, writer);
    let done = false;
    const editionsSeen = new Set<string>();
    const read = async () => {
      while (!done) {
        const { found } = await reader.knowledge.retrieve('闭包就像', ['python'], { limit: 50 });
        const ofLesson = found.filter((hit) => hit.passage.source === '0.md').map((hit) => hit.passage);
        const editions = new Set(ofLesson.map((passage) => /edition(\d)/.exec(passage.text)?.[1]));
        expect(ofLesson, 'every section of the lesson').toHaveLength(12);
        expect(editions.size, 'all of one edition').toBe(1);
        for (const edition of editions) editionsSeen.add(edition ?? '');
        await setImmediate();
      }
    };
    const readers = [read(), read()];
    for (let edition = 1; edition <= 5; edition++) {
      writer.write({ '0.md': lesson('闭包', edition, 12) });
      expect(await writer.ingest()).toMatchObject({ version: edition + 1, indexed: 1, unchanged: 1 });
      await setImmediate();
    }
    done = true;
    await Promise.all(readers);
    expect(editionsSeen.size).toBeGreaterThan(1);
    const { found } = await reader.knowledge.retrieve('闭包就像', ['python'], { limit: 1 });
    expect(found[0]?.passage.text).toContain('edition5');
  });
});

describe('two at once', () => {
  test('ingest one course one after the other: the second is refused with a reason', async () => {
    const school = await schoolLibrary(manyLessons(1));
    const beside = await schoolLibrary({}, school);
    const results = await Promise.allSettled([school.ingest(), beside.ingest()]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'course_being_built',
      message: expect.stringContaining('"python"'),
      fix: expect.stringContaining('Wait'),
    });
    expect(await beside.ingest()).toMatchObject({ unchanged: 8, version: 1 });
  });

  test('ingest two courses side by side', async () => {
    const school = await schoolLibrary(manyLessons(1));
    const beside = await schoolLibrary({}, school);
    const reports = await Promise.all([school.ingest(), beside.ingest({ courseId: 'other' })]);
    expect(reports.map((report) => report.indexed)).toEqual([8, 8]);
  });

  test('where the first could not let go of the course, on a full disk, the second is told how long it waits', async () => {
    const school = await schoolLibrary(manyLessons(1, 1));
    school.store.holdWhileAlive = null; // As a shared store.
    school.store.leases.release = async () => Promise.reject(new Error('the disk is full'));
    expect(await school.ingest()).toMatchObject({ indexed: 1 });
    await expect(school.ingest()).rejects.toMatchObject({
      code: 'course_being_built',
      fix: expect.stringContaining('free after a minute'),
    });
  });

  test('may follow one that was killed at once, and none that lives', async () => {
    const school = await schoolLibrary(manyLessons(1, 1));
    await school.store.leases.take('course:python', 'a process that died', school.clock.now(), MINUTE);
    const letGo = school.store.holdWhileAlive?.('course:python');
    await expect(school.ingest()).rejects.toMatchObject({
      code: 'course_being_built',
      fix: 'Wait until it has finished, then run this again.',
    });
    letGo?.();
    expect(await school.ingest()).toMatchObject({ indexed: 1 });
  });

  test('may follow one that died once its lease has run out, on a shared store', async () => {
    const school = await schoolLibrary(manyLessons(1, 1));
    school.store.holdWhileAlive = null;
    await school.store.leases.take('course:python', 'a process that died', school.clock.now(), MINUTE);
    await expect(school.ingest()).rejects.toMatchObject({ code: 'course_being_built' });
    school.clock.advance(MINUTE + 1);
    expect(await school.ingest()).toMatchObject({ indexed: 1 });
  });
});
