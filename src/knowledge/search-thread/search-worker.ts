/** The thread that searches the courses' indexes; `workerData` is a StoreAddress. Started by `searchInThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { createLocalWake } from '../../domain/wake.ts';
import { openStore } from '../../store/index.ts';
import { type CourseIndex, loadCourseIndex } from '../course-index.ts';
import { lookUp } from '../lookup.ts';
import { createPassageShelf } from '../passage-shelf.ts';
import { termsOf } from '../searched-index.ts';
import type { StoreAddress } from '../store-address.ts';
import { type Call, type FromThread, faultOf, type ToThread } from './calls.ts';

const address = workerData as StoreAddress; // Started by nobody else.
const store = await openStore({ ...address, wake: createLocalWake() });
const shelf = createPassageShelf(store);
/** By directory. A promise, so that what is asked meanwhile shares one load. */
const indexes = new Map<string, Promise<CourseIndex>>();

function indexIn(directory: string): Promise<CourseIndex> {
  const known = indexes.get(directory);
  if (known) return known;
  const index = loadCourseIndex(directory);
  indexes.set(directory, index);
  index.catch(() => indexes.delete(directory));
  return index;
}

async function answer(call: Call) {
  if (call.what === 'close') {
    const index = indexes.get(call.directory);
    indexes.delete(call.directory);
    (await index)?.close();
    return null;
  }
  const index = await indexIn(call.directory);
  switch (call.what) {
    case 'open':
      return { embedding: index.embedding };
    case 'lookUp':
      return await lookUp(index, shelf, call);
    case 'terms':
      return termsOf(index, call.texts);
  }
}

const send = (message: FromThread): void => parentPort?.postMessage(message);

parentPort?.on('message', async (asked: ToThread) => {
  if (asked === null) {
    await store.close();
    parentPort?.close();
    return;
  }
  for (const { id, call } of asked)
    answer(call).then(
      (found) => send({ id, answer: found }),
      (error: unknown) => send({ id, fault: faultOf(error) }),
    );
});
