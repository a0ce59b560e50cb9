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
