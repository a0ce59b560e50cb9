import { expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

type Said = [senderId: string, text: string];

/** The category of the last of what is said, twenty seconds apart. */
function lastOf(said: readonly Said[]): string | undefined {
  const messages = said.map(([senderId, text], at) => ({
    id: `m${at}`,
    groupId: 'g',
    senderId,
    text,
    sentAt: at * 20_000,
  }));
  return shippedModerator().judge(messages).at(-1)?.category;
}

it.each<Said[]>([
  [
    ['t', '咱们来个情景对话，一个演推销员一个演客户'],
    ['a', '推销员：先生，办张健身卡吧，年卡1999，今天办再送三个月'],
  ],
  [
    ['t', '今天的作业：写一段吵架的对话'],
    ['a', '甲：你这个蠢货，把花瓶打碎了！'],
  ],
  [
    ['a', '蹲口语搭子，每晚8点'],
    ['b', '我来，我上次5.5'],
    ['a', '加我微信吧，头像是鹿那个就是我'],
  ],
  [
    ['a', '有没有一起背单词的，每天100个'],
    ['b', '我我我，加我微信吧，qiqi_0921'],
  ],
  [
    ['x', '出雅思保分名额，加我微信 yasi_888'],
    ['a', '保分的骗子给我滚'],
  ],
  [
    ['x', 'Cheap essays here, whatsapp +44 7700 900456'],
    ['a', 'mods, ban this clown'],
  ],
])(
  'a part that is played, a word to a seller and an answer to who looks for company are in order: %j',
  (...said) => {
    expect(lastOf(said)).toBe('none');
  },
);

it.each<Said[]>([
  [
    ['t', '咱们来个情景对话，一个演推销员一个演客户'],
    ['a', '推销员：兼职刷单，日入300，加v shua888'],
  ],
  [['a', '甲：你就是个蠢货']],
  [
    ['a', '练习一下，我演客户'],
    ['a', '客户：你就是个蠢货'],
  ],
  [
    ['a', '缺一个口语搭子，晚上九点以后'],
    ['b', '需要雅思真题的加我，头像是猫'],
  ],
  [
    ['a', '考场那边有没有一起拼房的女生'],
    ['b', '加我微信 jiudian66，老师内部价订房'],
  ],
  [
    ['x', '出雅思保分名额，加我微信 yasi_888'],
    ['a', '@小林 你这种废物滚出去'],
  ],
  [
    ['x', '雅思什么时候出分'],
    ['a', '你就是个骗子，滚出去'],
  ],
])('an advert beside it, and an insult that nobody called for, are not: %j', (...said) => {
  expect(lastOf(said)).not.toBe('none');
});

it.each([
  'Yuki你没说错，别理他',
  '你有毛病？人家来学习的',
  'leave her alone, she is new here',
  '你嘴巴放干净点',
  '美甲灯二手转，用了半年，30，同城自取',
  '同款，一道题讲八遍，我说你是猪吗，他说妈妈那你是猪妈妈',
  "i told him you're such a muppet and he goes takes one to know one",
  '我有自己打的当季题目，word发你们',
  'Sharing my own notes for week 3, made in Notion, free for all: https://elena.notion.site/week3',
  'selling my copy of Eloquent JavaScript, barely opened, 10 bucks, can hand it over on campus Thursday',
  'pls review my assignment https://class.example.org/peer/8821',
])(
  'nothing is held against whoever stands up for another, tells a talk or gives what is their own: %s',
  (text) => {
    expect(lastOf([['a', text]])).toBe('none');
  },
);

it.each([
  '大家都别理他，晦气',
  '这种傻逼别理他',
  "ignore her, she's an idiot",
  '自己整理的全套笔记，39一份，要的私',
  'selling my copies of the course videos, 10 dollars, dm',
])('what only sounds like it is: %s', (text) => {
  expect(lastOf([['a', text]])).not.toBe('none');
});

it.each([
  '不想练就滚，别耽误大家',
  "if you can't handle it get out",
  '一把年纪了学什么AI，回家带孙子吧',
  'learn to speak English before you post here',
  '本周六养生讲座，讲灵芝降血糖，免费领鸡蛋20个，接龙报名',
  '学时都能代刷，车管所认',
  'dm me for prices, gel sets and lamps in stock',
  'nobody cares. webstorm keygen is in there too',
  '加我的裙 873240196 天天发红包',
])('whoever is not up to it sent off, remedies, proxies and cracks at hand go to a person: %s', (text) => {
  expect(lastOf([['a', text]])).not.toBe('none');
});

it.each([
  '不想背书，只想滚回床上',
  '我还是趁早转行吧，这画得没救了',
  '考不上不如回家养猪，反正我爸有猪场',
  '外地同学周五可以先回家，不用等结课吧？',
  '我奶奶喝药酒治风湿，也不知道有没有用',
  '群里老说灵芝能降血压还送鸡蛋，我妈差点去了',
  '作业都可以代交给课代表',
  'dm me for the meeting link',
  '周末公园写生，门票20，想去的扣1，我统计人数买团体票',
])('honest talk near it does not: %s', (text) => {
  expect(lastOf([['a', text]])).toBe('none');
});
