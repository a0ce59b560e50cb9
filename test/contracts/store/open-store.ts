import type { Wake } from '../../../src/domain/signals/wake.ts';
import type { Store } from '../../../src/store/index.ts';
import { aGroup } from '../../support/samples.ts';

/** A new, empty store and who hears of its changes. */
export type OpenStore = () => Promise<{ store: Store; wake: Wake }>;

/** With one group in it, which messages and events need. */
export async function withGroup(open: OpenStore): Promise<{ store: Store; wake: Wake }> {
  const opened = await open();
  await opened.store.groups.put(aGroup(), 0);
  return opened;
}
