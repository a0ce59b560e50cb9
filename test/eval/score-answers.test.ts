import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/domain/conversation/answer.ts';
import type { RecordedAnswer } from '../../src/eval/cases/recorded-case.ts';
import { type AnswerScore, scoreAnswer } from '../../src/eval/cases/score-answers.ts';
import { summarise } from '../../src/eval/figures/summary.ts';
import { abstained, answered, cited, questionLine } from './samples.ts';

const score = (expectation: object, recorded: RecordedAnswer): AnswerScore =>
  scoreAnswer(questionLine({ id: recorded.id, expect: expectation }), recorded);

describe('a question line', () => {
  it.each([
    ['is right when answered with what was asked', {}, answered(), 'right'],
    ['is right as a hint where one is expected', { outcome: 'hint' }, answered({ outcome: 'hint' }), 'right'],
    ['is wrong as a hint where an answer is expected', {}, answered({ outcome: 'hint' }), 'wrong'],
    ['is wrong as an answer where a hint is expected', { outcome: 'hint' }, answered(), 'wrong'],
    ['is wrong when it should have abstained', { outcome: 'abstained' }, answered(), 'wrong'],
    ['is right where either would do', { outcome: ['abstained', 'answered'] }, answered(), 'right'],
    ['is wrong without a string that has to be there', { contains: ['装饰器'] }, answered(), 'wrong'],
    ['is right with any spelling of it', { contains: [['装饰器', '外层函数']] }, answered(), 'right'],
    [
      'is wrong when none of the sources is cited',
      { sources: ['a.md'] },
      answered({ citations: [cited('b.md#x')] }),
      'wrong',
    ],
    [
      'is right when one of them is',
      { sources: ['a.md#x', 'c.md'] },
      answered({ citations: [cited('b.md'), cited('a.md#x')] }),
      'right',
    ],
    ['is rightly silent', { outcome: 'abstained' }, abstained(), 'abstainedRight'],
    ['is wrongly silent', {}, abstained(), 'abstainedWrong'],
    ['is rightly refused', { outcome: 'refused' }, abstained({ outcome: 'refused' }), 'abstainedRight'],
    [
      'is wrongly refused where silence was expected',
      { outcome: 'abstained' },
      abstained({ outcome: 'refused' }),
      'abstainedWrong',
    ],
    [
      'is rightly taken as small talk',
      { outcome: 'small_talk' },
      abstained({ outcome: 'small_talk' }),
      'abstainedRight',
    ],
    [
      'counts a fault as a wrong silence',
      { outcome: 'abstained' },
      abstained({ outcome: null, fault: 'down' }),
      'abstainedWrong',
    ],
  ] as const)('%s', (_, expectation, recorded, ending) => {
    expect(score(expectation, recorded).class).toBe(ending);
  });

  it('knows whether its unsaid candidate would have been right', () => {
    const unsaid = (expectation: object, given: Partial<RecordedAnswer>) =>
      score(expectation, abstained(given)).candidateRight;
    expect(unsaid({}, {})).toBe(true);
    expect(unsaid({ outcome: 'abstained' }, {})).toBe(false);
    expect(unsaid({ outcome: 'hint' }, {})).toBe(false);
    expect(unsaid({ contains: ['外层函数'] }, {})).toBe(true);
    expect(unsaid({ contains: ['装饰器'] }, {})).toBe(false);
    expect(unsaid({ sources: ['a.md'] }, { candidateCitations: [cited('a.md#x')] })).toBe(true);
    expect(unsaid({ sources: ['a.md'] }, { candidateCitations: [cited('b.md#x')], hits: ['a.md'] })).toBe(
      false,
    );
    expect(unsaid({ sources: ['a.md'] }, { hits: ['a.md#x', 'b.md'] })).toBe(true);
    expect(unsaid({ sources: ['a.md'] }, { hits: ['b.md', 'a.md#x'] })).toBe(false);
    expect(score({ contains: ['装饰器'] }, answered()).candidateRight).toBe(false);
  });
});

/**
 * Ten lines, counted by hand:
 *
 * | id | ends            | rank | citations | support | contains (candidate) |
 * | a  | right           | 1    | 1 of 2    | 1       | yes |
 * | b  | right           | –    | –         | 0.5     | –   |
 * | c  | wrong (silence) | –    | –         | 0       | –   |
 * | d  | wrong (source)  | 2    | 0 of 1    | –       | no  |
 * | e  | abstainedRight  | –    | –         | –       | –   |
 * | f  | abstainedWrong  | 5    | –         | –       | yes |
 * | g  | abstainedWrong  | 6    | –         | –       | no  |
 * | h  | abstainedWrong  | 0    | –         | –       | –   |
 * | i  | right (hint)    | –    | –         | –       | –   |
 * | j  | fault           | 0    | –         | –       | –   |
 */
function tenScores(): AnswerScore[] {
  const others = (n: number) => Array.from({ length: n }, (_, i) => `x${i}.md`);
  const source = { sources: ['a.md'] };
  const usage = { modelCalls: 1, inputTokens: 100, outputTokens: 10 };
  const cases: [object, RecordedAnswer][] = [
    [
      { ...source, contains: ['外层函数'] },
      answered({
        id: 'a',
        hits: ['a.md#x'],
        citations: [cited('a.md#x'), cited('b.md')],
        support: 1,
        usage,
        ms: 10,
      }),
    ],
    [{}, answered({ id: 'b', support: 0.5, usage, ms: 20 })],
    [{ outcome: 'abstained' }, answered({ id: 'c', support: 0, ms: 30 })],
    [
      { ...source, contains: ['装饰器'] },
      answered({ id: 'd', hits: ['b.md', 'a.md'], citations: [cited('b.md')], ms: 40 }),
    ],
    [{ outcome: 'abstained' }, abstained({ id: 'e', ms: 50 })],
    [{ ...source, contains: ['闭包'] }, abstained({ id: 'f', hits: [...others(4), 'a.md#y'], ms: 60 })],
    [{ ...source, contains: ['装饰器'] }, abstained({ id: 'g', hits: [...others(5), 'a.md'], ms: 70 })],
    [source, abstained({ id: 'h', ms: 80 })],
    [{ outcome: ['hint'] }, answered({ id: 'i', outcome: 'hint', ms: 90 })],
    [
      source,
      abstained({ id: 'j', outcome: null, fault: 'down', confidence: 0, text: '', candidate: '', ms: null }),
    ],
  ];
  return cases.map(([expectation, recorded]) => score(expectation, recorded));
}

