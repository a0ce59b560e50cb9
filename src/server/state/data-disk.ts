import { type DiskFault, whyUnwritable } from '../../domain/faults/disk-fault.ts';
import { freeBytes } from '../../domain/faults/free-bytes.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import { atMostEvery, oneAtATime } from './looked-at.ts';
import { answeredWithin, CHECKED_AGAIN_MS, PATIENCE_MS } from './store-state.ts';

/** The disk of the data directory, which must not run full. */
export interface DataDisk {
  path: string;
  /** The embedded store lies there; else it is a cache and the place of uploads. */
  holdsStore: boolean;
}

/** What the state of the store has to watch beside the store itself. */
export const roomFor = ({ path, holdsStore }: DataDisk): { room?: () => Promise<number> } =>
  holdsStore ? { room: () => freeBytes(path) } : {};

/**
 * `ok`, or what cannot be written into the data directory now, and what that costs; as seen within the last second.
 * Never throws.
 */
export type DataDirectoryState = () => Promise<string>;

/** A disk over a network may hang instead of failing. */
const SILENT = {
  code: 'disk_silent',
  fix: 'Is the disk of ZHUJIAO_DATA_DIR on another machine, and is that there? Mend that; it goes on by itself then.',
};

export function createDataDirectoryState(
  { path, holdsStore }: DataDisk,
  logger: Logger,
  {
    look = whyUnwritable,
    patienceMs = PATIENCE_MS,
    checkedAgainMs = CHECKED_AGAIN_MS,
  }: {
    look?: (path: string) => Promise<DiskFault | null>;
    patienceMs?: number;
    checkedAgainMs?: number;
  } = {},
): DataDirectoryState {
  const costs = holdsStore
    ? 'uploads and new indexes are refused; the store too, from the next start on at the latest'
    : 'uploads are refused, and courses whose index is not here yet are not answered';
  let said: string | null = null;
  let wasSilent = false;
  const tried = oneAtATime(() => look(path));
  return atMostEvery(checkedAgainMs, async () => {
    const fault = await answeredWithin(patienceMs, tried()).catch(() => SILENT);
    // A disk that is busy (with indexes that are loaded at the start, say) answers the next time: that is nobody's
    // business.
    const isSlow = fault === SILENT && !wasSilent;
    wasSilent = fault === SILENT;
    if (fault && isSlow) return `${fault.code}: ${costs}`;
    if (fault && said !== fault.code)
      logger.error({ code: fault.code, fix: fault.fix }, 'the data directory cannot be written');
    if (!fault && said !== null) logger.warn({}, 'the data directory can be written again');
    said = fault?.code ?? null;
    return fault ? `${fault.code}: ${costs}` : 'ok';
  });
}
