import { describe, expect, it } from 'vitest';
import { isTitledOtherwise } from '../../src/knowledge/evidence/titled-otherwise.ts';
import { passage } from './passages.ts';

describe('a section that tells something else of what is asked how to do', () => {
  const choice = passage('表格选 CSV，有层次的选 JSON。', {
    title: '文件',
    headings: ['文件', 'CSV 和 JSON 怎么选'],
  });
  const reading = passage('读写时用 json 模块。', { title: '文件', headings: ['文件', '读写 JSON 文件'] });

  it('is not the answer to it', () => {
    expect(isTitledOtherwise(choice, '怎么读 JSON')).toBe(true);
    expect(isTitledOtherwise(reading, '怎么读 JSON')).toBe(false);
  });

  it('nor to how often or how much, where nothing went wrong', () => {
    const trouble = passage('Feed it twice a day.', { title: 'Sourdough', headings: ['When it goes wrong'] });
    expect(isTitledOtherwise(trouble, 'how often do i feed the starter')).toBe(true);
    expect(isTitledOtherwise(trouble, 'my starter is flat')).toBe(false);
  });

  it('is where that is asked, or nothing is asked how', () => {
    expect(isTitledOtherwise(choice, 'CSV 和 JSON 怎么选')).toBe(false);
    expect(isTitledOtherwise(choice, 'JSON 是什么')).toBe(false);
  });
});
