import { describe, expect, it } from 'vitest';
import { confidenceOf, DEFAULT_CALIBRATION } from '../../src/knowledge/evidence/calibration/calibration.ts';
import { termsOfOwnCase } from '../../src/knowledge/words/own-case.ts';
import { ask, courseOf } from '../bench/answering.ts';
import { passage } from './passages.ts';

const own = (question: string): string[] => [...termsOfOwnCase(question)];

describe('what a question tells of its own case', () => {
  it.each([
    ['迟到十分钟扣钱吗', '十分'],
    ['开课两周了还能报吗', '两周'],
    ['公司没给我签合同', '公司'],
    ['忘记交作业', '忘记'],
    ['那一堆零件怎么放', '一堆'],
    ['how much salt for 750g flour', '750g'],
    ['problem set 2 days late', 'day'],
    ['can i message a tutor privately', 'privateli'],
  ])('%s: %s', (question, term) => {
    expect(own(question)).toContain(term);
  });

  it.each([
    ['第三次课讲什么', '三'],
    ['1998年发布的版本', '19'],
    ['三年级能报吗', '年级'],
    ['哪家公司能开证明', '公司'],
    ['how many days are there', 'day'],
    ['what is new in lesson 3', 'lesson'],
  ])('is not what it asks about, %s: %s', (question, term) => {
    expect(own(question)).not.toContain(term);
  });

  it('has no term that stands in what it asks as well', () => {
    expect(own('公司的公司章程')).not.toContain('章程');
    expect(own('10 days late, how many days are allowed')).not.toContain('day');
  });
});

describe('how sure an answer is', async () => {
  const course = await courseOf([
    passage('Salt should be 2 percent of the flour. It gives taste and tightens the gluten.', {
      title: 'Salt',
      id: 'salt',
    }),
    passage('Knead the dough for ten minutes, until it is smooth.', { title: 'Kneading', id: 'knead' }),
    passage('Rye flour takes up more water than wheat flour does.', { title: 'Rye', id: 'rye' }),
  ]);
  const sure = async (question: string): Promise<number> =>
    confidenceOf((await ask(course, question)).features, DEFAULT_CALIBRATION);

  it('does not hang on the amount that somebody has', async () => {
    expect(await sure('how much salt for 750g flour')).toBeGreaterThan(
      (await sure('how much salt for mozzarella flour')) + 0.05,
    );
  });

  it('is no less for an amount that the material has', async () => {
    expect(await sure('how much salt is 2 percent of flour')).toBeGreaterThanOrEqual(
      await sure('how much salt is 7 percent of flour'),
    );
  });
});
