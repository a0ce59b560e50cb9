import { defineConfig } from 'vitest/config';
import { keepCompiledCode } from './src/domain/threads/compiled-code.ts';
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
  // Two cores: two files at once, in processes, as native add-ons and databases like it.
  pool: 'forks' as const,
  maxWorkers: 2,
  // Files are run by Node itself, as in production; nothing mocks a module. Rewritten by Vite, every call from one file
  // to another goes through a getter: a seventh more processor time (20 files of all kinds: 68 s, and 60 s so).
  experimental: { viteModuleRunner: false },
};

export default defineConfig({
  test: {
    // Of the whole run; what is the same for both projects stands with them.
    globalSetup: ['test/global-setup.ts'],
    sequence: { sequencer: SlowestFirst },
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/tests.json' },
    projects: [
      { test: { ...OF_BOTH, name: 'alone', include: ALONE } },
      {
        // The others share two processes: loading the code anew for each was more than half of their time (measured on
        // the desk's and a part of the server's files: 28 s of processor time, and 11 s so).
        test: {
          ...OF_BOTH,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          isolate: false,
        },
      },
    ],
  },
});
