import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnswerScore, scoreAnswer } from '../../src/eval/cases/score-answers.ts';
import { scoreMessage } from '../../src/eval/cases/score-moderation.ts';
import { readBaseline } from '../../src/eval/comparison/baseline.ts';
import { compare } from '../../src/eval/comparison/compare.ts';
import { regressionsOf } from '../../src/eval/comparison/regression.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { abstained, answered, judgedMessage, messageLine, questionLine } from './samples.ts';

/** One letter a case: r right, w wrong, s silent (expected an answer), S silent as expected. */
function scoresOf(letters: string): AnswerScore[] {
  return [...letters].map((letter, i) => {
    const id = `q${String(i).padStart(3, '0')}`;
    const line = questionLine({
      id,
      expect: letter === 'S' ? { outcome: 'abstained' } : { contains: ['外层函数'] },
    });
    if (letter === 's' || letter === 'S') return scoreAnswer(line, abstained({ id }));
    return scoreAnswer(line, answered({ id, text: letter === 'r' ? '外层函数' : '不知道' }));
  });
}

const against = (baseline: string, current: string) =>
  compare({
    name: 'base.json',
    baseline: { answers: scoresOf(baseline), messages: [] },
    current: { answers: scoresOf(current), messages: [] },
    onlyBaseline: 0,
  });

const figureOf = (comparison: ReturnType<typeof compare>, name: string) =>
  comparison.figures.find((figure) => figure.name === name);

describe('a comparison with a baseline', () => {
  it('of the same run says that nothing moved', () => {
    const same = against('rrwsrrSr', 'rrwsrrSr');
    expect(same.better).toEqual([]);
    expect(same.worse).toEqual([]);
    expect(same.figures.every(({ standsOut, verdict }) => !standsOut && verdict === 'same')).toBe(true);
    expect(figureOf(same, 'wrongRate')).toMatchObject({ difference: 0, interval: [0, 0] });
    expect(regressionsOf(same)).toEqual([]);
  });

  it('names the cases that got better and worse, and from what to what', () => {
    const { better, worse, shared } = against('rswr', 'wrsr');
    expect(shared).toBe(4);
    expect(better).toEqual([
      { id: 'q001', from: 'abstainedWrong', to: 'right' },
      { id: 'q002', from: 'wrong', to: 'abstainedWrong' },
    ]);
    expect(worse).toEqual([{ id: 'q000', from: 'right', to: 'wrong' }]);
  });

  it('takes one case in fifty for noise and ten for a regression', () => {
    const base = 'r'.repeat(50);
    const one = against(base, `w${'r'.repeat(49)}`);
    expect(figureOf(one, 'wrongRate')).toMatchObject({ difference: 0.02, standsOut: false, verdict: 'same' });
    expect(regressionsOf(one)).toEqual([]);
    const ten = against(base, 'w'.repeat(10) + 'r'.repeat(40));
    expect(figureOf(ten, 'wrongRate')).toMatchObject({ difference: 0.2, standsOut: true, verdict: 'worse' });
    expect(figureOf(ten, 'asExpected')).toMatchObject({ difference: -0.2, verdict: 'worse' });
    const names = regressionsOf(ten).map(({ name }) => name);
    expect(names).toEqual(['wrongRate', 'rightRate', 'asExpected', 'containsRate']);
    expect(regressionsOf(ten)[0]?.text).toContain('wrongRate went from 0.0000 to 0.2000 (+0.2000');
    expect(regressionsOf(ten)[0]?.text).toContain('higher is worse');
  });

  it('does not call it a regression when wrong answers become silences', () => {
    const quieter = against('r'.repeat(30) + 'w'.repeat(20), 'r'.repeat(30) + 's'.repeat(20));
    expect(figureOf(quieter, 'coverage')).toMatchObject({
      difference: -0.4,
      standsOut: true,
      verdict: 'moved',
    });
    expect(figureOf(quieter, 'wrongRate')).toMatchObject({ verdict: 'better' });
    expect(regressionsOf(quieter)).toEqual([]);
  });

  it('calls it one when right answers become silences', () => {
    const names = regressionsOf(against('r'.repeat(50), 'r'.repeat(35) + 's'.repeat(15))).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['rightRate', 'asExpected']);
  });

  it('is over the cases in common, in whatever order', () => {
    const current = scoresOf('rrrr').toReversed();
    const baseline = scoresOf('rrrrww').slice(1);
    const compared = compare({
      name: 'b',
      current: { answers: current, messages: [] },
      baseline: { answers: baseline, messages: [] },
      onlyBaseline: 7,
    });
    expect(compared).toMatchObject({ shared: 3, onlyHere: 1, onlyBaseline: 7, better: [], worse: [] });
    expect(figureOf(compared, 'wrongRate')).toMatchObject({ current: 0, baseline: 0 });
  });

  it('tells a wrong verdict that waits for a person from one that does not', () => {
    const line = messageLine({ id: 'm1', category: 'none' });
    const now = scoreMessage(line, judgedMessage('spam', { needsReview: true }));
    const before = scoreMessage(line, judgedMessage('spam'));
    const compared = compare({
      name: 'b',
      current: { answers: [], messages: [now] },
      baseline: { answers: [], messages: [before] },
      onlyBaseline: 0,
    });
    expect(compared.better).toEqual([{ id: 'm1', from: 'spam', to: 'spam (review)' }]);
  });
});

describe('a baseline', () => {
  const directory = temporaryDirectory();
  const lines = [
    questionLine({ id: 'q1', expect: { sources: ['a.md'] } }),
    messageLine({ id: 'm1', category: 'spam' }),
  ];

  it('is read from a report that holds just what the contract names, under the expectations of today', () => {
    writeFiles(directory, {
      'report.json': JSON.stringify({
        summary: {},
        cases: [
          {
            id: 'q1',
            outcome: 'answered',
            confidence: 0.8,
            hits: ['b.md', 'a.md#x'],
            citations: [{ source: 'a.md', locator: '#x', quote: '…' }],
            right: false,
            text: 't',
            candidate: 't',
            ms: 1,
          },
          {
            id: 'm1',
            category: 'none',
            confidence: 1,
            severity: null,
            needsReview: false,
            right: true,
            ms: 0.1,
          },
          { id: 'gone', outcome: 'abstained' },
        ],
      }),
    });
    const { scores, others } = readBaseline(join(directory, 'report.json'), lines);
    expect(scores.answers).toMatchObject([
      { id: 'q1', class: 'right', rank: 2, citations: { expected: 1, all: 1 } },
    ]);
    expect(scores.messages).toMatchObject([{ id: 'm1', right: false, predicted: 'none' }]);
    expect(others).toBe(1);
  });

  it.each([
    ['no JSON', 'nonsense', /cannot be compared with/],
    ['no report', '{"cases":[{"id":1}]}', /cases\.0/],
    ['of another set', '{"cases":[{"id":"x","outcome":"answered"}]}', /no case in common/],
  ])('is refused when it is %s', (_, content, message) => {
    writeFiles(directory, { 'bad.json': content });
    expect(() => readBaseline(join(directory, 'bad.json'), lines)).toThrow(message);
  });
});
