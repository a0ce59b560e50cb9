import { describe, expect, test } from 'vitest';
import { complaintIn } from '../../src/moderation/index.ts';

describe('a complaint in English', () => {
  test.each([
    ['this course is useless, nobody answers', 'study'],
    ['this grading is unfair', 'study'],
    ['your support sucks', 'study'],
    ['the videos are rubbish', 'study'],
    ['i want my money back. this is a joke', 'money'],
  ])('%j is one', (text, owner) => {
    expect(complaintIn(text)).toBe(owner);
  });

  test.each([
    'what is garbage collection in this course',
    'does the course cover garbage collection',
    'my code is crap',
    'my hotel has terrible wifi. The video keeps buffering, what can I do?',
    'is the grading fair',
    'which videos cover unfair dismissal',
    'refund policy?',
  ])('%j is none', (text) => {
    expect(complaintIn(text)).toBeNull();
  });
});

describe('a complaint in Chinese', () => {
  test.each([
    ['回放都打不开，客服装死，退费！', 'money'],
    ['报了这课真后悔', 'study'],
    ['问了三个人，学校各部门踢皮球', 'study'],
  ])('%j is one', (text, owner) => {
    expect(complaintIn(text)).toBe(owner);
  });

  test.each([
    '怎么退费！急',
    '想退款！在哪点',
    '好后悔没早点报这个课程',
    '后悔了，当初应该先听老师的',
    '大家别装死，老师问问题呢',
  ])('%j is none', (text) => {
    expect(complaintIn(text)).toBeNull();
  });
});
