import { isCourseId, type Material, type Passage } from '../domain/school/course.ts';
import type { Logger } from '../domain/signals/logger.ts';
import type { Clock } from '../domain/time/clock.ts';
import type { QuestionEmbedder, Reranker } from '../llm/index.ts';
import type { Store, StoreAddress } from '../store/index.ts';
import { buildInThread } from './library/build-thread/build-in-thread.ts';
import { withCourseLease } from './library/course-lease.ts';
import { createCourseLibrary } from './library/course-library.ts';
import { buildHere } from './library/index-building.ts';
import { createReembedding, type Reembedding } from './library/reembedding.ts';
import { createLookupMemory } from './lookup/lookup-memory.ts';
import { createPassageShelf } from './lookup/passage-shelf.ts';
import type { SearchedIndex } from './lookup/searched-index.ts';
import { searchHere } from './lookup/searched-index.ts';
import { ingest } from './material/ingest.ts';
import type { IngestReport, IngestRequest } from './material/ingestion.ts';
import { createMaterialChanges, type MaterialChanges } from './material/material-changes.ts';
import { removeMaterial } from './material/remove-material.ts';
import { type CompareQuestions, createQuestionLikeness } from './question/question-likeness.ts';
import { createEmbedQuestion } from './retrieval/embed-question.ts';
import type { Retrieval, RetrieveOptions } from './retrieval/retrieval.ts';
import { retrieve } from './retrieval/retrieve.ts';
import { searchInThread } from './search-thread/search-in-thread.ts';
import { rememberingEmbedder } from './vectors/remembering-embedder.ts';
import type { VectorIndexes } from './vectors/vector-index.ts';
import { createVerifiedAnswers, type VerifiedAnswers } from './verified/verified-answers.ts';

/** The course material: in by `ingest`, out by `retrieve`. */
export interface Knowledge {
  /** People's answers, asked before the material is. */
  verified: VerifiedAnswers;
  /** Which questions ask the same, and how near the others are. */
  compareQuestions: CompareQuestions;
  ingest(request: IngestRequest): Promise<IngestReport>;
  /** Uploads and removals that people ask for over REST. */
  changes: MaterialChanges;
  /** Indexes made with another embedding than today's, built anew in the background of a process that serves. */
  reembedding: Pick<Reembedding, 'start' | 'idle'>;
  /** A course with all that belongs to it, its index too; false where there was none. */
  deleteCourse(courseId: string): Promise<boolean>;
  retrieve(question: string, courseIds: string[], options: RetrieveOptions): Promise<Retrieval>;
  /** What learners' answers come from, in the order of their sources. */
  documents(courseId: string): Promise<Pick<Material, 'source' | 'title'>[]>;
  /** The passages at a place of a document, in reading order; an empty locator means the whole document. */
  locate(courseId: string, source: string, locator: string): Promise<Passage[]>;
  /** Loads a course's index ahead of the first question. */
  warm(courseId: string): Promise<void>;
  close(): Promise<void>;
}

export interface KnowledgeOptions {
  store: Store;
  dataDir: string;
  clock: Clock;
  logger: Logger;
  /** An endpoint's embedding; without one the local embedding serves. */
  embedder?: QuestionEmbedder | undefined;
  /** An endpoint's order of what was found; without one ours serves. */
  reranker?: Reranker | undefined;
  /** Where vectors are kept; in memory without it. */
  vectorIndexes?: VectorIndexes | undefined;
  /**
   * Search, and build indexes, in threads of their own, which read from the store at this address: for a process that
   * has other things to do meanwhile. Vectors that PostgreSQL keeps are searched there, and need no thread.
   */
  inThreads?: StoreAddress | undefined;
  /** Embedding and mode of answering, as calibrations are stamped with: `local/extractive`. */
  setting: string;
}

export function createKnowledge(options: KnowledgeOptions): Knowledge {
  const shelf = createPassageShelf(options.store);
  const address = options.vectorIndexes ? undefined : options.inThreads;
  const embedder = options.embedder && rememberingEmbedder(options.embedder, options);
  const thread = address ? searchInThread(address, shelf) : null;
  const library = createCourseLibrary({
    ...options,
    // An endpoint's embedding is waited for more than it is worked on.
    buildIndex:
      address && !options.embedder ? buildInThread(address) : buildHere(options.store.passages, embedder),
    openIndex: thread?.openIndex ?? searchHere(shelf),
  });
  const reembedding = createReembedding({ ...options, library });
  const parts = {
    ...options,
    library,
    reembedding,
    embedQuestion: createEmbedQuestion(options),
    lookups: createLookupMemory(),
    warned: new Set<string>(),
    unfitting: new WeakSet<SearchedIndex>(),
  };
  const changes = createMaterialChanges({
    ...options,
    ingest: (request) => ingest(parts, request),
    removeMaterial: (request) => removeMaterial(parts, request),
  });
  return {
    changes,
    reembedding,
    async deleteCourse(courseId) {
      // Asked for under any name that an address can hold; the index is a folder of that name.
      if (!isCourseId(courseId)) return false;
      return await withCourseLease(parts, courseId, async () => {
        const deleted = await options.store.courses.delete(courseId);
        await library.drop(courseId);
        return deleted;
      });
    },
    verified: createVerifiedAnswers(parts),
    compareQuestions: createQuestionLikeness(parts),
    ingest: (request) => ingest(parts, request),
    retrieve: (question, courseIds, retrieveOptions) => retrieve(parts, question, courseIds, retrieveOptions),
    documents: async (courseId) => await options.store.materials.listLive(courseId),
    async locate(courseId, source, locator) {
      const passages = await options.store.passages.listBySource(courseId, source);
      return locator === '' ? passages : passages.filter((passage) => passage.locator === locator);
    },
    async warm(courseId) {
      const { index } = await library.open(courseId);
      reembedding.look(courseId, index);
    },
    async close() {
      await Promise.all([changes.close(), reembedding.close()]);
      library.close();
      await thread?.close();
    },
  };
}