const EXPECTED = {
  n: 10,
  right: 3,
  wrong: 2,
  abstainedRight: 1,
  abstainedWrong: 4,
  faults: 1,
  coverage: 5 / 10,
  wrongRate: 2 / 5,
  rightRate: 3 / 10,
  asExpected: 4 / 10,
  hitAt1: 1 / 6,
  hitAt5: 3 / 6,
  mrrAt5: (1 + 1 / 2 + 1 / 5) / 6,
  citationPrecision: 1 / 3,
  support: (1 + 0.5 + 0) / 3,
  containsRate: 2 / 4,
};

describe('the figures of question lines', () => {
  it('are what was counted by hand', () => {
    const { answers, cost, latencyMs } = summarise({ answers: tenScores(), messages: [] });
    for (const [name, value] of Object.entries(EXPECTED)) {
      expect(Reflect.get(answers, name), name).toBeCloseTo(value, 6);
    }
    expect(Object.keys(answers).sort()).toEqual(Object.keys(EXPECTED).sort());
    expect(cost).toEqual({ modelCalls: 2, inputTokens: 200, outputTokens: 20 });
    expect(latencyMs).toEqual({ p50: 50, p95: 90, p99: 90 });
  });

  it('are zero without lines', () => {
    const { answers } = summarise({ answers: [], messages: [] });
    expect(Object.values(answers).every((value) => value === 0)).toBe(true);
  });

  it('are zero where nothing was spoken, and one class alone is no trouble', () => {
    const silent = summarise({
      answers: [score({ outcome: 'abstained' }, abstained())],
      messages: [],
    }).answers;
    expect(silent).toMatchObject({ n: 1, abstainedRight: 1, coverage: 0, wrongRate: 0, asExpected: 1 });
    const wrong = summarise({ answers: [score({ outcome: 'abstained' }, answered())], messages: [] }).answers;
    expect(wrong).toMatchObject({ n: 1, wrong: 1, coverage: 1, wrongRate: 1, asExpected: 0 });
  });

  const place = fc.constantFrom('a.md', 'a.md#x', 'b.md', 'b.md#y');
  const caseArbitrary = fc.record({
    outcomes: fc.uniqueArray(fc.constantFrom(...OUTCOMES), { minLength: 1 }),
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    sources: fc.uniqueArray(place),
    contains: fc.uniqueArray(fc.constantFrom('闭包', '装饰器')),
    hits: fc.array(place),
    citations: fc.array(place),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    support: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });
  const scoresArbitrary = fc.array(caseArbitrary, { maxLength: 30 }).map((cases) =>
    cases.map(({ outcomes, outcome, sources, contains, hits, citations, confidence, support }, i) => {
      const speaks = outcomes.includes('answered') || outcomes.includes('hint');
      return score(
        {
          outcome: outcomes,
          ...(speaks && sources.length > 0 ? { sources } : {}),
          ...(speaks && contains.length > 0 ? { contains } : {}),
        },
        answered({
          id: `q${i}`,
          outcome,
          hits,
          citations: citations.map((one) => cited(one)),
          confidence,
          support,
        }),
      );
    }),
  );

  it('do not depend on the order of lines', () => {
    fc.assert(
      fc.property(scoresArbitrary, fc.infiniteStream(fc.nat()), (scores, keys) => {
        const shuffled = scores
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const a = summarise({ answers: scores, messages: [] }).answers;
        const b = summarise({ answers: shuffled, messages: [] }).answers;
        for (const name of Object.keys(a)) expect(Reflect.get(b, name)).toBeCloseTo(Reflect.get(a, name), 5);
      }),
    );
  });

  it('lie in 0..1, and the four endings add up to n', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const { n, right, wrong, abstainedRight, abstainedWrong, faults, ...shares } = summarise({
          answers: scores,
          messages: [],
        }).answers;
        expect(right + wrong + abstainedRight + abstainedWrong).toBe(n);
        expect(faults).toBeLessThanOrEqual(abstainedWrong);
        for (const [name, share] of Object.entries(shares)) {
          expect(share, name).toBeGreaterThanOrEqual(0);
          expect(share, name).toBeLessThanOrEqual(1);
        }
        expect(shares.hitAt1).toBeLessThanOrEqual(shares.mrrAt5);
        expect(shares.mrrAt5).toBeLessThanOrEqual(shares.hitAt5);
      }),
    );
  });

  it('stay the same when every line comes twice', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const once = summarise({ answers: scores, messages: [] }).answers;
        const twice = summarise({ answers: [...scores, ...scores], messages: [] }).answers;
        expect(twice.n).toBe(2 * once.n);
        expect(twice.wrongRate).toBeCloseTo(once.wrongRate, 6);
        expect(twice.citationPrecision).toBeCloseTo(once.citationPrecision, 6);
        expect(twice.mrrAt5).toBeCloseTo(once.mrrAt5, 6);
      }),
    );
  });
});
