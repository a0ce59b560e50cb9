import { describe, expect, it } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { lacksNumberAsked, rowsAskedFor } from '../../src/knowledge/extract/rows/keyed-rows.ts';
import { textUnits } from '../../src/knowledge/words/text-units.ts';
import { processorMs } from '../support/processor-time.ts';
import { passage } from './passages.ts';

const tableOf = (head: string, ...rows: string[]) =>
  [`| ${head} |`, '|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n');

const CRITICAL = tableOf('Degrees of freedom | Critical value', '1 | 3.84', '2 | 5.99', '3 | 7.81');
const GRADES = tableOf(
  '分数 | 等级',
  '60 分以下 | 不及格',
  '60 到 79 | 及格',
  '80 到 89 | 良好',
  '90 分以上 | 优秀',
);
const TESTS = tableOf(
  'You compare | Test',
  'one mean with a fixed value | one-sample t test',
  'two means | two-sample t test',
  'counts in a table | chi-squared test',
  'three or more means | ANOVA',
);

/** First cells of the rows for a question's number. */
function askedFor(question: string, text: string): string[] {
  const rows = textUnits(text).filter(({ kind }) => kind === 'row');
  const isFor = rowsAskedFor(question, text, rows);
  return rows.flatMap((row) =>
    isFor.get(row) === true ? text.slice(row.start, row.end).split('|')[1]!.trim() : [],
  );
}

describe('a table whose rows are told apart by numbers', () => {
  it('has a row for the number that is asked with, alone, in a range or counted in words', () => {
    expect(askedFor('critical value with 3 df', CRITICAL)).toEqual(['3']);
    expect(askedFor('考了85是什么等级', GRADES)).toEqual(['80 到 89']);
    expect(askedFor('95分呢', GRADES)).toEqual(['90 分以上']);
    expect(askedFor('test for 4 group means', TESTS)).toEqual(['three or more means']);
  });

  it('has none for who asks with another number, or none', () => {
    expect(askedFor('critical value with 8 df', CRITICAL)).toEqual([]);
    expect(askedFor('which test is there', TESTS)).toEqual([]);
    expect(askedFor('N5 要多少分', GRADES)).toEqual([]);
  });

  it('is said by the row that is asked for, and no other', () => {
    const said = (question: string, text: string) =>
      writeExtract({ question, passages: [passage(text)], language: 'en' }).text;
    expect(said('is r = 0.5 a strong correlation', CORRELATION)).toContain('moderate');
    expect(said('is r = 0.5 a strong correlation', CORRELATION)).not.toMatch(/weak|strong/);
    expect(said('test for 3 group means', TESTS)).toBe('three or more means: ANOVA.');
  });
});

const CORRELATION = `The correlation r measures how closely points follow a line.\n\n${tableOf(
  'r in size | How we call it',
  'below 0.3 | weak',
  '0.3 to 0.7 | moderate',
  'above 0.7 | strong',
)}`;

describe('a number that is looked up', () => {
  it('is missed where a table of numbers does not have it', () => {
    expect(lacksNumberAsked('critical value with 8 df', CRITICAL)).toBe(true);
    expect(lacksNumberAsked('and for 1%?', CRITICAL)).toBe(true);
    expect(lacksNumberAsked('critical value with 2 df', CRITICAL)).toBe(false);
    expect(lacksNumberAsked('what is the critical value', CRITICAL)).toBe(false);
  });

  it('is not asked of other tables, nor of prose', () => {
    expect(lacksNumberAsked('考了85是什么等级', GRADES)).toBe(false);
    expect(lacksNumberAsked('I got 5 heads, is tails due', 'A fair coin has no memory.')).toBe(false);
  });

  it('is looked for in a time that grows with the text', () => {
    for (const piece of ['3', '3,', '3.', '3,000', '0.3 to ', 'three ', '- ', '60 到 ', '−']) {
      const long = piece.repeat(Math.ceil(20_000 / piece.length));
      const table = tableOf('a | b', `${piece.repeat(8)} | 1`, '2 | 2', '3 | 3', '4 | 4');
      const before = processorMs();
      for (const question of [long, piece.repeat(20)]) {
        lacksNumberAsked(question, `${table}\n\n${long}`);
        askedFor(question, table);
      }
      expect(processorMs() - before, piece).toBeLessThan(100);
    }
  });
});
