import { describe, expect, test } from 'vitest';
import { rarely, signsNeededBy } from '../../src/moderation/text/needed-signs.ts';

const needs = (pattern: RegExp): string[] => [...(signsNeededBy(pattern.source) ?? [])].sort();

describe('what a text has to hold for a pattern to match it', () => {
  test.each<[string, RegExp, string[]]>([
    ['letters in a row, three at most', /took (?:all|some)/, ['ok ']],
    ['one form of each choice', /自杀|轻生|overdosed/, ['ove', '自杀', '轻生']],
    ['nothing that may be left out', /微(?:信号?)?/, ['微']],
    ['nothing past what may be left out', /ab?c*/, ['a']],
    ['every form of a class', /[做写]错/, ['做错', '写错']],
    ['no class of everything but', /[^你]好/, ['好']],
    ['what is repeated, and what follows its last', /j{3}x/, ['jx']],
    ['nothing looked for around', /(?<!没)想(?!你)/, ['想']],
    ['signs by their number', /\u4e0d\x20?|\u{1f4b0}/u, ['不', '💰']],
  ])('%s', (_, pattern, expected) => {
    expect(needs(pattern)).toEqual(expected.sort());
  });

  test.each([/.*/, /a?/, /\s+|钱/, /[^a]/, /(?:)/, /钱/i])('%s needs nothing, and says so', (pattern) => {
    expect(() => rarely(pattern)).toThrow(/needs no sign/);
  });

  test('a pattern asked rarely says what it says asked always', () => {
    const pattern = /(?:加|\+)(?:我|微信)|dm me/;
    const rare = rarely(pattern);
    for (const text of ['加我', '我加', '加', '', 'pls dm me', 'dm', '+微信', '微信+'])
      expect([text, rare.test(text)]).toEqual([text, pattern.test(text)]);
  });
});
