import { describe, expect, it } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { isCaption } from '../../src/knowledge/extract/reading/caption.ts';
import { passage } from './passages.ts';

const whole = (text: string) => isCaption(text, { start: 0, end: text.length });

describe('what a book calls its tables, figures and listings', () => {
  it.each([
    '表 5-1 各种排序的比较',
    '图2.3　电路图',
    '程序 4-1 中序遍历',
    '**表 1：常用单位**',
    'Table 2.3: Units',
    'Fig. 4 The cell',
  ])('%s', (caption) => expect(whole(caption)).toBe(true));

  it.each([
    '表 5-1 给出了各种排序的时间。',
    '图 2 中的开关是断开的',
    '表 3 分钟后停',
    '程序 100% 正确',
    'Table 2 lists the units.',
    'Figure 3 shows a cell',
    '表达式从左往右算',
  ])('not %s', (sentence) => expect(whole(sentence)).toBe(false));

  it('is glued to no row or sentence of an answer', () => {
    const sorts = passage(
      '相等的元素排序后次序不变，就是稳定的。\n\n表 5-1 各种排序的比较\n\n| 排序 | 时间 | 稳定 |\n|---|---|---|\n| 归并 | n log n | 是 |\n| 堆 | n log n | 否 |',
      { title: '稳定性' },
    );
    const { text } = writeExtract({ question: '归并排序稳定吗', passages: [sorts], language: 'zh' });
    expect(text).toContain('归并（');
    expect(text).not.toContain('表 5-1');
  });

  it('nor is the title of what is folded away, however long', () => {
    const folded = passage(
      'A commit is local until you push it.\n\n**I committed the wrong thing just now**\n\nAmending replaces the last commit. Amend only before you push.',
      { title: 'Commits' },
    );
    const { text } = writeExtract({ question: 'amend a commit', passages: [folded], language: 'en' });
    expect(text).toContain('Amending replaces the last commit');
    expect(text).not.toContain('wrong thing');
  });

  it('is told in no time, however long a line is', () => {
    const started = performance.now();
    for (const part of ['表 1', '表 1-', 'Table 1.', '**', '图 ', '程序 1-1 ', ' ', '表 1 是'])
      whole(part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(50);
  });
});
