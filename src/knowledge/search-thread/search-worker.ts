/** The thread that searches the courses' indexes; `workerData` is a StoreAddress. Started by `searchInThread`. */
import { basename, dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openPassages, type StoreAddress } from '../../store/index.ts';
import { type CourseIndex, loadCourseIndex } from '../course-index/course-index.ts';
import { lookUp } from '../lookup/lookup.ts';
import { createPassageShelf } from '../lookup/passage-shelf.ts';
import { termsOf } from '../lookup/searched-index.ts';
import { type Call, type FromThread, faultOf, type Outcome, type ToThread } from './calls.ts';
import { createSender } from './found-across.ts';

const address = workerData as StoreAddress; // Started by nobody else.
const store = await openPassages(address);
const shelf = createPassageShelf(store);
const toSend = createSender();
/** By directory. A promise, so that what is asked meanwhile shares one load. */
const indexes = new Map<string, Promise<CourseIndex>>();

function indexIn(directory: string): Promise<CourseIndex> {
  const known = indexes.get(directory);
  if (known) return known;
  const index = loadCourseIndex(directory);
  // Asked for once more after it was closed, by a question that was on its way: it goes with the next version at the
  // latest.
  for (const other of indexes.keys()) if (isOlder(other, directory)) close(other);
  indexes.set(directory, index);
  index.catch(() => indexes.delete(directory));
  return index;
}

/** Of the same course; a directory is named by its version. */
const isOlder = (one: string, other: string): boolean =>
  dirname(one) === dirname(other) && Number(basename(one)) < Number(basename(other));

function close(directory: string): void {
  const index = indexes.get(directory);
  indexes.delete(directory);
  index?.then((loaded) => loaded.close()).catch(() => {}); // Whoever loaded it has heard.
}

async function answer(call: Call) {
  if (call.what === 'close') {
    close(call.directory);
    return null;
  }
  const index = await indexIn(call.directory);
  switch (call.what) {
    case 'open':
      return { embedding: index.embedding, dimensions: index.dimensions };
    case 'lookUp':
      return toSend(await lookUp(index, shelf, call));
    case 'terms':
      return termsOf(index, call.texts);
    case 'rarities':
      return index.rarities(call.terms);
  }
}

/**
 * Outcomes wait so long for the next ones, and only while the thread has more to do: each message wakes the thread
 * that asked.
 */
const TOGETHER_MS = 1;
let outcomes: Outcome[] = [];
let since = 0;

function tell(outcome: Outcome): void {
  if (outcomes.length === 0) {
    since = performance.now();
    // By then whatever the thread was given has been looked up, or waits for the store.
    setImmediate(send);
  }
  outcomes.push(outcome);
  if (performance.now() - since >= TOGETHER_MS) send();
}

function send(): void {
  if (outcomes.length > 0) parentPort?.postMessage(outcomes satisfies FromThread);
  outcomes = [];
}

parentPort?.on('message', async (asked: ToThread) => {
  if (asked === null) {
    await store.close();
    parentPort?.close();
    return;
  }
  for (const { id, call } of asked)
    answer(call).then(
      (found) => tell({ id, answer: found }),
      (error: unknown) => tell({ id, fault: faultOf(error) }),
    );
});
