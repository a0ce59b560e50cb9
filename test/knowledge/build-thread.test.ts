import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCourseIndex } from '../../src/knowledge/course-index/course-index.ts';
import { buildInThread } from '../../src/knowledge/library/build-thread/build-in-thread.ts';
import { whileReadOnly } from '../support/as-another-user.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { lesson, schoolLibrary } from './school-library.ts';

async function material() {
  const school = await schoolLibrary({ '01.md': lesson('闭包', 1, 4) });
  await school.ingest();
  const states = await school.store.materials.states('python');
  return { dataDir: school.dataDir, materialIds: states.map(({ id }) => id) };
}

test('an index that is built in a thread holds the passages of its materials', async () => {
  const { dataDir, materialIds } = await material();
  const directory = join(temporaryDirectory(), 'index');
  const passages = await buildInThread({ dataDir, databaseUrl: null })({ materialIds, directory });
  const index = await loadCourseIndex(directory);
  expect(passages).toBeGreaterThan(3);
  expect(index.size).toBe(passages);
});

test('a build that nobody wants any more is given up with the reason', async () => {
  const { dataDir, materialIds } = await material();
  const directory = join(temporaryDirectory(), 'index');
  const build = buildInThread({ dataDir, databaseUrl: null });
  const stopping = new AbortController();
  const building = build({ materialIds, directory, signal: stopping.signal });
  stopping.abort(new Error('the service is stopping'));
  await expect(building).rejects.toThrow('the service is stopping');
  await expect(build({ materialIds, directory, signal: stopping.signal })).rejects.toThrow('is stopping');
  expect(existsSync(directory)).toBe(false);
});

test('a build that fails says of what, and that the course is as it was', async () => {
  const { materialIds } = await material();
  const build = buildInThread({ dataDir: '/dev/null/nowhere', databaseUrl: null });
  await expect(build({ materialIds, directory: join(temporaryDirectory(), 'index') })).rejects.toMatchObject({
    code: 'index_not_built',
    message: expect.stringMatching(/taken away.*[^.]\.$/),
    fix: expect.stringContaining('as it was before'),
    // By this an upload waits for a store that is away.
    cause: expect.objectContaining({ code: expect.stringMatching(/^store_/) }),
  });
});

test('an index that there is no place for says so, and is there once it can be written', async () => {
  const school = await schoolLibrary({ '01.md': lesson('闭包', 1, 4) });
  await school.ingest();
  const index = join(school.dataDir, 'index');
  rmSync(index, { recursive: true });
  mkdirSync(index);
  const anew = school.openAnew();
  atTheEnd(anew.close);
  const ask = () => anew.retrieve('闭包', ['python'], { limit: 1 });
  await whileReadOnly(index, () =>
    expect(ask()).rejects.toMatchObject({
      code: 'disk_read_only',
      fix: expect.stringContaining('ZHUJIAO_DATA_DIR'),
    }),
  );
  expect((await ask()).found).toHaveLength(1);
});
