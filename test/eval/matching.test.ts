import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsAll, foldForContains } from '../../src/eval/cases/contains-match.ts';
import { canonicalPlace, createSourceMatcher, rankOfExpected } from '../../src/eval/cases/source-match.ts';

describe('contains', () => {
  it.each([
    ['full width', 'ＰＹＴＨＯＮ３', ['python3']],
    ['white space of every kind', '外 层\u3000函\n数', ['外层函数']],
    ['case, folded', 'STRASSE', ['straße']],
    ['both sigmas', 'ΟΔΟΣ', ['οδος']],
    ['a ligature', 'ﬁle', ['FILE']],
  ])('compares without regard to %s', (_, text, contains) => {
    expect(
      containsAll(
        text,
        contains.map((one) => [one]),
      ),
    ).toBe(true);
  });

  it('wants every entry, by any of its spellings', () => {
    expect(containsAll('闭包记住外部函数', [['闭包'], ['外层函数', '外部函数']])).toBe(true);
    expect(containsAll('闭包记住外部函数', [['闭包'], ['外层函数']])).toBe(false);
    expect(containsAll('anything', [])).toBe(true);
  });

  it('finds a piece of any text in it, however it is spaced and cased', () => {
    const character = fc.constantFrom(...'闭包函數abＣＤ3ß。,');
    fc.assert(
      fc.property(fc.array(character, { minLength: 1 }), fc.nat(), fc.nat(), (characters, from, length) => {
        const start = from % characters.length;
        const piece = characters.slice(start, start + 1 + (length % characters.length)).join('');
        expect(containsAll(characters.join(' '), [[piece.toUpperCase()]])).toBe(true);
      }),
    );
  });

  it('folds once and for all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => foldForContains(foldForContains(text)) === foldForContains(text),
      ),
    );
  });
});

describe('sources', () => {
  it.each([
    ['03-functions.md', '03-functions.md#闭包'],
    ['03-Functions.md', '03-functions.md'],
    ['03-functions.md#闭包', '03-functions.md#闭包'],
    ['03-functions.md#1.2 What is a Closure?', '03-functions.md#12-what-is-a-closure'],
    ['03-functions.md#%E9%97%AD%E5%8C%85', '03-functions.md#闭包'],
    ['slides.pptx#slide 7', 'slides.pptx#slide 7'],
    ['video.srt#00:12:31', 'video.srt#00:12:31'],
    ['c02e79ef', 'c02e79ef'],
    ['faq#12', 'faq#12'],
    ['faq#12', 'faq#12#anchor'],
  ])('%s is met by %s', (expected, place) => {
    expect(createSourceMatcher([expected])(place)).toBe(true);
  });

  it.each([
    ['03-functions.md#闭包', '03-functions.md'],
    ['03-functions.md#闭包', '03-functions.md#闭包-2'],
    ['03-functions', '03-functions.md'],
    ['functions.md', '03-functions.md'],
    ['a.md#+', 'a.md#-'],
  ])('%s is not met by %s', (expected, place) => {
    expect(createSourceMatcher([expected])(place)).toBe(false);
  });

  it('are ranked from one, and zero where none is there', () => {
    expect(rankOfExpected(['a.md#x', 'b.md#y', 'b.md#z'], ['b.md'])).toBe(2);
    expect(rankOfExpected(['a.md#x'], ['b.md'])).toBe(0);
    expect(rankOfExpected([], ['b.md'])).toBe(0);
  });

  it('have one canonical form', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (place) => canonicalPlace(canonicalPlace(place)) === canonicalPlace(place),
      ),
    );
  });
});
