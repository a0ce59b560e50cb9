import { expect, test } from 'vitest';
import { readHelp } from '../../src/community/index.ts';
import { temporaryStore } from '../support/temporary-store.ts';

test('help is named by the group’s rules, else by the school’s own, else by ours', async () => {
  const { store } = await temporaryStore();
  expect((await readHelp(store)).zh).toContain('12356');
  await store.rules.put('default', { help: { zh: '打 0800-1', en: 'Call 0800-1' } });
  await store.rules.put('juniors', { help: { zh: '打 0800-2' } });
  expect(await readHelp(store)).toEqual({ zh: '打 0800-1', en: 'Call 0800-1' });
  expect((await readHelp(store, 'juniors')).zh).toBe('打 0800-2');
  expect((await readHelp(store, 'unknown')).en).toBe('Call 0800-1');
});
