import { ConflictError } from '../../domain/faults/errors.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Embedder } from '../../llm/index.ts';
import { inBackground, type Store } from '../../store/index.ts';
import type { SearchedIndex } from '../lookup/searched-index.ts';
import { isLocalEmbedding } from '../vectors/local-embedding.ts';
import { COURSE_BEING_BUILT, withCourseLease } from './course-lease.ts';
import type { CourseLibrary } from './course-library.ts';

type Embedded = Pick<SearchedIndex, 'embedding' | 'dimensions'>;

/** After a change of embedding, builds the indexes that are in use anew, while the old ones serve. */
export interface Reembedding {
  /** From now on. A command that soon ends never starts it. */
  start(): void;
  /** To be told of every index that is opened; returns at once. */
  look(courseId: string, index: Embedded): void;
  /** Resolves when nothing is being built. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

interface ReembeddingParts {
  store: Store;
  library: CourseLibrary;
  clock: Clock;
  logger: Logger;
  /** The one that is configured now; without one the local embedding. */
  embedder?: Embedder | undefined;
}

/** A course is tried again when it is next opened after this. */
const RETRY_MS = 5 * MINUTE_MS;

export function createReembedding(parts: ReembeddingParts): Reembedding {
  const { store, library, clock, logger, embedder } = parts;
  const stopping = new AbortController();
  let started = false;
  let turn: Promise<void> = Promise.resolve();
  const queued = new Set<string>();
  const notBefore = new Map<string, number>();
  /** Courses whose failure stands in the log. */
  const named = new Set<string>();

  const fits = ({ embedding, dimensions }: Embedded): boolean => {
    if (!embedder) return isLocalEmbedding(embedding);
    // Another model may stand behind the same name: its vectors' length tells, once it has given one.
    const isOther = embedder.dimensions > 0 && dimensions > 0 && dimensions !== embedder.dimensions;
    return embedding === embedder.name && !isOther;
  };

  /** As an ingest that brings nothing new does it: built beside the old one, then one switch of version. */
  async function rebuild(courseId: string): Promise<void> {
    const { index, version } = await library.open(courseId);
    if (fits(index)) return;
    const live = (await store.materials.states(courseId)).filter(({ stage }) => stage === 'live');
    const materialIds = live.map(({ id }) => id);
    await library.build({ courseId, version: version + 1, materialIds, signal: stopping.signal });
    await store.courses.setVersion(courseId, version + 1, clock.now());
    logger.info(
      { courseId, was: index.embedding, is: embedder?.name ?? 'local' },
      'a course was embedded anew',
    );
  }

  /** Never throws. */
  async function run(courseId: string): Promise<void> {
    try {
      if (stopping.signal.aborted) return;
      await inBackground(() => withCourseLease(parts, courseId, () => rebuild(courseId)));
      named.delete(courseId);
    } catch (error) {
      if (stopping.signal.aborted) return;
      // Whoever changes it now builds it with the embedding of today.
      if (error instanceof ConflictError && error.code === COURSE_BEING_BUILT) return;
      if (named.has(courseId)) return;
      named.add(courseId);
      logger.warn(
        { courseId, error: error instanceof Error ? error.message : String(error) },
        'the course could not be embedded anew; its old index serves by words, and it is tried again',
      );
    } finally {
      queued.delete(courseId);
      // Also after success: two processes over one directory, set up differently, would turn it back and forth.
      notBefore.set(courseId, clock.now() + RETRY_MS);
    }
  }

  return {
    start() {
      started = true;
    },
    look(courseId, index) {
      if (!started || fits(index) || queued.has(courseId) || stopping.signal.aborted) return;
      if (clock.now() < (notBefore.get(courseId) ?? 0)) return;
      queued.add(courseId);
      // One after the other: a build takes memory, and the endpoint serves learners meanwhile.
      turn = turn.then(() => run(courseId));
    },
    idle: () => turn,
    async close() {
      stopping.abort(new Error('the service is stopping'));
      await turn;
    },
  };
}
