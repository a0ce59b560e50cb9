import type { Passage } from '../domain/course.ts';
import type { Logger } from '../domain/logger.ts';
import { type Calibration, confidenceOf, DEFAULT_CALIBRATION, FEATURE_FINGERPRINT } from './calibration.ts';
import type { Embedder } from './course-index.ts';
import type { CourseLibrary } from './course-library.ts';
import type { EvidenceFeatures } from './evidence.ts';
import type { LookupMemory } from './lookup-memory.ts';
import type { PassageShelf } from './passage-shelf.ts';
import type { Reembedding } from './reembedding.ts';
import { type Reranker, rerankPassages } from './reranking.ts';
import { SETTLED } from './settled.ts';

/** A passage that was found for a question. */
export interface FoundPassage {
  passage: Passage;
  /** Ours; comparable within one course's search only. The order of an endpoint that reranks need not follow it. */
  score: number;
}

/** What the courses hold for a question. */
export interface Retrieval {
  /** Best first; passages of the most confident course lead. */
  found: FoundPassage[];
  /** Calibrated probability that the best course holds the answer, 0..1. */
  confidence: number;
  /** The course that `confidence` speaks of; null where nothing was searched. */
  courseId: string | null;
  /** At or above it the assistant speaks; the course's own where it was calibrated. */
  speakAt: number | null;
  /** What `confidence` was made from; null where nothing was searched. */
  features: EvidenceFeatures | null;
  /** Which calibration served: `default`, or `course` where the course has its own. */
  calibration: 'default' | 'course';
}

export interface RetrieveOptions {
  limit: number;
  signal?: AbortSignal | undefined;
}

export interface RetrieveParts {
  library: CourseLibrary;
  shelf: PassageShelf;
  lookups: LookupMemory;
  logger: Logger;
  embedder?: Embedder | undefined;
  reranker?: Reranker | undefined;
  reembedding: Pick<Reembedding, 'look'>;
  /** Embedding and mode of answering, as calibrations are stamped with. */
  setting: string;
  /** Courses whose stale calibration was reported already. */
  warned: Set<string>;
}

/** A search that meets a switch of index is done again with the new one; more than this is a fault. */
const MAX_SWITCHES = 3;

export async function retrieve(
  parts: RetrieveParts,
  question: string,
  courseIds: string[],
  options: RetrieveOptions,
): Promise<Retrieval> {
  const queryVector = await embedQuery(parts, question, options.signal);
  const perCourse = await Promise.all(
    courseIds.map((courseId) => retrieveFrom(parts, question, courseId, queryVector, options)),
  );
  perCourse.sort((a, b) => b.confidence - a.confidence);
  const [best, ...others] = perCourse;
  if (!best)
    return {
      found: [],
      confidence: 0,
      courseId: null,
      speakAt: null,
      features: null,
      calibration: 'default',
    };
  // One call a question: the surest course leads whatever the others hold.
  const first = await rerankPassages(parts, question, best.found, options.signal);
  const found = [first, ...others.map((other) => other.found)].flatMap((one) => one.slice(0, options.limit));
  return { ...best, found: found.slice(0, options.limit) };
}

/** One course's retrieval; with an endpoint that reranks `found` holds everything that was read, also beyond the limit. */
async function retrieveFrom(
  parts: RetrieveParts,
  question: string,
  courseId: string,
  queryVector: Float32Array | undefined,
  options: RetrieveOptions,
): Promise<Retrieval> {
  for (let attempt = 1; ; attempt++) {
    const { index, version, calibration: stored } = await parts.library.open(courseId);
    parts.reembedding.look(courseId, index);
    const calibration = calibrationOf(parts, courseId, stored);
    const fitting = queryVector && parts.embedder?.name === index.embedding ? queryVector : undefined;
    const way = `${options.limit}${fitting ? ' with its vector' : ''}`;
    let lookup = parts.lookups.recall(index, question, way);
    options.signal?.throwIfAborted();
    if (!lookup) {
      const { limit } = options;
      const beyond = parts.reranker !== undefined;
      const request = { question, version, limit, beyond, queryVector: fitting };
      const { found, ...rest } = await index.lookUp(request, options.signal);
      lookup = { ...rest, found: parts.shelf.put(version, found) };
      // A passage that is gone means that the course was switched to a new version since: look there.
      if (!lookup.isWhole && attempt < MAX_SWITCHES) continue;
      if (lookup.isWhole) parts.lookups.keep(index, question, way, lookup);
    }
    const confidence = confidenceOf(lookup.features, calibration.weights);
    return {
      found: lookup.found,
      confidence: lookup.isSettled ? Math.max(confidence, SETTLED) : confidence,
      courseId,
      speakAt: calibration.speakAt,
      features: lookup.features,
      calibration: calibration.speakAt === null ? 'default' : 'course',
    };
  }
}

/** A course's own calibration as `calibrate` stored it. */
export interface CourseCalibration {
  /** What it was fitted for: features, embedding and mode; elsewhere it says nothing. */
  fingerprint: string;
  weights: Calibration;
  speakAt: number;
}

/** What a calibration holds for. `setting` names the embedding and the mode of answering. */
export const calibrationFingerprint = (setting: string): string => `${FEATURE_FINGERPRINT}|${setting}`;

function calibrationOf(
  { logger, setting, warned }: RetrieveParts,
  courseId: string,
  text: string | null,
): { weights: Calibration; speakAt: number | null } {
  if (text === null) return { weights: DEFAULT_CALIBRATION, speakAt: null };
  // Written by `calibrate` as a CourseCalibration; its fingerprint says whether it still fits.
  const calibration = JSON.parse(text) as CourseCalibration;
  if (calibration.fingerprint === calibrationFingerprint(setting)) return calibration;
  if (!warned.has(courseId)) {
    warned.add(courseId);
    logger.warn(
      { courseId, fittedFor: calibration.fingerprint, serves: calibrationFingerprint(setting) },
      'the calibration of this course was fitted for other settings; the default serves until it is calibrated again',
    );
  }
  return { weights: DEFAULT_CALIBRATION, speakAt: null };
}

async function embedQuery(
  { embedder, logger }: RetrieveParts,
  question: string,
  signal: AbortSignal | undefined,
): Promise<Float32Array | undefined> {
  if (!embedder) return undefined;
  try {
    const [vector] = await embedder.embed([question], signal);
    return vector;
  } catch (error) {
    // The lexical half still serves: a learner gets an answer while the endpoint is away.
    logger.warn(
      { error: error instanceof Error ? error.message : String(error) },
      'the question could not be embedded',
    );
    return undefined;
  }
}
