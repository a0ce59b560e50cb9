import { describe, expect, test } from 'vitest';
import { mayBeginWith } from '../../src/agent/grounding/fallen/late-start.ts';
import { withoutLeadIn } from '../../src/agent/grounding/pieces/lead-ins.ts';
import { judgesOnly } from '../../src/agent/grounding/pieces/openers.ts';
import { withWhatIsLeftOut } from '../../src/agent/grounding/reading/clauses/left-out.ts';
import { rewritten } from '../../src/agent/grounding/reading/clauses/negation.ts';
import { withUnitsOfRanges } from '../../src/agent/grounding/reading/numbers/ranges.ts';
import { assignedOtherwise } from '../../src/agent/grounding/relations/kinds/assigned.ts';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { processorMs } from '../support/processor-time.ts';
import { aPassage } from '../support/samples.ts';

const isSaid = (text: string, sentence: string): boolean =>
  checkGrounding(`${sentence} [1]`, [aPassage({ title: '', headings: [], text })], '').supported;

describe('a true one stands, and the false one beside it is cut', () => {
  test.each([
    [
      'a range',
      '绷带绑在关节上方五到七厘米处。',
      '绷带绑在关节上方 5~7 厘米。',
      '绷带绑在关节上方 5~8 厘米。',
    ],
    [
      'a range of shares',
      '锅里的热量只有百分之十到二十能传给面团。',
      '只有 10%~20% 的热量能传给面团。',
      '只有 10%~30% 的热量能传给面团。',
    ],
    [
      'a denial of even the least',
      '病毒没有细胞结构，只能寄生。',
      '病毒连细胞结构都没有。',
      '病毒是有细胞结构的。',
    ],
    [
      'what a thing that cannot be stopped leads to',
      '鼻血半小时还止不住就去医院。',
      '如果鼻血半小时还没止住，就要去医院。',
      '如果鼻血半小时还没止住，就不要去医院。',
    ],
    [
      'a verb that its clause leaves out',
      '纸箱可以重复使用，泡沫盒不能。',
      '泡沫盒不能重复使用。',
      '纸箱不能重复使用。',
    ],
    [
      'what is not done by doing nothing of it',
      'The guard runs only when the block raised nothing.',
      'The guard only runs if the block finished without raising anything.',
      'The guard only runs if the block finished after raising something.',
    ],
    [
      'a firm denial',
      'Changing the units leaves the score unchanged.',
      "Changing the units doesn't change the score at all.",
      'Changing the units changes all scores.',
    ],
    [
      'what something is due to',
      'A control group shows how much improvement comes from expectation.',
      'A control group shows how much of the improvement is due to expectation.',
      'A control group shows how the improvement leads to expectation.',
    ],
  ])('%s', (_, passage, right, wrong) => {
    expect(isSaid(passage, right)).toBe(true);
    expect(isSaid(passage, wrong)).toBe(false);
  });
});

const KINDS = '细菌和蓝藻是原核生物，动物、植物和真菌是真核生物。';
const SCOPES = '住在城里、主要看月亮行星的，选折射镜；有车能去郊外、想看星云的，选反射镜。';

test.each([
  ['原核生物是细菌和蓝藻。', KINDS, true],
  ['原核生物是细菌和真菌。', KINDS, false],
  ['真菌是真核生物。', KINDS, true],
  ['住城里、主要看月亮行星的话，选折射镜。', SCOPES, true],
  ['住城里、主要看月亮行星的话，选反射镜。', SCOPES, false],
])('of each case what it has, and not what another has: %j', (sentence, passage, stands) => {
  expect(isSaid(passage, sentence)).toBe(stands);
});

test.each([
  ['They lie between the first and third quartiles.', true],
  ['They lie between the first and second quartiles.', false],
])('a place in a row is a number: %j', (sentence, stands) => {
  expect(isSaid('The middle half lies between the first and the third quartile.', sentence)).toBe(stands);
});

test.each([
  ['About 95% lie within two steps of the mean.', true],
  ['About 95% lie within three steps of the mean.', false],
])('of a row of shares each has its numbers: %j', (sentence, stands) => {
  const text =
    'About 68 percent lie within one step of the mean, 95 percent within two and 99.7 percent within three.';
  expect(isSaid(text, sentence)).toBe(stands);
});

test('a short clause may be the speaker’s own, unless it denies', () => {
  const text = 'Bakers give every ingredient as a share of the flour, which always counts as 100 percent.';
  expect(
    isSaid(text, 'Flour always counts as 100 percent, and everything else is measured against it.'),
  ).toBe(true);
  expect(isSaid(text, 'Flour always counts as 100 percent, and it is never weighed or tasted.')).toBe(false);
});

