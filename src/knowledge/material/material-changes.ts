import { appendFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFaultOr } from '../../domain/faults/disk-fault.ts';
import { ConflictError, UnavailableError, ZhujiaoError } from '../../domain/faults/errors.ts';
import { makeDirectories } from '../../domain/faults/make-directories.ts';
import { newId } from '../../domain/random/ids.ts';
import type { MaterialChange, MaterialFile, MaterialReport } from '../../domain/school/material-change.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import type { Store } from '../../store/index.ts';
import { COURSE_BEING_BUILT } from '../library/course-lease.ts';
import type { IngestReport, IngestRequest } from './ingestion.ts';
import { receiveUpload, type UploadReceiver } from './upload-receiver.ts';

/** Changes of material that are asked for over REST: taken at once, worked on one after the other, seen by all processes. */
export interface MaterialChanges {
  /** Takes the files of one upload as they arrive. */
  receive(courseId: string): Promise<UploadReceiver>;
  /** Documents, or whole files of documents, are to go. */
  remove(courseId: string, names: string[]): Promise<MaterialChange>;
  /** Resolves when the change has ended, or after `withinMs`: how it stands then. */
  settled(id: string, withinMs: number): Promise<MaterialChange | null>;
  /** Takes up what this process, or one before it in the same data directory, left unfinished. */
  resume(): Promise<void>;
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

interface ChangeParts {
  store: Store;
  clock: Clock;
  logger: Logger;
  dataDir: string;
  ingest: (request: IngestRequest) => Promise<IngestReport>;
  removeMaterial: (request: {
    courseId: string;
    names: readonly string[];
    signal?: AbortSignal | undefined;
  }) => Promise<{
    removed: number;
    version: number;
    passages: number;
  }>;
}

/** Another process builds the course: asked again after this, for as long as a large course may take. */
const BUSY_RETRY_MS = 1_000;
const BUSY_RETRIES = 1_800;
/** Progress is written at most this often. */
const PROGRESS_EVERY_MS = 500;
/** Hidden, so that it is no material; a byte for each time that a process began. */
const BEGUN_FILE = '.begun';
/** A change that takes the process down with it is not begun for ever: each start would end in it. */
const MOST_BEGUN = 5;
/** How an upload ended can be looked at for this long. */
const KEPT_MS = 30 * DAY_MS;

export function createMaterialChanges(parts: ChangeParts): MaterialChanges {
  const { store, clock, logger, dataDir } = parts;
  const root = join(dataDir, 'uploads');
  const stopping = new AbortController();
  let turn: Promise<void> = Promise.resolve();
  const running = new Map<string, Promise<void>>();

  function enqueue(change: MaterialChange): void {
    const work = turn.then(() => run(change));
    turn = work;
    running.set(change.id, work);
    work.finally(() => running.delete(change.id));
  }

  /** Never throws: a change ends in its row. */
  async function run(change: MaterialChange): Promise<void> {
    if (stopping.signal.aborted) return;
    try {
      await begin(change.id);
      await store.materialChanges.update(change.id, { state: 'running' }, clock.now());
      const report = await whenFree(() => (change.kind === 'upload' ? ingestUpload(change) : remove(change)));
      await store.materialChanges.update(
        change.id,
        { state: 'done', report, finishedAt: clock.now() },
        clock.now(),
      );
    } catch (error) {
      // A stopped process takes it up again at its next start.
      if (stopping.signal.aborted) return await rm(begunFile(change.id), { force: true });
      const known = error instanceof ZhujiaoError;
      if (!known)
        logger.error({ change: change.id, error: String(error) }, 'a change of material failed unexpectedly');
      const problem = known
        ? { code: error.code, message: [error.message, error.fix].filter(Boolean).join(' ') }
        : {
            code: 'internal_error',
            message: 'Something went wrong here; it is in the log. Upload it again.',
          };
      await store.materialChanges
        .update(change.id, { state: 'failed', problem, finishedAt: clock.now() }, clock.now())
        .catch((fault: unknown) => logger.error({ error: String(fault) }, 'a change could not be noted'));
    }
    await rm(join(root, change.id), { recursive: true, force: true }).catch(() => {}); // Cleared at the next start.
  }

  const begunFile = (id: string): string => join(root, id, BEGUN_FILE);

  /** Counts a beginning whose end no process may live to see. Throws where there were too many of them. */
  async function begin(id: string): Promise<void> {
    await appendFile(begunFile(id), '.');
    const { size: begun } = await stat(begunFile(id));
    if (begun > MOST_BEGUN)
      throw new UnavailableError(
        'given_up',
        `The service ended ${MOST_BEGUN} times while it worked on this, and has given it up.`,
        { fix: 'Upload the files again a few at a time: one of them may need more memory than there is.' },
      );
  }

  async function ingestUpload(change: MaterialChange): Promise<MaterialReport> {
    let noted = 0;
    const { version, indexed, unchanged, removed, passages, faults } = await parts.ingest({
      paths: [join(root, change.id)],
      courseId: change.courseId,
      signal: stopping.signal,
      onProgress(read, total) {
        const now = performance.now();
        if (now - noted < PROGRESS_EVERY_MS && read < total) return;
        noted = now;
        store.materialChanges.update(change.id, { read, total }, clock.now()).catch(() => {}); // The next one tells.
      },
    });
    return { version, indexed, unchanged, removed, passages, faults };
  }

  async function remove(change: MaterialChange): Promise<MaterialReport> {
    const names = change.files.map((file) => file.name);
    const done = await parts.removeMaterial({ courseId: change.courseId, names, signal: stopping.signal });
    return { ...done, indexed: 0, unchanged: 0, faults: [] };
  }

  async function whenFree<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        const busy = error instanceof ConflictError && error.code === COURSE_BEING_BUILT;
        if (!busy || attempt >= BUSY_RETRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, BUSY_RETRY_MS));
        stopping.signal.throwIfAborted();
      }
    }
  }

  async function enter(
    courseId: string,
    kind: MaterialChange['kind'],
    id: string,
    files: MaterialFile[],
  ): Promise<MaterialChange> {
    const change: MaterialChange = {
      id,
      courseId,
      kind,
      state: 'waiting',
      files,
      read: 0,
      total: files.filter((file) => file.refused === null).length,
      report: null,
      problem: null,
      createdAt: clock.now(),
      finishedAt: null,
    };
    await store.materialChanges.insert(change);
    enqueue(change);
    return change;
  }

  /** For what a change brings; its being there says that the change is not done with. */
  async function ownDirectory(id: string): Promise<string> {
    const directory = join(root, id);
    try {
      await makeDirectories(directory);
    } catch (error) {
      throw diskFaultOr(error);
    }
    return directory;
  }

  return {
    async receive(courseId) {
      const id = newId('mch', clock.now());
      return await receiveUpload(await ownDirectory(id), (files) => enter(courseId, 'upload', id, files));
    },
    async remove(courseId, names) {
      const id = newId('mch', clock.now());
      await ownDirectory(id);
      return enter(
        courseId,
        'removal',
        id,
        names.map((name) => ({ name, bytes: 0, refused: null })),
      );
    },
    async settled(id, withinMs) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([running.get(id), late]);
      clearTimeout(timer);
      return store.materialChanges.get(id);
    },
    async resume() {
      await store.materialChanges.deleteFinishedBefore(clock.now() - KEPT_MS);
      const left = await readdir(root).catch(() => [] as string[]); // No upload ever came.
      for (const id of left.sort()) {
        if (running.has(id)) continue;
        const change = await store.materialChanges.get(id);
        // Not in the store: it was cut off while it arrived, and whoever sent it was told.
        if (change && change.finishedAt === null) enqueue(change);
        else await rm(join(root, id), { recursive: true, force: true });
      }
    },
    idle: () => turn,
    async close() {
      stopping.abort(new Error('the service is stopping'));
      await turn;
    },
  };
}
