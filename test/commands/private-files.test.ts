import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../support/running-service.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');

test('what a command makes is its user’s alone, however much the shell allows to others', {
  timeout: 60_000,
}, () => {
  const dataDir = join(temporaryDirectory(), '数据 文件夹');
  const course = temporaryDirectory();
  writeFiles(course, { 'closures.md': '# 闭包\n\n闭包是函数和它所在的环境。\n' });
  const line = [process.execPath, MAIN, 'ingest', course, '--course', 'python'];
  const { status, stderr } = spawnSync('sh', ['-c', 'umask 000; exec "$@"', 'sh', ...line], {
    env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  expect([status, stderr.includes('fault')]).toEqual([0, false]);
  const made = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  expect(made).toContain('zhujiao.sqlite');
  const open = ['', ...made].filter((name) => (statSync(join(dataDir, name)).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});
