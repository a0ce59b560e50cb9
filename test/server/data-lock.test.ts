import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockDataDirectory } from '../../src/data-lock.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore } from '../../src/store/index.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const MODULE = new URL('../../src/data-lock.ts', import.meta.url);
/** Says that it holds the lock when all that nobody refers to was collected. */
const HOLD = `import { lockDataDirectory } from '${MODULE}';
lockDataDirectory(process.argv[1]);
globalThis.gc();
await new Promise((resolve) => setTimeout(resolve, 20));
globalThis.gc();
console.log('held');
setInterval(() => {}, 1000);`;

/** A process that serves, as far as the lock knows. */
async function holderOf(dataDir: string) {
  const holder = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', HOLD, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return holder;
}

/** As an older version left it: one that may be done again was not applied. */
function makeOlder(dataDir: string): void {
  const database = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'));
  database.exec("delete from kysely_migration where name = '020-recalled-quotes'");
  database.close();
}

describe('the lock of a data directory', () => {
  test('is one server’s, until it lets go', () => {
    const dataDir = join(temporaryDirectory(), 'new');
    const unlock = lockDataDirectory(dataDir);
    expect(() => lockDataDirectory(dataDir)).toThrow(
      expect.objectContaining({
        code: 'already_serving',
        message: expect.stringContaining(dataDir),
        fix: expect.stringContaining('ZHUJIAO_DATA_DIR'),
      }),
    );
    unlock();
    lockDataDirectory(dataDir)();
  });

  test('of one directory leaves others alone', () => {
    const [one, two] = [lockDataDirectory(temporaryDirectory()), lockDataDirectory(temporaryDirectory())];
    one();
    two();
  });

  test('does not keep commands from the store beside it', async () => {
    const dataDir = temporaryDirectory();
    const unlock = lockDataDirectory(dataDir);
    const store = await openStore({ dataDir, wake: createLocalWake() });
    await store.settings.set('a', 'b');
    await store.close();
    unlock();
  });

  test('keeps a newer version, as long as an older one serves, from changing the store under it', async () => {
    const dataDir = temporaryDirectory();
    const store = await openStore({ dataDir, wake: createLocalWake() });
    await store.groups.put(aGroup(), 0);
    await store.close();
    makeOlder(dataDir);
    const holder = await holderOf(dataDir);
    await expect(openStore({ dataDir, wake: createLocalWake() })).rejects.toMatchObject({
      code: 'store_is_older',
      message: expect.stringContaining(dataDir),
      fix: expect.stringContaining('Restart "zhujiao serve"'),
    });

    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const later = await openStore({ dataDir, wake: createLocalWake() });
    expect([later.migrated.length, (await later.groups.list()).length]).toEqual([1, 1]);
    await later.close();
  });

  test('is held against other processes, and gone with the process that held it, however it ends', async () => {
    const dataDir = temporaryDirectory();
    const holder = await holderOf(dataDir);
    expect(() => lockDataDirectory(dataDir)).toThrow(expect.objectContaining({ code: 'already_serving' }));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockDataDirectory(dataDir)();
  });

  test('of a directory that cannot be written is refused with its name', () => {
    const dataDir = join(writeFiles(temporaryDirectory(), { file: 'x' }), 'file', 'data');
    expect(() => lockDataDirectory(dataDir)).toThrow(
      expect.objectContaining({ code: 'data_dir_unusable', message: expect.stringContaining(dataDir) }),
    );
  });
});

describe('the command line', () => {
  const run = async (args: string[], environment: Record<string, string>) => {
    const main = join(import.meta.dirname, '../../src/main.ts');
    const env = { PATH: process.env['PATH'] ?? '', ...environment };
    return await promisify(execFile)(process.execPath, [main, ...args], { env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  };

  test('a second serve on a data directory is told so in one message, and exits', async () => {
    const dataDir = temporaryDirectory();
    const unlock = lockDataDirectory(dataDir);
    const { code, stdout, stderr } = await run(['serve', '--port', '0'], { ZHUJIAO_DATA_DIR: dataDir });
    unlock();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^zhujiao: Another "zhujiao serve" is running on the data directory .+\n +Stop it first/,
    );
    expect(stderr).not.toContain('    at ');
  });

  test('a bad environment stops every command, with every fault', async () => {
    const { code, stderr } = await run(['ask', '闭包'], { ZHUJIAO_PORT: '1', PORT: 'x' });
    expect(code).toBe(2);
    expect(stderr).toContain('ZHUJIAO_PORT');
    expect(stderr).toContain('PORT: ');
    expect(stderr).not.toContain('    at ');
  });

  test('a data directory that cannot be used stops a command with its name', async () => {
    const dataDir = join(writeFiles(temporaryDirectory(), { file: 'x' }), 'file', 'data');
    const { code, stderr } = await run(['token', 'list'], { ZHUJIAO_DATA_DIR: dataDir });
    expect(code).toBe(2);
    expect(stderr).toContain(dataDir);
    expect(stderr).toContain('ZHUJIAO_DATA_DIR');
    expect(stderr).not.toContain('    at ');
  });

  test('a port in use stops serve with what to do, and lets go of the data directory', async () => {
    const dataDir = temporaryDirectory();
    const store = await openStore({ dataDir, wake: createLocalWake() });
    await store.groups.put(aGroup(), 0);
    await store.close();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // it listens on a port
    const { code, stderr } = await run(['serve', '--port', String(port)], { ZHUJIAO_DATA_DIR: dataDir });
    other.close();
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is in use`));
    expect(stderr).toContain('--port');
    expect(stderr).not.toContain('    at ');
    lockDataDirectory(dataDir)();
  });
});
