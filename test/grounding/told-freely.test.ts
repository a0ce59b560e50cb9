import { expect, test } from 'vitest';
import { processorMs } from '../support/processor-time.ts';
import { ofLessons, ofPassages } from './counted.ts';
import { isSaid } from './is-said.ts';

/** How many pairs there are; true ones that are kept at the least, false ones let out at the most. */
const BOUNDS = {
  'told-freely': { pairs: 71, kept: 57, out: 26 },
  'told-freely-held-out': { pairs: 71, kept: 52, out: 28 },
  'told-freely-second': { pairs: 60, kept: 36, out: 28 },
  'told-freely-second-held-out': { pairs: 60, kept: 42, out: 27 },
};

test.each(Object.entries(BOUNDS))('%s: true ones are kept, their twins cut', async (name, bounds) => {
  const count = await ofLessons(name);
  expect(count.true).toBe(bounds.pairs);
  expect(count.kept).toBeGreaterThanOrEqual(bounds.kept);
  expect(count.out).toBeLessThanOrEqual(bounds.out);
});

/**
 * A hundred and fifty sentences on 25 subjects, each with two twins, parted by subject; the others of its subject
 * stand beside it.
 */
const OF_SUBJECTS = {
  'told-freely-third': { triples: 78, kept: 47, out: 55 },
  'told-freely-third-held-out': { triples: 72, kept: 44, out: 52 },
};

test.each(Object.entries(OF_SUBJECTS))('%s: true ones are kept, their twins cut', (name, bounds) => {
  const count = ofPassages(name);
  expect(count.true).toBe(bounds.triples);
  expect(count.kept).toBeGreaterThanOrEqual(bounds.kept);
  expect(count.out).toBeLessThanOrEqual(bounds.out);
});

