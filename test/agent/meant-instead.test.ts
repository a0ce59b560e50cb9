import { expect, test } from 'vitest';
import { meantInstead } from '../../src/agent/question/follow-up/meant-instead.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

test.each([
  ['不是，我问什么时候交', '什么时候交'],
  ['你理解错了，我问的是怎么清空列表', '怎么清空列表'],
  ['我的意思是讲义在哪下载', '讲义在哪下载'],
  ['no, i meant how to clear a list', 'how to clear a list'],
  ['不是这个，我是说字典', '那字典呢'],
  ['不是啊我说作业三', '那作业三呢'],
  ['错了，我要问的是装饰器。', '那装饰器呢'],
  ['no i meant tuples', 'what about tuples'],
  ['我说的是个人去申请 不是公司', '个人去申请呢'],
  ['no i meant sorted not sort', 'what about sorted'],
  ['打错了，是养豆要几天', '养豆要几天'],
  ['不好意思打错字了，养豆', '那养豆呢'],
  ['手滑，应该是冷萃怎么做', '冷萃怎么做'],
  ['typo: how do i store beans', 'how do i store beans'],
])('%s: %s', (message, meant) => {
  expect(meantInstead(message)).toBe(meant);
});

test.each([
  '我说错了',
  '我打错了怎么改',
  '作业打错字了还能改吗',
  '我想问题出在哪',
  '我问过老师了',
  '不是我写的',
  '不是我写的，是同学写的',
  '这不是作业，是我自己写的',
  'not sure, maybe',
  '老师说的是列表',
  'i mean to finish it',
  '闭包是什么',
])('%s corrects nothing', (message) => {
  expect(meantInstead(message)).toBe(message);
});

test.each([
  ['不是break 我说的continue', 'break 立即结束循环。', '那continue呢'],
  ['不是列表，是元组', '列表用方括号创建。', '那元组呢'],
  ['not append, extend', 'append adds one item.', 'what about extend'],
  ['no not the first rise, the second', 'The first rise takes an hour.', 'what about the second rise'],
])('%s, where %s was said: %s', (message, text, meant) => {
  expect(meantInstead(message, [{ role: 'assistant', text }])).toBe(meant);
  expect(meantInstead(message, [{ role: 'assistant', text: '好。' }])).toBe(message);
});

test('what was asked is asked of the thing that was meant', async () => {
  const { ask, searches } = agentOn({ passages: [aPassage()] });
  const history = [
    { role: 'user' as const, text: '列表怎么排序' },
    { role: 'assistant' as const, text: '用 sort。[1]' },
  ];
  await ask('不是，我说的是字典', { history });
  expect(searches.map(({ question }) => question)).toContain('字典怎么排序');
});
