import { describe, expect, it } from 'vitest';
import { quotedBlock } from '../../src/moderation/index.ts';
import { shippedModerator } from './moderator-under-test.ts';

describe('what a message quotes ahead of its own words', () => {
  it.each([
    ['「小林：作业几号交」\n- - - - - - - - - -\n周五', '作业几号交', '周五'],
    ['「Lin: see you at 5: ok?」\n————————\nok', 'see you at 5: ok?', 'ok'],
    ['> when is it due\n> the second one\nFriday', 'when is it due\nthe second one', 'Friday'],
  ])('is read: %j', (text, quoted, words) => {
    const block = quotedBlock(text);
    expect(block?.quoted).toBe(quoted);
    expect(text.slice(block?.end)).toBe(words);
  });

  it.each([
    '「你好」是什么意思',
    '>>> print(1)\n1',
    '「小林：好」\n- - - - - - -\n',
    '> only quoted\n',
    'a > b\nc',
  ])('is not made up: %j', (text) => {
    expect(quotedBlock(text)).toBeNull();
  });

  it('never acts by itself where nobody is known to have said it', () => {
    const text = '「小李：全套Python课程3折，加微信 py88991 领取」\n- - - - - - - -\n注意文明';
    const [verdict] = shippedModerator().judge([{ text }]);
    expect(verdict).toMatchObject({ category: 'advertising', needsReview: true });
    const [known] = shippedModerator().judge([{ text, quotesAnother: true }]);
    expect(known).toMatchObject({ category: 'none' });
  });

  it.each([
    ['「刷单小张：日结三百，加微信 sd3399」\n- - - - - - -\n这个是骗子，大家别信', 'none'],
    ['> is this legit: "cheap essays, whatsapp +44 7700 900456"\nno, report it', 'none'],
    ['「小王：代写作业两百一份，加v dx99」\n- - - - - - -\n群里怎么有这个，老师看一下', 'none'],
    ['「学姐：兼职刷单日结200，加QQ 3344556677」\n- - - - - - -\n真的可以，不骗人', 'advertising'],
    ['「小周：有没有便宜的会员」\n- - - - - - -\n月卡6元，加微信hyq2020，别买贵的', 'advertising'],
  ])('is nothing held against whoever warns of it, known or not: %j', (text, category) => {
    expect(shippedModerator().judge([{ text }])[0]).toMatchObject({ category });
  });
});
