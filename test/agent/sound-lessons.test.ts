import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { soundPassage } from '../../src/agent/bounds/sound-passages.ts';
import { aPassage } from '../support/samples.ts';

const kept = (text: string): string => soundPassage(aPassage({ text, title: 'x', headings: ['x'] })).text;

const DATA = join(import.meta.dirname, '../../data');
const FOLDERS = ['courses', 'eval/courses'].flatMap((base) =>
  readdirSync(join(DATA, base)).map((course) => join(DATA, base, course)),
);

describe('what a lesson says of no one in particular', () => {
  test.each([
    '对方违规变道时不要跟着变道，先减速，让他过去。',
    '员工被查出吸毒，公司可以开除他，不用付补偿金。',
    "Each of them is tempted to cheat on the agreement. That is the prisoner's dilemma.",
    'They plagiarise who copy without saying from where.',
  ])('stays: %s', (text) => {
    expect(kept(text)).toBe(text);
  });

  test.each(FOLDERS.map((folder) => [folder.slice(DATA.length + 1), folder]))(
    'stays in all of %s',
    (_, folder) => {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')))
        for (const section of readFileSync(join(folder, file), 'utf8').split(/\n(?=#+ )/))
          expect(kept(section)).toBe(section);
    },
  );
});

test.each([
  '李明同学抄袭了作业。',
  '小王作弊被抓了。',
  'Tom Baker cheated in the final exam.',
  '那个人是骗子。',
])('what is said against somebody is left out of it: %s', (text) => {
  expect(kept(`循环用 for。\n\n${text}`)).not.toContain(text);
});
