import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openInstallation } from '../../src/app.ts';
import { doctor } from '../../src/commands/doctor/doctor.ts';
import { readConfig } from '../../src/config.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { runIn } from '../support/command-line.ts';
import { makeDatabase, onServer } from '../support/postgres-server.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

/** Pgvector is asked for, on a server that lacks it or by somebody who may not make it. */
async function withoutPgvector(): Promise<Record<string, string>> {
  const { name, url, drop } = await makeDatabase();
  await onServer(`create role ${name} login`);
  await onServer(`alter database ${name} owner to ${name}`);
  atTheEnd(async () => {
    await drop();
    await onServer(`drop role ${name}`);
  });
  const address = new URL(url);
  address.username = name;
  return {
    DATABASE_URL: address.toString(),
    ZHUJIAO_VECTOR_INDEX: 'pgvector',
    ZHUJIAO_DATA_DIR: temporaryDirectory(),
  };
}

test('where pgvector cannot be had, memory serves, and start and doctor say how to mend it', async () => {
  const environment = await withoutPgvector();
  const logger = recordingLogger();
  const installation = await openInstallation(readConfig(environment), logger);
  await installation.close();
  expect(logger.lines).toEqual([
    {
      level: 'warn',
      message: 'pgvector cannot be used; vectors are searched in this process’s memory until it can',
      fields: { error: expect.stringContaining('pgvector'), fix: expect.stringContaining('start again') },
    },
  ]);
  const { code, out } = await runIn(environment, doctor);
  expect(code).toBe(1);
  const finding = out.find((line) => line.includes('vector search'));
  expect(finding).toMatch(/^FAULT vector search +.*pgvector.*start again.*memory/);
  expect(out.find((line) => line.includes('store'))).toMatch(/^ok/);
});

test('the data directory of a process with a shared store is its user’s alone as well', async () => {
  const { url, drop } = await makeDatabase();
  atTheEnd(drop);
  const dataDir = join(temporaryDirectory(), 'cache');
  const environment = { DATABASE_URL: url, ZHUJIAO_DATA_DIR: dataDir };
  const installation = await openInstallation(readConfig(environment), recordingLogger());
  await installation.close();
  expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700');
});
