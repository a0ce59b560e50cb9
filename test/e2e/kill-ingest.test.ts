import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../support/running-service.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');
const FILES = 60;
const KILLS = 4;

/** Every round says something else in every other file. */
const materialOf = (round: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: FILES }, (_, file) => [
      `f${file}.md`,
      Array.from(
        { length: 6 },
        (_, part) =>
          `## 第 ${part} 节\n\n函数 f${file}_${part} 的第 ${file % 2 ? 0 : round} 版说明。${'循环与列表。'.repeat(20)}`,
      ).join('\n\n'),
    ]),
  );

function ingest(dataDir: string, folder: string) {
  const child = spawn(process.execPath, [MAIN, 'ingest', folder, '--course', 'c'], {
    env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((end) => child.once('exit', end));
  return { child, ended, said: () => said };
}

function contentOf(dataDir: string) {
  const file = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'));
  const content = {
    damage: file.prepare('pragma integrity_check').all().flatMap(Object.values),
    materials: file
      .prepare('select source, stage, status, passages from materials order by source')
      .all()
      .map(Object.values),
    passages: file
      .prepare('select source, ordinal, text from passages order by 1, 2')
      .all()
      .map(Object.values),
  };
  file.close();
  return content;
}

test('an ingest that is killed again and again ends with what one undisturbed would have', {
  timeout: 180_000,
}, async () => {
  const [dataDir, other, folder] = [temporaryDirectory(), temporaryDirectory(), temporaryDirectory()];
  writeFiles(folder, materialOf(0));
  expect(await ingest(other, folder).ended).toBe(0);
  // The first one compiles what the others find compiled.
  const started = performance.now();
  expect(await ingest(dataDir, folder).ended).toBe(0);
  let wholeMs = performance.now() - started;

  let killed = 0;
  for (let round = 1; round <= KILLS; round++) {
    writeFiles(folder, materialOf(round));
    const began = performance.now();
    const run = ingest(dataDir, folder);
    // From where its modules are loaded on, to its end.
    await Promise.race([run.ended, pause(wholeMs * (0.4 + 0.6 * Math.random()))]);
    if (run.child.kill('SIGKILL')) killed++;
    // What was measured on a busier machine would be too late for every round.
    else wholeMs = Math.min(wholeMs, performance.now() - began);
    await run.ended;
  }
  expect(killed).toBeGreaterThan(0);
  const last = ingest(dataDir, folder);
  expect([await last.ended, last.said()]).toEqual([0, expect.any(String)]);
  expect(await ingest(other, folder).ended).toBe(0);

  const content = contentOf(dataDir);
  expect(content.damage).toEqual(['ok']);
  expect(content.materials).toHaveLength(FILES);
  expect(content).toEqual(contentOf(other));
});
