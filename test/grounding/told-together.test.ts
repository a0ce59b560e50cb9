import { describe, expect, test } from 'vitest';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { aPassage } from '../support/samples.ts';
import { isSaid } from './is-said.ts';

/** What has all of its words in its passage, and sets them together otherwise. */

const LIFTS = '大重量时可以短暂憋气让躯干变硬，但血压高的人不要这样做。';
const LIFTS_ENGLISH =
  'You may hold your breath at a heavy lift, but people with high blood pressure should not do so.';
const FINAL = 'The final takes ninety minutes. Calculators are allowed; working with another person is not.';
const NOTES = '讲义可以下载，回放只能在线看。';
const WEEKS =
  'You may leave and get everything back until the end of the first week. After that half is returned until the third Thursday, and nothing later. Weeks two and three use yeast.';
const RULES = 'An id beats any number of classes, and a class beats any number of element names.';
const YEAST =
  'Salt kills yeast only where the two lie directly on each other for long. Yeast eats all the sugar.';
const BEDS =
  '| Year | Family | Examples |\n|---|---|---|\n| 1 | Legumes | beans, peas |\n| 2 | Brassicas | cabbage, kale |';
const SOIL =
  'Clay holds water but sets like brick when dry. Sandy soil drains fast. Loam is a mix of both with silt.';
const LIGHTS = '闪光黄灯是提醒：看清楚，确认安全再过。红灯停，绿灯行。';

describe('a statement is cut', () => {
  test.each([
    ['of whoever is told not to do so', LIFTS, '血压高的人大重量时可以憋气。'],
    [
      'of them in English',
      LIFTS_ENGLISH,
      'People with high blood pressure may hold their breath at a heavy lift.',
    ],
    ['of what is denied with a word left out', FINAL, 'Working with another person is allowed in the final.'],
    ['of two things where it holds of one', NOTES, '讲义和回放都可以下载。'],
    [
      'of two in English',
      'The book may be borrowed. The film may not be borrowed.',
      'Both the book and the film may be borrowed.',
    ],
    [
      'with another place in a row',
      WEEKS,
      'You may leave and get everything back until the end of the third week.',
    ],
    ['with its things on the other sides of the verb', RULES, 'A class beats any number of ids.'],
    ['that holds always, where it holds in one case', YEAST, 'Salt always kills yeast.'],
    ['that holds at any time', WEEKS, 'After that half is returned at any time.'],
    ['that puts a thing into another row', BEDS, 'Beans and peas are brassicas.'],
    ['that makes two things alike', LIGHTS, '闪光黄灯和红灯一样。'],
    ['that makes them alike in English', SOIL, 'Clay is the same as loam.'],
  ])('%s', (_, passage, sentence) => {
    expect(isSaid(sentence, passage)).toBe(false);
  });

  test.each([
    ['of what is allowed beside it', FINAL, 'Calculators are allowed in the final.'],
    ['of anybody else', LIFTS, '大重量时可以短暂憋气。'],
    [
      'of two things where it holds of both',
      '讲义和习题都可以下载，回放只能在线看。',
      '讲义和习题都可以下载。',
    ],
    ['with its own place in a row', WEEKS, 'Half is returned until the third Thursday.'],
    ['with a place that is counted otherwise', WEEKS, 'The second week uses yeast.'],
    ['with its things where they are', RULES, 'A class beats any number of element names.'],
    ['that holds in the one case', YEAST, 'Salt kills yeast only where the two lie directly on each other.'],
    ['in its own row', BEDS, 'Beans and peas are legumes.'],
    ['of two things that are told to be alike', '闪光黄灯和慢行灯的意思一样。', '闪光黄灯和慢行灯一样。'],
  ])('and one stands %s', (_, passage, sentence) => {
    expect(isSaid(sentence, passage)).toBe(true);
  });
});

test('what one passage forbids is not allowed for the words of another', () => {
  const passages = [
    '课程视频和付费讲义只供本人学习，转发、上传或转卖都属于盗版传播。朋友感兴趣，可以让他看试听课。',
    '课程视频和讲义只供本人学习，不能转发或转卖。',
  ].map((text) => aPassage({ title: '', headings: [], text }));
  expect(checkGrounding('课程视频可以转发给朋友 [1]', passages, '').supported).toBe(false);
  expect(checkGrounding('朋友可以看试听课 [1]', passages, '').supported).toBe(true);
});
