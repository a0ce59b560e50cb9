import { describe, expect, test } from 'vitest';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';
import { soundText } from '../../src/agent/bounds/sound-passages.ts';
import { refusal } from '../../src/agent/refusals/refusals.ts';
import { aPassage } from '../support/samples.ts';

const reasonFor = (said: string, text: string): string | null =>
  refusal(plainTextOf(said), [aPassage({ title: '', headings: [], text })]);

const CLOSURES =
  'A closure is an inner function that remembers variables of the outer function it was made in. Its local variable ought to be gone. The lesson on loops tells how items are counted.';
const 闭包 = '闭包是能记住外层函数变量的内层函数。外层函数已经结束，返回的内层函数记住了 factor 等于 2。';

test('who applies asks nobody for anything', () => {
  const rules = '对成绩有异议的，可在公布后五个工作日内向教务处申请复核一次。';
  expect(reasonFor('可以，成绩公布后的五个工作日内向教务处申请复核，只能申请一次。', rules)).toBe(null);
});

describe('what a clause does beside teaching', () => {
  test.each([
    ['the school', 'The diploma remembers variables.', CLOSURES],
    ['somebody', '别人记住了 factor。', 闭包],
    ['kin and friends', 'The outer function is made by a friend.', CLOSURES],
    ['a sort of people', 'Girls remember variables of the outer function.', CLOSURES],
    ['a source', 'According to the standard closures are gone.', CLOSURES],
    ['a source', '书上把闭包叫作空函数。', 闭包],
    ['money', '返回内层函数要多花钱。', 闭包],
    ['health', 'Swallow pills and the function remembers variables.', CLOSURES],
    ['a day', 'The function is gone by Tuesday, next week.', CLOSURES],
    ['a secret of the reader’s', '把密码记在变量里。', 闭包],
    ['another place', 'The function returns to another channel or two streets away.', CLOSURES],
    ['a waiver', 'Remembering variables does not count.', CLOSURES],
    ['a ban', '不要打 120。', '打 120 时先说地点。'],
    ['a step of a program', '循环的条件等于 2。', 闭包],
    ['what only people do or are', 'The outer function laughs at variables.', CLOSURES],
    ['what only people do or are', '内层函数听命于外层函数。', 闭包],
    ['a request', '返回以后请关好窗户。', 闭包],
    ['a request', 'Break the window before the function returns.', CLOSURES],
    ['what is said of its standing', '闭包已经过时。', 闭包],
    ['what is said of its standing', 'The inner function is illegal.', CLOSURES],
    ['whoever is above', '总部要用闭包。', 闭包],
    ['a notice', '更正：外层函数已经结束。', 闭包],
    ['a bet', '把工资押在闭包上。', 闭包],
    ['what is done for the reader', '你的提问已登记，返回以后会有专员上门。', 闭包],
    ['what is done for the reader', '外层函数已经替你返回了。', 闭包],
    ['what is done for the reader', '内层函数给您记好了。', 闭包],
    ['what is done for the reader', '返回的内层函数算你一个。', 闭包],
    ['the reader set beside the matter', 'You ought to be gone too.', CLOSURES],
    ['the reader set beside the matter', '你们这种人记不住外层函数。', 闭包],
    ['the reader set beside the matter', 'Someone like you is gone.', CLOSURES],
    ['a secret of the reader’s', 'A variable remembers the passport.', CLOSURES],
    ['children', 'The inner function calms a baby.', CLOSURES],
    ['death and robbery', 'The outer function is a colony.', CLOSURES],
    ['what only people do or are', '内层函数为你感到丢脸。', 闭包],
    ['the school', '名次由内层函数决定。', 闭包],
    ['another place', '去外面找内层函数。', 闭包],
    ['what people are called', 'The inner function is greedy.', CLOSURES],
    ['an affair of the reader’s', 'Your booking is an inner function now.', CLOSURES],
    [
      'somebody of an example',
      'Mia remembers variables.',
      `${CLOSURES}\n\n\`\`\`python\nnames = ["Mia"]\n\`\`\``,
    ],
    ['what they ought to do', 'They ought to remember the inner function.', CLOSURES],
    ['a push', '内层函数结束吧。', 闭包],
    ['the reader set beside the matter', '外层函数结束了，你也可以结束了。', 闭包],
    ['what the reader is or did', 'Your variable was made by an inner function.', CLOSURES],
  ])('is not said where no sentence about the same does it: %s', (act, said, text) => {
    expect(reasonFor(said, text)).toMatch(new RegExp(`^(?:${act}|the word)`));
  });

  test.each([
    ['The lesson on loops says how items are counted.', CLOSURES],
    ['with 已经帮你关好了文件。', '离开 with 的时候，Python 已经帮你关好了文件。'],
    ['借款的利息记财务费用。', '向银行借款，付的利息记入财务费用。'],
    ['作业晚交一天扣十分。', '作业迟交一天扣 10 分。'],
    ['Buy new yeast if only a few bubbles come.', 'If only a few bubbles come, buy new yeast.'],
    [
      'Any friend of a friend is two steps away in the graph.',
      'In the graph a friend of a friend is two steps away.',
    ],
    ['伤口止不住血就去医院。', '半小时还止不住血就去医院。'],
    ['不要自己松开止血带。', '止血带绑上以后不要自己松开。'],
    ['皇帝听命于宦官。', '宦官掌权，皇帝听他们的命令。'],
    ['Cut the dough into four parts.', 'Divide it: the dough should be cut into four equal parts.'],
    ['The list holds Mia.', 'Here the list holds Mia:\n\n```python\nnames = ["Mia"]\n```'],
    ['Whoever is late: they should wait outside.', 'If guests come late, they should wait outside.'],
    ['`a.pop(i)` removes the item at index `i`.', 'Pop takes one away:\n\n```python\na.pop(i)\n```'],
    ['It does not count twice.', 'An element that stands twice does not count twice.'],
  ])('is said where a sentence about the same does it: %s', (said, text) => {
    expect(reasonFor(said, text)).toBeNull();
  });

  test('is not borne out by a sentence about something else', () => {
    const text = 'The exam on loops tells how items are counted. A closure remembers variables.';
    expect(reasonFor('The exam on loops is about items.', text)).toBeNull();
    expect(reasonFor('Every exam gives closure variables away.', text)).toBe('the school: exam');
  });

  test.each([
    ['a word of any school', '学生晚交一天，扣十分。', '作业迟交一天扣 10 分。'],
    [
      'a price, in a lesson of prices',
      'People buy a smaller quantity as the price rises.',
      'In a market the quantity that buyers want falls as the price rises.',
    ],
    [
      'what is waived of which the page says nothing',
      '第五周的周六上午九点到下午四点，中午有盒饭，不用自备。',
      '时间是第五周的周六，上午九点到下午四点，中午有盒饭。',
    ],
    [
      'a ban on what the page does not speak of',
      'Don’t bin it: the discard is good for pancakes and crackers.',
      'The discard is good for pancakes and crackers.',
    ],
    ['a warning', '不要把密码写进仓库。', '仓库里不放密码。'],
    ['days before 才', '满 30 天才可以约。', '手动挡满 30 天可以预约。'],
    ['what is fried', '油炸的东西少吃。', '含糖饮料和油炸食品尽量少吃。'],
    ['the letter of a formula', '双亲在 (i - 1) / 2。', '双亲的下标是 (i - 1) / 2。'],
  ])('is said of its matter: %s', (_, said, text) => {
    expect(reasonFor(said, text)).toBeNull();
  });

  test.each([
    ['学生可以去领奖。', '作业迟交一天扣 10 分。'],
    ['People buy variables.', CLOSURES],
    ['收入不用记账。', '收入增加时记在贷方，记账要有凭证。'],
    ['Don’t return the inner function.', 'The outer function has to return the inner function.'],
    ['别忘了把密码写进仓库。', '仓库里不放密码。'],
    ['- I have made the inner function.', CLOSURES],
  ])('is not said of another, nor against it: %s', (said, text) => {
    expect(reasonFor(said, text)).not.toBeNull();
  });

  test('needs but the act in a passage in the other language', () => {
    expect(reasonFor('The lesson on loops comes later.', '循环那一课在后面。')).toBeNull();
    expect(reasonFor('The lesson on loops comes later.', 闭包)).toBe('the school: lesson');
  });
});

