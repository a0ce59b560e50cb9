import type { Logger } from '../../domain/signals/logger.ts';
import type { Embedder, Reranker } from '../../llm/index.ts';
import type { EvidenceFeatures } from '../evidence/evidence.ts';
import type { ExtractedSentence, ExtractManner } from '../extract/extract.ts';
import type { CourseLibrary } from '../library/course-library.ts';
import type { Reembedding } from '../library/reembedding.ts';
import type { FoundPassage } from '../lookup/found-passage.ts';
import type { LookupMemory } from '../lookup/lookup-memory.ts';
import type { SearchedIndex } from '../lookup/searched-index.ts';
import type { EmbedQuestion } from './embed-question.ts';

/** What the courses hold for a question. */
export interface Retrieval {
  /** The question as it was put to the best course: in the language of its material, where it was asked in another. */
  asked: string;
  /**
   * The word of the course that a word of the question was taken for, since it sounds alike (`heard-as.ts`); null
   * where none was.
   */
  heard: string | null;
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
  /**
   * What the first `READ_PASSAGES` of `found` say on it; null where it was not asked for, or must be written anew
   * from them.
   */
  extract: ExtractedSentence[] | null;
}

/**
 * Not written where the confidence reaches the point from which the course speaks, or `unlessFrom` where it has none;
 * null: written always.
 */
export interface ExtractAlong extends ExtractManner {
  unlessFrom: number | null;
}

export interface RetrieveOptions {
  limit: number;
  signal?: AbortSignal | undefined;
  /** The question has waited for a search already: it goes before those that have not. */
  hasWaited?: boolean | undefined;
  /** How the material's own words are to be written with the search; see `Retrieval.extract`. */
  extract?: ExtractAlong | undefined;
}

export interface RetrieveParts {
  library: CourseLibrary;
  lookups: LookupMemory;
  logger: Logger;
  embedder?: Embedder | undefined;
  embedQuestion: EmbedQuestion;
  reranker?: Reranker | undefined;
  reembedding: Pick<Reembedding, 'look'>;
  /** Embedding and mode of answering, as calibrations are stamped with. */
  setting: string;
  /** Courses whose stale calibration is in the log already. */
  warned: Set<string>;
  /** Indexes that the configured model's vectors do not fit, which is in the log already. */
  unfitting: WeakSet<SearchedIndex>;
}
