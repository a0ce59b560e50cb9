import { statSync } from 'node:fs';
import { whyUnwritable } from '../../domain/faults/disk-fault.ts';
import { freeBytes } from '../../domain/faults/free-bytes.ts';
import type { Finding } from './finding.ts';

/** What one upload may bring; with less the next one may not fit. */
const ROOM_WANTED_BYTES = 1e9;

/** What the machine has for the data directory: room, the right to write, and nobody else who reads it. */
export const machineFindings = async (dataDir: string): Promise<Finding[]> => [
  ...(await roomIn(dataDir)),
  ...readableByOthers(dataDir),
];

/** Of a directory that cannot be written, or a disk that is nearly full: said before anything is refused for it. */
async function roomIn(dataDir: string): Promise<Finding[]> {
  const part = 'disk';
  const fault = await whyUnwritable(dataDir);
  const free = await freeBytes(dataDir).catch(() => Number.POSITIVE_INFINITY);
  const left = `${(free / 1e6).toFixed(1)} MB left on the disk of ${dataDir}`;
  if (fault?.code === 'disk_full')
    return [{ part, state: 'fault', says: `${left}: what comes in is refused. ${fault.fix}` }];
  if (fault) return [{ part, state: 'fault', says: `${dataDir}: ${fault.says} ${fault.fix}` }];
  if (free >= ROOM_WANTED_BYTES) return [];
  const says = `${left}: make room. What cannot be written is refused with store_full or disk_full.`;
  return [{ part, state: 'note', says }];
}

/** Of a directory that was made by hand, or before the service made its own for its user alone. */
function readableByOthers(dataDir: string): Finding[] {
  const mode = modeOf(dataDir);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  const says =
    `other users of this machine can look into ${dataDir}, where tokens, secrets and learners' words are ` +
    `kept: chmod -R go= ${quoted(dataDir)}`;
  return [{ part: 'data directory', state: 'note', says }];
}

/** 0 of one that is not there, is no directory, or lies where this user may not look: of that the store has told. */
function modeOf(directory: string): number {
  try {
    const found = statSync(directory);
    return found.isDirectory() ? found.mode : 0;
  } catch {
    return 0;
  }
}

/** To be copied into a shell, whatever stands in the path. */
const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
