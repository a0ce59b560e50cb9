import type { MaterialChange } from '../../../src/domain/school/material-change.ts';

/** A course and its documents; `fault`: why one could not be read. */
export interface CourseMaterialDoc {
  id: string;
  title: string;
  documents: { source: string; fault: { code: string; message: string } | null }[];
}

/** Files that were sent for a course, and how far they are. */
export type MaterialChangeDoc = Pick<
  MaterialChange,
  'id' | 'courseId' | 'state' | 'files' | 'report' | 'problem'
>;
