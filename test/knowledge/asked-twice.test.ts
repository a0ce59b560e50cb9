import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const COURSE = 'python-101';
const pair = z.object({ id: z.string(), a: z.string(), b: z.string(), same: z.boolean() });
/** Two questions as a desk gets them, of our own; on the odd numbers the rules were tuned, the even ones measure. */
const pairs = readFileSync(join(import.meta.dirname, 'asked-twice.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => pair.parse(JSON.parse(line)));

describe('questions that reach the desk twice', () => {
  test('are one where they ask the same in other words, and two where one may, must, or pays', async () => {
    const { store, dataDir } = await temporaryStore();
    const knowledge = createKnowledge({
      store,
      dataDir,
      clock: movableClock(),
      logger: recordingLogger(),
      setting: 'local/extractive',
    });
    const course = join(import.meta.dirname, '../../data/courses', COURSE);
    await knowledge.ingest({ courseId: COURSE, paths: [course], prune: false });
    const wrong = { merged: 0, apart: 0 };
    const unlike: string[] = [];
    for (const { id, a, b, same } of pairs) {
      const [there] = await knowledge.compareQuestions([COURSE], a, [b]);
      const [back] = await knowledge.compareQuestions([COURSE], b, [a]);
      if (there?.same !== back?.same) unlike.push(`${a} / ${b}`);
      const isMeasured = Number(id.slice(1)) % 2 === 0;
      if (isMeasured && there?.same !== same) wrong[same ? 'apart' : 'merged'] += 1;
    }
    expect(unlike).toEqual([]);
    // Of 20 each.
    expect(wrong.merged).toBeLessThanOrEqual(1);
    expect(wrong.apart).toBeLessThanOrEqual(1);
    const [again] = await knowledge.compareQuestions([COURSE], '第 3 遍：发票能开公司抬头吗', [
      '发票能开公司抬头吗',
    ]);
    expect(again?.same).toBe(true);
    await knowledge.close();
  });
});
