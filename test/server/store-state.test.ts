import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { createStoreState } from '../../src/server/state/store-state.ts';
import { storeFile } from '../../src/store/sqlite/open-in-directory.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

const full = new UnavailableError('store_full', 'The disk that holds the store is full.');

describe('the state of the store', () => {
  test('is looked at once for all who ask at the same time, and said in the log when it changes', async () => {
    const ends: (Error | null)[] = [null, full, full, null];
    let looks = 0;
    const logger = recordingLogger();
    const check = async () => {
      looks += 1;
      const end = ends.shift();
      if (end) throw end;
    };
    const state = createStoreState({ check }, logger, { checkedAgainMs: 0 });
    expect(await Promise.all([state(), state()])).toEqual([{ works: true }, { works: true }]);
    expect(looks).toBe(1);
    expect(await state()).toEqual({ works: false, code: 'store_full' });
    expect(await state()).toEqual({ works: false, code: 'store_full' });
    expect(await state()).toEqual({ works: true });
    expect(logger.lines.map(({ message, fields }) => [message, fields['code']])).toEqual([
      ['the store cannot be used', 'store_full'],
      ['the store can be used again', undefined],
    ]);
  });

  test('is bad where the store is silent, and a silent one is not asked a second time', async () => {
    let looks = 0;
    const check = () => {
      looks += 1;
      return new Promise<void>(() => {});
    };
    const state = createStoreState({ check }, recordingLogger(), { patienceMs: 5, checkedAgainMs: 0 });
    expect(await state()).toEqual({ works: false, code: 'store_silent' });
    expect(await state()).toEqual({ works: false, code: 'store_silent' });
    expect(looks).toBe(1);
  });

  test('is bad where its disk is full, though a small write still found a place', async () => {
    let bytes = 0;
    const state = createStoreState({ check: async () => {} }, recordingLogger(), {
      room: async () => bytes,
      checkedAgainMs: 0,
    });
    expect(await state()).toEqual({ works: false, code: 'store_full' });
    bytes = 5_000_000;
    expect(await state()).toEqual({ works: true });
  });
});

describe('a store that can be read and no more written', () => {
  let school: TemporaryInstallation;
  let beside: DatabaseSync;

  beforeAll(async () => {
    school = await temporaryInstallation();
    beside = new DatabaseSync(storeFile(school.installation.config.dataDir));
    // Every write fails, as on a full disk.
    beside.exec(`create trigger no_room before update on settings begin select raise(abort, 'no room'); end;
      create trigger none_at_all before insert on settings begin select raise(abort, 'no room'); end;`);
  });

  const figure = async (name: string) => {
    const { text } = await school.call('GET', '/metrics', { token: null });
    return text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1);
  };

  test('makes the process unready, with a figure to raise an alarm by, until it can be written again', async () => {
    const ready = await school.call('GET', '/readyz', { token: null });
    expect([ready.status, ready.json.status]).toEqual([503, 'unready']);
    expect(ready.json.parts.store).toMatch(/^cannot be used: /);
    expect(await figure('zhujiao_store_up')).toBe('0');
    // Not 0: nothing was read, and an alarm that is on stays on.
    expect(await figure('zhujiao_questions_overdue')).toBe('Nan');
    expect(await figure('zhujiao_jobs_oldest_due_seconds')).toBe('Nan');
    expect(Number(await figure('zhujiao_data_disk_free_bytes'))).toBeGreaterThan(0);
    beside.exec('drop trigger no_room; drop trigger none_at_all;');
    beside.close();
    await expect
      .poll(async () => (await school.call('GET', '/readyz', { token: null })).status, { timeout: 5_000 })
      .toBe(200);
    expect(await figure('zhujiao_store_up')).toBe('1');
  });
});

test('an answer that cannot be written down helps all the same; a promise that cannot be is none', async () => {
  const school = await temporaryInstallation();
  const beside = new DatabaseSync(storeFile(school.installation.config.dataDir));
  beside.exec('begin immediate');
  const ask = (question: string, more: object = {}) =>
    school.call('POST', '/v1/answers', { body: { question, courseId: 'python-101', ...more } });
  const [answered, streamed, passedOn] = await Promise.all([
    ask('什么是闭包？'),
    ask('装饰器写在哪里？', { stream: true }),
    ask('明天北京下雨吗？'),
  ]);
  expect([answered.status, answered.json.outcome]).toEqual([200, 'answered']);
  expect(streamed.text).toMatch(/event: done\n/);
  expect([passedOn.status, passedOn.json.code]).toEqual([503, 'store_locked']);
  beside.exec('rollback');
  beside.close();
  expect((await school.call('GET', `/v1/answers/${answered.json.id}`)).status).toBe(404);
  expect((await ask('明天北京下雨吗？')).json.handoff).not.toBeNull();
  school.logger.lines.length = 0;
}, 60_000);
