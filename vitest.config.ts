import { defineConfig } from 'vitest/config';
import { keepCompiledCode } from './src/domain/compiled-code.ts';
import { SlowestFirst } from './test/slowest-first.ts';

// For the processes of the tests and all that they start.
keepCompiledCode(process.env);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores: two files at once, each in a process of its own, as native add-ons and databases like it.
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/tests.json' },
  },
});
