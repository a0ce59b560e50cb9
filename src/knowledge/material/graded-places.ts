import type { Store } from '../../store/index.ts';
import { COURSE_FILE_NAME } from '../load/document.ts';
import { standsAt } from '../lookup/stands-at.ts';
import type { IngestReport } from './ingestion.ts';

/**
 * Graded works of a course that are said to stand at a place where nothing stands: nobody who pastes such a task
 * would be known by it, and be given the solution. Named after every run until the description or the material is
 * mended.
 */
export async function missingGradedWork(store: Store, courseId: string): Promise<IngestReport['faults']> {
  const course = await store.courses.get(courseId);
  // What headings say is where they stand.
  if (course === null || course.gradedFrom === 'material') return [];
  const faults: IngestReport['faults'] = [];
  for (const { title, source, locator } of course.graded) {
    if (!source) continue;
    const passages = await store.passages.listBySource(courseId, source);
    if (passages.some((passage) => standsAt(passage, { source, locator }))) continue;
    faults.push({
      source: COURSE_FILE_NAME,
      code: 'graded_not_found',
      message:
        `the graded work "${title}" is to stand at ${source}${locator ?? ''}, where nothing stands: take ` +
        'that document in, or mend "source" and "locator" under "graded".',
    });
  }
  return faults;
}
