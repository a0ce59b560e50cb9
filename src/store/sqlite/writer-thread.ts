/** The thread that writes to the embedded store; `workerData` is the file's path. Started by `writeInThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './database.ts';
import type { FromThread, SqliteFault, ToThread } from './writer.ts';

const database = openDatabase(String(workerData));

const say = (said: FromThread): void => parentPort?.postMessage(said);

const faultOf = (error: unknown): SqliteFault => {
  const { message, code, errcode } = error as Partial<SqliteFault>; // SQLite's errors have all three.
  return { message: message ?? String(error), code, errcode };
};

parentPort?.on('message', (asked: ToThread) => {
  if (asked === null) {
    database.close();
    parentPort?.close();
    return;
  }
  try {
    say({ result: database.execute(asked.sql, asked.parameters) });
  } catch (error) {
    say({ fault: faultOf(error) });
  }
});
