import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownerKeyOf } from '../../src/desk/hand-off/owners.ts';
import { kindOf } from '../../src/desk/hand-off/question-kind.ts';
import { learnOwners } from '../../src/desk/whose-matter/learned-owners.ts';
import { readExamples } from '../../src/desk/whose-matter/whose-matter.ts';
import type { NearestPassage } from '../../src/domain/conversation/question.ts';
import { processorMs } from '../support/processor-time.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const near = (title: string, text: string): NearestPassage => ({
  passageId: 'pas_1',
  courseId: 'python-101',
  source: '03-functions.md',
  title,
  locator: '',
  text,
  score: 0.6,
});
/** What a course has that answers none of them. */
const LESSON = near('闭包', '闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。');

describe('a question that a person answers', () => {
  test.each([
    ['谁教我们', 'study'],
    ['落下三周了……从哪儿开始捡比较划算', 'study'],
    ['我老公也想来 俩人一起能少点不', 'money'],
    ['卡里一下少了两份 咋回事', 'money'],
    ['第12讲放到一半自己跳回开头 反复三次了', 'technical'],
    ['签到码扫了说失效 可我人就在这', 'technical'],
    ['how many of us are there', 'study'],
    ['gave up after week 2, do i get anything back', 'money'],
    ['stuck at 98 % every time i try to upload it', 'technical'],
  ])('goes to whose matter it is, without a telltale word: %j to %s', (text, owner) => {
    expect(ownerKeyOf(kindOf(text, [LESSON]), text)).toBe(owner);
  });

  test.each([
    [
      '网站要登录才能抓 那个token存哪',
      near('登录后抓取网站', '先登录网站，把返回的 token 存在会话里，再去抓取。'),
    ],
    ['客户退款那笔怎么记 冲收入还是走费用', near('退款的记账', '客户退款冲减当期收入，不走费用。')],
    [
      'how do i get errors into a log file',
      near('Writing errors to a log file', 'Use logging to write errors.'),
    ],
  ])('is the instructor’s where lessons speak of it, whatever its words: %j', (text, lesson) => {
    expect(kindOf(text, [lesson])).toBe('subject');
  });

  test('is not made a lesson’s by a FAQ that shares its words', () => {
    const faq = near('直播或回放没有声音怎么办？', '先检查播放器左下角的音量和电脑的系统音量。');
    expect(kindOf('回放没有声音', [faq])).toBe('logistics');
  });

  test('is read in no time, however long', () => {
    kindOf('闭包');
    const startedAt = processorMs();
    for (const piece of ['退款', '登录 ', 'refund ', 'a']) kindOf(piece.repeat(100_000), [LESSON]);
    expect(processorMs() - startedAt).toBeLessThan(300);
  });
});

describe('the examples', () => {
  test('are of every owner, in both languages, and none stands there twice', () => {
    const examples = readExamples();
    for (const owner of ['subject', 'study', 'technical', 'money'])
      expect(examples.filter((one) => one.owner === owner).length, owner).toBeGreaterThan(300);
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
  });

  test('are named by their place where one is none', () => {
    const file = join(temporaryDirectory(), 'own.jsonl');
    writeFileSync(file, '{"owner":"study","text":"小红花怎么换"}\n{"owner":"teacher","text":"几点上课"}\n');
    expect(() => readExamples([file])).toThrow(`${file}:2 is no example`);
  });

  test('are what is learnt: a school’s own line counts', () => {
    const claims = learnOwners([
      { owner: 'study', text: '小红花怎么换' },
      { owner: 'money', text: '学习币怎么充' },
    ]);
    const [, study = 0, , money = 0] = claims('小红花去哪换');
    expect(study).toBeGreaterThan(money);
    expect(claims('完全没见过的')).toEqual([0, 0, 0, 0]);
  });
});
