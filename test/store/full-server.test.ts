import { expect, test } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore } from '../../src/store/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { onServer, temporaryDatabase } from '../support/postgres-server.ts';
import { aGroup } from '../support/samples.ts';

/** As a full disk does: what needs a new page is refused, one more row finds a place. */
const FULL_DISK = `
  create table disk_is_full (since int);
  create function on_a_full_disk() returns trigger language plpgsql as $$
  begin
    if exists (select from disk_is_full) and (tg_table_name <> 'settings' or length(to_jsonb(new)->>'value') > 10000) then
      raise exception 'could not extend file "base/1/2": No space left on device' using errcode = '53100';
    end if;
    return new;
  end $$;
  create trigger full_disk before insert on settings for each row execute function on_a_full_disk();
  create trigger full_disk before insert on events for each row execute function on_a_full_disk();`;

test('a server whose disk is full is found so from the first refusal on, until it has room again', async () => {
  const url = await temporaryDatabase();
  const store = await openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() });
  atTheEnd(() => store.close());
  await store.groups.put(aGroup({ id: 'newcomers' }), 0);
  await onServer(FULL_DISK, url);
  const write = () => store.transaction((tx) => tx.events.append('newcomers', 'message', {}, 1));
  await write();
  await onServer('insert into disk_is_full values (1)', url);
  await expect(write()).rejects.toMatchObject({ code: 'store_full' });
  await expect(store.check()).rejects.toMatchObject({ code: 'store_full' });
  await expect(store.check()).rejects.toMatchObject({ code: 'store_full' });
  await onServer('delete from disk_is_full', url);
  await store.check();
  await write();
  expect(await store.settings.get('room')).toBeNull();
});

test('who only comes to look finds a full disk too, before anything was refused', async () => {
  const url = await temporaryDatabase();
  const store = await openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() });
  atTheEnd(() => store.close());
  await onServer(FULL_DISK, url);
  expect((await store.describe()).engine).toContain('PostgreSQL');
  await onServer('insert into disk_is_full values (1)', url);
  await store.check();
  await expect(store.describe()).rejects.toMatchObject({ code: 'store_full' });
});
