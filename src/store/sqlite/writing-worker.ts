/** The thread that writes to the embedded store; `workerData` is the file's path. Started by `writeInThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './database.ts';
import { doAll } from './statements.ts';
import type { FromThread, ToThread } from './writer.ts';

const database = openDatabase(String(workerData));

parentPort?.on('message', (asked: ToThread) => {
  if (asked === null) {
    database.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(doAll(database, asked) satisfies FromThread);
});
