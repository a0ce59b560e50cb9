export { createBullmqRunner } from './bullmq-runner.ts';
export { probeRedis } from './probe-redis.ts';
export { connectRedis } from './redis-link.ts';
export { createRedisState } from './redis-state.ts';
export { createSharedCounter } from './shared-counter.ts';
