import { type CourseIndex, loadCourseIndex } from '../course-index/course-index.ts';
import type { WeighedTerm } from '../lexical/lexical-index.ts';
import type { VectorIndexing } from '../vectors/vector-index.ts';
import { type Lookup, type LookupRequest, lookUp } from './lookup.ts';
import type { PassageShelf } from './passage-shelf.ts';
import { createTurns } from './turns.ts';

/** The one who waits for a lookup. */
export interface Asker {
  /** Aborted before the lookup has begun, it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Has waited for another lookup of the same question: goes before those who wait for their first. */
  hasWaited?: boolean | undefined;
}

/** A course's index as it is asked, in whatever thread it is searched. Never changes. */
export interface SearchedIndex {
  /** Name of the embedding that its vectors are of. */
  readonly embedding: string;
  /** Length of its vectors; 0 where it holds none. */
  readonly dimensions: number;
  lookUp(request: LookupRequest, asker?: Asker): Promise<Lookup>;
  /** Of each text its terms with their weight in this course; see `CourseIndex.terms`. */
  terms(texts: readonly string[]): Promise<WeighedTerm[][]>;
  /** How rare each term is in this course; see `LexicalIndex.rarities`. */
  rarities(terms: readonly string[]): Promise<(number | null)[]>;
  close(): void;
}

/** Opens what `CourseIndex.save` left in a directory; throws DamagedIndexError as `loadCourseIndex` does. */
export type OpenIndex = (directory: string, vectorIndexing?: VectorIndexing) => Promise<SearchedIndex>;

/** Indexes that are searched in this thread, a few questions at a time. */
export function searchHere(shelf: PassageShelf): OpenIndex {
  const turn = createTurns();
  return async (directory, vectorIndexing) => {
    const index = await loadCourseIndex(directory, vectorIndexing);
    return {
      embedding: index.embedding,
      dimensions: index.dimensions,
      async lookUp(request, { signal } = {}) {
        await turn();
        // Whoever left meanwhile takes nobody's time.
        signal?.throwIfAborted();
        return await lookUp(index, shelf, request);
      },
      terms: async (texts) => termsOf(index, texts),
      rarities: async (terms) => index.rarities(terms),
      close: () => index.close(),
    };
  };
}

export const termsOf = (index: CourseIndex, texts: readonly string[]): WeighedTerm[][] =>
  texts.map((text) => index.terms(text));
