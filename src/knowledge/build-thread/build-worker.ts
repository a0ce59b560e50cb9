/** A thread that builds one index and ends; `workerData` is a Task. Says how many passages it holds. Started by `buildInThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../domain/clock.ts';
import { createLocalWake } from '../../domain/wake.ts';
import { openStore } from '../../store/index.ts';
import { buildHere } from '../index-building.ts';
import type { Task } from './build-in-thread.ts';

const { address, ...index } = workerData as Task; // Started by nobody else.
const store = await openStore({ ...address, wake: createLocalWake() });
const passages = await buildHere({ store, clock: systemClock })(index);
await store.close();
parentPort?.postMessage(passages);
