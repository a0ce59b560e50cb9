import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { atTheEnd } from '../support/at-the-end.ts';
import { plainEnvironment } from '../support/running-service.ts';
import { freePort } from '../support/servers.ts';
import { directoryWithStore } from '../support/temporary-store.ts';

const MAIN = join(resolve(import.meta.dirname, '../..'), 'src/main.ts');
/** As npm starts it, by a shell that stays in between and passes no signal on; it says whose process it is. */
const AS_NPM_DOES = '"$1" "$2" serve --port "$3" & echo $!; wait; true';

test.skipIf(process.platform === 'win32')(
  'what npm started ends well when npm and its shell are gone',
  async () => {
    const port = await freePort();
    const shell = spawn('sh', ['-c', AS_NPM_DOES, 'sh', process.execPath, MAIN, String(port)], {
      env: {
        ...plainEnvironment(),
        npm_lifecycle_event: 'start',
        ZHUJIAO_DATA_DIR: await directoryWithStore(),
        ZHUJIAO_LOG: 'silent',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    shell.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [pid] = await once(shell.stdout, 'data');
    atTheEnd(async () => {
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        // Gone, as it should be.
      }
    });
    await expect.poll(() => said, { timeout: 60_000 }).toContain('is ready');
    shell.kill('SIGTERM');
    await once(shell, 'exit');
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/healthz`).then(
            () => 'serves',
            () => 'gone',
          ),
        { timeout: 20_000 },
      )
      .toBe('gone');
    expect(said).toContain('what runs is finished first');
  },
  90_000,
);
