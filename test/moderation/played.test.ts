import { expect, it } from 'vitest';
import { complaintIn, isPlayed } from '../../src/moderation/index.ts';

type Said = [senderId: string, text: string];

/** Whether the last of what is said is a complaint that somebody at the school has to see to. */
function isMeant(said: readonly Said[]): boolean {
  const all = said.map(([senderId, text]) => ({ senderId, text }));
  const last = all.at(-1)!;
  return complaintIn(last.text) !== null && !isPlayed(last, all.slice(0, -1));
}

const PLAYED: Said[][] = [
  [
    ['t', '今天练客服应答，甲演顾客，乙演客服，开始'],
    ['a', '你们这什么破东西，用两天就坏了，退钱！'],
  ],
  [
    ['t', '情境演练开始，小李当一下挑剔的客人'],
    ['b', '这菜里有头发，什么破店，退钱！'],
  ],
  [
    ['t', '酒店前台话术练习，两人一组'],
    ['c', '你们家空调坏了没人管，什么态度，我要投诉你们'],
  ],
  [
    ['a', '我演客户你演客服哈'],
    ['b', '来'],
    ['a', '你们售后太敷衍了，拖了三天还没解决'],
  ],
  [
    ['a', '英语书信作业写好了，是一封投诉信'],
    ['a', 'I am very disappointed with your service and I demand a refund.'],
  ],
  [['a', '顾客：你们服务太差了，我要投诉！\n店员：实在抱歉，我马上处理。']],
  [
    ['t', 'Role play: A is an angry customer, B is support. Go.'],
    ['a', 'This is a joke. I waited three weeks and nobody answers. I want a refund now!'],
  ],
  [
    ['a', 'my business English homework, a dialogue:'],
    ['a', 'You guys are useless, give me a refund! - I understand, sir.'],
  ],
];
it.each(PLAYED)('what a customer says in a role play or in homework is no complaint: %j %j', (...said) => {
  expect(isMeant(said)).toBe(false);
});

const MEANT: Said[][] = [
  [
    ['t', '今天练客服应答，两人一组'],
    ['a', '你们这课太水了，退钱'],
  ],
  [
    ['t', '下周做用户调研的作业'],
    ['a', '客服三天没人回，什么态度，你们太敷衍了'],
  ],
  [
    ['b', '我的投诉信作业写好了'],
    ['a', '平台卡了一晚上，还没人管，太差了'],
  ],
  [['a', '当家长的真是无语，你们这服务太差了，要求退款']],
  [['a', '我投诉信都写好了，再不退我学费我就去12315']],
  [
    ['t', "role play in tonight's lesson"],
    ['b', 'the teacher cancelled twice already, this course is terrible'],
  ],
];
it.each(MEANT)('what is meant is one still: %j %j', (...said) => {
  expect(isMeant(said)).toBe(true);
});
