import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/knowledge/course-index/course-index.ts';
import { rankPassages } from '../../src/knowledge/evidence/ordering/ranking.ts';
import { isSettledBy } from '../../src/knowledge/evidence/settled.ts';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { timetableRow } from '../../src/knowledge/extract/rows/timetable-rows.ts';
import { askedQuestion } from '../../src/knowledge/question/asked-question.ts';
import { passage } from './passages.ts';

const chinese = passage(
  '| 周次 | 内容 | 要交的 |\n|---|---|---|\n| 第 1 周 | 线条 | 临摹 |\n| 第 2 周 | 明暗 | 静物写生 |\n| 第 3 周 | 透视 | 街景写生 |',
  { id: 'zh', title: '日程' },
);
const english = passage(
  '| Week | Lessons | Hand in |\n|---|---|---|\n| 1 | Lines | Copy |\n| 2–3 | Light | Still life |\n| 4 | Space | Street sketch |',
  { id: 'en', title: 'Dates' },
);
const work = passage('Draw three objects on a table in twenty minutes.', { id: 'work', title: 'Still life' });
const dated = passage('Draw three objects on a table. Hand in by Sunday.', {
  id: 'dated',
  title: 'Still life',
});

const hit = (id: string, score: number): Hit => ({ id, score, lexical: score, vector: 0, title: 0 });
const index = {
  terms: (query: string) => query.split(' ').map((term) => ({ term, weight: 1, matter: 1, known: true })),
};
const firstOf = (question: string, passages: readonly (typeof work)[]): string | undefined =>
  rankPassages({
    asked: askedQuestion(question, index),
    hits: passages.map(({ id }, at) => hit(id, 0.9 - at / 10)),
    passages: [...passages],
  }).hits[0]?.id;

describe('a timetable', () => {
  it.each([
    ['静物写生什么时候交', chinese, '第 2 周'],
    ['街景写生是哪一周', chinese, '第 3 周'],
    ['透视是第几周', chinese, '第 3 周'],
    ['when is the still life due', english, '2–3'],
    ['which week is light', english, '2–3'],
  ] as const)('tells %s by its row, and settles it', (question, table, week) => {
    const row = timetableRow(question, table);
    expect(row && table.text.slice(row.start, row.end)).toContain(week);
    expect(isSettledBy(question, [table])).toBe(true);
    const { text } = writeExtract({ question, passages: [table], language: table === chinese ? 'zh' : 'en' });
    expect(text).toContain(week);
    expect(text).not.toMatch(/第 1 周|Copy/);
  });

  it.each([
    // Two rows have it.
    ['写生什么时候交', chinese],
    // A day is asked for, which it has not.
    ['静物写生几号截止', chinese],
    // Nothing is asked of time.
    ['静物写生怎么画', chinese],
    ['when is the portrait due', english],
    ['when is light due', english],
  ] as const)('does not tell %s', (question, table) => {
    expect(timetableRow(question, table)).toBeNull();
  });

  it('goes ahead of a work’s own section only where that names no day', () => {
    expect(firstOf('when is the still life due', [work, english])).toBe('en');
    expect(firstOf('when is the still life due', [dated, english])).toBe('dated');
    expect(firstOf('how is the still life drawn', [work, english])).toBe('work');
  });
});
