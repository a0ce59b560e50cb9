import type { Passage } from '../domain/course.ts';
import type { Logger } from '../domain/logger.ts';
import type { Embedder } from './course-index/course-index.ts';
import type { CourseLibrary } from './course-index/course-library.ts';
import type { Reembedding } from './course-index/reembedding.ts';
import type { SearchedIndex } from './course-index/searched-index.ts';
import {
  type Calibration,
  confidenceOf,
  DEFAULT_CALIBRATION,
  FEATURE_FINGERPRINT,
} from './evidence/calibration.ts';
import type { EvidenceFeatures } from './evidence/evidence.ts';
import { SETTLED } from './evidence/settled.ts';
import type { ExtractedSentence, ExtractManner } from './extract/extract.ts';
import { READ_PASSAGES } from './extract/sentence-choice.ts';
import type { Lookup, WantedExtract } from './lookup.ts';
import type { LookupMemory } from './lookup-memory.ts';
import { questionAcross } from './question/question-across.ts';
import { type Reranker, rerankPassages } from './reranking.ts';

/** A passage that was found for a question. */
export interface FoundPassage {
  passage: Passage;
  /** Ours; comparable within one course's search only. The order of an endpoint that reranks need not follow it. */
  score: number;
}

/** What the courses hold for a question. */
export interface Retrieval {
  /** The question as it was put to the best course: in the words of its material, where that is in the other language. */
  asked: string;
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
  /** What the first of `found` (`READ_PASSAGES`) say on it; null where that was not asked for, or has to be written from them. */
  extract: ExtractedSentence[] | null;
}

/** `unlessFrom`: not where the confidence reaches the point to speak at, which is this where a course has none of its own; null: always. */
export interface ExtractAlong extends ExtractManner {
  unlessFrom: number | null;
}

export interface RetrieveOptions {
  limit: number;
  signal?: AbortSignal | undefined;
  /** How the material's own words are to be written along; see `Retrieval.extract`. */
  extract?: ExtractAlong | undefined;
}

export interface RetrieveParts {
  library: CourseLibrary;
  lookups: LookupMemory;
  logger: Logger;
  embedder?: Embedder | undefined;
  reranker?: Reranker | undefined;
  reembedding: Pick<Reembedding, 'look'>;
  /** Embedding and mode of answering, as calibrations are stamped with. */
  setting: string;
  /** Courses whose stale calibration was reported already. */
  warned: Set<string>;
  /** Indexes that the configured model's vectors were reported not to fit. */
  unfitting: WeakSet<SearchedIndex>;
}

/**
 * From here a question that crossed is answered, all of its matter having crossed; below, whatever the course's own point, the
 * nearest place is shown. Of 306 questions on other subjects and 286 on lessons of the one edition put to the other, all that crossed
 * wrongly but six stood below, and ten right ones above.
 */
const SPEAK_ACROSS = 0.9;
const MOST_BELOW = 0.7;
/**
 * Where a course has this much to say in the asker's own language, no other language is looked into: a group may have both
 * editions of a course. Below it nothing would be shown.
 */
const OWN_LANGUAGE_SAYS = 0.5;

/** A search that meets a switch of index is done again with the new one; more than this is a fault. */
const MAX_SWITCHES = 3;

export async function retrieve(
  parts: RetrieveParts,
  question: string,
  courseIds: string[],
  options: RetrieveOptions,
): Promise<Retrieval> {
  const queryVector = await embedQuery(parts, question, options.signal);
  const asked = await Promise.all(
    courseIds.map((courseId) => retrieveFrom(parts, question, courseId, queryVector, options)),
  );
  const perCourse = asked.some(({ own }) => own.confidence >= OWN_LANGUAGE_SAYS)
    ? asked.map(({ own }) => own)
    : await Promise.all(asked.map(({ across }) => across()));
  perCourse.sort((a, b) => b.confidence - a.confidence);
  const [best, ...others] = perCourse;
  if (!best)
    return {
      asked: question,
      found: [],
      confidence: 0,
      courseId: null,
      speakAt: null,
      features: null,
      calibration: 'default',
      extract: null,
    };
  // One call a question: the surest course leads whatever the others hold.
  const first = await rerankPassages(parts, question, best.found, options.signal);
  const found = [first, ...others.map((other) => other.found)]
    .flatMap((one) => one.slice(0, options.limit))
    .slice(0, options.limit);
  return { ...best, found, extract: areRead(found, best.found) ? best.extract : null };
}

