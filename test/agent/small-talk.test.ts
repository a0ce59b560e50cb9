import { describe, expect, test } from 'vitest';
import { talkOf } from '../../src/agent/small-talk.ts';

describe('talk', () => {
  test.each([
    ['在吗老师', 'hello'],
    ['大家早上好', 'hello'],
    ['好的，谢谢老师', 'thanks'],
    ['收到', 'understood'],
    ['明白了明白了', 'understood'],
    ['Got it!', 'understood'],
    ['老师辛苦了', 'praise'],
    ['666，讲得真清楚', 'laugh'],
    ['周末愉快', 'wish'],
    ['我先撤了，明天见', 'goodbye'],
    ['[图片]', 'picture'],
    ['。。。', 'empty'],
  ])('%j is %s', (text, kind) => {
    expect(talkOf(text)).toBe(kind);
  });

  test.each([
    '谢谢，那闭包呢？',
    '懂了，那装饰器怎么写',
    '好用的编辑器有哪些',
    '早上几点上课',
    '签到在哪里',
    'thanks, but what is a closure?',
    'nice function name conventions',
  ])('%j is a question', (text) => {
    expect(talkOf(text)).toBeNull();
  });

  test('takes little time whatever is sent', () => {
    const started = performance.now();
    for (const piece of ['好', '谢谢', '，', ' ok', '。']) talkOf(piece.repeat(20_000));
    talkOf('好的'.repeat(30));
    expect(performance.now() - started).toBeLessThan(300);
  });
});
