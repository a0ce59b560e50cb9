import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../src/domain/moderation/moderation.ts';
import { confusionMatrix, type MessageScore, scoreMessage } from '../../src/eval/cases/score-moderation.ts';
import { summarise } from '../../src/eval/figures/summary.ts';
import { messagesByTag } from '../../src/eval/report/breakdown.ts';
import { judgedMessage, messageLine } from './samples.ts';

/**
 * Eight lines, counted by hand:
 *
 * | expected     | said              |            |
 * | advertising  | advertising       | right      |
 * | advertising  | none              |            |
 * | advertising  | piracy (review)   |            |
 * | spam         | spam              | right      |
 * | none         | none              | right      |
 * | none         | none (review)     | right      |
 * | none         | spam              | false positive |
 * | none or spam | spam              | right: counts as spam |
 *
 * advertising: tp 1, fp 0, fn 2 → precision 1, recall 1/3, F1 1/2
 * spam: tp 2, fp 1, fn 0 → precision 2/3, recall 1, F1 4/5
 * none: tp 2, fp 1, fn 1 → precision 2/3, recall 2/3, F1 2/3
 * piracy: never expected, given once → not in the macro mean
 */
function eightScores(): MessageScore[] {
  return [
    scoreMessage(
      messageLine({ id: '1', category: 'advertising', tags: ['a'] }),
      judgedMessage('advertising'),
    ),
    scoreMessage(messageLine({ id: '2', category: 'advertising' }), judgedMessage('none')),
    scoreMessage(
      messageLine({ id: '3', category: 'advertising' }),
      judgedMessage('piracy', { needsReview: true }),
    ),
    scoreMessage(messageLine({ id: '4', category: 'spam' }), judgedMessage('spam')),
    scoreMessage(messageLine({ id: '5', category: 'none', tags: ['a', 'b'] }), judgedMessage('none')),
    scoreMessage(
      messageLine({ id: '6', category: 'none', tags: ['b'] }),
      judgedMessage('none', { needsReview: true }),
    ),
    scoreMessage(messageLine({ id: '7', category: 'none', tags: ['b'] }), judgedMessage('spam')),
    scoreMessage(messageLine({ id: '8', category: ['none', 'spam'], tags: ['b'] }), judgedMessage('spam')),
  ];
}

describe('the figures of message lines', () => {
  it('are what was counted by hand', () => {
    const { moderation } = summarise({ answers: [], messages: eightScores() });
    expect(moderation).toMatchObject({ n: 8, faults: 0, accuracy: 5 / 8, reviewRate: 2 / 8 });
    expect(moderation.macroF1).toBeCloseTo((1 / 2 + 4 / 5 + 2 / 3) / 3, 6);
    expect(moderation.falsePositiveRate).toBeCloseTo(1 / 3, 6);
    expect(moderation.perCategory).toEqual({
      advertising: { n: 3, precision: 1, recall: 0.333333, f1: 0.5 },
      spam: { n: 2, precision: 0.666667, recall: 1, f1: 0.8 },
      piracy: { n: 0, precision: 0, recall: 0, f1: 0 },
      none: { n: 3, precision: 0.666667, recall: 0.666667, f1: 0.666667 },
    });
  });

  it('tell false positives by tag', () => {
    expect(messagesByTag(eightScores())).toEqual([
      { tag: 'b', n: 4, accuracy: 0.75, expectNone: 3, falsePositiveRate: 0.333333 },
      { tag: 'a', n: 2, accuracy: 1, expectNone: 1, falsePositiveRate: 0 },
    ]);
  });

  it('put every line into one cell of the matrix', () => {
    const matrix = confusionMatrix(eightScores());
    expect(matrix.advertising).toEqual({
      advertising: 1,
      personal_attack: 0,
      spam: 0,
      piracy: 1,
      none: 1,
      fault: 0,
    });
    expect(matrix.spam.spam).toBe(2);
    expect(matrix.none).toMatchObject({ none: 2, spam: 1 });
  });

  it('count a violation that waits for a person as no false positive', () => {
    const held = scoreMessage(
      messageLine({ category: 'none' }),
      judgedMessage('spam', { needsReview: true }),
    );
    const { moderation } = summarise({ answers: [], messages: [held] });
    expect(moderation).toMatchObject({ accuracy: 0, falsePositiveRate: 0, reviewRate: 1 });
  });

  it('count a fault as wrong, and as acted on by nobody', () => {
    const fault = scoreMessage(
      messageLine({ category: 'none' }),
      judgedMessage(null, { fault: 'down', ms: null }),
    );
    const { moderation } = summarise({ answers: [], messages: [fault] });
    expect(moderation).toMatchObject({
      n: 1,
      faults: 1,
      accuracy: 0,
      macroF1: 0,
      falsePositiveRate: 0,
      reviewRate: 0,
    });
  });

  it('know one class alone', () => {
    const clean = scoreMessage(messageLine({ category: 'none' }), judgedMessage('none'));
    expect(summarise({ answers: [], messages: [clean, clean] }).moderation).toMatchObject({
      accuracy: 1,
      macroF1: 1,
    });
  });

  it('hold alerts against those expected, where a line says which', () => {
    const of = (alerts: string[] | undefined, raised: ('crisis' | 'fraud')[]) =>
      scoreMessage(
        messageLine({ category: 'none', ...(alerts ? { alerts } : {}) }),
        judgedMessage('none', { alerts: raised }),
      );
    const { moderation } = summarise({
      answers: [],
      messages: [
        of(['crisis'], ['crisis']),
        of(['crisis', 'fraud'], ['crisis']),
        of([], ['fraud']),
        of(undefined, ['fraud']),
      ],
    });
    expect(moderation.alertRecall).toBeCloseTo(2 / 3, 6);
    expect(moderation.falseAlertRate).toBeCloseTo(1 / 3, 6);
  });

  const scoresArbitrary = fc
    .array(
      fc.record({
        categories: fc.uniqueArray(fc.constantFrom(...CATEGORIES), { minLength: 1 }),
        said: fc.option(fc.constantFrom(...CATEGORIES), { freq: 10 }),
        needsReview: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    .map((cases) =>
      cases.map(({ categories, said, needsReview }, i) =>
        scoreMessage(
          messageLine({ id: `m${i}`, category: categories }),
          judgedMessage(said, { needsReview }),
        ),
      ),
    );

  it('lie in 0..1 and do not depend on the order of lines', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const figures = summarise({ answers: [], messages: scores }).moderation;
        expect(summarise({ answers: [], messages: scores.toReversed() }).moderation).toEqual(figures);
        for (const name of ['accuracy', 'macroF1', 'falsePositiveRate', 'reviewRate'] as const) {
          expect(figures[name]).toBeGreaterThanOrEqual(0);
          expect(figures[name]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
