import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the files of `data/eval` all of whose lines are questions with what is expected. */
export const questionSets = (data: string): string[] =>
  readdirSync(join(data, 'eval'))
    .filter((file) => file.endsWith('.jsonl'))
    .filter((file) =>
      readFileSync(join(data, 'eval', file), 'utf8')
        .trim()
        .split('\n')
        .every((line) => {
          const fields: object = JSON.parse(line);
          return 'question' in fields && 'expect' in fields;
        }),
    )
    .map((file) => file.slice(0, -'.jsonl'.length));
