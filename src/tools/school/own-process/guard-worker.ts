/**
 * A thread beside a tool, which it does not depend on: where the tool is in an endless loop, it is the only one in
 * the process that still comes to anything. Ends the process where the service is gone, and where all memory
 * together, V8's heap and what lies outside it, goes beyond `megabytes`.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { TOO_MUCH_MEMORY } from './tool-messages.ts';

/** A fast machine fills a gigabyte in this time. */
const LOOKS_EVERY_MS = 250;
const STANDARD_ERROR = 2;

const { service, megabytes } = workerData as { service: number; megabytes: number }; // Given by tool-worker.ts.

setInterval(() => {
  if (process.ppid !== service) process.kill(process.pid, 'SIGKILL');
  if (process.memoryUsage.rss() <= megabytes * 1024 ** 2) return;
  try {
    writeSync(STANDARD_ERROR, `${TOO_MUCH_MEMORY}\n`);
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}, LOOKS_EVERY_MS);