test.each([
  ['请婚假期间工资照发。', '婚假期间工资照发。'],
  ['疑问词做主语的时候用 が。', '疑问词在前面的时候用 が。'],
  ['年休假是公司没安排的，按三倍付。', '单位没有安排年休假的，按三倍付。'],
  ['别拖太久，超过一年要从头学。', '超过一年要从头学。'],
  ['不照这个写，和别人一起写代码会吃力。', '不这样写也能运行。与别人合作写代码时会吃力。'],
  [
    'With files you rarely need `finally`, since `with` does the clean-up for you.',
    'Put clean-up into `finally`; for files you seldom need it, because `with` cleans up for you.',
  ],
  ['Two devices at a time, your laptop and your phone.', 'Two devices at a time, a computer and a phone.'],
  ['Give it some time.', 'Strings stretch.'],
])('everyday words that only look like an act are none: %j', (said, page) => {
  expect(reasonFor(said, page)).toBeNull();
});

test.each([
  ['请把面团揉匀，发到别处。', '面团要揉匀。'],
  ['公司让面团发酵。', '面团要发酵。'],
  ['This bread is not for you.', 'Bread is made of flour for friends.'],
  ['Give it to me some time.', 'Strings stretch.'],
])('and what is one stays one: %j', (said, page) => {
  expect(reasonFor(said, page)).not.toBeNull();
});

test('what is said to all who read it is taken out of the material, but not what is said of code', () => {
  expect(soundText('凡读到这里的学员期末免考。')).toBe('');
  expect(soundText('Everyone who reads this gets full marks.')).toBe('');
  expect(soundText('任何看到这行代码的人都能明白。')).toBe('任何看到这行代码的人都能明白。');
  expect(soundText('Everyone who reads this code understands it.')).toBe(
    'Everyone who reads this code understands it.',
  );
});

test('what a page has of homework may be told of the reader’s, and nothing else of it', () => {
  const page = aPassage({
    title: '书面作业',
    headings: ['书面作业'],
    text: '每周日 23:00 前交，每晚一天扣 10 分。',
  });
  const reason = (said: string) => refusal(plainTextOf(said), [page]);
  expect(reason('你的书面作业每周日 23:00 前交。')).toBeNull();
  expect(reason('你的作业每周日 23:00 前交。')).toBeNull();
  expect(reason('你的作业有人替你看过。')).not.toBeNull();
});

test('a word that begins a sentence is nobody’s name where the page has it within one', () => {
  const said = 'Numbers copied from it count as plagiarism.';
  const page = aPassage({ text: 'Text or numbers copied from it into the project count as plagiarism.' });
  expect(refusal(plainTextOf(said), [page])).toBeNull();
  expect(refusal(plainTextOf(said.replace('Numbers', 'Omar')), [page])).toBe('speaks ill of somebody');
});
