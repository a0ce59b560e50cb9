export { createBullmqRunner } from './bullmq-runner.ts';
export { probeRedis } from './probe-redis.ts';
export { connectRedis } from './redis-link.ts';
export { createSharedCounter } from './shared-counter.ts';
