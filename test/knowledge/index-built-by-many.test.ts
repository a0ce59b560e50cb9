import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lesson, schoolLibrary } from './school-library.ts';

/** Processes that come up at once after an upgrade, on one data directory. */
const PROCESSES = 6;

const lessons = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`${index}.md`, lesson(`课题${index}`, 1, 6)]),
);

test.each([
  ['of an older version', (directory: string) => writeFileSync(join(directory, 'course.bin'), 'an old one')],
  ['that is not there', (directory: string) => rmSync(directory, { recursive: true })],
])('an index %s is found anew by all that need it at the same time', async (_, spoil) => {
  const school = await schoolLibrary(lessons);
  await school.ingest();
  const parent = join(school.dataDir, 'index', 'python');
  for (let round = 0; round < 3; round++) {
    spoil(join(parent, '1'));
    const others = Array.from({ length: PROCESSES }, () => school.openAnew());
    const found = await Promise.all(others.map((one) => one.retrieve('课题3', ['python'], { limit: 1 })));
    for (const one of others) await one.close();
    expect(found.map((one) => one.found[0]?.passage.source)).toEqual(Array(PROCESSES).fill('3.md'));
    expect(readdirSync(parent)).toEqual(['1']);
  }
});

test('what a build that was cut off has left goes with a later one; what may still be built stays', async () => {
  const school = await schoolLibrary(lessons);
  const parent = join(school.dataDir, 'index', 'python');
  for (const name of ['building-of-last-week', 'building-now'])
    mkdirSync(join(parent, name), { recursive: true });
  const lastWeek = new Date(Date.now() - 7 * 86_400_000);
  utimesSync(join(parent, 'building-of-last-week'), lastWeek, lastWeek);
  await school.ingest();
  expect(readdirSync(parent).toSorted()).toEqual(['1', 'building-now']);
});
