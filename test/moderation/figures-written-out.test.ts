import { describe, expect, it } from 'vitest';
import { findTrade } from '../../src/moderation/rules/index.ts';
import { normalise } from '../../src/moderation/text/normalise.ts';

const hasHandle = (text: string): boolean =>
  findTrade(normalise(text)).some(({ kind }) => kind === 'contact_handle');

describe('an account in figures written out', () => {
  it.each([
    '找我拿内部价，扣扣 贰柒叁 伍伍捌 零玖壹',
    '加V：幺三八零零二七四五五六',
    '扣扣裙七七八八九九六六五',
  ])('is a way to be reached: %s', (text) => expect(hasHandle(text)).toBe(true));

  it.each(['手机报名截止 2024-10-12，别错过', '微信群 2025-03-01 20:00 直播', '电话会议 2025-01-02'])(
    'is none where a date is told: %s',
    (text) => expect(hasHandle(text)).toBe(false),
  );

  it.each(['微信一二三四五六七都会数', '群里第三四五六七八九题都错了', '联系一下三班五班的同学'])(
    'is none where one counts: %s',
    (text) => expect(hasHandle(text)).toBe(false),
  );
});
