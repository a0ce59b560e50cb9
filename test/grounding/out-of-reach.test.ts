import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkStatement } from '../../src/agent/grounding/check-statement.ts';
import { isOutOfReach } from '../../src/agent/grounding/out-of-reach.ts';
import { isAcross, readStatement } from '../../src/agent/grounding/statement/read-statement.ts';
import { aPassage } from '../support/samples.ts';

const subject = z.object({
  title: z.string(),
  text: z.string(),
  supported: z.array(z.string()),
  false: z.array(z.union([z.string(), z.object({ sentence: z.string() }).transform((one) => one.sentence)])),
});

const subjects = ['seen', 'other', 'retold', 'mending', 'third-looked-at', 'fourth-looked-at'].flatMap(
  (name) =>
    readFileSync(join(import.meta.dirname, `${name}-subjects.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => subject.parse(JSON.parse(line))),
);
const passages = subjects.map(({ title, text }, at) =>
  aPassage({ id: `p${at}`, courseId: 'c', title, headings: [title], question: null, text }),
);
/** Passages beside its own that each statement is held against. */
const OTHERS = 12;

test('a passage out of reach would not hold the statement if it were read', () => {
  let looked = 0;
  let out = 0;
  subjects.forEach((one, at) => {
    const beside = Array.from({ length: OTHERS }, (_, step) => passages[(at + step * 7) % passages.length]!);
    for (const text of [...one.supported, ...one.false]) {
      const statement = readStatement(text, '');
      for (const passage of beside.filter((passage) => !isAcross(statement, passage)))
        for (const above of [0, 0.6, 0.9]) {
          looked++;
          if (!isOutOfReach(statement, passage, above)) continue;
          out++;
          expect(checkStatement(statement, passage, above).kind, `${text}\n${passage.text}`).toBe('missing');
        }
    }
  });
  // Else it spares nothing.
  expect(out / looked).toBeGreaterThan(0.5);
});
