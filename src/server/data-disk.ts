import { whyUnwritable } from '../domain/disk-fault.ts';
import { freeBytes } from '../domain/free-bytes.ts';
import type { Logger } from '../domain/logger.ts';

/** The disk of the data directory, which must not run full. */
export interface DataDisk {
  path: string;
  /** The embedded store lies there; else it is a cache and the place of uploads. */
  holdsStore: boolean;
}

/** What the state of the store has to watch beside the store itself. */
export const roomFor = ({ path, holdsStore }: DataDisk): { room?: () => Promise<number> } =>
  holdsStore ? { room: () => freeBytes(path) } : {};

/** `ok`, or what cannot be written into the data directory now, and what that costs. Never throws. */
export type DataDirectoryState = () => Promise<string>;

export function createDataDirectoryState(
  { path, holdsStore }: DataDisk,
  logger: Logger,
  look = whyUnwritable,
): DataDirectoryState {
  const costs = holdsStore
    ? 'uploads and new indexes are refused; the store too, from the next start on at the latest'
    : 'uploads are refused, and courses whose index is not here yet are not answered';
  let said: string | null = null;
  return async () => {
    const fault = await look(path);
    if (fault && said !== fault.code)
      logger.error({ code: fault.code, fix: fault.fix }, 'the data directory cannot be written');
    if (!fault && said !== null) logger.warn({}, 'the data directory can be written again');
    said = fault?.code ?? null;
    return fault ? `${fault.code}: ${costs}` : 'ok';
  };
}
