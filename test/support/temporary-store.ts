import { createLocalWake, type Wake } from '../../src/domain/wake.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { atTheEnd } from './at-the-end.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** A new embedded store, closed when the test file is through. */
export async function temporaryStore(
  options: { dataDir?: string; wake?: Wake; writesInThread?: boolean } = {},
): Promise<{ store: Store; wake: Wake; dataDir: string }> {
  const dataDir = options.dataDir ?? temporaryDirectory();
  const wake = options.wake ?? createLocalWake();
  const store = await openStore({ ...options, dataDir, wake });
  atTheEnd(() => store.close());
  return { store, wake, dataDir };
}
