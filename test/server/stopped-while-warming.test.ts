import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createService, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aCourse } from '../support/samples.ts';
import { directoryWithStore } from '../support/temporary-store.ts';

const WARNING = 'an index could not be loaded ahead';

/** What a service says of an index that cannot be loaded ahead, before its stop or after. */
async function saidOf(when: 'before' | 'after'): Promise<string[]> {
  const config = readConfig({ ZHUJIAO_DATA_DIR: await directoryWithStore(), PORT: '0' });
  const logger = recordingLogger();
  const installation = await openInstallation(config, logger, { searchesInThread: false });
  await installation.store.courses.put(aCourse({ id: 'sql-101' }), 0);
  const { promise, reject } = Promise.withResolvers<void>();
  const knowledge = { ...installation.knowledge, warm: () => promise };
  const service = await createService({ ...installation, knowledge });
  await service.start();
  if (when === 'before') reject(new Error('its file is damaged'));
  await service.stop();
  if (when === 'after') reject(new Error('the material is not searched any more'));
  await setImmediate();
  await installation.close();
  return logger.said('warn');
}

test('a service that is stopped while it loads indexes ahead gives that up without a word', async () => {
  expect(await saidOf('after')).not.toContain(WARNING);
});

test('an index that cannot be loaded ahead is warned of', async () => {
  expect(await saidOf('before')).toContain(WARNING);
});
