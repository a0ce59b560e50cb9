export { createInProcessRunner } from './in-process-runner.ts';
export { type JobContext, type JobHandler, jobHandler } from './job-handler.ts';
export { type JobRunner, WORKER_LEASE } from './job-runner.ts';
export type { RedisLink } from './redis/redis-link.ts';
export type { RedisState } from './redis/redis-state.ts';
export type { SharedCounter } from './redis/shared-counter.ts';
export { createSharedWake, type SharedWake } from './redis/shared-wake.ts';
export { redisParts } from './redis-parts.ts';
export { repeatingJob } from './repeating-job.ts';
