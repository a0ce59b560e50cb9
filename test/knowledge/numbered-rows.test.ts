import { describe, expect, it } from 'vitest';
import { rankPassages } from '../../src/knowledge/evidence/ordering/ranking.ts';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { tellsWhenDue } from '../../src/knowledge/extract/rows/numbered-rows.ts';
import { askedQuestion } from '../../src/knowledge/question/asked-question.ts';
import { passage } from './passages.ts';

const chinese = passage(
  '| 周次 | 日期 | 内容 | 备注 |\n|---|---|---|---|\n| 3–4 | 9 月 21 日起 | 线性表 | 实验一发布 |\n| 5–6 | 10 月 8 日起 | 栈 | 实验一 10 月 18 日截止 |\n| 10–12 | 11 月 9 日起 | 排序 | 实验二 11 月 29 日截止 |\n| 13–15 | 11 月 30 日起 | 图 | |',
  { title: '进度与日期' },
);
const english = passage(
  '| Week | Starts | Topic | Due |\n|---|---|---|---|\n| 4–6 | 5 Oct | CSS | Assignment 1, 18 Oct |\n| 10–11 | 16 Nov | Fetch | Assignment 2, 29 Nov |',
  { title: 'Schedule' },
);

describe('a table of works by their numbers', () => {
  it.each([
    ['实验二什么时候截止', chinese, '11 月 29 日', ['10 月 18 日', '11 月 30 日']],
    ['实验1 ddl', chinese, '10 月 18 日', ['11 月 29 日', '发布']],
    ['when is assignment 2 due', english, '29 Nov', ['18 Oct']],
  ] as const)('tells %s, and the day of no other', (question, table, day, others) => {
    const language = table === chinese ? 'zh' : 'en';
    const { text } = writeExtract({ question, passages: [table], language });
    expect(text).toContain(day);
    for (const other of others) expect(text).not.toContain(other);
  });

  it.each([
    ['实验二ddl', chinese, true],
    ['assignment 1 deadline', english, true],
    ['实验三什么时候交', chinese, false],
    ['when is assignment 3 due', english, false],
    ['what is assignment 2 about', english, false],
    ['when is assignment 1 due\nwhat if i am late', english, false],
  ] as const)('settles %s: %s', (question, table, is) => {
    expect(tellsWhenDue(question, table.text)).toBe(is);
  });

  it('says of a row of numbers what they number', () => {
    const { text } = writeExtract({
      question: 'when is assignment 2 due',
      passages: [english],
      language: 'en',
    });
    expect(text).toMatch(/^Week 10–11 \(/);
  });

  it('goes before the section of the work, which has its name', () => {
    const work = passage('Build a to-do app.', { id: 'work', title: 'Assignment 2' });
    const { hits } = rankPassages({
      asked: askedQuestion('when is assignment 2 due', {
        terms: (query) => query.split(' ').map((term) => ({ term, weight: 1, matter: 1, known: true })),
      }),
      hits: ['work', 'days'].map((id, i) => ({ id, score: 0.6 - i / 10, lexical: 1, vector: 0, title: 0 })),
      passages: [work, { ...english, id: 'days' }],
    });
    expect(hits[0]?.id).toBe('days');
  });

  it('is read in no time, whatever is asked', () => {
    const started = performance.now();
    for (const part of ['实验 ', 'when ', 'when due ', 'assignment 1 ', '| 实验一 |\n', '截止', '什么时候'])
      tellsWhenDue(part.repeat(20), `|${part.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
