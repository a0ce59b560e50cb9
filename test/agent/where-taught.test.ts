import { describe, expect, test } from 'vitest';
import { whereTaught } from '../../src/agent/question/asked/where-taught.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('where a thing is taught is asked', () => {
  test.each([
    ['闭包在第几课', '闭包'],
    ['哪一课讲装饰器？', '装饰器'],
    ['文件读写是第几课讲的', '文件读写'],
    ['有没有讲lambda的地方', 'lambda'],
    ['切片是哪课的内容', '切片'],
    ['课程里哪里讲了虚拟环境', '虚拟环境'],
    ['which lesson covers closures?', 'closures'],
    ['where is list slicing taught', 'list slicing'],
    ['what unit is f-strings in', 'f-strings'],
  ])('%s: %s', (question, thing) => expect(whereTaught(question)).toBe(thing));

  test.each([
    '现在讲到第几课了',
    '今天讲第几课',
    '第三课讲什么',
    '下节课讲什么',
    '直播在哪看',
    '第几周交作业',
    '哪一课最难',
    'which lesson is next',
    'where can i find the recordings',
    'what lesson are we on',
  ])('not in %s', (question) => expect(whereTaught(question)).toBeNull());
});

describe('where a thing is taught', () => {
  const section = (lesson: string, title: string, text = '……') =>
    aPassage({
      id: `${lesson} ${title}`,
      source: `${lesson}.md`,
      title,
      headings: [lesson, title],
      locator: `#${title}`,
      text,
    });
  const closures = [
    section('第3课 函数', '循环中的闭包'),
    section('第3课 函数', '闭包'),
    section('第10课 装饰器', '闭包与装饰器'),
    section('课程大纲', '闭包'),
  ];

  test('is told by its lessons and sections, without an unsure word of theirs', async () => {
    const { ask } = agentOn({ passages: closures, confidence: 0.2 });
    const { text, citations, outcome } = await ask('闭包在第几课');
    expect(outcome).toBe('answered');
    expect(text).toBe('“闭包”在“第3课 函数”和“第10课 装饰器”的“闭包与装饰器”一节里讲。[1][2]');
    expect(citations.map(({ source }) => source)).toEqual(['第3课 函数.md', '第10课 装饰器.md']);
  });

  test('is not told of what no section is headed by', async () => {
    const { outcome } = await agentOn({ passages: closures, confidence: 0.2 }).ask('第几课讲机器学习');
    expect(outcome).toBe('abstained');
  });
});
