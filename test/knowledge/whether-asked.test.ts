import { describe, expect, it } from 'vitest';
import { asksWhether } from '../../src/knowledge/question-forms/whether-asked.ts';

describe('whether a question wants a yes or no', () => {
  it.each([
    '期末考能带字典吗',
    '水泡要不要挑破',
    '考试让带计算器不',
    '有没有纸质教材',
    '定焦好还是变焦好',
    'does order by put nulls first',
    'so can i freeze the bread',
    'I missed the live session, can I watch it later?',
    'is salt really necessary',
  ])('%s', (question) => expect(asksWhether(question)).toBe(true));

  it.each([
    '闭包是什么',
    '要交几次作业才能结业',
    '怎么才能退课',
    '背包问题听不懂',
    'how do i freeze bread',
    'what is a closure',
    'can you explain closures',
    'copy() vs deepcopy()',
    '上周末跟同事出去露营，电脑进了水，送修要十天，作业写了一半全在里面，老师，可以晚几天再交一次吗',
  ])('not %s', (question) => expect(asksWhether(question)).toBe(false));
});
