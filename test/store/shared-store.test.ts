import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createIntake } from '../../src/conversation/index.ts';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { createLocalWake, type Wake } from '../../src/domain/signals/wake.ts';
import { systemClock } from '../../src/domain/time/clock.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { explained, placeOf } from '../../src/store/postgres/postgres-faults.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { databaseUrl, onServer, temporaryDatabase } from '../support/postgres-server.ts';
import { aCalendar, aGroup, anInbound } from '../support/samples.ts';
import { startOwnPostgres } from '../support/servers.ts';

async function opened(url: string, nudges = false): Promise<{ store: Store; wake: Wake }> {
  const wake = createLocalWake();
  const store = await openStore({ dataDir: '', databaseUrl: url, wake, nudges });
  atTheEnd(() => store.close());
  return { store, wake };
}

async function school(store: Store): Promise<void> {
  await store.calendars.put(aCalendar());
  for (const id of ['newcomers', 'jobs']) await store.groups.put(aGroup({ id }), 0);
}

describe('a shared store', () => {
  test('takes the same messages from eight processes at once, each once, in gapless order', {
    timeout: 120_000,
  }, async () => {
    const url = await temporaryDatabase();
    const processes = await Promise.all(Array.from({ length: 8 }, () => opened(url)));
    const [first] = processes;
    if (!first) throw new Error('none');
    await school(first.store);
    const messages = Array.from({ length: 200 }, (_, index) =>
      anInbound({
        messageId: `m${index}`,
        groupId: index % 2 === 0 ? 'newcomers' : 'jobs',
        senderId: `learner-${index % 11}`,
        text: '@助教 闭包是什么？',
      }),
    );
    const results = await Promise.all(
      processes.map(async ({ store }, offset) => {
        const intake = createIntake({ store, clock: systemClock, firstLook: null });
        let taken = 0;
        // Each begins elsewhere and goes its own way: they meet on the same message again and again.
        const mine = [...messages.slice(offset * 7), ...messages.slice(0, offset * 7)];
        for (let start = 0; start < mine.length; start += 10) {
          const batch = mine.slice(start, start + 10);
          const said = await Promise.all(batch.map((message) => intake(message)));
          expect(said.every((one) => one.accepted)).toBe(true);
          taken += said.filter((one) => !one.duplicate).length;
        }
        return taken;
      }),
    );
    expect(results.reduce((sum, taken) => sum + taken, 0)).toBe(200);
    for (const groupId of ['newcomers', 'jobs']) {
      const events = await first.store.events.after(groupId, 0, 1_000);
      expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    }
    expect((await first.store.jobs.countByState()).ready).toBe(200);
  });

  test('takes batches of many groups from processes that meet on them, each message once', {
    timeout: 120_000,
  }, async () => {
    const url = await temporaryDatabase();
    const processes = await Promise.all(Array.from({ length: 4 }, () => opened(url)));
    const [first] = processes;
    if (!first) throw new Error('none');
    await first.store.calendars.put(aCalendar());
    const groups = Array.from({ length: 24 }, (_, index) => `group-${index}`);
    for (const id of groups) await first.store.groups.put(aGroup({ id }), 0);
    const rounds = Array.from({ length: 6 }, (_, round) =>
      groups.map((groupId, index) =>
        anInbound({
          messageId: `m${round}`,
          groupId,
          // Seen for the first time by several at once, in several groups at once.
          senderId: `learner-${round}-${index % 5}`,
          text: '@助教 闭包是什么？',
        }),
      ),
    );
    const taken = await Promise.all(
      processes.map(async ({ store }, offset) => {
        const intake = createIntake({ store, clock: systemClock, firstLook: null });
        const results = [];
        for (const messages of rounds) {
          const turned = [...messages.slice(offset * 6), ...messages.slice(0, offset * 6)];
          const mine = offset % 2 === 0 ? turned : turned.reverse();
          results.push(...(await Promise.all(mine.map((message) => intake(message)))));
        }
        return results.filter(({ duplicate }) => !duplicate).length;
      }),
    );
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(rounds.length * groups.length);
    for (const groupId of groups) {
      const events = await first.store.events.after(groupId, 0, 100);
      expect(events.map(({ seq }) => seq)).toEqual(rounds.map((_, index) => index + 1));
      const questions = await first.store.questions.list({ groupId, limit: 100 });
      expect(questions).toHaveLength(rounds.length);
      expect((await first.store.learners.list({ groupId, limit: 100 })).length).toBe(rounds.length);
    }
  });

  test('shows a reader no number of an event before all the numbers below it', {
    timeout: 60_000,
  }, async () => {
    const url = await temporaryDatabase();
    const [writer, reader] = [await opened(url), await opened(url)];
    await school(writer.store);
    const writing = Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        writer.store.transaction((tx) => tx.events.append('newcomers', 'message', { index }, index)),
      ),
    );
    let seen = 0;
    while (seen < 60) {
      const events = await reader.store.events.after('newcomers', seen, 1_000);
      expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => seen + index + 1));
      seen += events.length;
    }
    await writing;
  });

  test('wakes the other processes after a commit', { timeout: 20_000 }, async () => {
    const url = await temporaryDatabase();
    const [here, there] = [await opened(url, true), await opened(url, true)];
    await school(here.store);
    const woken = new EventTarget();
    there.wake.subscribe('group:newcomers', () => woken.dispatchEvent(new Event('woken')));
    const heard = once(woken, 'woken');
    // The other may still be on its way to listening; a nudge that is lost is what polling is for.
    const told = setInterval(() => {
      here.store.transaction((tx) => tx.events.append('newcomers', 'message', {}, 1)).catch(() => {});
    }, 100);
    await heard;
    clearInterval(told);
  });

  test('that has gone is said to be gone, and is used again as soon as it is back', {
    timeout: 120_000,
  }, async () => {
    const server = await startOwnPostgres();
    atTheEnd(() => server.stop());
    const { store } = await opened(databaseUrl('postgres', server.url), true);
    await school(store);
    const write = () =>
      store
        .transaction((tx) => tx.events.append('newcomers', 'message', {}, 1))
        .catch((error: unknown) => error);
    const busy = Promise.all(Array.from({ length: 30 }, write));
    await server.kill();
    for (const result of await busy)
      if (typeof result !== 'number') expect(result).toMatchObject({ code: 'store_unreachable' });
    const failure = await write();
    expect(failure).toMatchObject({
      code: 'store_unreachable',
      fix: expect.stringContaining('a service that runs goes on by itself'),
    });
    await expect(store.check()).rejects.toMatchObject({ code: 'store_unreachable' });
    const before = (await busy).filter((result) => typeof result === 'number').length;
    await server.start();
    expect(await write()).toBeGreaterThan(before);
    const seqs = (await store.events.after('newcomers', 0, 100)).map((event) => event.seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });
});

