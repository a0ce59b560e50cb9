import { newId } from '../../domain/random/ids.ts';
import type { Material, Passage } from '../../domain/school/course.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { MaterialState, Store } from '../../store/index.ts';
import type { LoadedDocument, LoadResult } from '../load/document.ts';
import { type LoadedFile, PIPELINE_VERSION } from './changed-file.ts';
import { passageId } from './passage-id.ts';
import type { FoundFile } from './scan.ts';
import { splitDocument } from './split.ts';

/** A document that is written, and not read by anybody yet. */
export interface Staged {
  id: string;
  source: string;
  /** None where it could not be read. */
  passages: number;
}

/** Writes the documents of a file beside what is live; a document staged by an interrupted run is taken over. */
export async function stage(
  { store, clock }: { store: Store; clock: Clock },
  {
    courseId,
    file,
    loaded,
    earlier,
  }: {
    courseId: string;
    file: FoundFile;
    loaded: LoadedFile;
    /** What of the file was staged before. */
    earlier: MaterialState[];
  },
): Promise<Staged[]> {
  const reusable = new Map(
    earlier.filter((state) => state.hash === loaded.hash).map((state) => [state.source, state]),
  );
  await deleteAll(
    store,
    earlier.filter((state) => state.hash !== loaded.hash),
  );
  const staged: Staged[] = [];
  const missing: LoadResult[] = [];
  for (const result of loaded.results) {
    const source = result.ok ? result.document.source : result.source;
    const written = reusable.get(source);
    if (written) staged.push({ id: written.id, source, passages: written.passages });
    else missing.push(result);
  }
  for (let start = 0; start < missing.length; start += DOCUMENTS_PER_TRANSACTION) {
    await store.transaction(async (tx) => {
      for (const result of missing.slice(start, start + DOCUMENTS_PER_TRANSACTION)) {
        const material = materialOf(courseId, loaded.bytes, result, clock.now());
        const passages = result.ok ? passagesOf(material, file.source, loaded.hash, result.document) : [];
        material.passages = passages.length;
        await tx.materials.insertStaged({
          ...material,
          origin: file.source,
          hash: loaded.hash,
          readWith: PIPELINE_VERSION,
        });
        await tx.passages.insertAll(passages);
        staged.push({ id: material.id, source: material.source, passages: material.passages });
      }
    });
  }
  return staged;
}

/** Short transactions: another process waits for the write lock with its event loop frozen. */
const DOCUMENTS_PER_TRANSACTION = 20;

function materialOf(courseId: string, bytes: number, result: LoadResult, now: number): Material {
  return {
    id: newId('mat', now),
    courseId,
    source: result.ok ? result.document.source : result.source,
    title: result.ok ? result.document.title : result.source,
    status: result.ok ? 'indexed' : 'fault',
    fault: result.ok ? null : result.fault,
    passages: 0,
    bytes,
    updatedAt: now,
  };
}

function passagesOf(material: Material, origin: string, hash: string, document: LoadedDocument): Passage[] {
  return splitDocument(document).map((piece, ordinal) => ({
    ...piece,
    id: passageId({ courseId: material.courseId, origin, source: material.source, hash, ordinal }),
    courseId: material.courseId,
    materialId: material.id,
    source: material.source,
    ordinal,
  }));
}

export async function deleteAll(store: Store, states: MaterialState[]): Promise<void> {
  for (const state of states) await store.materials.delete(state.id);
}
