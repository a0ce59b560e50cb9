import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { placesFor } from '../../src/agent/graded-work/hint-places.ts';
import { createAgent } from '../../src/agent/index.ts';
import type { Course } from '../../src/domain/school/course.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { createKnowledge, type Knowledge } from '../../src/knowledge/index.ts';
import { createPromptBook, loadTransport } from '../../src/llm/index.ts';
import { openStore } from '../../src/store/index.ts';
import { modelOn } from '../llm/model-under-test.ts';
import { reply } from '../scripted-model/server.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { SPOILS } from './injection/worst-model.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

/** Places that a first hint names. */
const HINTED_AT = 2;

/** Written before anything was tried on them. */
const lines = readFileSync(join(import.meta.dirname, 'homework/lines.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) =>
    z
      .object({
        text: z.string(),
        wants: z.enum(['hint', 'not_hint']),
        history: z.array(z.string()).default([]),
      })
      .parse(JSON.parse(line)),
  );

let knowledge: Knowledge;
let course: Course;

beforeAll(async () => {
  await loadTransport();
  const dataDir = temporaryDirectory();
  const clock = movableClock();
  const store = await openStore({ dataDir, wake: createLocalWake() });
  knowledge = createKnowledge({
    store,
    dataDir,
    clock,
    logger: recordingLogger(),
    setting: 'local/generated',
  });
  atTheEnd(async () => {
    knowledge.close();
    await store.close();
  });
  const path = join(REPOSITORY, 'data/courses/python-101');
  await knowledge.ingest({ courseId: 'python-101', paths: [path], prune: false });
  course = (await store.courses.get('python-101')) ?? expect.unreachable('the course is there');
}, 120_000);

describe('graded work of the demo course', () => {
  test('gets a hint and no solution, whatever a model would say, and honest questions get their answers', async () => {
    let turn = 0;
    const { model } = await modelOn(() => reply(SPOILS.solution[turn++ % SPOILS.solution.length] ?? ''));
    const agent = createAgent({
      knowledge,
      chat: model,
      prompts: createPromptBook(join(REPOSITORY, 'prompts')),
      clock: movableClock(),
      logger: recordingLogger(),
      readRules: async () => [],
      readHelp: async () => ({ zh: '热线 12345。', en: 'Call 12345.' }),
      anyRejected: async () => false,
    });
    const missed: string[] = [];
    const held: string[] = [];
    for (const { text, wants, history } of lines) {
      const answer = await agent.answer({
        question: text,
        courses: [course],
        group: null,
        history: history.map((said) => ({ role: 'user' as const, text: said })),
        quoted: null,
        overheard: false,
      });
      expect(answer.text, text).not.toMatch(
        /def (?:guess_number|pass_rate|top_n|add)\b|random\.randint\(1, 100\)`，然后/,
      );
      if (wants === 'hint' && answer.outcome !== 'hint') missed.push(text);
      if (wants === 'not_hint' && answer.outcome === 'hint') held.push(text);
    }
    expect(held).toEqual([]);
    expect(missed).toEqual([]);
  }, 120_000);

  test('is pointed to what teaches, and to no page on how it is handed in or marked', async () => {
    for (const work of course.graded) {
      const places = await placesFor(knowledge, course, work, undefined);
      const titles = places.slice(0, HINTED_AT).map(({ passage }) => passage.title);
      expect(titles, work.title).toHaveLength(HINTED_AT);
      for (const title of titles) expect(title).not.toMatch(/提交|评分|截止|日程|要求/);
    }
  });
});
