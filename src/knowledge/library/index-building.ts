import type { Passage } from '../../domain/school/course.ts';
import type { Embedder } from '../../llm/index.ts';
import type { Store } from '../../store/index.ts';
import { buildCourseIndex, type IndexEntry } from '../course-index/course-index.ts';
import type { VectorIndexing } from '../vectors/vector-index.ts';

/** An index to be built of the passages of these materials, and saved in a directory that nobody reads yet. */
export interface IndexToBuild {
  materialIds: string[];
  directory: string;
  /** Where its vectors are kept; in memory without it. */
  vectorIndexing?: VectorIndexing | undefined;
  signal?: AbortSignal | undefined;
}

/** Builds an index, in this thread or another; resolves with the number of its passages. */
export type BuildIndex = (index: IndexToBuild) => Promise<number>;

/** Builds in this thread: everybody else waits meanwhile, seconds for some thousand passages. */
export function buildHere(stored: Store['passages'], embedder?: Embedder): BuildIndex {
  return async ({ materialIds, directory, vectorIndexing, signal }) => {
    const passages = await stored.listByMaterials(materialIds);
    const index = await buildCourseIndex(passages.map(entryOf), { embedder, signal, vectorIndexing });
    await index.save(directory);
    index.close();
    return passages.length;
  };
}

const entryOf = (passage: Passage): IndexEntry => ({
  id: passage.id,
  source: passage.source,
  title: passage.title,
  headings: passage.headings,
  question: passage.question,
  text: passage.text,
});
