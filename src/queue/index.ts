export { createInProcessRunner, type JobRunner } from './in-process-runner.ts';
export { type JobContext, type JobHandler, jobHandler } from './job-handler.ts';
