import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceRange } from '../../src/moderation/text/mapped-text.ts';
import { normalise } from '../../src/moderation/text/normalise.ts';
import { shippedModerator } from './moderator-under-test.ts';

/** Any UTF-16 units at all, lone surrogates too, mixed with the pieces that disguises are made of. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '加',
        '微',
        '信',
        '薇',
        '傻',
        '逼',
        '亻尔',
        '女马',
        'v',
        'x',
        ' ',
        '\n',
        '·',
        '丶',
        '、',
        '\u200b',
        '\ufe0f',
        '🐶',
        '➕',
        '1d10t',
        'c0urse',
        '臺',
        '㎏',
        'ﷺ',
        'ｖ',
        'https://',
        'pan.baidu.com',
        '点',
        'com',
        '`',
        '()',
        'а',
      ), // prettier-ignore
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('a message spelt out from end to end', () => {
  it('is read by its sounds', () => {
    expect(normalise('jia wo wei xin abc_8866, lun wen dai xie').plain.text).toBe(
      '加我 微信 abc_8866, 论文 代写',
    );
  });

  it.each([
    'can you run me a long song',
    'mkdir ziliao',
    'print ni hao shi jie',
    'the tang dynasty began in 618',
  ])('is not taken for one where it is not: %s', (text) => expect(normalise(text).plain.text).toBe(text));
});

describe('normalising', () => {
  it('never loses where a unit came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: made, starts, ends } of [normalise(text).folded, normalise(text).plain]) {
          expect(starts).toHaveLength(made.length);
          expect(ends).toHaveLength(made.length);
          for (let i = 0; i < made.length; i++) {
            expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : starts[i - 1]!);
            expect(ends[i]).toBeGreaterThan(starts[i]!);
            expect(ends[i]).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('names a range of the source for any range of the result', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { plain } = normalise(text);
        const [from, to] = [a % (plain.text.length + 1), b % (plain.text.length + 1)].sort((x, y) => x - y);
        const { start, end } = sourceRange(plain, from!, to!);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('shows evidence as it stands in the text that was sent', () => {
    const moderator = shippedModerator();
    fc.assert(
      fc.property(anyText, (before) => {
        const text = `${before}加 薇 信 lingke_88 领全套课程,三折`;
        const [verdict] = moderator.judge([{ text }]);
        for (const { start, end, text: shown } of verdict!.evidence) {
          expect(text.slice(start, end)).toBe(shown);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['width and case', '加ＶＸ领课', '加微信领课'],
    ['zero-width signs', '加\u200b微\u2060信', '加微信'],
    ['variation marks', '加\ufe0f微\ufe0f信', '加微信'],
    ['traditional characters', '網盤連結', '网盘连结'],
    ['separators', '傻*逼', '傻逼'],
    ['spaced characters', '加 微 信', '加微信'],
    ['signs of no language', '加※微※信', '加微信'],
    ['dot strokes', '加丶微丶信', '加微信'],
    ['a line a character', '加\n微\n信\n领\n资\n料', '加微信领资料'],
    ['a picture after each character', '加🌸微🌸信🌸领🌸课', '加微信领课'],
    ['characters taken apart', '亻尔女马', '你妈'],
    ['characters spelt by sound', '你个废wu', '你个废物'],
    ['words spelt by sound', 'jian zhi 日结', '兼职 日结'],
    ['names of folders left alone', 'd:/ziliao/a.zip', 'd:/ziliao/a.zip'],
    ['quotation marks left alone', '他说"你笨"', '他说"你笨"'],
    ['a mark within a word', '傻"逼', '傻逼'],
    ['homophones', '加薇信', '加微信'],
    ['pinyin', '真是shabi', '真是傻逼'],
    ['emoji for words', '🐶东西', '狗东西'],
    ['a plus sign', '➕薇', '加微信'],
    ['figures for letters', 'you 1d10t', 'you idiot'],
    ['signs for letters', 'cr@cked c0urse', 'cracked course'],
    ['letters of another script', 'vіp', 'vip'],
    ['styled letters', '𝓯𝓻𝓮𝓮', 'free'],
    ['accents', 'frëé', 'free'],
    ['letters doubled', 'iddiiott, freee', 'idiot, freee'],
    ['a letter drawn out', 'get lost moronnnn', 'get lost moron'],
    ['two at once', '加\u200b ＶＸ', '加微信'],
  ])('undoes %s', (_what, sent, meant) => {
    expect(normalise(sent).plain.text.trim()).toBe(meant);
  });

  it.each([
    'a4 纸和 mp3',
    '语文、数学、英语、物理',
    'ctrl+v 粘贴',
    '今天🌸开心',
    'v2 版本的接口',
    'win10 上跑 h5',
    'a loose coupling, thanks to the hello button',
    'address book committee',
  ])('leaves alone: %s', (text) => {
    expect(normalise(text).plain.text).toBe(text);
  });
});