describe('a shared store that cannot be written now says so, and platforms send again', () => {
  const written = (store: Store) =>
    store.transaction((tx) => tx.events.append('newcomers', 'message', {}, 1));
  const database = (url: string): string => new URL(url).pathname.slice(1);

  test('while it may only be read, as a standby', async () => {
    const url = await temporaryDatabase();
    const { store } = await opened(url);
    await school(store);
    await onServer(`alter database ${database(url)} set default_transaction_read_only = on`);
    const { store: standby } = await opened(url);
    await expect(written(standby)).rejects.toMatchObject({
      code: 'store_read_only',
      fix: expect.stringContaining('standby'),
    });
    await expect(standby.check()).rejects.toBeInstanceOf(UnavailableError);
    await onServer(`alter database ${database(url)} reset default_transaction_read_only`);
  });

  test.each(['create', 'usage, create'])('where its user lacks %s in the schema', async (right) => {
    const url = new URL(await temporaryDatabase());
    const user = `${url.pathname.slice(1)}_low`;
    await onServer(`create role ${user} login password 'low'`);
    atTheEnd(() => onServer(`drop role ${user}`));
    await onServer(`revoke ${right} on schema public from public`, url.href);
    url.username = user;
    url.password = 'low';
    await expect(
      openStore({ dataDir: '', databaseUrl: url.href, wake: createLocalWake() }),
    ).rejects.toMatchObject({
      code: 'store_forbidden',
      message: expect.stringContaining(`"${user}" may not`),
      fix: expect.stringContaining(`grant usage, create on schema public to "${user}"`),
    });
  });

  test('while its database is closed for maintenance', async () => {
    const url = await temporaryDatabase();
    await onServer(`alter database ${database(url)} allow_connections false`);
    await expect(openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() })).rejects.toMatchObject(
      { code: 'store_unreachable', message: expect.stringContaining('takes nothing now') },
    );
  });

  test('while its server’s disk is full', () => {
    // As a server on a small disk said it.
    const fault = Object.assign(new Error('could not extend file "base/1/2": No space left on device'), {
      code: '53100',
    });
    const place = { host: 'db', port: '5432', database: 'zhujiao', user: 'zhujiao' };
    expect(explained(fault, place)).toMatchObject({
      code: 'store_full',
      message: expect.stringContaining('db:5432/zhujiao'),
      fix: expect.stringContaining('send it again'),
    });
  });
});

