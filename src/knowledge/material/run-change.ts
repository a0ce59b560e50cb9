import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../domain/faults/error-code.ts';
import { ConflictError, ZhujiaoError } from '../../domain/faults/errors.ts';
import type { MaterialChange, MaterialReport } from '../../domain/school/material-change.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { inBackground, type Store } from '../../store/index.ts';
import { COURSE_BEING_BUILT } from '../library/course-lease.ts';
import type { IngestReport, IngestRequest } from './ingestion.ts';
import { counted } from './times-begun.ts';

export interface RunParts {
  store: Store;
  clock: Clock;
  logger: Logger;
  /** Holds a folder for each change, named by its id: what was uploaded, and how often it was begun. */
  root: string;
  /** Aborted where the service stops. */
  signal: AbortSignal;
  ingest: (request: IngestRequest) => Promise<IngestReport>;
  removeMaterial: (request: {
    courseId: string;
    names: readonly string[];
    signal?: AbortSignal | undefined;
  }) => Promise<Pick<MaterialReport, 'removed' | 'version' | 'passages' | 'gradedFound'>>;
}

/** Another process builds the course, or the store is away: asked again after this. */
const RETRY_MS = 1_000;
/** For as long as a large course may take. */
const BUSY_RETRIES = 1_800;
/** Progress is written at most this often. */
const PROGRESS_EVERY_MS = 500;

/**
 * Never throws: a change ends in its row. One that is cut off by the service's stop, or whose end cannot be written, is
 * left for the next start with its folder.
 */
export async function runChange(parts: RunParts, change: MaterialChange): Promise<void> {
  const { store, clock, root, signal } = parts;
  const folder = join(root, change.id);
  try {
    const note = (said: Parameters<typeof store.materialChanges.update>[1]) =>
      whenPossible(signal, () => store.materialChanges.update(change.id, said, clock.now()));
    await note({ state: 'running' });
    const work = () =>
      change.kind === 'upload' ? ingestUpload(parts, change, folder) : remove(parts, change);
    const report = await inBackground(() => whenPossible(signal, () => counted(folder, work)));
    await note({ state: 'done', report, finishedAt: clock.now() });
  } catch (error) {
    // A stopped process takes it up again at its next start.
    if (signal.aborted) return;
    if (!(await isFailureNoted(parts, change, error))) return;
  }
  await rm(folder, { recursive: true, force: true }).catch(() => {}); // Cleared at the next start.
}

async function isFailureNoted(
  { store, clock, logger, signal }: RunParts,
  change: MaterialChange,
  error: unknown,
): Promise<boolean> {
  const known = error instanceof ZhujiaoError;
  if (!known)
    logger.error({ change: change.id, error: String(error) }, 'a change of material failed unexpectedly');
  const problem = known
    ? { code: error.code, message: [error.message, error.fix].filter(Boolean).join(' ') }
    : {
        code: 'internal_error',
        message: 'Something went wrong here; it is in the log. Upload it again.',
      };
  const failed = { state: 'failed', problem, finishedAt: clock.now() } as const;
  try {
    await whenPossible(signal, () => store.materialChanges.update(change.id, failed, clock.now()));
    return true;
  } catch (fault) {
    logger.error({ change: change.id, error: String(fault) }, 'a change could not be noted');
    return false;
  }
}

async function ingestUpload(
  { store, clock, signal, ingest }: RunParts,
  change: MaterialChange,
  folder: string,
): Promise<MaterialReport> {
  let noted = 0;
  const report = await ingest({
    paths: [folder],
    courseId: change.courseId,
    signal,
    onProgress(read, total) {
      const now = performance.now();
      if (now - noted < PROGRESS_EVERY_MS && read < total) return;
      noted = now;
      store.materialChanges.update(change.id, { read, total }, clock.now()).catch(() => {}); // The next one tells.
    },
  });
  const { version, indexed, unchanged, removed, passages, faults, gradedFound } = report;
  return { version, indexed, unchanged, removed, passages, faults, gradedFound };
}

async function remove({ signal, removeMaterial }: RunParts, change: MaterialChange): Promise<MaterialReport> {
  const names = change.files.map((file) => file.name);
  const done = await removeMaterial({ courseId: change.courseId, names, signal });
  return { ...done, indexed: 0, unchanged: 0, faults: [] };
}

/**
 * While another process builds the course it waits for that. A store that is away is waited for however long it takes:
 * what was uploaded was acknowledged.
 */
export async function whenPossible<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let busy = 0; ; ) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof ConflictError && error.code === COURSE_BEING_BUILT;
      if (!isOfStore(error) && !(isBusy && ++busy < BUSY_RETRIES)) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      signal.throwIfAborted();
    }
  }
}

/** Or came of that: an index is built in a thread, over a connection of its own. */
const isOfStore = (error: unknown): boolean =>
  error instanceof Error && (errorCode(error).startsWith('store_') || isOfStore(error.cause));
