import { fileURLToPath } from 'node:url';
import { loadCourseIndex } from '../../../src/knowledge/course-index/course-index.ts';

/*
 * Run as a process of its own: loads a saved index, asks it once, and prints what that cost, so that memory is not
 * mixed up with what building took. `node large-course.ts DIRECTORY QUERY DIMENSIONS`
 */

export interface LoadedCost {
  loadMs: number;
  /** Growth of resident memory from before the load to after the first search, in MB. */
  grownMb: number;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [directory, query, dimensions] = process.argv.slice(2);
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const index = await loadCourseIndex(directory!);
  const loadMs = performance.now() - started;
  await index.search(query!, {
    limit: 10,
    queryVector: new Float32Array(Number(dimensions)).fill(1 / Math.sqrt(Number(dimensions))),
  });
  const cost: LoadedCost = { loadMs, grownMb: (process.memoryUsage.rss() - before) / 1e6 };
  process.stdout.write(JSON.stringify(cost));
}
