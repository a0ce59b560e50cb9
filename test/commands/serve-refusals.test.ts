import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../support/running-service.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const WITHIN_MS = 30_000;

test('serve with a file in tools/ that is no tool says so, and ends', () => {
  const dataDir = writeFiles(temporaryDirectory(), { 'tools/room.mjs': 'export default 3;' });
  const model = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_API_KEY: 'none', CHAT_MODEL: 'none' };
  const zhujiao = (args: string[], env: Record<string, string>) =>
    spawnSync(process.execPath, [MAIN, ...args], {
      encoding: 'utf8',
      timeout: WITHIN_MS,
      killSignal: 'SIGKILL',
      env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: dataDir, ...env },
    });
  // A store that is there already: what opens it then stays open.
  expect(zhujiao(['token', 'list'], {}).status).toBe(0);
  const { status, stderr } = zhujiao(['serve', '--port', '0'], model);
  expect(stderr).toContain('room.mjs is no tool');
  expect(status).toBe(2);
}, 90_000);
