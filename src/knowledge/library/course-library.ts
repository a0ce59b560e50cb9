import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFaultOr } from '../../domain/faults/disk-fault.ts';
import { NotFoundError } from '../../domain/faults/errors.ts';
import { makeDirectories } from '../../domain/faults/make-directories.ts';
import { isCourseId } from '../../domain/school/course.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Store } from '../../store/index.ts';
import { DamagedIndexError } from '../index-files/damaged-index-error.ts';
import type { OpenIndex, SearchedIndex } from '../lookup/searched-index.ts';
import type { VectorIndexes } from '../vectors/vector-index.ts';
import type { BuildIndex } from './index-building.ts';

export interface OpenCourse {
  index: SearchedIndex;
  version: number;
  /** As the store has it; see `courses.calibration`. */
  calibration: string | null;
}

/** A version of a course, of which an index is to be built. */
export interface CourseToIndex {
  courseId: string;
  version: number;
  /** What it holds from this version on. */
  materialIds: string[];
  signal?: AbortSignal | undefined;
}

/** The indexes of all courses: on disk by version, in memory while they are in use. */
export interface CourseLibrary {
  /** The index of the course's present version, loaded or rebuilt when it is not at hand. */
  open(courseId: string): Promise<OpenCourse>;
  /** Builds an index and puts it in place on disk; nobody reads it before the store says that the course is at its version. */
  build(index: CourseToIndex): Promise<void>;
  /** Forgets a course and deletes its indexes. */
  drop(courseId: string): Promise<void>;
  close(): void;
}

export interface LibraryOptions {
  store: Store;
  dataDir: string;
  logger: Logger;
  /** Where vectors are kept; in memory without it. */
  vectorIndexes?: VectorIndexes | undefined;
  /** Where indexes are built, and searched. */
  buildIndex: BuildIndex;
  openIndex: OpenIndex;
}

/** Indexes kept in memory; the least recently used goes first. */
const MOST_OPEN = 64;
/** The version before stays for readers that have just looked the version up. */
const KEPT_VERSIONS = 2;

export function createCourseLibrary(options: LibraryOptions): CourseLibrary {
  const { store, logger, vectorIndexes, openIndex } = options;
  /** In order of use, least recent first. A promise, so that concurrent first readers share one load. */
  const opened = new Map<string, { version: number; index: Promise<SearchedIndex> }>();
  /** Throws where the id is none of a course's: `..` would be the data directory itself. */
  function courseDirectory(courseId: string): string {
    if (!isCourseId(courseId)) throw new Error(`"${courseId.slice(0, 80)}" is no course's id and no folder`);
    return join(options.dataDir, 'index', courseId);
  }

  async function load(courseId: string, version: number): Promise<SearchedIndex> {
    const directory = join(courseDirectory(courseId), String(version));
    const vectorIndexing = vectorIndexes?.of(courseId, version);
    if (existsSync(directory)) {
      try {
        return await openIndex(directory, vectorIndexing);
      } catch (error) {
        if (!(error instanceof DamagedIndexError)) throw error;
        logger.warn(
          { courseId, version, error: error.message },
          'an index cannot be used as it is; it is rebuilt from the store',
        );
        await rm(directory, { recursive: true, force: true });
      }
    }
    const live = (await store.materials.states(courseId)).filter((state) => state.stage === 'live');
    await build({ courseId, version, materialIds: live.map((state) => state.id) });
    return await openIndex(directory, vectorIndexing);
  }

  async function build(index: CourseToIndex): Promise<void> {
    try {
      await buildOnDisk(index);
    } catch (error) {
      throw diskFaultOr(error);
    }
  }

  async function buildOnDisk({ courseId, version, materialIds, signal }: CourseToIndex): Promise<void> {
    const started = performance.now();
    const parent = courseDirectory(courseId);
    const temporary = join(parent, `building-${process.pid}-${version}`);
    const directory = join(parent, String(version));
    await makeDirectories(parent);
    await rm(temporary, { recursive: true, force: true });
    const passages = await options.buildIndex({
      materialIds,
      directory: temporary,
      vectorIndexing: vectorIndexes?.of(courseId, version),
      signal,
    });
    await rm(directory, { recursive: true, force: true });
    await rename(temporary, directory);
    await dropOldVersions(parent, version);
    await vectorIndexes?.dropBefore(courseId, version - KEPT_VERSIONS + 1);
    logger.info(
      { courseId, version, passages, ms: Math.round(performance.now() - started) },
      'an index was built',
    );
  }

  async function dropOldVersions(parent: string, newest: number): Promise<void> {
    for (const name of await readdir(parent)) {
      if (/^\d+$/.test(name) && Number(name) <= newest - KEPT_VERSIONS) {
        await rm(join(parent, name), { recursive: true, force: true });
      }
    }
  }

  function closeLater(index: Promise<SearchedIndex>): void {
    index.then((loaded) => loaded.close()).catch(() => {}); // A failed load was reported to whoever asked for it.
  }

  return {
    build,
    async open(courseId) {
      const standing = await store.courses.standing(courseId);
      if (!standing) {
        throw new NotFoundError('unknown_course', `There is no course "${courseId}".`, {
          fix: `Make it with: zhujiao ingest <folder> --course ${courseId}`,
        });
      }
      const { version, calibration } = standing;
      const present = opened.get(courseId);
      if (present?.version === version) {
        opened.delete(courseId);
        opened.set(courseId, present);
        return { index: await present.index, version, calibration };
      }
      const index = load(courseId, version);
      opened.delete(courseId);
      opened.set(courseId, { version, index });
      index.catch(() => {
        if (opened.get(courseId)?.index === index) opened.delete(courseId);
      });
      if (present) closeLater(present.index);
      if (opened.size > MOST_OPEN) {
        const [oldest] = opened;
        if (oldest) {
          opened.delete(oldest[0]);
          closeLater(oldest[1].index);
        }
      }
      return { index: await index, version, calibration };
    },
    async drop(courseId) {
      const present = opened.get(courseId);
      opened.delete(courseId);
      if (present) closeLater(present.index);
      await rm(courseDirectory(courseId), { recursive: true, force: true });
      await vectorIndexes?.dropBefore(courseId, Number.MAX_SAFE_INTEGER);
    },
    close() {
      for (const { index } of opened.values()) closeLater(index);
      opened.clear();
    },
  };
}
