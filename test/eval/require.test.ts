import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/domain/faults/errors.ts';
import { scoreAnswer } from '../../src/eval/cases/score-answers.ts';
import { scoreMessage } from '../../src/eval/cases/score-moderation.ts';
import { checkRequirements, parseRequirements } from '../../src/eval/comparison/require.ts';
import { FIGURES } from '../../src/eval/figures/figures.ts';
import { reportOn } from '../../src/eval/report/report.ts';
import { abstained, answered, judgedMessage, messageLine, questionLine } from './samples.ts';

/** Three right, one wrong, one silent; two messages of which one is right. Nothing has sources. */
const report = reportOn({
  scores: {
    answers: [
      ...['a', 'b', 'c'].map((id) => scoreAnswer(questionLine({ id }), answered({ id }))),
      scoreAnswer(questionLine({ id: 'd', expect: { outcome: 'abstained' } }), answered({ id: 'd' })),
      scoreAnswer(questionLine({ id: 'e' }), abstained({ id: 'e' })),
    ],
    messages: [
      scoreMessage(messageLine({ id: 'm', category: 'spam' }), judgedMessage('spam')),
      scoreMessage(messageLine({ id: 'n', category: 'spam' }), judgedMessage('none')),
    ],
  },
  judge: null,
  run: {
    testSet: 'x',
    lines: 7,
    startedAt: '',
    finishedAt: '',
    seconds: 1,
    casesPerSecond: 7,
    resumed: 0,
    faults: 0,
    settings: {},
  },
});

const check = (text: string) => checkRequirements(parseRequirements(text), report.summary, report.over);

describe('--require', () => {
  it.each([
    ['wrongRate<=0.25', true],
    ['wrongRate<0.25', false],
    ['wrongRate<=.25', true],
    ['coverage>=0.8', true],
    ['coverage>0.8', false],
    ['coverage==0.8', true],
    ['answers.n==5', true],
    ['right>=3', true],
    ['moderation.n==2', true],
    ['accuracy>=0.5', true],
    ['perCategory.spam.recall>=0.6', false],
    ['moderation.perCategory.spam.precision>=1', true],
    [' wrongRate <= 2.5e-1 ', true],
  ])('%s', (text, met) => {
    expect(check(text)).toMatchObject([{ met }]);
  });

  it('takes several, and says what each of them is', () => {
    expect(check('wrongRate<=0.05,coverage>=0.6')).toEqual([
      { text: 'wrongRate<=0.05', value: 0.25, met: false },
      { text: 'coverage>=0.6', value: 0.8, met: true },
    ]);
  });

  it('is not met by a figure that is over nothing, whichever way', () => {
    expect(check('hitAt1>=0,hitAt1<=1,falsePositiveRate<=0.05')).toEqual([
      { text: 'hitAt1>=0', value: null, met: false },
      { text: 'hitAt1<=1', value: null, met: false },
      { text: 'falsePositiveRate<=0.05', value: null, met: false },
    ]);
  });

  it('lists the names where one is unknown, and asks which where two sections have it', () => {
    expect(() => parseRequirements('wrongrate<=0.05')).toThrow(
      /unknown figure "wrongrate"; known are wrongRate, coverage/,
    );
    expect(() => parseRequirements('n>=10')).toThrow(/answers\.n or moderation\.n/);
    expect(() => parseRequirements('summary.coverage>=1')).toThrow(/unknown figure/);
  });

  it.each([
    '',
    'coverage',
    'coverage=>0.6',
    'coverage=0.6',
    'coverage>=60%',
    'coverage>=0.6,',
    '>=0.6',
    'coverage>=0.6;wrongRate<1',
  ])('does not take %j', (text) => {
    expect(() => parseRequirements(text)).toThrow(BadInputError);
  });

  it('knows every headline figure', () => {
    for (const { name } of FIGURES) expect(parseRequirements(`${name}>=0`)).toMatchObject([{ name }]);
  });

  it('reads back what was written', () => {
    const clause = fc.record({
      name: fc.constantFrom(...FIGURES.map((figure) => figure.name)),
      operator: fc.constantFrom('<=', '>=', '==', '<', '>'),
      bound: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), (clauses) => {
        const text = clauses.map(({ name, operator, bound }) => `${name}${operator}${bound}`).join(',');
        expect(parseRequirements(text)).toMatchObject(clauses);
      }),
    );
  });
});
