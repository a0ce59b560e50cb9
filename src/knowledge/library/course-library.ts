import { rm } from 'node:fs/promises';
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
import { buildingPlace, clearOut, KEPT_VERSIONS, putInPlace, whichStands } from './index-place.ts';

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
  /**
   * Builds an index and puts it in place on disk; nobody reads it before the store says that the course is at its
   * version.
   */
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
/** Each that fails finds another process's index in the place of the one it was opening. */
const MOST_TRIES = 5;

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
    for (let tries = 1; ; tries++) {
      const stands = await whichStands(directory);
      try {
        if (stands !== null) return await openIndex(directory, vectorIndexes?.of(courseId, version));
      } catch (error) {
        if (!(error instanceof DamagedIndexError) || tries === MOST_TRIES) throw error;
        // After an upgrade every process on the directory finds the same one too old: the first to have built serves
        // all.
        if ((await whichStands(directory)) !== stands) continue;
        logger.warn(
          { courseId, version, error: error.message },
          'an index cannot be used as it is; it is rebuilt from the store',
        );
      }
      const live = (await store.materials.states(courseId)).filter((state) => state.stage === 'live');
      await build({ courseId, version, materialIds: live.map((state) => state.id) }, stands);
    }
  }

  /** With `inPlaceOf`, only where that still stands. */
  async function build(index: CourseToIndex, inPlaceOf?: string | null): Promise<void> {
    try {
      await buildOnDisk(index, inPlaceOf);
    } catch (error) {
      throw diskFaultOr(error);
    }
  }

  async function buildOnDisk(
    { courseId, version, materialIds, signal }: CourseToIndex,
    inPlaceOf?: string | null,
  ): Promise<void> {
    const started = performance.now();
    const parent = courseDirectory(courseId);
    const building = buildingPlace(parent);
    const directory = join(parent, String(version));
    await makeDirectories(parent);
    try {
      const vectorIndexing = vectorIndexes?.of(courseId, version);
      const passages = await options.buildIndex({
        materialIds,
        directory: building,
        vectorIndexing,
        signal,
      });
      await putInPlace(building, directory, inPlaceOf);
      logger.info(
        { courseId, version, passages, ms: Math.round(performance.now() - started) },
        'an index was built',
      );
    } finally {
      await rm(building, { recursive: true, force: true });
    }
    await clearOut(parent, version);
    await vectorIndexes?.dropBefore(courseId, version - KEPT_VERSIONS + 1);
  }

  function closeLater(index: Promise<SearchedIndex>): void {
    index.then((loaded) => loaded.close()).catch(() => {}); // A failed load was reported to whoever asked for it.
  }

  return {
    build: (index) => build(index),
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
