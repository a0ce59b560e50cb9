import { describe, expect, test } from 'vitest';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { aPassage } from '../support/samples.ts';

const isHeld = (sentence: string, text: string): boolean =>
  checkGrounding(sentence, [aPassage({ title: '', headings: [], text })], '').supported;

const CHINESE =
  '一个账号最多同时登录 2 台设备。登录第 3 台时，最早登录的那台会自动退出。作业满分 100 分，晚一天扣 10 分。\n\n```python\nprint(5 + 3)\n```\n\n本课用到第 3、4、5 课的内容，分三组练习。';
const ENGLISH =
  'The exercises use lists and the functions of lesson 3. Write five functions. A group prints the points it has, and the row goes on to the next. The talk begins at 8 pm in week 2.';

describe('a number with hardly a word beside it', () => {
  test.each(['第 3 台就输了。', '每人扣 5 分。', '第 5 题别做。', '他第三次了。'])(
    'is not held where a passage has the number elsewhere: %s',
    (sentence) => {
      expect(isHeld(sentence, CHINESE)).toBe(false);
    },
  );

  test.each(['Group 3 loses points.', 'Row 3 goes on.'])('nor is it in English: %s', (sentence) => {
    expect(isHeld(sentence, ENGLISH)).toBe(false);
  });

  test.each(['晚一天扣 10 分。', '满分是 100 分。', '最多 2 台。', '用到第 3、4、5 课。'])(
    'is held where the passage says it: %s',
    (sentence) => {
      expect(isHeld(sentence, CHINESE)).toBe(true);
    },
  );

  test('and so it is in English', () => {
    expect(isHeld('It begins at 8 pm.', ENGLISH)).toBe(true);
    expect(isHeld('Five functions.', ENGLISH)).toBe(true);
  });
});

describe('another thing in the place of one', () => {
  const text =
    '擦伤用流动的清水冲五分钟，把沙子冲掉。用大量清水从内眼角向外冲。拍人就对在离镜头近的那只眼睛上。';
  test.each([
    '擦伤用流动的啤酒冲五分钟，把沙子冲掉。',
    '用大量牛奶从内眼角向外冲。',
    '拍人就对在离镜头近的那只耳朵上。',
  ])('that the passage knows nothing of is not held: %s', (sentence) => {
    expect(isHeld(sentence, text)).toBe(false);
  });

  test('while another verb for the same is', () => {
    expect(isHeld('擦伤用流动的清水冲洗五分钟，把沙子冲走。', text)).toBe(true);
    expect(isHeld('教练不能答应金额。', '教练不能承诺金额和时间。')).toBe(true);
  });
});
