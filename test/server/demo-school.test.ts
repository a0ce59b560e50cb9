import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createService, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { storeFile } from '../../src/store/sqlite/open-in-directory.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { movableClock } from '../support/movable-clock.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { directoryWithStore } from '../support/temporary-store.ts';

test('a first start that was cut off while it filled the demo school in is gone on with by the next', async () => {
  const config = readConfig({ ZHUJIAO_DATA_DIR: await directoryWithStore(), PORT: '0' });
  const clock = movableClock();
  const installation = await openInstallation(config, recordingLogger(), { clock, searchesInThread: false });
  atTheEnd(() => installation.close());
  const { store } = installation;
  const service = await createService(installation);
  const beside = new DatabaseSync(storeFile(config.dataDir));
  beside.exec("create trigger cut before insert on passages begin select raise(abort, 'cut'); end");

  await expect(service.fillIfEmpty()).rejects.toThrow('cut');
  expect((await store.groups.list()).length).toBeGreaterThan(0);
  beside.exec('drop trigger cut');
  beside.close();
  // A process that was killed has let go of nothing.
  for (const name of ['demo-school', 'course:python-101'])
    await store.leases.take(name, 'killed', clock.now(), 60_000);

  expect(await service.fillIfEmpty()).toBe(2);
  for (const { id, version } of await store.courses.list())
    expect([id, version]).toEqual([expect.any(String), 1]);
  expect(await service.fillIfEmpty()).toBe(0);
}, 60_000);

test('on a shared store the next start waits until the one that was killed counts as gone, and goes on', async () => {
  const config = readConfig({
    ZHUJIAO_DATA_DIR: temporaryDirectory(),
    DATABASE_URL: await temporaryDatabase(),
    PORT: '0',
  });
  const clock = movableClock();
  const installation = await openInstallation(config, recordingLogger(), { clock, searchesInThread: false });
  atTheEnd(() => installation.close());
  const { store } = installation;
  // As it stood when the process was killed, its leases just renewed.
  await store.settings.set('demo_school', 'begun');
  await store.leases.take('demo-school', 'killed', clock.now(), 15_000);
  await store.leases.take('course:python-101', 'killed', clock.now(), 60_000);

  const service = await createService(installation);
  const filling = service.fillIfEmpty();
  expect(await Promise.race([filling, new Promise((resolve) => setTimeout(resolve, 1_500, 'waits'))])).toBe(
    'waits',
  );
  clock.advance(16_000);
  expect(await filling).toBe(2);
  expect(await service.fillIfEmpty()).toBe(0);

  await store.settings.set('demo_school', 'begun');
  await store.leases.take('demo-school', 'alive', clock.now(), 15_000);
  // Who is told to stop meanwhile does not wait for anybody.
  expect(await service.fillIfEmpty(AbortSignal.timeout(100))).toBe(0);
}, 60_000);
