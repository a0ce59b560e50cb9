import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import { withCourseLease } from '../library/course-lease.ts';
import type { CourseLibrary } from '../library/course-library.ts';
import { noteGradedWork } from './graded-found.ts';
import { deleteAll } from './stage-material.ts';

/**
 * Takes documents out of a course: passages and index entries go together, and what people answered on their ground is
 * withdrawn when it is next asked for. `names` are sources, or files that hold several documents (a ZIP, a JSONL).
 * The number of documents that went.
 */
export async function removeMaterial(
  parts: { store: Store; library: CourseLibrary; clock: Clock },
  {
    courseId,
    names,
    signal,
  }: { courseId: string; names: readonly string[]; signal?: AbortSignal | undefined },
): Promise<{ removed: number; version: number; passages: number; gradedFound: string[] }> {
  const { store, library, clock } = parts;
  return withCourseLease(parts, courseId, async () => {
    const live = (await store.materials.states(courseId)).filter((state) => state.stage === 'live');
    const wanted = new Set(names);
    const gone = live.filter((state) => wanted.has(state.source) || wanted.has(state.origin));
    let version = (await store.courses.version(courseId)) ?? 0;
    if (gone.length > 0) {
      version++;
      const ids = new Set(gone.map((state) => state.id));
      const materialIds = live.filter((state) => !ids.has(state.id)).map((state) => state.id);
      await library.build({ courseId, version, materialIds, signal });
      await store.transaction(async (tx) => {
        await tx.materials.setStage([...ids], 'retired');
        await tx.courses.setVersion(courseId, version, clock.now());
      });
      await deleteAll(store, gone);
    }
    const works = await noteGradedWork(store, courseId, clock.now());
    const materials = await store.materials.listLive(courseId);
    const passages = materials.reduce((sum, material) => sum + material.passages, 0);
    return { removed: gone.length, version, passages, gradedFound: works.map(({ title }) => title) };
  });
}
