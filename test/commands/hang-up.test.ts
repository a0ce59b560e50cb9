import { expect, test } from 'vitest';
import { seededDataDirectory, startService } from '../support/running-service.ts';

test('serve finishes and ends as at any stop when its terminal is closed', { timeout: 120_000 }, async () => {
  const service = await startService({ dataDir: await seededDataDirectory('hang-up') });
  expect(await service.stop('SIGHUP')).toBe(0);
  expect(service.log()).toContain('Stopping; what runs is finished first.');
});
