import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressing } from '../../src/conversation/arrival/addressing.ts';
import { findMention } from '../../src/domain/conversation/mention.ts';
import { aGroup, anInbound } from '../support/samples.ts';

const NAMES = ['助教', '小助教', 'TA', 'zhujiao'];

describe('the assistant is addressed', () => {
  test.each([
    ['@助教 闭包是什么？', '闭包是什么？'],
    ['＠助教　闭包是什么？', '闭包是什么？'],
    ['@助教，闭包是什么？', '闭包是什么？'],
    ['@助教：闭包是什么？', '闭包是什么？'],
    ['@助教\u2005闭包是什么？', '闭包是什么？'],
    ['@助教闭包是什么？', '闭包是什么？'],
    ['@小助教 闭包是什么？', '闭包是什么？'],
    ['@ta what is a closure?', 'what is a closure?'],
    ['@ZHUJIAO what is a closure?', 'what is a closure?'],
    ['请问 @助教 闭包是什么？', '请问 闭包是什么？'],
    ['闭包是什么？@助教', '闭包是什么？'],
    ['老师@助教 看一下', '老师 看一下'],
    ['@助教 @助教 在吗', '在吗'],
    ['@助教 @张三 闭包是什么？', '闭包是什么？'],
    ['@助教\u2005@Lily\u2005闭包是什么？', '闭包是什么？'],
    ['@所有人 @助教 明天几点上课', '明天几点上课'],
    ['@助教 @装饰器 怎么用', '@装饰器 怎么用'],
    ['@助教 @property 是什么', '@property 是什么'],
    ['@助教', ''],
    ['@助教\n```python\nprint(1)\n```', '```python\nprint(1)\n```'],
  ])('in %j, which then reads %j', (text, body) => {
    expect(findMention(text, NAMES)).toEqual({ mentioned: true, body });
  });

  test.each([
    '闭包是什么？',
    '助教 闭包是什么？',
    '@助教老师 在吗',
    '@助教组 通知一下',
    '@TAs please',
    '@小明 闭包是什么？',
    '写信到 zhang@ta.com 吧',
    '我的邮箱是 li.lei@zhujiao.com',
    '@',
    '',
  ])('not in %j', (text) => {
    expect(findMention(text, NAMES)).toEqual({ mentioned: false, body: text.trim() });
  });

  test.each([
    ['<@U12AB34> what is a closure?', 'what is a closure?'],
    ['<@U12AB34|ta>: what is a closure?', 'what is a closure?'],
    ['<@!98765> 闭包是什么', '闭包是什么'],
    ['@_user_1 闭包是什么', '闭包是什么'],
    ['<at user_id="ou_x">助教</at> 闭包是什么', '闭包是什么'],
    ['[CQ:reply,id=8][CQ:at,qq=123456] 闭包是什么', '闭包是什么'],
    ['@_user_1', ''],
    ['@_user_1 @property 和 a <b> 是什么', '@property 和 a <b> 是什么'],
    ['x = a[0] if a < b else @', 'x = a[0] if a < b else @'],
  ])('where the platform says so and leaves its own code in the text: %j reads %j', (text, body) => {
    const inbound = anInbound({ text, mentionsAssistant: true });
    expect(addressing(inbound, aGroup(), null)).toEqual({ addressed: true, body });
  });

  test('and such a code to somebody else leaves a message as it is', () => {
    const text = '<@U999> 你看懂了吗？';
    const inbound = anInbound({ text, mentionsAssistant: false });
    expect(addressing(inbound, aGroup(), null)).toEqual({ addressed: false, body: text });
  });

  test('by a name with marks of its own', () => {
    expect(findMention('@C++ (助教) 你好', ['C++ (助教)'])).toEqual({ mentioned: true, body: '你好' });
  });

  test('and whatever else was written stays', () => {
    const words = fc.array(fc.constantFrom('闭包', 'list', '？', '[1]', '🙂', '3.14'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(...NAMES), (parts, name) => {
        const text = parts.join(' ');
        expect(findMention(`@${name} ${text}`, NAMES)).toEqual({ mentioned: true, body: text });
      }),
    );
  });
});

test('what is said is read in simplified characters', () => {
  const inbound = anInbound({ text: '@助教 還是不行，轉人工' });
  expect(addressing(inbound, aGroup(), null)).toEqual({ addressed: true, body: '还是不行，转人工' });
});
