import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/moderation/text/parts.ts';
import { shippedModerator } from './moderator-under-test.ts';

const moderator = shippedModerator();
const TALK =
  '今天把第五章的练习做完了，字典和集合的区别终于弄清楚，明天开始看文件读写，顺便把上周的错题再过一遍。老师说循环里不要改列表，我试了一下果然会漏元素。';

const MUCH = TALK.repeat(5);

describe('a violation amid a long message', () => {
  it.each([
    ['你就是个废物，滚出这个群', 'personal_attack'],
    ['低价代写毕业论文，加微信 xuejie_8812 详聊', 'advertising'],
    ['极客时间的付费专栏我全录屏了，要的我一个个发', 'piracy'],
  ])('is found and waits for a person: %s', (text, category) => {
    for (const message of [`${MUCH}${text}`, `${text}。${MUCH}`, `${MUCH}\n${text}\n${MUCH}`]) {
      expect(moderator.judge([{ text: message }])[0]).toMatchObject({ category, needsReview: true });
    }
  });

  it('is shown where it stands', () => {
    const text = `${TALK}\n你这个废物，滚出去！\n${TALK}`;
    const [verdict] = moderator.judge([{ text }]);
    expect(verdict!.evidence.length).toBeGreaterThan(0);
    for (const { start, end, text: shown } of verdict!.evidence) {
      expect(text.slice(start, end)).toBe(shown);
      expect(shown).not.toContain('字典');
    }
    expect(verdict!.evidence[0]!.text).toContain('废物');
  });

  it.each([
    `${TALK}${TALK}`,
    `${TALK}我自己就是个废物，递归看了四遍还是不会。`,
    `${TALK}有人私聊我说：“全套课程二十块，加微信 abc12345”，我没理，这种该找谁举报？`,
    `${TALK}哈哈哈你这个大聪明，把生产库当测试库了。`,
    `${TALK}老婆说我天天对着电脑像个木头人，孩子也不管。`,
    'I went through week three again and it clicked. Somebody wrote to me and said "you are a waste of space. quit the course", I took a screenshot. Could a moderator have a look please?',
  ])('is not seen where there is none: %s', (text) => {
    expect(moderator.judge([{ text }])[0]).toMatchObject({ category: 'none', needsReview: false });
  });
});

describe('the sentences of a text', () => {
  const sentences = (text: string): string[] => partsOf(text).map(({ start, end }) => text.slice(start, end));

  it('leave nothing out, and keep together what is quoted or is one name or number', () => {
    for (const text of [
      '',
      '一句话',
      '第一句。第二句！！第三句',
      'one. two is 3.14 or os.path. three\nfour',
      TALK,
    ]) {
      expect(sentences(text).join('')).toBe(text);
    }
    expect(sentences('他说：“你走吧。别回来。”我就走了。然后呢')).toEqual([
      '他说：“你走吧。别回来。”我就走了。',
      '然后呢',
    ]);
    expect(sentences('she said "go. now", so I went. fine')).toEqual([
      'she said "go. now", so I went.',
      ' fine',
    ]);
    expect(sentences('one. two is 3.14 or os.path. three\nfour')).toEqual([
      'one.',
      ' two is 3.14 or os.path.',
      ' three\n',
      'four',
    ]);
  });

  it('end with a comma where they go on for long', () => {
    expect(sentences(`${'字'.repeat(40)}，${'词'.repeat(10)}`)).toHaveLength(2);
    expect(sentences('短，也短')).toHaveLength(1);
  });
});
