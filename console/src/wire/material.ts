import type { MaterialChange } from '../../../src/domain/school/material-change.ts';

/** Files that were sent for a course, and how far they are. */
export type MaterialChangeDoc = Pick<
  MaterialChange,
  'id' | 'courseId' | 'state' | 'files' | 'report' | 'problem'
>;
