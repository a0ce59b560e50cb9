import type { Logger } from '../../domain/logger.ts';
import type { Embedder, Reranker } from '../../llm/index.ts';
import type { EvidenceFeatures } from '../evidence/evidence.ts';
import type { ExtractedSentence, ExtractManner } from '../extract/extract.ts';
import type { CourseLibrary } from '../library/course-library.ts';
import type { Reembedding } from '../library/reembedding.ts';
import type { FoundPassage } from '../lookup/found-passage.ts';
import type { LookupMemory } from '../lookup/lookup-memory.ts';
import type { SearchedIndex } from '../lookup/searched-index.ts';

/** What the courses hold for a question. */
export interface Retrieval {
  /** The question as it was put to the best course: in the words of its material, where it was asked in others of another language. */
  asked: string;
  /** The course's word as which something of it was taken because it sounds so (`heard-as.ts`); null where nothing was. */
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
  /** Of a question that has waited for a search already: it waits behind none that has not. */
  hasWaited?: boolean | undefined;
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
