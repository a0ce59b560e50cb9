import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadTransport } from '../../src/llm/index.ts';
import { modelOn } from '../llm/model-under-test.ts';
import { reply } from '../scripted-model/server.ts';
import { aCourse, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

beforeAll(async () => {
  await loadTransport(); // Not given back: Vitest would call it in the end.
});

const line = z.object({ subject: z.string(), text: z.string(), says: z.array(z.string()) });
const lines = readFileSync(join(import.meta.dirname, 'course-words/lines.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((one) => line.parse(JSON.parse(one)));

/** What keeps attacks from getting out must let out what a course really teaches. */
describe('a course that teaches what attacks are made of', () => {
  test.each(lines.map((one) => [one.subject, one] as const))(
    'is answered from: %s',
    async (_, { text, says }) => {
      const english = !/\p{Script=Han}/u.test(text);
      let said = '';
      const { model } = await modelOn(() => reply(said));
      for (const sentence of says) {
        said = english ? `${sentence} [1].` : `${sentence} [1]。`;
        const passage = aPassage({ text, title: 'x', headings: ['x'], source: 'lesson.md' });
        const { ask } = agentOn({ passages: [passage] }, model);
        const answer = await ask(english ? 'What does the lesson say?' : '这一课怎么说？', {
          courses: [aCourse()],
        });
        expect(answer.mode).toBe('generated');
        expect(answer.text).toContain(sentence);
      }
    },
  );
});
