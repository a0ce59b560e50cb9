import { describe, expect, it } from 'vitest';
import { asksForCopy } from '../../src/moderation/index.ts';

describe('the pointer for whoever asks for a copy', () => {
  it.each(['有没有人有这课的网盘', '谁有PS破解版', '求网盘资源', 'anyone got a torrent for this course?'])(
    'is given: %s',
    (text) => {
      expect(asksForCopy(text)).toBe(true);
    },
  );

  it.each([
    '网盘在哪，公告里没找到',
    '老师的网盘在哪儿看',
    '官方的离线包在哪下',
    '有没有好用的录屏软件',
    '求推荐录屏工具',
    "does anyone have the Google Drive link from the syllabus? It's a 404",
  ])("is not given where the school's own place or a program is looked for: %s", (text) => {
    expect(asksForCopy(text)).toBe(false);
  });
});
