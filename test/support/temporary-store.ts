import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalWake, type Wake } from '../../src/domain/signals/wake.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { atTheEnd } from './at-the-end.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const FILE = 'zhujiao.sqlite';
let made: Promise<Buffer> | null = null;

/**
 * Every migration run on an empty directory, once a process: each wants its own writes to disk. Kept in memory, as one
 * process takes several test files and the directory of one is gone with it.
 */
async function madeOnce(): Promise<Buffer> {
  const dataDir = temporaryDirectory();
  const store = await openStore({ dataDir, wake: createLocalWake() });
  await store.close();
  return readFileSync(join(dataDir, FILE));
}

/** A new directory with an embedded store as it is after its first start, in which nothing stands yet. */
export async function directoryWithStore(): Promise<string> {
  made ??= madeOnce();
  const dataDir = temporaryDirectory();
  writeFileSync(join(dataDir, FILE), await made);
  return dataDir;
}

/** A new directory with a copy of the embedded store in another one, which nobody has open. */
export function directoryWithCopy(of: string): string {
  const dataDir = temporaryDirectory();
  copyFileSync(join(of, FILE), join(dataDir, FILE));
  return dataDir;
}

/** A new embedded store, closed when the test file is through. */
export async function temporaryStore(
  options: { dataDir?: string; wake?: Wake; writesInThread?: boolean } = {},
): Promise<{ store: Store; wake: Wake; dataDir: string }> {
  const dataDir = options.dataDir ?? (await directoryWithStore());
  const wake = options.wake ?? createLocalWake();
  const store = await openStore({ ...options, dataDir, wake });
  atTheEnd(() => store.close());
  return { store, wake, dataDir };
}
