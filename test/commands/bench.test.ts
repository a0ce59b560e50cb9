import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../bench/main.ts');
const bench = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });

describe('npm run bench', () => {
  test('lists the benchmarks when it is asked to', () => {
    const { status, stdout, stderr } = bench('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('knowledge [--data DIR]');
  });

  test.each([
    ['no name', [], 'Which benchmark?'],
    ['an unknown name', ['nonesuch'], 'There is no benchmark "nonesuch".'],
    ['a name of every object', ['constructor'], 'There is no benchmark "constructor".'],
    ['an unknown option', ['calibration', '--nonesuch'], "Unknown option '--nonesuch'"],
  ])('refuses %s with a line and the list, not with a stack', (_, args, says) => {
    const { status, stdout, stderr } = bench(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr).toContain('usage: npm run bench');
    expect(stderr).not.toContain('    at ');
  });
});
