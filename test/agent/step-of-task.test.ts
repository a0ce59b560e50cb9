import { describe, expect, test } from 'vitest';
import { aCourse, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const courses = [
  aCourse({
    graded: [
      {
        id: 'a1',
        title: '作业一 粉水比计算',
        source: 'assignments.md',
        locator: '#作业一-粉水比计算',
        keywords: ['粉水比计算'],
      },
    ],
  }),
];
const task = aPassage({
  source: 'assignments.md',
  title: '作业一 粉水比计算',
  headings: ['作业', '作业一 粉水比计算'],
  locator: '#作业一-粉水比计算',
  text: '小林用 1:16 的粉水比冲咖啡，用了 18 克粉。请算出总共要用多少克水，写出算式，不少于三行。',
});
const lesson = aPassage({
  source: '03-water.md',
  title: '粉水比',
  headings: ['水', '粉水比'],
  locator: '#粉水比',
  text: '常用的粉水比是 1:15，也就是 1 克咖啡粉用 15 克水。',
});
const { ask } = agentOn({ passages: [task, lesson] });

describe('a step of a graded task, asked in few words that only the task has', () => {
  test('gets a hint, and not the task read out', async () => {
    const answer = await ask('18克粉1:16是多少克水', { courses });
    expect(answer.outcome).toBe('hint');
    expect(answer.text).not.toContain('请算出');
  });

  test.each(['作业一要写几行算式', '1克咖啡粉用多少克水'])('%j is a question', async (question) => {
    expect((await ask(question, { courses })).outcome).not.toBe('hint');
  });
});