describe('a shared store that cannot be opened says why, without the password', () => {
  const password = 'do-not-show';
  const open = (url: string) =>
    openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() }).catch((error: unknown) => error);

  test('where nothing answers', { timeout: 30_000 }, async () => {
    const failure = await open(`postgres://zhujiao:${password}@127.0.0.1:9/zhujiao`);
    expect(failure).toMatchObject({
      code: 'store_unreachable',
      message: expect.stringContaining('127.0.0.1:9/zhujiao'),
      // Whoever reads this has just typed the address.
      fix: expect.stringContaining('are host and port in DATABASE_URL right?'),
    });
    expect(String(failure)).not.toContain(password);
  });

  test('where there is no such database', async () => {
    const failure = await open(databaseUrl('zhujiao_no_such_database'));
    expect(failure).toMatchObject({
      code: 'store_has_no_database',
      fix: expect.stringContaining('createdb'),
    });
  });

  test.each([
    ['whose server has no TLS, or a certificate that nobody vouched for', 'sslmode=require', /sslmode/],
    [
      'with a certificate that is not there',
      'sslmode=verify-full&sslrootcert=/nowhere/ca.pem',
      /sslrootcert/,
    ],
  ])('%s', async (_, asks, mend) => {
    const url = new URL(databaseUrl('postgres'));
    url.password = password;
    url.search = asks;
    const failure = await open(url.toString());
    expect(failure).toMatchObject({ code: 'store_tls_fault', fix: expect.stringMatching(mend) });
    expect(String(failure)).not.toContain(password);
  });

  test('where the server wants TLS', () => {
    const said = 'no pg_hba.conf entry for host "10.0.0.7", user "z", database "z", no encryption';
    const refused = Object.assign(new Error(said), { code: '28000' });
    const failure = explained(refused, placeOf('postgres://z:hunter2@db.school.example/z'));
    expect(failure).toMatchObject({
      code: 'store_tls_fault',
      message: expect.stringContaining(said),
      fix: expect.stringContaining('?sslmode=verify-full'),
    });
    const listed = Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' });
    expect(explained(listed, placeOf('postgres://z@db.school.example/z'))).toMatchObject({
      code: 'store_tls_fault',
      message: expect.stringContaining('certificate has expired'),
    });
  });

  test('where the server does not let the user in', async () => {
    const url = new URL(databaseUrl('postgres'));
    url.username = 'zhujiao_no_such_user';
    url.password = password;
    const failure = await open(url.toString());
    expect(failure).toMatchObject({
      code: 'store_refuses_login',
      fix: expect.stringContaining('DATABASE_URL'),
    });
    expect(String(failure)).not.toContain(password);
  });
});
