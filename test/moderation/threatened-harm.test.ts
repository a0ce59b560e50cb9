import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const verdictOn = (text: string) => shippedModerator().judge([{ text }])[0]!;

describe('who says that they will hurt somebody', () => {
  it.each([
    '今晚我就去弄死你',
    '你再说一句我打断你的腿',
    '我知道你住哪栋楼，今晚就去弄死你',
    '再@我一次，我把你手剁了',
    '谁把我踢出小组的，出来，我弄死他',
    "I'm going to find you and beat you up after class",
  ])('is seen at once by a person, with the place marked: %s', (text) => {
    const { category, severity, needsReview, evidence } = verdictOn(text);
    expect([category, severity, needsReview]).toEqual(['personal_attack', 'high', true]);
    expect(evidence[0]?.reason).toBe('threat');
  });

  it.each([
    ['by whom it is said', '老板说我再迟到就打断我的腿'],
    ['to whom it is done', '他威胁我说要弄死我，老师能帮帮我吗'],
    ['in jest', '再剧透我打死你哈哈哈'],
    ['of homework', '你弄死我算了，这题太难了'],
    ['out of a play', '哈姆雷特说完“我要杀了你”之后去了哪里'],
    ['in a course of law', '刑法课：行为人扬言“我要砍死你”并持刀追赶，构成何罪'],
    ['for their own good', '你这样熬夜会弄死你自己的，早点睡'],
    ['of a mosquito', '我想捏死这只蚊子，吵得我没法听课'],
    ['of a process', 'How do I kill a process by name in Linux?'],
    ['of a parent', 'My mom will kill me if I fail again'],
  ])('is somebody else where it is told %s: %s', (_, text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', alerts: [] });
  });
});
