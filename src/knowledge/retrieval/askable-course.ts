import { type Calibration, confidenceOf } from '../evidence/calibration/calibration.ts';
import { calibrationOf } from '../evidence/calibration/course-calibration.ts';
import { SETTLED } from '../evidence/settled.ts';
import { isUndecided } from '../evidence/undecided.ts';
import type { Lookup, WantedExtract } from '../lookup/lookup.ts';
import type { SearchedIndex } from '../lookup/searched-index.ts';
import type { ExtractAlong, Retrieval, RetrieveOptions, RetrieveParts } from './retrieval.ts';

/**
 * The most confidence that anything gets which is not to be said as an answer: it is shown as the nearest place at
 * best.
 */
export const UNSPOKEN = 0.7;
/** Of the point at which a course speaks: just below it. */
const JUST_BELOW = 0.99;

/** One version of a course, ready to be asked. */
export interface AskableCourse {
  index: SearchedIndex;
  /** `UNSPOKEN`, or just below the point at which this course speaks, where that is lower. */
  unspoken: number;
  /** What it holds for a text; remembered. */
  look(text: string): Promise<Lookup>;
  /** How sure it is of that. */
  weigh(text: string, lookup: Lookup): Retrieval;
}

/** Opens a course at its present version; `queryVector`: of the question, where an endpoint embeds. */
export async function openCourse(
  parts: RetrieveParts,
  { courseId, queryVector }: { courseId: string; queryVector: Float32Array | undefined },
  options: RetrieveOptions,
): Promise<AskableCourse> {
  const { library, reembedding, lookups } = parts;
  const { index, version, calibration: stored } = await library.open(courseId);
  reembedding.look(courseId, index);
  const calibration = calibrationOf(parts, courseId, stored);
  const { speakAt, weights } = calibration;
  const unspoken = Math.min(UNSPOKEN, (speakAt ?? 1) * JUST_BELOW);
  const fitting = fittingVector(parts, courseId, index, queryVector);
  const extract = extractWanted(options.extract, calibration);
  let hasWaited = options.hasWaited;
  const way = JSON.stringify([options.limit, fitting !== undefined, extract?.language, extract?.room]);
  return {
    index,
    unspoken,
    async look(text) {
      const known = lookups.recall(index, text, way);
      options.signal?.throwIfAborted();
      if (known) return known;
      const { limit } = options;
      const beyond = parts.reranker !== undefined;
      const request = { question: text, version, limit, beyond, queryVector: fitting, extract };
      const lookup = await index.lookUp(request, { signal: options.signal, hasWaited });
      hasWaited = true;
      if (lookup.isWhole) lookups.keep(index, text, way, lookup);
      return lookup;
    },
    weigh(asked, { found, features, isSettled, extract }) {
      const weighed = confidenceOf(features, weights);
      const confidence = isUndecided(asked, features) ? Math.min(weighed, unspoken) : weighed;
      return {
        asked,
        heard: null,
        found,
        confidence: isSettled ? Math.max(confidence, SETTLED) : confidence,
        courseId,
        speakAt,
        features,
        calibration: speakAt === null ? 'default' : 'course',
        extract,
      };
    },
  };
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
      'another model stands behind the name of the embedding model; the ' +
        'course is searched by words until it is embedded anew',
    );
  }
  return undefined;
}
