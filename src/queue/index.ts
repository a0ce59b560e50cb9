export { createInProcessRunner } from './in-process-runner.ts';
export { type JobContext, type JobHandler, jobHandler } from './job-handler.ts';
export type { JobRunner } from './job-runner.ts';
export { repeatingJob } from './repeating-job.ts';