test.each([
  ['充电时不能盖被子，也不要碰插头。', '充电时不要碰插头。', '充电时可以碰插头。'],
  ['退课要交申请表，一周内答复。', '退课要交申请表。', '退课不用交申请表。'],
  ['贷款用现金或者转账来还，每月一次。', '贷款可以用转账来还。', '贷款只能用现金来还，用转账来还不行。'],
  ['茶叶变黑，因为它在空气里氧化了。', '茶叶变黑，是因为在空气里氧化了。', '茶叶变黑，是因为炒锅生了铁锈。'],
  [
    'A packet keeps for half a year in the freezer.',
    'In the freezer a packet keeps for six months.',
    'In the freezer a packet keeps for five months.',
  ],
  [
    'If it foams little, take double the amount of yeast.',
    'If it foams little, take twice the amount of yeast.',
    'If it foams little, take three times the amount of yeast.',
  ],
  [
    'Aggregate one table, then join the tables.',
    'Aggregate one table, then join the tables.',
    'Join the tables first and aggregate one table afterwards.',
  ],
  ['谁也不能碰正在放电的机器。', '所有人都不能碰正在放电的机器。', '所有人都可以碰正在放电的机器。'],
  ['负债由过去的交易形成。', '负债是由过去的交易形成的。', '负债是由将来的交易形成的。'],
  [
    '光圈用数字表示，数字是分母，数字越小开得越大。',
    '最简单的记法：数字是分母，数字越小开得越大。',
    '最便宜的记法：数字是分母，数字越小开得越大。',
  ],
  [
    '皮肤上有汗要先擦掉，毛太多要剪短。贴片照着图贴好。',
    '皮肤上有汗，要先擦掉再贴片。',
    '皮肤上有汗，要先贴片再擦掉。',
  ],
  [
    '孩子多半是饿了才哭的，所以先喂奶再拍嗝。',
    '孩子哭多半是饿的，所以要先喂奶，然后才拍嗝。',
    '孩子哭多半是饿的，所以要先拍嗝，然后才喂奶。',
  ],
  [
    '灯离得越近，影子的边缘越软。阴天没有影子。',
    '想让影子的边缘软，灯就要离得近一些。',
    '想让影子的边缘软，灯就要离得远一些。',
  ],
  ['学习率太小，收敛慢，还可能停住。', '收敛慢是因为学习率太小。', '收敛慢是因为学习率太大。'],
  [
    'Wages of the weavers rose because the mill was short of hands.',
    'The wages of weavers went up, since the mill had few hands.',
    'The wages of the weavers fell, since the mill had few hands.',
  ],
  [
    '住院的人由护士量体温，门诊的人自己在机器上量血压。',
    '血压由门诊的人自己量，体温由护士给住院的人量。',
    '体温由门诊的人自己量，血压由护士给住院的人量。',
  ],
  [
    'Moss grows on the north wall, ivy climbs along the gate.',
    'Ivy is what you see at the gate; on the wall there is moss.',
    'Moss is what you see at the gate; on the wall there is ivy.',
  ],
  [
    '怀孕七个月以上的不能安排加班，也不能上夜班。',
    '怀孕七个月以上不能加班，夜班也不行。',
    '怀孕七个月以上不能加班，夜班倒可以。',
  ],
  [
    '可以带没有存储功能的计算器，不能带手机。',
    '没有存储功能的计算器可以带，手机不行。',
    '没有存储功能的计算器不行，手机可以带。',
  ],
  ['接到通知后十五天内要答复。', '接到通知后，半个月内要答复。', '接到通知后，一个月内要答复。'],
  [
    '结业要同时满足两个条件：作业提交八成，测验及格。',
    '作业提交八成，测验及格，两个条件同时满足才结业。',
    '作业提交八成，或者测验及格，两个条件有一样就结业。',
  ],
  ['请假要提前两小时提交。', '请假要提前两个钟头提交。', '请假要提前三个钟头提交。'],
  ['缺课超过三次的学员不能评优秀。', '缺课多于三次的学员评不上优秀。', '缺课多于五次的学员评不上优秀。'],
  [
    'Drones do not collect nectar.',
    'Collecting nectar is not something drones do.',
    'Collecting nectar is something drones do.',
  ],
  [
    '怀疑颈椎受伤的人不要翻动，除非他快要吐了。',
    '颈椎受伤的人不要去翻动，除非他马上要吐了。',
    '颈椎受伤的人不要去翻动，除非他自己想坐起来。',
  ],
  // Where a denial stands that is none of what is said: at whom it is said of, in a case, in what comes of the
  // opposite.
  [
    '登记时遇到重复的号码，把旧的记录盖掉。',
    '遇到没有的号码，把旧的记录留下。',
    '遇到重复的号码，不把旧的记录盖掉。',
  ],
  [
    '钥匙用完必须锁进柜子，否则会被人拿走。',
    '钥匙不锁进柜子的话，会被人拿走。',
    '钥匙用完不必锁进柜子，不会被人拿走。',
  ],
  [
    '如果账户里没有余额，转账会失败。',
    '账户里必须有余额，否则转账会失败。',
    '如果账户里有余额，转账会失败。',
  ],
  ['窗口只受理现金付款，刷卡在大厅办。', '刷卡付款窗口不受理。', '现金付款窗口不受理。'],
  ['苗床封好之前检查湿度。封好以后不再打开。', '还没封好苗床就检查湿度。', '还没封好苗床就不检查湿度。'],
  [
    '星星是一个点。适合看星云，看行星会抖。行星是小圆面。',
    '所以不太适合看行星，更适合看星云。',
    '所以不太适合看星云，更适合看行星。',
  ],
])('of %j is said %j, and not %j', (text, stands, doesNot) => {
  expect(isSaid(stands, text)).toBe(true);
  expect(isSaid(doesNot, text)).toBe(false);
});

test('long rows of their words are read in time', () => {
  for (const words of [
    '可以碰',
    '因为水',
    '不用交',
    '最简单的',
    'because of ',
    'first and ',
    'double the ',
    '先别紧张',
    '先擦再贴',
    '越大越快',
    'first then ',
    'more or less ',
    'flat, but ',
  ]) {
    const text = words.repeat(20_000).slice(0, 1_000);
    isSaid(text, '水是湿的。');
    const startedAt = processorMs();
    isSaid(`${text}。`, '水是湿的，不要碰水。');
    expect(processorMs() - startedAt, words).toBeLessThan(200);
  }
});
