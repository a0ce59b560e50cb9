import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../support/running-service.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const WITHIN_MS = 30_000;

test('serve with a file in tools/ that is no tool says so, and ends', () => {
  const dataDir = temporaryDirectory();
  const zhujiao = (...args: string[]) =>
    spawnSync(process.execPath, [MAIN, ...args], {
      encoding: 'utf8',
      timeout: WITHIN_MS,
      killSignal: 'SIGKILL',
      env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: dataDir },
    });
  // A store that is there already: what opens it then stays open.
  expect(zhujiao('token', 'list').status).toBe(0);
  writeFiles(dataDir, { 'tools/room.mjs': 'export default 3;' });
  const { status, stderr } = zhujiao('serve', '--port', '0');
  expect(stderr).toContain('room.mjs is no tool');
  expect(status).toBe(2);
}, 90_000);

test.each(['doctor', 'token', 'serve'])(
  'a data directory that cannot be made is named by %s, and that is the end of it',
  (command) => {
    // The kernel's own tree takes no directory of ours, whoever asks.
    const { status, stdout, stderr, signal } = spawnSync(
      process.execPath,
      [
        MAIN,
        command,
        ...(command === 'token' ? ['list'] : []),
        ...(command === 'serve' ? ['--port', '0'] : []),
      ],
      {
        encoding: 'utf8',
        timeout: WITHIN_MS,
        killSignal: 'SIGKILL',
        env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: '/proc/zhujiao/data' },
      },
    );
    expect(signal).toBeNull();
    expect(`${stdout}${stderr}`).toContain('The data directory /proc/zhujiao/data cannot be used');
    expect(status).toBeGreaterThan(0);
  },
  60_000,
);