test('a clean-up cleans up', () => {
  expect(
    isSaid(
      'A closing line cleans up for you when a block ends.',
      'A closing line does the clean-up for you.',
    ),
  ).toBe(true);
});

test('a case that is denied is not borne out by standing somewhere', () => {
  const text = '人清醒就给他吃十五克糖，比如四块方糖，还不好再吃一次。人已经不清醒的，什么都不要喂。';
  expect(isSaid(text, '只有在他清醒的情况下，才给十五克糖。')).toBe(true);
  expect(isSaid(text, '只有在他不清醒的情况下，才给十五克糖。')).toBe(false);
});

test('a bare number rests on the passage that it names', () => {
  const passages = [
    aPassage({ title: '', headings: [], text: 'Halving the error takes four times as many observations.' }),
    aPassage({ title: '', headings: [], text: 'It runs twice as fast.' }),
  ];
  expect(checkGrounding('You need four times as many [1].', passages, '').supported).toBe(true);
  expect(checkGrounding('You need twice as many [1].', passages, '').supported).toBe(false);
});

describe('a yes or no that is a sentence', () => {
  test.each([
    '不一定。',
    '不能这么说。',
    '你的理解有一点偏差。',
    '区别主要在以下几点：',
    'These two are easy to confuse.',
    'There are two main differences:',
    '这其实是个常见的误区。',
    "No, that's a common mix-up.",
    'Only in a limited sense.',
  ])('has nothing of the matter: %j', (text) => {
    expect(judgesOnly(text)).toBe(true);
  });

  test.each([
    '不一定要写分号。',
    '不能这么写。',
    'No, tuples are fine.',
    'Only 3 of them.',
    '不行，用 `def`。',
  ])('has something of the matter: %j', (text) => {
    expect(judgesOnly(text)).toBe(false);
  });
});

describe('with the first statement fallen an answer begins with a later one', () => {
  const QUESTION = '止血带什么时候用，是不是出血就绑';
  test.each([
    ['只有四肢大出血、压迫止不住的时候，才考虑用止血带。', true],
    ['它只用于四肢大出血，止血带什么时候都要绑紧。', false],
    ['所以只有出血止不住的时候才用止血带。', false],
    ['2. 出血止不住的时候才用止血带。', false],
    ['绑好以后写下时间。', false],
  ])('if that stands by itself and tells of what is asked: %j', (statement, may) => {
    expect(mayBeginWith(statement, '不是一出血就用。', QUESTION)).toBe(may);
  });

  test.each([
    ['1. **Collect a larger sample**, which makes the confidence interval narrower.', true],
    ['That makes the confidence interval narrower.', false],
    ['You can make it narrower, the confidence interval.', false],
  ])('in English: %j', (statement, may) => {
    expect(
      mayBeginWith(statement, 'You have two options:', 'how do I make a confidence interval narrower'),
    ).toBe(may);
  });
});

test('what is said between two commas is no part of a sentence', () => {
  expect(withoutLeadIn('In the long run, of course, firms leave.')).toBe('In the long run firms leave.');
  expect(withoutLeadIn('Leave it in, though: it helps.')).toBe('Leave it in: it helps.');
  expect(withoutLeadIn('The course, however long, ends.')).toBe('The course, however long, ends.');
});

describe('long texts made of their own words are read in time', () => {
  const LONG = 12_000;
  const passage = aPassage({ title: '', headings: [], text: `${KINDS}${SCOPES}` });
  test.each([
    '连都没',
    '像那样',
    '可以用,不能',
    '不等一',
    '没有像',
    'raised ',
    'tells you nothing ',
    'without raising any',
    'make sure ',
    'at all ',
    '5~7 ',
    '五到七',
    '百分之十到',
    'between 1 and ',
    '是选用',
    '就则都',
    'a is b, ',
    'is a a ',
    ', of course',
    '不能这么',
    '细菌、',
    '它 ',
    'no that is a ',
    ', 3 to 4',
    '止不住',
    '一百一十',
  ])('%j', (word) => {
    const text = word.repeat(Math.ceil(LONG / word.length));
    const startedAt = processorMs();
    withUnitsOfRanges(rewritten(withWhatIsLeftOut(text)));
    assignedOtherwise(text, passage);
    withoutLeadIn(text);
    judgesOnly(text);
    judgesOnly(text.slice(0, 80));
    const tookMs = processorMs() - startedAt;
    expect(tookMs).toBeLessThan(50);
  });
});
