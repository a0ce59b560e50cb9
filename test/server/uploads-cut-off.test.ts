import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createService, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import type { MaterialChange } from '../../src/domain/school/material-change.ts';
import type { Store } from '../../src/store/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aCourse } from '../support/samples.ts';
import { writeFiles } from '../support/temporary-directory.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';
import { directoryWithStore } from '../support/temporary-store.ts';

const LESSON = '# 连接\n\n## 内连接\n\n内连接只留下两张表里都能对上的行。\n';
const clock = movableClock();

const cutOff = (said: Partial<MaterialChange>): MaterialChange => ({
  id: 'mch_1',
  courseId: 'sql-101',
  kind: 'upload',
  state: 'running',
  files: [{ name: 'joins.md', bytes: LESSON.length, refused: null }],
  read: 0,
  total: 1,
  report: null,
  problem: null,
  createdAt: clock.now(),
  finishedAt: null,
  ...said,
});

/**
 * A service that starts where another ended in the middle of these changes; how they stand once it has worked them off.
 */
async function afterRestart(
  changes: MaterialChange[],
  files: Record<string, string>,
  disturb: (store: Store) => void = () => {},
) {
  const dataDir = await directoryWithStore();
  const uploads = join(dataDir, 'uploads');
  writeFiles(uploads, files);
  const config = readConfig({ ZHUJIAO_DATA_DIR: dataDir, PORT: '0' });
  const installation = await openInstallation(config, recordingLogger(), { clock, searchesInThread: false });
  const { store, knowledge } = installation;
  await store.courses.put(aCourse({ id: 'sql-101' }), 0);
  for (const change of changes) await store.materialChanges.insert(change);
  disturb(store);
  const service = await createService(installation);
  service.runner.start = () => {};
  await service.start();
  atTheEnd(async () => {
    await service.stop();
    await installation.close();
  });
  await knowledge.changes.idle();
  const ended = await Promise.all(changes.map(({ id }) => store.materialChanges.get(id)));
  return { ended, left: existsSync(uploads) ? readdirSync(uploads) : [] };
}

test('an upload that was being read when the service ended is read at its next start; one that was arriving is cleared away', async () => {
  const { ended, left } = await afterRestart([cutOff({})], {
    'mch_1/joins.md': LESSON,
    'mch_2/half.md': '# 只到一半',
  });
  expect(ended).toMatchObject([{ state: 'done', report: { indexed: 1 } }]);
  expect(left).toEqual([]);
});

test('an upload in which one service after another ended is given up, and the next is read', async () => {
  const { ended, left } = await afterRestart([cutOff({}), cutOff({ id: 'mch_2' })], {
    'mch_1/joins.md': LESSON,
    'mch_1/.begun': '.....',
    'mch_2/joins.md': LESSON,
    'mch_2/.begun': '....',
  });
  expect(ended).toMatchObject([{ state: 'failed', problem: { code: 'given_up' } }, { state: 'done' }]);
  expect(left).toEqual([]);
});

test('an upload that is being read while the store goes away is read once it is back', async () => {
  // Others ended in it, but none for its waiting.
  const files = { 'mch_1/joins.md': LESSON, 'mch_1/.begun': '....' };
  const away = new UnavailableError('store_unreachable', 'The store is away.');
  const { ended, left } = await afterRestart([cutOff({})], files, (store) => {
    // In the middle of the work, as the thread says it that builds an index; and again where its end is to be noted.
    const inThread = new UnavailableError('index_not_built', 'It could not be built.', { cause: away });
    vi.spyOn(store.leases, 'take').mockRejectedValueOnce(inThread);
    const { update } = store.materialChanges;
    let ends = 0;
    vi.spyOn(store.materialChanges, 'update').mockImplementation(async (id, change, now) => {
      if (change.finishedAt && ends++ === 0) throw away;
      await update(id, change, now);
    });
  });
  expect(ended).toMatchObject([{ state: 'done', problem: null, report: { indexed: 1 } }]);
  expect(left).toEqual([]);
});

describe('an upload whose acknowledgement by the store was lost', () => {
  const away = new UnavailableError('store_unreachable', 'The connection broke.');

  async function sentWhile(lose: (store: Store, insert: () => Promise<void>) => Promise<void>) {
    const { call, installation } = await temporaryInstallation();
    const { store, knowledge, config } = installation;
    const { insert } = store.materialChanges;
    vi.spyOn(store.materialChanges, 'insert').mockImplementationOnce((change) =>
      lose(store, () => insert(change)),
    );
    const form = new FormData();
    form.append('file', new Blob([LESSON]), 'joins.md');
    const { status } = await call('POST', '/v1/courses/python-101/materials', { body: form });
    await knowledge.changes.idle(); // Until it is known,
    await knowledge.changes.idle(); // and until it is read.
    const changes = await store.materialChanges.listByCourse('python-101', 5);
    return { status, changes, left: readdirSync(join(config.dataDir, 'uploads')) };
  }

  test('is read where its row was stored, once the store is back', async () => {
    const { status, changes, left } = await sentWhile(async (store, insert) => {
      await insert();
      vi.spyOn(store.materialChanges, 'get').mockRejectedValueOnce(away);
      throw away;
    });
    expect(status).toBe(503);
    expect(changes).toMatchObject([{ state: 'done', report: { indexed: 1 } }]);
    expect(left).toEqual([]);
  });

  test('leaves nothing where it was not', async () => {
    const { status, changes, left } = await sentWhile(async () => {
      throw away;
    });
    expect([status, changes, left]).toEqual([503, [], []]);
  });
});
