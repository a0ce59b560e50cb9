import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../support/running-service.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const SCHOOL = join(import.meta.dirname, '../../data');
const COURSE = join(SCHOOL, 'courses/python-101');
const MESSAGES = join(SCHOOL, 'moderation/spam.jsonl');

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

test.each([
  ['ingest.ts', 'ingest', COURSE, '--course', 'python-101'],
  ['import.ts', 'import', SCHOOL],
  ['moderation/moderate.ts', 'moderate', MESSAGES],
])(
  'a command that is told to stop (%s) says that it did, and nothing of our code',
  (module, ...args) => {
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', stopsAt(`commands/${module}`), MAIN, ...args],
      {
        encoding: 'utf8',
        timeout: 45_000,
        killSignal: 'SIGKILL',
        env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: temporaryDirectory() },
      },
    );
    const said = 'zhujiao: stopped by SIGTERM before it was through.\n';
    expect([status, signal, stdout, stderr]).toEqual([1, null, '', said]);
  },
  60_000,
);

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
