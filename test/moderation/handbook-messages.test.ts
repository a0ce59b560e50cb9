import { describe, expect, it } from 'vitest';
import type { ModerationMessage } from '../../src/moderation/index.ts';
import { shippedModerator } from './moderator-under-test.ts';

const START = Date.parse('2026-11-23T20:00:00+08:00');

function verdictOn(text: string, more: Partial<ModerationMessage> = {}) {
  return shippedModerator().judge([{ text, ...more }])[0]!;
}

const kinds = (text: string): string[] => verdictOn(text).alerts.map(({ kind }) => kind);

describe("the handbook's ten messages", () => {
  it.each(['[图片]', '@助教 这个报错咋整', '在吗老师', '谢谢,讲得真好[微笑]'])('pass: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false, alerts: [] });
  });

  it('a sign-up list that grows with each copy is never flooding', () => {
    const names = ['张三', '李四', '王五', '赵六', '钱七', '孙八', '周九', '吴十'];
    const messages = names.map((_, i) => ({
      id: `l${i}`,
      text: `#接龙 ${names
        .slice(0, i + 1)
        .map((name, n) => `${n + 1}.${name}`)
        .join(' ')}`,
      groupId: 'g',
      senderId: i % 2 === 0 ? 'a' : `b${i}`,
      sentAt: START + i * 20_000,
    }));
    expect(
      shippedModerator()
        .judge(messages)
        .map(({ category }) => category),
    ).toEqual(names.map(() => 'none'));
  });

  it('eighty times "1" after staff asked for it is silence', () => {
    const asked: ModerationMessage = {
      id: 'q',
      text: '听懂的扣1',
      groupId: 'g',
      senderId: 'staff',
      senderRole: 'staff',
      sentAt: START,
    }; // prettier-ignore
    const ones = Array.from({ length: 80 }, (_, i) => ({
      id: `o${i}`,
      text: '1',
      groupId: 'g',
      senderId: `learner${i % 40}`,
      sentAt: START + 1000 + i * 500,
    })); // prettier-ignore
    const verdicts = shippedModerator().judge([asked, ...ones]);
    expect(verdicts.filter(({ category }) => category !== 'none')).toEqual([]);
  });

  it('a complaint that names a rival and its price is no advert', () => {
    expect(verdictOn('隔壁XX才999,你们2999就这?退钱')).toMatchObject({
      category: 'none',
      needsReview: false,
    });
  });

  it('somebody who poses as staff and calls to a refund group is fraud', () => {
    expect(kinds('我是教务小李,退费统一加QQ群58xxxx')).toEqual(['fraud']);
  });

  it('"学不动了,真不想活了" is a crisis, and no measure stands beside it', () => {
    const verdict = verdictOn('学不动了,真不想活了');
    expect(verdict.alerts.map(({ kind }) => kind)).toEqual(['crisis']);
    expect(verdict.measures).toEqual([]);
  });

  it("one's own notes on a netdisk are nothing", () => {
    expect(verdictOn('我整理的笔记放网盘了 提取码8k2d 需要自取')).toMatchObject({
      category: 'none',
      needsReview: false,
    });
  });

  it('a child who gives a phone number is a minor with personal data', () => {
    const found = kinds('老师我13,用我妈号报的,电话13800138000能帮我改密码吗');
    expect(found).toContain('minor');
    expect(found).toContain('personal_data');
  });
});
