/**
 * A thread that builds one index and ends; `workerData` is a Task. Says how many passages it holds. Started by
 * `buildInThread`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openPassages } from '../../../store/index.ts';
import { buildHere } from '../index-building.ts';
import type { Task } from './build-in-thread.ts';

const { address, ...index } = workerData as Task; // Started by nobody else.
const { passages, close } = await openPassages(address);
const count = await buildHere(passages)(index);
await close();
parentPort?.postMessage(count);
