import { describe, expect, it } from 'vitest';
import { collapseNearDuplicates } from '../../src/knowledge/evidence/near-duplicates.ts';
import { passage } from './passages.ts';

const collapse = (...texts: string[]): string[] =>
  collapseNearDuplicates(
    texts.map((text) => passage(text)),
    (one) => one,
  ).map(({ text }) => text);

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

  it('are told by their texts alone: the same under two headings is the same, another under one is not', () => {
    const under = (heading: string, text: string) => passage(text, { title: heading, headings: [heading] });
    const items = [under('退费', original), under('付款', original), under('退费', '请联系财务。')];
    expect(collapseNearDuplicates(items, (one) => one)).toEqual([items[0], items[2]]);
  });

  it('keep their order and may be anything', () => {
    const items = ['b a', 'a b', 'c', ''].map((text) => ({ of: passage(text) }));
    expect(collapseNearDuplicates(items, ({ of }) => of)).toEqual([items[0], items[2], items[3]]);
    expect(collapse()).toEqual([]);
  });
});
