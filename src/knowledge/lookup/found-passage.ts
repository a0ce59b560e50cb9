import type { Passage } from '../../domain/school/course.ts';

/** A passage that was found for a question. */
export interface FoundPassage {
  passage: Passage;
  /** Ours; comparable within one course's search only. The order of an endpoint that reranks need not follow it. */
  score: number;
}
