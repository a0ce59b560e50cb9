import { defineConfig } from 'vitest/config';
import { keepCompiledCode } from './src/domain/compiled-code.ts';
import { SlowestFirst } from './test/slowest-first.ts';

// For the processes of the tests and all that they start.
keepCompiledCode(process.env);

/** Files that end processes and servers, open browsers, or measure the time and the memory of the process they are in. */
const ALONE = [
  'test/e2e/*.test.ts',
  'test/faults/*.test.ts',
  'test/pages/*.test.ts',
  'test/store/*.test.ts',
  'test/conversation/crash-points.test.ts',
  'test/eval/run.test.ts',
  'test/knowledge/{load-zip,retrieve,turns}.test.ts',
  'test/moderation/worst-cases.test.ts',
  'test/server/data-lock.test.ts',
];

const OF_BOTH = {
  setupFiles: ['test/setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // In processes, as native add-ons and databases like it.
  pool: 'forks' as const,
};

export default defineConfig({
  test: {
    // Of the whole run; what is the same for both projects stands with them.
    globalSetup: ['test/global-setup.ts'],
    sequence: { sequencer: SlowestFirst },
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/tests.json' },
    projects: [
      {
        // First, and three at once on two cores: they wait for processes, browsers and leases for half of their time.
        test: { ...OF_BOTH, name: 'alone', include: ALONE, maxWorkers: 3, sequence: { groupOrder: 0 } },
      },
      {
        // The others share two processes: loading the code anew for each was more than half of their time (measured on
        // the desk's and a part of the server's files: 28 s of processor time, and 11 s so).
        test: {
          ...OF_BOTH,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
