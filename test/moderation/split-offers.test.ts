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
