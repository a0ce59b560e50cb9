import type { MaterialFault } from './course.ts';

/** A change of a course's material that is being worked on, or how it ended. */
export interface MaterialChange {
  id: string;
  courseId: string;
  kind: 'upload' | 'removal';
  /** `failed`: nothing changed; `problem` says why. Single files with faults do not fail a change. */
  state: 'waiting' | 'running' | 'done' | 'failed';
  files: MaterialFile[];
  /** Files read so far. */
  read: number;
  total: number;
  report: MaterialReport | null;
  problem: MaterialFault | null;
  createdAt: number;
  finishedAt: number | null;
}

/** A file of an upload, or a name to be removed (then of no bytes). */
export interface MaterialFile {
  name: string;
  bytes: number;
  /** Why it was not taken at all; null where it was. */
  refused: MaterialFault | null;
}

/** How the documents of a change ended. */
export interface MaterialReport {
  version: number;
  indexed: number;
  unchanged: number;
  removed: number;
  passages: number;
  faults: { source: string; code: string; message: string }[];
  /** Titles of works that were taken for graded, since the school has not said which are; absent in old reports. */
  gradedFound?: string[];
}
