import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryTerms } from '../../src/knowledge/lexical/query-terms.ts';
import { createQueryMatcher } from '../../src/knowledge/question/query-match.ts';
import { tokenise } from '../../src/knowledge/words/tokens.ts';
import { passage } from './passages.ts';

/** Prose of words that meet, in one line each. */
const word = fc.constantFrom(
  '闭包',
  '函數',
  '列表',
  'list',
  'list.append',
  'KeyError',
  '１２',
  'c++',
  '==',
  '🙂',
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 80 });

describe('matching a question with a passage', () => {
  it('finds in it what the tokeniser finds, however many lines it has', () => {
    fc.assert(
      fc.property(lines, line, (text, question) => {
        const terms = queryTerms(question);
        const matcher = createQueryMatcher(terms);
        const given = passage(text.join('\n\n'));
        const present = new Set(tokenise(given.text));
        terms.forEach(({ term }, i) => {
          expect(matcher.holds(given, i), term).toBe(present.has(term));
        });
      }),
    );
  });

  it('finds every term of a passage that has thousands, each where it stands', () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `w${i.toString(36)}x`);
    const given = passage(words.join('\n\n'));
    const matcher = createQueryMatcher(words.map((term) => ({ term, weight: 1 })));
    expect(words.filter((_, i) => !matcher.holds(given, i))).toEqual([]);
    for (const i of [0, 1_000, 2_999]) {
      const { best, held } = createQueryMatcher([{ term: words[i]!, weight: 1 }]).match(given);
      expect([best, held]).toEqual([1, 1]);
    }
  });

  it('says what its best line holds, by weight', () => {
    fc.assert(
      fc.property(lines, line, (text, question) => {
        const terms = queryTerms(question);
        const matcher = createQueryMatcher(terms);
        const held = text.map((one) => {
          const present = new Set(tokenise(one));
          return terms.reduce((sum, { term, weight }) => sum + (present.has(term) ? weight : 0), 0);
        });
        const { best } = matcher.match(passage(text.join('\n\n')));
        expect(best).toBeCloseTo(Math.max(...held) / matcher.total, 9);
      }),
    );
  });

  it('counts what the headings hold for every line, and a heading within the text for none', () => {
    const terms = [...'甲乙丙'].map((term) => ({ term, weight: 1 }));
    const best = (text: string, headings: string[]) =>
      createQueryMatcher(terms).match(passage(text, { title: headings.at(-1) ?? '', headings })).best;
    expect(best('甲。乙。', ['丙'])).toBeCloseTo(2 / 3);
    expect(best('甲乙。\n\n## 丙', ['题'])).toBeCloseTo(2 / 3);
    expect(best('```\n甲\n乙\n丙\n```', ['题'])).toBeCloseTo(1 / 3);
  });

  it('says what the title alone holds', () => {
    const terms = [...'甲乙'].map((term) => ({ term, weight: 1 }));
    const given = passage('甲。', { title: '乙', headings: ['甲', '乙'] });
    expect(createQueryMatcher(terms).match(given).titleWeight).toBe(1);
    const unnamed = passage('甲。', { title: '乙', headings: ['乙'], source: '乙' });
    expect(createQueryMatcher(terms).match(unnamed).titleWeight).toBe(0);
  });

  it('reads a text of many thousand words', () => {
    const text = Array.from({ length: 9_000 }, (_, i) => `w${i}x`).join(' ');
    const matcher = createQueryMatcher([
      { term: 'w8999x', weight: 1 },
      { term: 'w9000x', weight: 1 },
    ]);
    const given = passage(text);
    expect([matcher.holds(given, 0), matcher.holds(given, 1)]).toEqual([true, false]);
  });
});
