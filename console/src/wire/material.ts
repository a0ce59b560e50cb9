import type { MaterialChange } from '../../../src/domain/school/material-change.ts';

/** A document of a course that could not be read, and why. */
export interface UnreadMaterialDoc {
  courseTitle: string;
  source: string;
  fault: { code: string; message: string };
}

/** Files that were sent for a course, and how far they are. */
export type MaterialChangeDoc = Pick<
  MaterialChange,
  'id' | 'courseId' | 'state' | 'files' | 'report' | 'problem'
>;
