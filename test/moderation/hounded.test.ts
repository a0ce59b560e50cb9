import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const verdictOn = (text: string) => shippedModerator().judge([{ text }])[0]!;

describe('an attack without a rude word goes to a person', () => {
  it.each([
    ['a body looked over', '@朵朵 今天穿这么短，腿真白，下课哥送你回家，别害羞'],
    ['a body looked over', 'hot body babe, send a pic'],
    ['marks said to be slept for', '她论文能过，不就是陪导师睡了吗'],
    ['an answer pressed for', '你再不理我我就去你宿舍楼下喊你名字'],
    ['an answer pressed for', "answer my messages or I'll come to your house"],
    ['a house told to all', '人肉出来了，姓孙，在城西一中当老师，手机号我有，大家去慰问慰问她'],
    ['a house told to all', 'doxxed him, lives at 9 Elm Street, go pay him a visit'],
    ['a talk shown to the boss', '把她的聊天记录发到公司群，让老板看看是什么货色'],
    ['a weapon carried there', '今天不给我过，我拎把刀上你们办公室'],
    ['a fire', "I'm gonna burn this place down if I don't get my money"],
    ['nobody sits beside a kind of people', "I'm not going to sit next to a muslim"],
    ['somebody is to spare others', '你别考了，给国家省张卷子吧'],
  ])('%s: %s', (_, text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each([
    ['a lesson of drawing', '人物写生：模特腿很长，比例怎么定'],
    ['a team that waits for its slides', '你再不回我，PPT我就先交了啊'],
    ['a complaint', '客服再不理我我就天天打电话'],
    ['a rumour told of', '听说有人造谣她和老师的事，请不要传'],
    ["an office's number", '老师办公室在3号楼201，电话0512-6666888，大家有事随便打'],
    ['pictures of an outing', '活动照片发到群里了，让大家看看'],
    ['a referral', 'found him on LinkedIn, he works at Siemens, nice guy, ask him for a referral'],
    ['a cook who packs', "I'll bring a knife to the cooking class, do they provide boards?"],
    ['what keeps people out', '叫你进不了考场的常见原因：没带身份证，大家检查一下'],
    ['fonts', "I won't work with Chinese fonts again, they never embed"],
  ])('and %s does not: %s', (_, text) => {
    expect(verdictOn(text).category).toBe('none');
  });
});

describe('who seeks a child out', () => {
  const kindsOf = (text: string) => verdictOn(text).alerts.map(({ kind }) => kind);

  it.each([
    '小弟弟上几年级啦，来哥哥家打游戏，送你皮肤，别跟你妈说',
    '招初中女生拍视频，不露脸，一条两百',
    '这是我们俩的小秘密，不要告诉家长哦',
    'hey princess what grade are you in, are you home alone? add me on snap',
    "don't tell your parents but I can get you robux if you send pics of you in your pyjamas",
  ])('is seen at once: %s', (text) => expect(kindsOf(text)).toContain('obscene'));

  it.each([
    ['a coach', '小朋友们今晚把跳绳视频发群里，老师点评'],
    ['a surprise', '母亲节贺卡先别让妈妈看到，周日再给她惊喜'],
    ['a classmate', '你几年级呀，我也是初二的，一起背单词'],
    ['a piano teacher', '钢琴课来老师家上，一周两次，地址私发'],
    ['a worried mother', '我女儿说有陌生人问她几岁还要加微信，怎么跟她讲安全'],
    ['homework', "send me a picture of your circuit and I'll help you with the homework"],
    ['two teachers', 'keep it between us teachers until the grades are out'],
  ])('is not %s: %s', (_, text) => expect(kindsOf(text)).toEqual([]));
});
