import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import { withCourseLease } from '../library/course-lease.ts';
import type { CourseLibrary } from '../library/course-library.ts';
import { createMaterialReader, type MaterialReader } from '../load/material-reader.ts';
import { describeCourse } from './describe-course.ts';
import { noteGradedWork } from './graded-found.ts';
import { missingGradedWork } from './graded-places.ts';
import type { IngestReport, IngestRequest } from './ingestion.ts';
import { type FilesRead, readFiles } from './read-files.ts';
import { type FoundFile, scan } from './scan.ts';
import { deleteAll } from './stage-material.ts';

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
  const { store } = parts;
  const { started } = found;
  const { courseId } = request;
  const read = await readFiles(parts, request, found);
  const loadMs = performance.now() - started;
  const change = await changeOf(store, read, request.prune ?? false);
  const version = await switchTo(parts, request, change);
  const works = await noteGradedWork(store, courseId, parts.clock.now());
  const now = performance.now();
  const materials = await store.materials.listLive(courseId);
  // A fault is named until it is mended, also where the file was not read again.
  const unchanged = materials.filter((material) => read.untouched.has(material.id));
  const standing = unchanged.flatMap(({ source, fault }) => (fault ? [{ source, ...fault }] : []));
  return {
    courseId,
    version,
    files: found.files.length,
    indexed: read.indexed,
    unchanged: unchanged.length - standing.length,
    removed: change.retire.length,
    passages: materials.reduce((sum, material) => sum + material.passages, 0),
    faults: [...read.faults, ...standing, ...(await missingGradedWork(store, courseId))],
    gradedFound: works.map(({ title }) => title),
    passedOver: found.passedOver,
    timings: {
      loadMs: Math.round(loadMs),
      indexMs: Math.round(now - started - loadMs),
      totalMs: Math.round(now - started),
    },
  };
}

/** What of a course stays as it is, what goes, and what is read from now on. */
type Change = Pick<FilesRead, 'keep' | 'retire' | 'promote' | 'readAnew'>;

/** `prune`: what is no longer under the given folders goes. */
async function changeOf(store: Store, read: FilesRead, prune: boolean): Promise<Change> {
  const { promote, notGiven, readAnew } = read;
  // What an interrupted run staged for files that were not given this time is not ours to finish.
  await deleteAll(
    store,
    notGiven.filter((state) => state.stage !== 'live'),
  );
  const live = notGiven.filter((state) => state.stage === 'live');
  const kept = prune ? read.keep : [...read.keep, ...live];
  const gone = prune ? live : [];
  // A document that moved to another file (or was written into a second one) is read from there from now on.
  const taken = new Set(promote.map((staged) => staged.source));
  return {
    keep: kept.filter((state) => !taken.has(state.source)),
    retire: [...read.retire, ...gone, ...kept.filter((state) => taken.has(state.source))],
    promote,
    readAnew,
  };
}

/** Builds the index of what a course is to hold, and has it read from now on. The course's version then. */
async function switchTo(
  { store, library, clock }: { store: Store; library: CourseLibrary; clock: Clock },
  { courseId, signal }: IngestRequest,
  { keep, retire, promote, readAnew }: Change,
): Promise<number> {
  const before = (await store.courses.version(courseId)) ?? 0;
  if (promote.length === 0 && retire.length === 0 && before > 0) return before;
  // A file that cannot be read is noted, and leaves what is searched as it is.
  const isSearchedAsBefore = before > 0 && [...promote, ...retire].every(({ passages }) => passages === 0);
  const version = isSearchedAsBefore ? before : before + 1;
  const materialIds = [...keep, ...promote].map((state) => state.id);
  if (!isSearchedAsBefore) await library.build({ courseId, version, materialIds, signal });
  await store.transaction(async (tx) => {
    await tx.materials.setStage(
      retire.map((state) => state.id),
      'retired',
    );
    await tx.materials.setStage(
      promote.map((staged) => staged.id),
      'live',
    );
    await tx.verifiedAnswers.restOnTheSame(courseId, readAnew);
    if (!isSearchedAsBefore) await tx.courses.setVersion(courseId, version, clock.now());
  });
  await deleteAll(store, retire);
  return version;
}
