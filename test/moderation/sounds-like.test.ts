import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const moderator = shippedModerator();
const categoryOf = (text: string): string => moderator.judge([{ text }])[0]!.category;

describe('what only sounds like a violation', () => {
  it.each([
    '他这个人就是嘴笨，心不坏，别跟他计较',
    '她刀子嘴豆腐心，你别往心里去',
    '我上当过一次，花399买了个录播课，结果是B站免费的搬运',
    '同学在二手平台买了套网课，结果第三天链接就失效了',
    '戚继光抗倭在嘉靖年间，倭寇里真倭占几成，材料题要写',
    '《汤姆叔叔的小屋》写的就是黑奴的命运，读后感八百字',
    '吉普赛人这个称呼现在学术上换成罗姆人了，论文里别写错',
    '上个班有人天天说别人是废物，最后被请出去了',
    '那人说我们都是垃圾，老师您看怎么处理',
    'my boss keeps calling me an idiot in meetings',
    '听说这本书的扫描版满天飞，作者很头疼',
    'we read about the slave revolt and the gypsies of granada in chapter 6',
  ])('is left alone: %s', (text) => expect(categoryOf(text)).toBe('none'));

  it.each([
    ['别跟他计较，他就是个废物', 'personal_attack'],
    ['你们这些倭寇的后代，作业都不会写，滚回岛上去', 'personal_attack'],
    ['谁说你不是废物的', 'personal_attack'],
    ['河南人都是骗子，这种作业也只有他们抄', 'personal_attack'],
    ['那帮黑鬼的论文一看就是抄的', 'personal_attack'],
    ['他就是个傻逼，心再好也没用，别跟他计较', 'personal_attack'],
    ['你人不坏，就是蠢得没救，滚吧', 'personal_attack'],
    ['我被坑过，这次是真的全套课程，网盘链接 https://pan.baidu.com/s/1abcDEF 提取码 8k2d', 'piracy'],
  ])('is seen all the same: %s', (text, category) => expect(categoryOf(text)).toBe(category));
});
