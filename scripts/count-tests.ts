/** Ends a run with "N passed, N failed" from the runner's own counts; fails where anything failed or nothing ran. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const report = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    numFailedTestSuites: z.int(),
    success: z.boolean(),
  })
  .parse(JSON.parse(readFileSync('out/tests.json', 'utf8')));

// A file that could not even be loaded counts as one failure.
const failed = Math.max(report.numFailedTests, report.success ? 0 : 1);
process.stdout.write(`${report.numPassedTests} passed, ${failed} failed\n`);
process.exit(failed > 0 || report.numPassedTests === 0 ? 1 : 0);
