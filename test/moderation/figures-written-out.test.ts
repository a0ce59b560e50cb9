import { describe, expect, it } from 'vitest';
import { findCopies, findTrade } from '../../src/moderation/rules/index.ts';
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

describe('a price written out', () => {
  const pricesIn = (text: string): string[] =>
    findTrade(normalise(text))
      .filter(({ kind }) => kind === 'price')
      .map(({ start, end }) => normalise(text).plain.text.slice(start, end));

  it.each([
    ['家教一小时八十块，加我微信 lan_7788', '一小时八十'],
    ['论文降重千字二十，要的滴', '千字二十'],
    ['代刷网课，一门十五', '一门十五'],
    ['有人要会员吗，三百出', '三百出'],
    ['点赞员，一单五毛', '五毛'],
  ])('is a price: %s', (text, price) => {
    expect(pricesIn(text).join(' ')).toContain(price);
  });

  it.each([
    '一块学习吧',
    '一元二次方程',
    '一天做三百个单词',
    '一节课四十五分钟',
    '一年三百六十五天',
    '第三百元组是什么',
    '五毛病都改了',
    '一千出头',
  ])('is not seen in other numbers: %s', (text) => {
    expect(pricesIn(text)).toEqual([]);
  });
});

describe('a course that is passed on by its account', () => {
  const isShared = (text: string): boolean =>
    findCopies(normalise(text)).some(({ kind }) => kind === 'account_sharing');

  it.each(['出一个课程账号，半价', '半价转课程账号，还能看半年', '课程账号低价出，六百'])(
    'is seen in: %s',
    (text) => {
      expect(isShared(text)).toBe(true);
    },
  );

  it.each(['退出登录账号', '转账号码不对', '课程账号怎么登出', '导出会员名单', '输出学习平台账号'])(
    'is not seen in: %s',
    (text) => {
      expect(isShared(text)).toBe(false);
    },
  );
});
