import { describe, expect, test } from 'vitest';
import { asksForCopy } from '../../src/moderation/index.ts';
import { findingOn, labelledConversations } from './conversations.ts';
import { shippedModerator } from './moderator-under-test.ts';

const moderator = shippedModerator();
const found = labelledConversations().map((one) => ({ ...one, found: findingOn(moderator, one) }));

describe('on our labelled conversations', () => {
  test('calm talk is left alone, however it sounds', () => {
    const disturbed = found.filter((one) => one.expect === 'none' && one.found !== 'none');
    expect(disturbed.map(({ id }) => id)).toEqual([]);
  });

  test.each(['quarrel', 'complaint'] as const)('a %s is found nine times of ten', (kind) => {
    const expected = found.filter((one) => one.expect === kind);
    const right = expected.filter((one) => one.found === kind);
    expect(right.length / expected.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('asking for a copy', () => {
  test.each([
    '有没有人有这课的网盘？',
    '谁有第三章的录屏',
    '求网盘',
    'does anyone have a cracked copy of the course',
  ])('is seen: %s', (text) => expect(asksForCopy(text)).toBe(true));
  test.each([
    '我有网盘 https://pan.baidu.com/s/1abc 提取码 8k2d 自取',
    '场景切换时资源加载与网络请求同时发生',
    '谁有空帮我看看这段代码',
  ])('is not: %s', (text) => expect(asksForCopy(text)).toBe(false));
});
