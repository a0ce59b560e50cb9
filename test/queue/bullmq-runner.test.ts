import { createBullmqRunner } from '../../src/queue/redis/index.ts';
import type { Store } from '../../src/store/index.ts';
import { jobRunnerContract } from '../contracts/job-runner.ts';
import { redisUnderTest } from '../support/redis-under-test.ts';
import { temporaryStore } from '../support/temporary-store.ts';

/** Runners on one store share one queue. */
const sharedBy = new WeakMap<Store, ReturnType<typeof redisUnderTest>>();

jobRunnerContract('BullMQ on Redis', {
  async openStore(wake) {
    const { store } = await temporaryStore({ wake });
    sharedBy.set(store, redisUnderTest());
    return store;
  },
  create(parts) {
    const redis = sharedBy.get(parts.store);
    if (!redis) throw new Error('a store of another test');
    return createBullmqRunner({ ...parts, ...redis });
  },
});
