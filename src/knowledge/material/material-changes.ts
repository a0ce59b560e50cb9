import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFaultOr } from '../../domain/faults/disk-fault.ts';
import { makeDirectories } from '../../domain/faults/make-directories.ts';
import { newId } from '../../domain/random/ids.ts';
import type { MaterialChange, MaterialFile } from '../../domain/school/material-change.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { type RunParts, runChange, whenPossible } from './run-change.ts';
import { receiveUpload, type UploadReceiver } from './upload-receiver.ts';

/**
 * Changes of material that are asked for over REST: taken at once, worked on one after the other, seen by all
 * processes.
 */
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

/** How an upload ended can be looked at for this long. */
const KEPT_MS = 30 * DAY_MS;

export function createMaterialChanges(
  parts: Omit<RunParts, 'root' | 'signal'> & { dataDir: string },
): MaterialChanges {
  const { store, clock, dataDir } = parts;
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

  async function run(change: MaterialChange): Promise<void> {
    if (!stopping.signal.aborted) await runChange({ ...parts, root, signal: stopping.signal }, change);
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
    try {
      await store.materialChanges.insert(change);
    } catch (error) {
      // A connection that broke tells nothing of the row: whether it is there is seen when the store is back.
      turn = turn.then(() => whenPossible(stopping.signal, () => takeUp(id)).catch(() => {})); // Or at the next start.
      throw error;
    }
    enqueue(change);
    return change;
  }

  /** Goes on with a change whose directory is here. */
  async function takeUp(id: string): Promise<void> {
    if (running.has(id)) return;
    const change = await store.materialChanges.get(id);
    // Not in the store: it was cut off while it arrived, and whoever sent it was told.
    if (change?.finishedAt !== null) return await rm(join(root, id), { recursive: true, force: true });
    await store.materialChanges.update(id, { state: 'waiting' }, clock.now());
    enqueue(change);
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
      for (const id of left.sort()) await takeUp(id);
    },
    idle: () => turn,
    async close() {
      stopping.abort(new Error('the service is stopping'));
      await turn;
    },
  };
}
