import type { Clock } from '../../domain/clock.ts';
import type { MaterialState, Store } from '../../store/index.ts';
import { withCourseLease } from '../course-index/course-lease.ts';
import type { CourseLibrary } from '../course-index/course-library.ts';
import { fault, type LoadResult } from '../load/document.ts';
import { createMaterialReader, type MaterialReader } from '../load/material-reader.ts';
import { readIfChanged } from './changed-file.ts';
import { describeCourse, takeLanguageFrom } from './describe-course.ts';
import { missingGradedWork } from './graded-places.ts';
import { type FoundFile, scan } from './scan.ts';
import { deleteAll, type Staged, stage } from './stage-material.ts';

export interface IngestRequest {
  paths: string[];
  courseId: string;
  /** Remove what is no longer under the given folders. */
  prune?: boolean;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number, source: string) => void;
}

/** How every document ended. Counts are of documents: a JSONL file holds many. */
export interface IngestReport {
  courseId: string;
  version: number;
  files: number;
  indexed: number;
  unchanged: number;
  removed: number;
  passages: number;
  faults: { source: string; code: string; message: string }[];
  /** In the given folders, but no course material: pictures, programs, links. */
  passedOver: string[];
  timings: { loadMs: number; indexMs: number; totalMs: number };
}

/**
 * Course material in. Readers go on with the old index until the new one is whole: new passages are staged,
 * the index is built beside the old one, one short transaction switches, and only then the old ones go.
 * Interrupted at any point, the next run finds what was staged and continues.
 */
export async function ingest(
  parts: { store: Store; library: CourseLibrary; clock: Clock },
  request: IngestRequest,
): Promise<IngestReport> {
  const started = performance.now();
  const found = await scan(request.paths);
  const languageUnknown = await describeCourse(parts, request);

  return withCourseLease(parts, request.courseId, async () => {
    const reader = createMaterialReader();
    try {
      return await ingestFiles({ ...parts, reader }, request, { ...found, languageUnknown, started });
    } finally {
      await reader.close();
    }
  });
}

async function ingestFiles(
  parts: { store: Store; library: CourseLibrary; clock: Clock; reader: MaterialReader },
  request: IngestRequest,
  found: { files: FoundFile[]; passedOver: string[]; languageUnknown: boolean; started: number },
): Promise<IngestReport> {
  const { store, library, clock, reader } = parts;
  const { files, started } = found;
  const { courseId } = request;
  let { languageUnknown } = found;
  const byOrigin = Map.groupBy(await store.materials.states(courseId), (state) => state.origin);
  const keep: MaterialState[] = [];
  const retire: MaterialState[] = [];
  const promote: Staged[] = [];
  const untouched = new Set<string>();
  /** The file that each source stands in: within a course a source is one document's. */
  const originOf = new Map<string, string>();
  let indexed = 0;
  const faults: IngestReport['faults'] = [];

  for (const [position, file] of files.entries()) {
    request.signal?.throwIfAborted();
    request.onProgress?.(position, files.length, file.source);
    const known = byOrigin.get(file.source) ?? [];
    byOrigin.delete(file.source);
    const live = known.filter((state) => state.stage === 'live');
    const loaded = await readIfChanged(file, live[0]?.hash ?? null, reader, request.signal);
    if (loaded === 'unchanged') {
      keep.push(...live);
      for (const state of live) {
        untouched.add(state.id);
        originOf.set(state.source, file.source);
      }
      await deleteAll(
        store,
        known.filter((state) => state.stage !== 'live'),
      );
      continue;
    }
    const results = oneDocumentASource(loaded.results, file.source, originOf);
    retire.push(...live);
    await deleteAll(
      store,
      known.filter((state) => state.stage === 'retired'),
    );
    const staged = await stage(
      store,
      clock,
      courseId,
      file,
      { ...loaded, results },
      known.filter((state) => state.stage === 'staged'),
    );
    promote.push(...staged);
    for (const result of results) {
      if (!result.ok) {
        faults.push({ source: result.source, ...result.fault });
        continue;
      }
      indexed++;
      if (languageUnknown) await takeLanguageFrom(result.document, parts, courseId);
      languageUnknown = false;
    }
  }
  request.onProgress?.(files.length, files.length, '');
  const loadMs = performance.now() - started;

  const rest = [...byOrigin.values()].flat();
  // What an interrupted run staged for files that were not given this time is not ours to finish.
  await deleteAll(
    store,
    rest.filter((state) => state.stage !== 'live'),
  );
  const restLive = rest.filter((state) => state.stage === 'live');
  if (request.prune) retire.push(...restLive);
  else keep.push(...restLive);
  // A document that moved to another file (or was written into a second one) is read from there from now on.
  const taken = new Set(promote.map((staged) => staged.source));
  const stays = keep.filter((state) => !taken.has(state.source));
  retire.push(...keep.filter((state) => taken.has(state.source)));

  const before = (await store.courses.version(courseId)) ?? 0;
  let version = before;
  if (promote.length > 0 || retire.length > 0 || before === 0) {
    version = before + 1;
    const live = [...stays, ...promote].map((state) => state.id);
    await library.build(courseId, version, live, request.signal);
    await store.transaction(async (tx) => {
      await tx.materials.setStage(
        retire.map((state) => state.id),
        'retired',
      );
      await tx.materials.setStage(
        promote.map((staged) => staged.id),
        'live',
      );
      await tx.courses.setVersion(courseId, version, clock.now());
    });
    await deleteAll(store, retire);
  }
  const now = performance.now();
  const materials = await store.materials.listLive(courseId);
  // A fault is named until it is mended, also where the file was not read again.
  const unchanged = materials.filter((material) => untouched.has(material.id));
  for (const { source, fault } of unchanged) if (fault) faults.push({ source, ...fault });
  faults.push(...(await missingGradedWork(store, courseId)));
  return {
    courseId,
    version,
    files: files.length,
    indexed,
    unchanged: unchanged.filter((material) => material.fault === null).length,
    removed: retire.length,
    passages: materials.reduce((sum, material) => sum + material.passages, 0),
    faults,
    passedOver: found.passedOver,
    timings: {
      loadMs: Math.round(loadMs),
      indexMs: Math.round(now - started - loadMs),
      totalMs: Math.round(now - started),
    },
  };
}

/** A source that another file of this run holds already is a fault of the later file. */
function oneDocumentASource(
  results: LoadResult[],
  origin: string,
  originOf: Map<string, string>,
): LoadResult[] {
  return results.map((result) => {
    if (!result.ok) return result;
    const { source } = result.document;
    const other = originOf.get(source);
    if (other === undefined || other === origin) {
      originOf.set(source, origin);
      return result;
    }
    const message = `${origin}: the id "${source}" stands in ${other} already; ids must differ within a course.`;
    return fault(`${origin}:${source}`, 'duplicate_id', message);
  });
}
