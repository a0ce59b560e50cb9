import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evalCommand } from '../../src/commands/evaluation/eval.ts';
import { ingest } from '../../src/commands/ingest.ts';
import { run } from '../support/command-line.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

test('eval tells which places and groups of a set are not there, and runs all the same', async () => {
  const folder = writeFiles(temporaryDirectory(), {
    'course/light.md': '# 光线\n\n## 光圈\n\n光圈是镜头里控制进光量的孔。\n',
    'set.jsonl': [
      { id: 'a', question: '光圈是什么？', courseId: 'c', expect: { sources: ['light.md#光圈'] } },
      { id: 'b', question: '光圈是什么？', courseId: 'c', expect: { sources: ['light.md#光全'] } },
      { id: 'c', question: '光圈是什么？', courseId: 'c', expect: { sources: ['lihgt.md', 'no.md#x'] } },
      { id: 'd', question: '光圈是什么？', courseId: 'c', expect: { sources: ['no.md', 'light.md'] } },
      { id: 'm', message: '收到', groupId: 'nowhere', expect: { category: 'none' } },
      { id: 'n', message: '收到', groupId: 'nowhere', expect: { category: 'none' } },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  });
  const dataDir = temporaryDirectory();
  await run(ingest, dataDir, join(folder, 'course/light.md'), '--course', 'c');
  const set = join(folder, 'set.jsonl');
  const { code, err } = await run(evalCommand, dataDir, set);
  expect(code).toBe(0);
  expect(err.filter((line) => line.startsWith(`${set}:`))).toEqual([
    `${set}:2: the course "c" holds no "light.md#光全": it cannot be found there`,
    `${set}:3: the course "c" holds no "lihgt.md", "no.md#x": it cannot be found there`,
    `${set}:5: there is no group "nowhere" here: the default rules apply`,
  ]);
});
