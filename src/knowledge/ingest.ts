import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Clock } from '../domain/clock.ts';
import type { Material, MaterialFault, Passage } from '../domain/course.ts';
import { BadInputError, ConflictError } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import { languageOf } from '../domain/language.ts';
import type { MaterialState, Store } from '../store/index.ts';
import { readCourseFile } from './course-file.ts';
import type { CourseLibrary } from './course-library.ts';
import { fault, type LoadedDocument, type Loader, type LoadResult } from './document.ts';
import { jsonlLoader } from './load/jsonl.ts';
import { markdownLoader } from './load/markdown.ts';
import { type FoundFile, scan } from './scan.ts';
import { passageId, splitDocument } from './split.ts';

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
  timings: { loadMs: number; indexMs: number; totalMs: number };
}

/** Raised when loading or splitting changes what a file's passages are: then every file counts as changed. */
const PIPELINE_VERSION = 1;
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** A build that died lets the next one in after this. */
const BUILD_LEASE_MS = 60_000;
const LEASE_RENEWAL_MS = 15_000;

const LOADERS: Loader[] = [markdownLoader, jsonlLoader];
const loaderByEnding = new Map(
  LOADERS.flatMap((loader) => loader.endings.map((ending) => [ending, loader] as const)),
);

/**
 * Course material in. Readers go on with the old index until the new one is whole: new passages are staged,
 * the index is built beside the old one, one short transaction switches, and only then the old ones go.
 * Interrupted at any point, the next run finds what was staged and continues.
 */
export async function ingest(
  parts: { store: Store; library: CourseLibrary; clock: Clock },
  request: IngestRequest,
): Promise<IngestReport> {
  const { store, clock } = parts;
  const started = performance.now();
  const files = await scan(request.paths, new Set(loaderByEnding.keys()));
  await describeCourse(parts, request, files);

  const owner = randomUUID();
  const lease = `course:${request.courseId}`;
  if (!(await store.leases.take(lease, owner, clock.now(), BUILD_LEASE_MS))) {
    throw new ConflictError(
      'course_being_built',
      `Course "${request.courseId}" is being ingested by another process.`,
      {
        fix: 'Wait until it has finished, then run this again.',
      },
    );
  }
  const renewal = setInterval(() => {
    store.leases.take(lease, owner, clock.now(), BUILD_LEASE_MS).catch(() => {}); // Lost at worst: the build still ends whole.
  }, LEASE_RENEWAL_MS);
  try {
    return await ingestFiles(parts, request, files, started);
  } finally {
    clearInterval(renewal);
    await store.leases.release(lease, owner);
  }
}

/** Makes the course, or renews its description from a course.yaml among the given folders. */
async function describeCourse(
  { store, clock }: { store: Store; clock: Clock },
  request: IngestRequest,
  files: FoundFile[],
): Promise<void> {
  for (const path of request.paths) {
    if (!(await stat(path)).isDirectory()) continue;
    const described = await readCourseFile(path);
    if (!described) continue;
    if (described.id !== request.courseId) {
      throw new BadInputError(
        'course_id_differs',
        `${path}/course.yaml says the course is "${described.id}", but --course says "${request.courseId}".`,
        { fix: 'Make the two agree.' },
      );
    }
    await store.courses.put(described, clock.now());
    return;
  }
  if (await store.courses.get(request.courseId)) return;
  const [first] = files;
  const sample = first ? (await readFile(first.path)).subarray(0, 4_000).toString('utf8') : '';
  await store.courses.put(
    {
      id: request.courseId,
      title: request.courseId,
      language: languageOf(sample),
      graded: [],
      schedule: null,
    },
    clock.now(),
  );
}

async function ingestFiles(
  { store, library, clock }: { store: Store; library: CourseLibrary; clock: Clock },
  request: IngestRequest,
  files: FoundFile[],
  started: number,
): Promise<IngestReport> {
  const { courseId } = request;
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
    const loaded = await loadFile(file, live[0]?.hash ?? null);
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
      if (result.ok) indexed++;
      else faults.push({ source: result.source, ...result.fault });
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
  return {
    courseId,
    version,
    files: files.length,
    indexed,
    unchanged: unchanged.filter((material) => material.fault === null).length,
    removed: retire.length,
    passages: materials.reduce((sum, material) => sum + material.passages, 0),
    faults,
    timings: {
      loadMs: Math.round(loadMs),
      indexMs: Math.round(now - started - loadMs),
      totalMs: Math.round(now - started),
    },
  };
}

async function loadFile(
  file: FoundFile,
  liveHash: string | null,
): Promise<'unchanged' | { hash: string; bytes: number; results: LoadResult[] }> {
  if (file.bytes > MAX_FILE_BYTES) {
    const message = `${file.source} has ${file.bytes} bytes; the limit is ${MAX_FILE_BYTES}. Split it.`;
    return refused(file, `too-large:${file.bytes}`, { code: 'too_large', message });
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    const message = `${file.source} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return refused(file, `unreadable:${Date.now()}`, { code: 'unreadable', message });
  }
  const hash = createHash('sha256').update(`${PIPELINE_VERSION}\0`).update(bytes).digest('hex');
  if (hash === liveHash) return 'unchanged';
  const loader = loaderByEnding.get(extname(file.path).toLowerCase());
  if (!loader) throw new Error(`scan let through ${file.source}, which no loader reads`);
  return {
    hash,
    bytes: bytes.length,
    results: await loader.load({ path: file.path, source: file.source, bytes }),
  };
}

function refused(file: FoundFile, hash: string, fault: MaterialFault) {
  return { hash, bytes: file.bytes, results: [{ ok: false, source: file.source, fault } as const] };
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

/** A document that is written, and not read by anybody yet. */
interface Staged {
  id: string;
  source: string;
}

/** Writes the documents of a file beside what is live; a document staged by an interrupted run is taken over. */
async function stage(
  store: Store,
  clock: Clock,
  courseId: string,
  file: FoundFile,
  loaded: { hash: string; bytes: number; results: LoadResult[] },
  earlier: MaterialState[],
): Promise<Staged[]> {
  const reusable = new Map(
    earlier.filter((state) => state.hash === loaded.hash).map((state) => [state.source, state.id]),
  );
  await deleteAll(
    store,
    earlier.filter((state) => state.hash !== loaded.hash),
  );
  const staged: Staged[] = [];
  const missing: LoadResult[] = [];
  for (const result of loaded.results) {
    const source = result.ok ? result.document.source : result.source;
    const id = reusable.get(source);
    if (id) staged.push({ id, source });
    else missing.push(result);
  }
  for (let start = 0; start < missing.length; start += DOCUMENTS_PER_TRANSACTION) {
    await store.transaction(async (tx) => {
      for (const result of missing.slice(start, start + DOCUMENTS_PER_TRANSACTION)) {
        const material = materialOf(courseId, loaded.bytes, result, clock.now());
        const passages = result.ok ? passagesOf(material, file.source, loaded.hash, result.document) : [];
        material.passages = passages.length;
        await tx.materials.insertStaged({ ...material, origin: file.source, hash: loaded.hash });
        await tx.passages.insertAll(passages);
        staged.push({ id: material.id, source: material.source });
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

async function deleteAll(store: Store, states: MaterialState[]): Promise<void> {
  for (const state of states) await store.materials.delete(state.id);
}
