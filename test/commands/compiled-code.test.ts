import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainEnvironment } from '../support/running-service.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

const run = (keptIn: string, dataDir: string, ...args: string[]) =>
  spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...plainEnvironment(), NODE_COMPILE_CACHE: keptIn, ZHUJIAO_DATA_DIR: dataDir },
  });

const kept = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));

describe('what Node made of our modules', () => {
  it('is kept for the next process, and for the next thread, also for one that is given no environment', () => {
    const [keptIn, material] = [temporaryDirectory(), temporaryDirectory()];
    // Large enough that a thread reads it.
    writeFiles(material, { 'note.md': `# 闭包\n\n${'闭包记得它的环境。\n\n'.repeat(6_000)}` });
    const { status } = run(keptIn, temporaryDirectory(), 'ingest', material, '--course', 'closures');
    expect(status).toBe(0);
    const modules = kept(keptIn);
    expect(modules.filter((module) => module.includes('ingest <path'))).not.toEqual([]);
    expect(modules.filter((module) => module.includes('runs as a worker thread only'))).not.toEqual([]);
  }, 90_000);

  it('is done without where it cannot be kept', () => {
    const { status, stderr } = run('/dev/null/nowhere', temporaryDirectory(), 'ingest', '--help');
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringMatching(/^zhujiao ingest/) });
  }, 90_000);
});
