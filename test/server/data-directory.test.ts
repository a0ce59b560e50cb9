import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockDataDirectory } from '../../src/data-lock.ts';
import { whyUnwritable } from '../../src/domain/faults/disk-fault.ts';
import { makeDirectories } from '../../src/domain/faults/make-directories.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { createDataDirectoryState } from '../../src/server/state/data-disk.ts';
import { openStore } from '../../src/store/index.ts';
import { NOBODY, whileReadOnly } from '../support/as-another-user.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

test('a data directory that cannot be written is said by /readyz, and an upload is refused with the mend', async () => {
  const school = await temporaryInstallation();
  const directory = async () => {
    const { status, json } = await school.call('GET', '/readyz', { token: null });
    return [status, json.status, json.parts.dataDirectory];
  };
  expect(await directory()).toEqual([200, 'ready', 'ok']);
  const form = new FormData();
  form.append('file', new Blob(['# 连接\n\n内连接只留下对得上的行。\n']), 'joins.md');
  const upload = () => school.call('POST', '/v1/courses/python-101/materials', { body: form });

  await whileReadOnly(school.installation.config.dataDir, async () => {
    const refused = await upload();
    expect([refused.status, refused.json]).toMatchObject([
      503,
      {
        code: 'disk_read_only',
        detail: 'The data directory cannot be written.',
        fix: expect.stringContaining('belong to another user'),
      },
    ]);
    // Whoever asks is answered meanwhile.
    const asked = await school.call('POST', '/v1/answers', {
      body: { question: '闭包是什么？', courseId: 'python-101' },
    });
    expect(asked.json.outcome).toBe('answered');
    // Seen within the last second it may be as it was.
    await expect
      .poll(directory, { timeout: 5_000 })
      .toEqual([
        200,
        'ready',
        'disk_read_only: uploads and new indexes are refused; the store too, from the next start on at the latest',
      ]);
  });

  await expect.poll(directory, { timeout: 5_000 }).toEqual([200, 'ready', 'ok']);
  expect((await upload()).status).toBe(202);
  await school.installation.knowledge.changes.idle();
});

test('a disk without room is said for as long as it is so, and in the log when that changes', async () => {
  const path = temporaryDirectory();
  const logger = recordingLogger();
  let bytes = 5_000_000;
  const state = createDataDirectoryState({ path, holdsStore: false }, logger, {
    look: (dataDir) => whyUnwritable(dataDir, async () => bytes),
    checkedAgainMs: 0,
  });
  expect(await state()).toBe('ok');
  bytes = 900_000;
  const full = 'disk_full: uploads are refused, and courses whose index is not here yet are not answered';
  expect([await state(), await state()]).toEqual([full, full]);
  bytes = 5_000_000;
  expect([await state(), await state()]).toEqual(['ok', 'ok']);
  expect(logger.lines.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    'error: the data directory cannot be written',
    'warn: the data directory can be written again',
  ]);
});

test('a disk that is slow once, as a busy one is at the start, is no fault in the log; one that stays silent is', async () => {
  const logger = recordingLogger();
  const waiting: ((fault: null) => void)[] = [];
  const state = createDataDirectoryState({ path: '/', holdsStore: false }, logger, {
    look: () => new Promise((resolve) => waiting.push(resolve)),
    patienceMs: 5,
    checkedAgainMs: 0,
  });
  const answer = async () => {
    for (const resolve of waiting.splice(0)) resolve(null);
    await new Promise(setImmediate);
  };
  expect(await state()).toMatch(/^disk_silent/);
  await answer();
  const next = state();
  await answer();
  expect(await next).toBe('ok');
  expect(logger.lines).toEqual([]);
  for (let at = 0; at < 3; at++) expect(await state()).toMatch(/^disk_silent/);
  expect(logger.said('error')).toEqual(['the data directory cannot be written']);
  await answer();
  const last = state();
  await answer();
  expect(await last).toBe('ok');
  expect(logger.said('warn')).toEqual(['the data directory can be written again']);
});

test('however often somebody asks, the directory is tried once a second, and once at a time where it hangs', async () => {
  const waiting: ((fault: null) => void)[] = [];
  let tries = 0;
  const state = createDataDirectoryState({ path: '/', holdsStore: false }, recordingLogger(), {
    look: () => {
      tries += 1;
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    patienceMs: 5,
    checkedAgainMs: 0,
  });
  // Whoever asks is answered all the same.
  for (const at of [1, 2, 3]) expect(await state(), `${at}`).toMatch(/^disk_silent: uploads are refused/);
  expect(tries).toBe(1);
  for (const resolve of waiting) resolve(null);

  const seldom = createDataDirectoryState({ path: '/', holdsStore: false }, recordingLogger(), {
    look: async () => {
      tries += 1;
      return null;
    },
  });
  expect(await Promise.all([seldom(), seldom(), seldom()])).toEqual(['ok', 'ok', 'ok']);
  expect(await seldom()).toBe('ok');
  expect(tries).toBe(2);
});

/** Where the tests run as root, as somebody else to whom the directory belongs. */
async function asOwnerOf<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return await work();
  chownSync(path, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('what a try left that was cut off, of another user, does not count as a disk that cannot be written', async () => {
  const path = temporaryDirectory();
  const left = join(path, `.can-be-written-${process.pid}`);
  writeFileSync(left, '');
  chmodSync(left, 0o444);
  expect(await asOwnerOf(path, () => whyUnwritable(path))).toBeNull();
  expect(existsSync(left)).toBe(false);
});

describe.runIf(process.geteuid?.() === 0)('root, in the data directory of another user,', () => {
  test('leaves everything to that user: the store, its locks and the indexes', async () => {
    const dataDir = temporaryDirectory();
    chownSync(dataDir, NOBODY, NOBODY);
    const store = await openStore({ dataDir, wake: createLocalWake() });
    store.holdWhileAlive?.('course:python-101')?.();
    lockDataDirectory(dataDir)();
    await makeDirectories(join(dataDir, 'index', 'python-101'));
    await store.close();
    const made = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
    expect(made).toEqual(
      expect.arrayContaining([
        'zhujiao.sqlite',
        'serve.lock',
        'locks/course%3Apython-101',
        'index/python-101',
      ]),
    );
    expect(made.filter((name) => statSync(join(dataDir, name)).uid !== NOBODY)).toEqual([]);
  });

  test('may have left it indexes before, which is said, with the course', async () => {
    const dataDir = temporaryDirectory();
    for (const part of ['', 'index', 'index/exam', 'index/mine']) {
      mkdirSync(join(dataDir, part), { recursive: true });
      if (part !== 'index/exam') chownSync(join(dataDir, part), NOBODY, NOBODY);
    }
    const look = () => asOwnerOf(dataDir, () => whyUnwritable(dataDir));
    expect(await look()).toMatchObject({
      code: 'disk_read_only',
      says: expect.stringContaining('index/exam'),
    });
    chownSync(join(dataDir, 'index/exam'), NOBODY, NOBODY);
    expect(await look()).toBeNull();
  });
});