/** Are the passages that an answer is taken from those of one course, in its own order? */
const areRead = (found: readonly FoundPassage[], own: readonly FoundPassage[]): boolean =>
  found.slice(0, READ_PASSAGES).every((one, place) => one === own[place]);

/** What one course holds for a question. */
interface AskedCourse {
  /** By the asker's own words. */
  own: Retrieval;
  /** The surer of these and of the words of its material, where that is in the other language. */
  across(): Promise<Retrieval>;
}

/** One course's retrieval; with an endpoint that reranks `found` holds everything that was read, also beyond the limit. */
async function retrieveFrom(
  parts: RetrieveParts,
  question: string,
  courseId: string,
  queryVector: Float32Array | undefined,
  options: RetrieveOptions,
): Promise<AskedCourse> {
  for (let attempt = 1; ; attempt++) {
    const { index, version, calibration: stored } = await parts.library.open(courseId);
    parts.reembedding.look(courseId, index);
    const calibration = calibrationOf(parts, courseId, stored);
    const fitting = fittingVector(parts, courseId, index, queryVector);
    const extract = extractWanted(options.extract, calibration);
    const way = JSON.stringify([options.limit, fitting !== undefined, extract?.language, extract?.room]);
    const look = async (text: string): Promise<Lookup> => {
      const known = parts.lookups.recall(index, text, way);
      options.signal?.throwIfAborted();
      if (known) return known;
      const { limit } = options;
      const beyond = parts.reranker !== undefined;
      const request = { question: text, version, limit, beyond, queryVector: fitting, extract };
      const lookup = await index.lookUp(request, options.signal);
      if (lookup.isWhole) parts.lookups.keep(index, text, way, lookup);
      return lookup;
    };
    const lookup = await look(question);
    // A passage that is gone means that the course was switched to a new version since: look there.
    if (!lookup.isWhole && attempt < MAX_SWITCHES) continue;
    const as = (asked: string, { found, features, isSettled, extract }: Lookup): Retrieval => {
      const confidence = confidenceOf(features, calibration.weights);
      return {
        asked,
        found,
        confidence: isSettled ? Math.max(confidence, SETTLED) : confidence,
        courseId,
        speakAt: calibration.speakAt,
        features,
        calibration: calibration.speakAt === null ? 'default' : 'course',
        extract,
      };
    };
    const own = as(question, lookup);
    return {
      own,
      async across() {
        const across = await questionAcross(question, lookup.found, index);
        if (across === null) return own;
        const there = await look(across.text);
        // Switched to a new version just now: its own words found nothing either.
        if (!there.isWhole) return own;
        const crossed = as(across.text, there);
        if (!across.isWhole || crossed.confidence < SPEAK_ACROSS)
          crossed.confidence = Math.min(crossed.confidence, MOST_BELOW, (calibration.speakAt ?? 1) * 0.99);
        return crossed.confidence > own.confidence ? crossed : own;
      },
    };
  }
}

function extractWanted(
  along: ExtractAlong | undefined,
  calibration: { weights: Calibration; speakAt: number | null },
): WantedExtract | null {
  if (!along) return null;
  const { language, room, unlessFrom } = along;
  if (unlessFrom === null) return { language, room, unlessSure: null };
  const confidence = calibration.speakAt ?? unlessFrom;
  return { language, room, unlessSure: { confidence, calibration: calibration.weights } };
}

/** The question's vector where it can be held against the index's own. */
function fittingVector(
  { embedder, logger, unfitting }: RetrieveParts,
  courseId: string,
  index: SearchedIndex,
  vector: Float32Array | undefined,
): Float32Array | undefined {
  if (!vector || embedder?.name !== index.embedding) return undefined;
  if (index.dimensions === 0 || index.dimensions === vector.length) return vector;
  if (!unfitting.has(index)) {
    unfitting.add(index);
    logger.warn(
      { courseId, model: index.embedding, length: vector.length, indexed: index.dimensions },
      'another model stands behind the name of the embedding model; the course is searched by words until it is embedded anew',
    );
  }
  return undefined;
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
