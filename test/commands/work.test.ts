import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { doctor } from '../../src/commands/doctor/doctor.ts';
import { serve } from '../../src/commands/serve.ts';
import { work } from '../../src/commands/work.ts';
import { readConfig } from '../../src/config.ts';
import { run } from '../support/command-line.ts';
import { REDIS_URL } from '../support/redis-under-test.ts';
import { plainEnvironment, startService } from '../support/running-service.ts';
import { aCalendar, aGroup, aMessage } from '../support/samples.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const MAIN = join(resolve(import.meta.dirname, '../..'), 'src/main.ts');

let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

/** What doctor says of the Redis. */
async function doctorOfRedis(dataDir: string, redisUrl: string, more: Record<string, string> = {}) {
  const out: string[] = [];
  const code = await doctor.run(['--json'], {
    config: readConfig({ ZHUJIAO_DATA_DIR: dataDir, ZHUJIAO_LOG: 'silent', REDIS_URL: redisUrl, ...more }),
    console: { out: (text) => void out.push(text), err: () => {} },
    signal: new AbortController().signal,
  });
  const { findings } = JSON.parse(out.join('')) as {
    findings: { part: string; state: string; says: string }[];
  };
  const links = findings.find(({ part }) => part === 'links');
  return { code, links, ...findings.find(({ part }) => part === 'redis') };
}

describe('zhujiao work', () => {
  test('without a Redis says what to do', async () => {
    const { error } = await run(work, temporaryDirectory());
    expect(error).toMatchObject({ code: 'no_redis', message: 'There is no Redis to take jobs from.' });
    expect(error.fix).toContain('REDIS_URL');
  });

  test('takes jobs, shows its health, is known to doctor, and ends well when it is asked to', async () => {
    const { store, dataDir } = await temporaryStore();
    const port = await freePort();
    const started = spawn(process.execPath, [MAIN, 'work', '--port', String(port)], {
      env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: dataDir, REDIS_URL },
      stdio: 'ignore',
    });
    child = started;
    const ended = new Promise((done) => started.once('exit', done));
    const id = await store.jobs.enqueue({ kind: 'nobody knows it', payload: {}, maxAttempts: 1 }, Date.now());
    await vi.waitFor(async () => expect((await store.jobs.get(id ?? ''))?.state).toBe('dead'), {
      timeout: 20_000,
      interval: 100,
    });
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      parts: { redis: 'ok', workers: '1 running' },
    });
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain(
      'zhujiao_job_attempts_total{kind="unknown",became="dead"} 1',
    );
    expect(await doctorOfRedis(dataDir, REDIS_URL)).toMatchObject({
      code: 0,
      state: 'ok',
      says: expect.stringContaining('1 at work'),
    });
    started.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await doctorOfRedis(dataDir, REDIS_URL)).toMatchObject({
      state: 'note',
      says: expect.stringContaining('no process works on jobs'),
    });
  });
});

describe('a worker that knows where the pages are', () => {
  test('writes the way to appeal into its private messages', async () => {
    const { store, dataDir } = await temporaryStore();
    const now = Date.now();
    await store.calendars.put(aCalendar());
    await store.groups.put(aGroup(), now);
    const learnerId = await store.learners.seen('web', 'seller', '卖课的', now);
    await store.learners.join('newcomers', learnerId, 'learner', now);
    const message = aMessage({
      channel: 'web',
      senderId: learnerId,
      text: '全套Python课程3折，加微信 py88991 领取',
      sentAt: now,
    });
    await store.messages.insert(message);
    await store.jobs.enqueue(
      { kind: 'moderate', payload: { messageRowId: message.id, revision: message.revision } },
      now,
    );
    child = spawn(process.execPath, [MAIN, 'work'], {
      env: {
        ...plainEnvironment(),
        ZHUJIAO_DATA_DIR: dataDir,
        ZHUJIAO_PUBLIC_URL: 'https://learn.school.example/',
        REDIS_URL,
      },
      stdio: 'ignore',
    });
    await vi.waitFor(
      async () => {
        const [reminder] = await store.privateMessages.of('newcomers', learnerId, 10);
        expect(reminder?.text).toMatch(/https:\/\/learn\.school\.example\/appeal#\S+$/);
      },
      { timeout: 20_000, interval: 100 },
    );
  });
});

test('zhujiao serve does not say that jobs go over a Redis that is away, but why they do not', async () => {
  const { dataDir } = await temporaryStore();
  const nobody = `redis://somebody:hunter2@127.0.0.1:${await freePort()}`;
  const service = await startService({ dataDir, env: { REDIS_URL: nobody } });
  const said = service.log();
  expect(await service.stop()).toBe(0);
  expect(said).toMatch(/over Redis — away: .*start Redis, or mend host and port/);
  expect(said).not.toMatch(/hunter2|over Redis, here/);
}, 60_000);

describe('zhujiao serve --no-work', () => {
  test('is refused where nobody else could run the jobs', async () => {
    const { error } = await run(serve, temporaryDirectory(), '--no-work');
    expect(error).toMatchObject({ code: 'nobody_would_work', fix: expect.stringContaining('REDIS_URL') });
  });
});

describe('doctor', () => {
  test('says that a Redis cannot be reached, and nothing of its password', async () => {
    const port = await freePort();
    const found = await doctorOfRedis(temporaryDirectory(), `redis://somebody:hunter2@127.0.0.1:${port}`);
    expect(found).toMatchObject({ code: 1, state: 'fault', says: expect.stringContaining('ECONNREFUSED') });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  test('says where links lead, and that workers write none as long as nobody told them', async () => {
    const dataDir = temporaryDirectory();
    expect((await doctorOfRedis(dataDir, REDIS_URL)).links).toMatchObject({
      state: 'note',
      says: expect.stringContaining('ZHUJIAO_PUBLIC_URL'),
    });
    const told = { ZHUJIAO_PUBLIC_URL: 'https://learn.school.example' };
    expect((await doctorOfRedis(dataDir, REDIS_URL, told)).links).toMatchObject({
      state: 'ok',
      says: 'begin with https://learn.school.example',
    });
  });
});
