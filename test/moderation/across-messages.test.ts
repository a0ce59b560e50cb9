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

describe('who scolds themselves in several messages', () => {
  const lastOf = (...said: string[]) => {
    const messages = said.map((text, index) => ({
      text,
      senderId: 'yu',
      sentAt: index * 5_000,
      id: `m${index}`,
    }));
    return shippedModerator()
      .judge(messages)
      .map(({ category }) => category);
  };

  test.each([
    [['我太菜了', '真的', '这么简单都不会', '脑残本残']],
    [['我怎么这么笨', '连这个都看不懂', '废物一个']],
    [["I'm so stupid", 'what an idiot']],
  ])('attacks nobody: %j', (said) => {
    expect(lastOf(...said)).toEqual(said.map(() => 'none'));
  });

  test.each([
    [['我太笨了是吧', '你才是智障']],
    [['我太菜了', '你这种废物也能及格']],
    [['这题好难', '一群废物']],
    [['我太菜了', '你等着，我今晚弄死你']],
  ])('and then somebody else is not left in peace for it: %j', (said) => {
    expect(lastOf(...said).at(-1)).toBe('personal_attack');
  });
});
