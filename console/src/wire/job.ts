/** Something that is done in the background. */
export interface JobDoc {
  id: string;
  kind: string;
  groupId: string | null;
  state: string;
  attempts: number;
  lastError: string | null;
  /** What it last said of how far it is. */
  progress: string | null;
  createdAt: string;
}

export interface JobCountDoc {
  kind: string;
  state: string;
  count: number;
  /** Of what is ready: what should run by now. */
  due: number;
  oldestRunAt: string;
}

/** What operators see of the background: how much there is, what runs, and what was given up. */
export interface JobsDoc {
  counts: JobCountDoc[];
  running: JobDoc[];
  failed: JobDoc[];
}

export const failedIn = (jobs: JobsDoc): number =>
  jobs.counts.filter(({ state }) => state === 'dead').reduce((sum, { count }) => sum + count, 0);
