import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/moderation/text/normalise.ts';
import { shippedModerator } from './moderator-under-test.ts';

const moderator = shippedModerator();
const categoryOf = (text: string): string | undefined => moderator.judge([{ text }])[0]?.category;

describe('pictures that are read by the sound of what they show', () => {
  test.each([
    ['楼上就是个沙🖊', '楼上就是个傻逼'],
    ['滚🥚，别再来了', '滚蛋,别再来了'],
    ['代✍作🍃，当天交', '代写作业,当天交'],
    ['绿泡泡搜 xuexi_mate', '微信搜 xuexi_mate'],
  ])('%s', (sent, meant) => {
    expect(normalise(sent).plain.text).toBe(meant);
  });

  test.each(['晚上的🍃好漂亮', '今天的🌙好圆', '后浪🔥', '用啥✏️写的', '池塘里有绿泡泡', '我家🐶🐔都有'])(
    '%s stands as it was sent',
    (sent) => {
      expect(normalise(sent).plain.text).toBe(normalise(sent).folded.text);
    },
  );
});

test.each([
  ['加🌸微🌸信🌸领🌸真🌸题', 'advertising'],
  ['想进大厂的宝子➕我绿泡泡 offer_lab3，内推带过', 'advertising'],
  ['楼上就是个沙🖊', 'personal_attack'],
  ['这老师怕不是学生来兼职的,自己都没搞懂还来教别人,误人子弟', 'personal_attack'],
])('%s is %s', (text, category) => {
  expect(categoryOf(text)).toBe(category);
});

test.each([
  'you are so kind',
  "you're too kind, thank you!",
  'you are all so kind',
  'so kind of you',
  "girls, can't wait to see you in class",
  "girls can't wait to see you in class",
  'girls, see you in class',
  '加班主任微信领真题就行',
])('%s is in order', (text) => {
  expect(categoryOf(text)).toBe('none');
});
