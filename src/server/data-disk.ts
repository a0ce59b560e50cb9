import { freeBytes } from '../domain/free-bytes.ts';

/** The disk of the data directory, which must not run full. */
export interface DataDisk {
  path: string;
  /** The embedded store lies there; else it is a cache and the place of uploads. */
  holdsStore: boolean;
}

/** What the state of the store has to watch beside the store itself. */
export const roomFor = ({ path, holdsStore }: DataDisk): { room?: () => Promise<number> } =>
  holdsStore ? { room: () => freeBytes(path) } : {};
