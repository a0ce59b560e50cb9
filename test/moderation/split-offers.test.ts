import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const START = Date.UTC(2026, 2, 2, 12);

/** The verdict on the last of what is said, ten seconds apart where nothing else is given. */
function verdictOnLast(said: readonly { text: string; by?: string; after?: number }[]) {
  let at = START;
  const messages = said.map(({ text, by = 'ann', after = 10 }, index) => {
    at += after * 1_000;
    return { id: `m${index}`, text, senderId: by, senderRole: 'learner' as const, sentAt: at, groupId: 'g' };
  });
  return shippedModerator().judge(messages).at(-1)!;
}

describe('an advert sent in pieces', () => {
  it.each([
    ['有知网会员', '一个月十五', '微信 lanlan_0921'],
    ['论文', '可以代写', '千字五十', '微信 lanlan_0921'],
    ['需要课程回放的', '十块一套', 'wx: kecheng_88'],
    ['作业代写', '加我', '微信', 'py', '8899'],
    ['接代码', '一百一份', '扣扣', '3345', '6677'],
    ['网课资源便宜出', 'q', '二二三', '四五五', '六七八'],
    ['essays done in a day', '15 a page', 'telegram', '@wr1te_4u'],
  ])('waits for a person once its last piece makes it whole: %s', (...pieces) => {
    const said = pieces.map((text) => ({ text }));
    for (const { text } of said) expect(verdictOnLast([{ text }]).category).toBe('none');
    expect(verdictOnLast(said)).toMatchObject({ needsReview: true });
    expect(['advertising', 'piracy']).toContain(verdictOnLast(said).category);
  });

  it('is looked for among the messages of one sender alone, within minutes', () => {
    const [first, second, last] = ['有知网会员', '一个月十五', '微信 lanlan_0921'].map((text) => ({ text }));
    expect(verdictOnLast([first!, { ...second!, by: 'bob' }, { ...last!, by: 'cy' }]).category).toBe('none');
    expect(verdictOnLast([first!, second!, { ...last!, after: 3_600 }]).category).toBe('none');
  });

  it('is nothing that a bot is held to', () => {
    const pieces = ['有知网会员', '一个月十五', '微信 lanlan_0921'];
    const said = pieces.map((text, i) => ({
      id: `b${i}`,
      text,
      senderId: 'bot',
      senderRole: 'bot' as const,
      sentAt: START + i * 10_000,
      groupId: 'g',
    }));
    expect(shippedModerator().judge(said).at(-1)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each([
    [['老师我换手机了', '微信还是 lanlan_0921', '之前那个登不上']],
    [['丢了一把蓝伞', '三楼自习室', '捡到的打电话 13900001234']],
    [['门票多少钱来着', '五十吧', '学生半价']],
    [['我换号了', '微信', 'lan', '7788']],
    [['学号', '2023', '0145', '03']],
    [['提取码', 'a1b2', '老师发的那个']],
  ])('is not made of talk: %j', (pieces) => {
    expect(verdictOnLast(pieces.map((text) => ({ text })))).toMatchObject({ category: 'none' });
  });
});

describe('an insult sent sign by sign', () => {
  it.each([
    ['你', '是', '不', '是', '傻', '逼'],
    ['小李', '你就', '是个', '废', '物'],
    ['你这', '人', '渣！'],
    ['you', 'i', 'd', 'i', 'o', 't'],
    ['去', '死'],
    ['你', '怎', '么', '不', '去', '死'],
    ['闭', '嘴'],
    ['kill', 'your', 'self'],
    ['go', 'and', 'die'],
  ])('waits for a person once it is whole: %s', (...pieces) => {
    const said = pieces.map((text) => ({ text, after: 2 }));
    for (const { text } of said) expect(verdictOnLast([{ text }]).category).toBe('none');
    expect(verdictOnLast(said)).toMatchObject({ category: 'personal_attack', needsReview: true });
    expect(verdictOnLast(said.map((one, at) => ({ ...one, by: `p${at}` }))).category).toBe('none');
  });

  it.each([
    ['我', '真', '是', '个', '废', '物'],
    ['我太菜了，又写错', '废', '物'],
    ['我', '觉得', '是', 'D'],
    ['i', 'am', 'such', 'a', 'd'],
    ['地', '大', '物', '博'],
    ['哈', '哈', '笨', '鸟', '先', '飞'],
    ['死', '机', '了'],
    ['笑', '死', '我', '了'],
    ['退', '群', '了'],
    ['为什么', '不会', '你看看'],
    ['别', '来', '了', '下', '雨'],
    ['what', 'about', 'you'],
    ['get', 'out'],
  ])('is not what people say of themselves, answer or play with: %s', (...pieces) => {
    for (let end = 1; end <= pieces.length; end++)
      expect(verdictOnLast(pieces.slice(0, end).map((text) => ({ text, after: 2 }))).category).toBe('none');
  });
});

describe('rude words in a list', () => {
  it.each([
    '敏感词过滤的测试词表：傻逼、垃圾、废物、去死，代码里怎么匹配变体？',
    '作业要求的骂人词：白痴、蠢货、王八蛋，各举一个方言里的说法',
    'bad_words = ["idiot", "moron", "scum"], how do I match whole words only?',
  ])('with a heading are something to study: %s', (text) => {
    expect(verdictOnLast([{ text }]).category).toBe('none');
  });

  it.each(['傻逼、脑残、贱人，说的就是你', '屏蔽词：傻逼、脑残、废物，你全占了'])(
    'are an attack where somebody is meant: %s',
    (text) => {
      expect(verdictOnLast([{ text }])).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );
});
