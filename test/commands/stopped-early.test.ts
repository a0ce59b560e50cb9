import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../support/running-service.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const COURSE = join(import.meta.dirname, '../../data/courses/python-101');

/** Tells the process to stop at the moment when it begins to load a module. */
const stopsAt = (module: string): string =>
  `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, next) {
      if (url.endsWith('${module}')) process.kill(process.pid, 'SIGTERM');
      return next(url, context);
    },
  });`)}`;

test('a command that is told to stop says that it did, and nothing of our code', () => {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', stopsAt('commands/ingest.ts'), MAIN, 'ingest', COURSE, '--course', 'python-101'],
    {
      encoding: 'utf8',
      timeout: 45_000,
      killSignal: 'SIGKILL',
      env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: temporaryDirectory() },
    },
  );
  const said = 'zhujiao: stopped by SIGTERM before it was through.\n';
  expect([status, signal, stdout, stderr]).toEqual([1, null, '', said]);
}, 60_000);

test.each(['commands/serve.ts', 'server/server.ts'])(
  'serve that is told to stop while it still loads (%s) ends calmly',
  (module) => {
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      ['--import', stopsAt(module), MAIN, 'serve', '--port', '0'],
      {
        encoding: 'utf8',
        timeout: 45_000,
        killSignal: 'SIGKILL',
        env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: temporaryDirectory() },
      },
    );
    expect([status, signal, stderr]).toEqual([0, null, '']);
  },
  60_000,
);
