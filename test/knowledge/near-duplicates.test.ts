import { describe, expect, it } from 'vitest';
import { collapseNearDuplicates } from '../../src/knowledge/near-duplicates.ts';

const collapse = (...texts: string[]): string[] => collapseNearDuplicates(texts, (text) => text);

describe('near duplicates', () => {
  const original = '退费由财务处理：打开学习平台的“我的订单”，点击“联系财务”，三个工作日内会有答复。';

  it('are collapsed into the first of them', () => {
    const copy = original.replace('点击', '点').replaceAll('：', ':');
    expect(collapse(original, '闭包是函数。', copy)).toEqual([original, '闭包是函数。']);
  });

  it('are told from texts that differ in what they say', () => {
    const other = original
      .replace('财务处理', '教务处理')
      .replace('三个工作日', '当天')
      .replace('订单', '课程');
    expect(collapse(original, other)).toEqual([original, other]);
  });

  it('keep their order and may be anything', () => {
    expect(
      collapseNearDuplicates([{ text: 'b a' }, { text: 'a b' }, { text: 'c' }], ({ text }) => text),
    ).toEqual([{ text: 'b a' }, { text: 'c' }]);
    expect(collapse()).toEqual([]);
  });
});
