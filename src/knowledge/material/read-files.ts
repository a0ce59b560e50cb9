import type { MaterialFault } from '../../domain/school/course.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { MaterialState, Store } from '../../store/index.ts';
import { fault, type LoadResult } from '../load/document.ts';
import type { MaterialReader } from '../load/material-reader.ts';
import { PIPELINE_VERSION, readIfChanged } from './changed-file.ts';
import { takeLanguageFrom } from './describe-course.ts';
import type { IngestReport, IngestRequest } from './ingestion.ts';
import type { FoundFile } from './scan.ts';
import { deleteAll, type Staged, stage } from './stage-material.ts';

/** What reading the given files came to. Documents are staged, and nobody reads them yet. */
export interface FilesRead {
  /** Live, and still what its file holds. */
  keep: MaterialState[];
  /** Live, and no longer what its file holds. */
  retire: MaterialState[];
  /** Read now, to be live. */
  promote: Staged[];
  /** Whatever the course has of files that were not given. */
  notGiven: MaterialState[];
  /** Ids of `keep`. */
  untouched: Set<string>;
  /**
   * Hashes of what was read now in another way than by an earlier version, and holds the same as before: from that to
   * this.
   */
  readAnew: Map<string, string>;
  /** Documents read now, without those with a fault. */
  indexed: number;
  faults: IngestReport['faults'];
}

/**
 * Reads each file that is not what was read before, and stages what it holds; `languageUnknown`: the first document
 * tells the course's.
 */
export async function readFiles(
  parts: { store: Store; clock: Clock; reader: MaterialReader },
  request: IngestRequest,
  { files, languageUnknown }: { files: FoundFile[]; languageUnknown: boolean },
): Promise<FilesRead> {
  const { store } = parts;
  const { courseId } = request;
  const byOrigin = Map.groupBy(await store.materials.states(courseId), (state) => state.origin);
  const keep: MaterialState[] = [];
  const retire: MaterialState[] = [];
  const promote: Staged[] = [];
  const faults: IngestReport['faults'] = [];
  /** The file that each source stands in: within a course a source is one document's. */
  const originOf = new Map<string, string>();
  const readAnew = new Map<string, string>();
  let indexed = 0;

  for (const [position, file] of files.entries()) {
    request.signal?.throwIfAborted();
    request.onProgress?.(position, files.length, file.source);
    const known = byOrigin.get(file.source) ?? [];
    byOrigin.delete(file.source);
    const live = known.filter((state) => state.stage === 'live');
    const loaded = await readIfChanged(file, live[0]?.hash ?? null, parts.reader, request.signal);
    if (loaded === 'unchanged') {
      keep.push(...live);
      for (const state of live) originOf.set(state.source, file.source);
      await deleteAll(
        store,
        known.filter((state) => state.stage !== 'live'),
      );
      continue;
    }
    const results = oneDocumentASource(loaded.results, file.source, originOf);
    if (loaded.hashBefore !== null) readAnew.set(loaded.hashBefore, loaded.hash);
    retire.push(...live);
    await deleteAll(
      store,
      known.filter((state) => state.stage === 'retired'),
    );
    const earlier = known.filter((state) => state.stage === 'staged');
    promote.push(...(await stage(parts, { courseId, file, loaded: { ...loaded, results }, earlier })));
    for (const result of results) {
      if (!result.ok) {
        faults.push({ source: result.source, ...result.fault });
        continue;
      }
      if (languageUnknown && indexed === 0) await takeLanguageFrom(result.document, parts, courseId);
      indexed++;
    }
  }
  request.onProgress?.(files.length, files.length, '');
  await store.materials.setReadWith(
    keep.map(({ id }) => id),
    PIPELINE_VERSION,
  );
  const untouched = new Set(keep.map(({ id }) => id));
  const notGiven = [...byOrigin.values()].flat();
  return { keep, retire, promote, notGiven, untouched, readAnew, indexed, faults };
}

/**
 * A source that another file of this run holds already is a fault of the later file; so is one that stands in a file
 * twice, as it can in an archive: in two lists of it, or under one name that is written in two ways. Faults too have
 * a source each.
 */
function oneDocumentASource(
  results: LoadResult[],
  origin: string,
  originOf: Map<string, string>,
): LoadResult[] {
  const here = new Set<string>();
  const take = (source: string): boolean => {
    const other = originOf.get(source) ?? origin;
    if (other !== origin || here.has(source)) return false;
    originOf.set(source, origin);
    here.add(source);
    return true;
  };
  const named = (source: string, said: MaterialFault): LoadResult => {
    let name = source;
    for (let more = 2; !take(name); more++) name = `${source} (${more})`;
    return fault(name, said.code, said.message);
  };
  return results.map((result) => {
    if (!result.ok) return named(result.source, result.fault);
    const { source } = result.document;
    if (take(source)) return result;
    const other = originOf.get(source);
    const message =
      `${origin}: the id "${source}" stands in ${other === origin ? 'it' : other} already; ids must differ ` +
      'within a course.';
    return named(`${origin}:${source}`, { code: 'duplicate_id', message });
  });
}
