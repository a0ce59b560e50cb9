import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const moderator = shippedModerator();
const verdictOn = (text: string) => moderator.judge([{ text }])[0]!;

describe('somebody put down or threatened without a rude word', () => {
  it.each([
    '你今天出门是不是又忘了带脑子',
    '跟你一组我折寿十年',
    '你最好祈祷别在路上碰见我',
    '谁愿意跟他一组啊，拖累全组',
    'I have your home address, keep testing me',
  ])('is brought to a person: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each([
    '今天出门忘带脑子了，钥匙锁屋里',
    '跟你一组真好，我可以偷懒了哈哈',
    '幼儿园都开编程课了，我三十岁才学',
    '我该去挂个号了，腰疼得坐不住',
    '没人理我，自己把bug修好了',
    'the TA said nobody asked about chapter 4, so it is skipped',
  ])('is not seen in what only sounds so: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });
});

describe('an offer that asks for takers in the group', () => {
  it.each([
    '家里亲戚做保险的，有想了解重疾的问我，不强求',
    '剧本杀拼车，三缺二，报我名字打八折，店是我哥们开的',
    '普通话测试包过二甲，不过不收钱，考完再给',
    '数据库大作业有人不想写的吗，我来，八十一份，包运行',
    '有人需要改简历吗，我能改，五十一次',
  ])('is brought to a person: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'advertising', needsReview: true });
  });

  it.each([
    '想一起刷题的同学来找我，图书馆三楼',
    '周末爬山还差两个人，想去的接龙',
    '要课件的同学去课程页下，老师已经传了',
    '听不懂的举手，我再讲一遍',
    '有人不会装环境吗，我来远程帮看',
    '谁需要笔记，我这有手写版，拍给你',
    '有人要旧键盘吗，我用不上了，送',
    'two seats left in the carpool to the exam, text me',
  ])('is not seen where learners only meet: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });
});
