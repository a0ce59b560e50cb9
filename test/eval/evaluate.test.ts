import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvaluateOptions, evaluate, reportText, type Subject } from '../../src/eval/index.ts';
import { tokenise } from '../../src/knowledge/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { cited, subjectAnswer } from './samples.ts';
import { wellFormed } from './well-formed.ts';

const EVIL =
  '</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> & "quotes" \u2028 \u0000 ]]>';

function fileOf(lines: object[]): string {
  const path = join(temporaryDirectory(), '测试 <set>.jsonl');
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
}

const LINES: object[] = [
  { id: 'a', question: '闭包是什么?', courseId: 'c', expect: { sources: ['f.md#闭包'] }, tags: ['zh'] },
  { id: 'b', question: EVIL, courseId: 'c', expect: { outcome: 'abstained' }, tags: [EVIL] },
  { id: 'c', question: '今天股市?', courseId: 'c', expect: { outcome: 'abstained' } },
  { id: 'm', message: EVIL, expect: { category: 'spam' } },
  { id: 'd', question: '掉线', courseId: 'c' },
];

const subject: Subject = {
  async answer({ id }) {
    if (id === 'd') throw new Error(`down ${EVIL}`);
    if (id === 'c')
      return subjectAnswer({ outcome: 'abstained', text: '没有', candidate: EVIL, confidence: 0.1 });
    return subjectAnswer({
      hits: ['f.md#闭包', EVIL],
      citations: [cited('f.md#闭包', 1, EVIL)],
      text: id === 'b' ? EVIL : '闭包会记住外层函数的变量 [1]。',
      passages: [{ label: 'f.md#闭包', text: `闭包会记住外层函数的变量。${EVIL}` }],
    });
  },
  moderate: async (lines) =>
    lines.map(({ id }) => ({
      usage: { modelCalls: 1, inputTokens: 30, outputTokens: 4 },
      verdict: {
        id,
        category: 'none',
        confidence: 0.6,
        severity: null,
        evidence: [],
        rule: null,
        measures: [],
        alerts: [],
        decidedBy: 'model',
        needsReview: true,
      },
    })),
};

const options = (more: Partial<EvaluateOptions> = {}): EvaluateOptions => ({
  testSet: fileOf(LINES),
  subject,
  courseExists: (id) => id === 'c',
  tokenise,
  settings: { mode: 'extractive', note: EVIL },
  clock: movableClock(),
  progress: { write: () => {} },
  ...more,
});

const jsonOf = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('eval', () => {
  it('keeps in the report what the author of a line wrote beside what we know', async () => {
    const testSet = fileOf([
      {
        id: 'a',
        question: '闭包?',
        courseId: 'c',
        topic: 'functions',
        expect: { note: 'hard', sources: ['f.md'] },
      },
      { id: 'm', message: '你好', expect: { category: 'none' }, author: { team: 'north' } },
      { id: 'b', question: '装饰器?', courseId: 'c' },
    ]);
    const reportDir = temporaryDirectory();
    await evaluate(options({ testSet, reportDir }));
    const { cases } = jsonOf(join(reportDir, 'report.json'));
    expect(cases.map(({ extra }: { extra?: object }) => extra)).toEqual([
      { topic: 'functions', expect: { note: 'hard' } },
      { author: { team: 'north' } },
      undefined,
    ]);
  });

  it('writes the three reports, and report.json is as the contract says', async () => {
    const reportDir = join(temporaryDirectory(), 'new', 'folder');
    const { report, passed, files } = await evaluate(options({ reportDir }));
    expect(passed).toBe(true);
    expect(files).toEqual(['report.json', 'report.html', 'junit.xml'].map((name) => join(reportDir, name)));
    expect(existsSync(join(reportDir, 'cases.partial.jsonl'))).toBe(false);
    const json = jsonOf(join(reportDir, 'report.json'));
    expect(json.summary).toEqual(report.summary);
    expect(json.summary.answers).toMatchObject({
      n: 4,
      right: 1,
      wrong: 1,
      abstainedRight: 1,
      abstainedWrong: 1,
      coverage: 0.5,
      wrongRate: 0.5,
      hitAt1: 1,
      hitAt5: 1,
      mrrAt5: 1,
      citationPrecision: 1,
      containsRate: 0,
    });
    expect(json.summary.moderation).toMatchObject({ n: 1, accuracy: 0, reviewRate: 1, falsePositiveRate: 0 });
    expect(json.summary.moderation).toMatchObject({
      decidedBy: { rules: 0, classifier: 0, model: 1 },
      modelCallsPerThousand: { all: 1000, clean: 0 },
    });
    // Of the message alone: the answers of this subject cost nothing.
    expect(json.summary.cost).toEqual({ modelCalls: 1, inputTokens: 30, outputTokens: 4 });
    expect(json.summary.latencyMs).toEqual({ p50: 2, p95: 2, p99: 2 });
    expect(json.cases.map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'c', 'm', 'd']);
    expect(json.cases[0]).toMatchObject({
      id: 'a',
      outcome: 'answered',
      confidence: 0.9,
      hits: ['f.md#闭包', EVIL],
      citations: [{ source: 'f.md', locator: '#闭包', quote: EVIL, index: 1 }],
      right: true,
      verdict: 'right',
      text: '闭包会记住外层函数的变量 [1]。',
      candidate: '闭包会记住外层函数的变量 [1]。',
      ms: 2,
    });
    expect(json.cases[2]).toMatchObject({ right: false, verdict: 'abstainedRight', candidate: EVIL });
    expect(json.cases[3]).toMatchObject({
      category: 'none',
      confidence: 0.6,
      severity: null,
      needsReview: true,
      right: false,
    });
    expect(json.cases[4]).toMatchObject({
      outcome: null,
      confidence: 0,
      hits: [],
      candidate: '',
      right: false,
    });
  });

  it('gives the whole report to --json, also without a folder', async () => {
    const pieces: string[] = [];
    await evaluate(options({ json: (text) => void pieces.push(text) }));
    const written = JSON.parse(pieces.join(''));
    expect(written).toMatchObject({ summary: { answers: { n: 4 } } });
    expect(written.cases).toHaveLength(5);
  });

  it('says beside the figures how far a judge agrees, and what it cost', async () => {
    const usage = { modelCalls: 1, inputTokens: 10, outputTokens: 5 };
    const judge = {
      name: 'large',
      opinionOf: async () => ({ verdict: 'right' as const, reason: 'ok', usage }),
    };
    const { report } = await evaluate(options({ judge }));
    expect(reportText(report)).toContain(
      'judge large: 2 answers judged, agrees with the checks on 1 of 2; 2 model calls',
    );
    expect(reportText((await evaluate(options())).report)).not.toContain('judge');
  });

  it('says no where a requirement is not met', async () => {
    const { passed, report } = await evaluate(options({ require: 'wrongRate<=0.05,coverage>=0.5' }));
    expect(passed).toBe(false);
    expect(report.gate).toEqual({
      passed: false,
      requirements: [
        { text: 'wrongRate<=0.05', value: 0.5, met: false },
        { text: 'coverage>=0.5', value: 0.5, met: true },
      ],
      regressions: null,
    });
    expect(reportText(report)).toContain('NOT MET: wrongRate<=0.05 (0.5)');
  });

  it('compares with a baseline, its own folder among them, and passes where nothing got worse', async () => {
    const reportDir = temporaryDirectory();
    const testSet = fileOf(LINES);
    await evaluate(options({ testSet, reportDir }));
    const again = await evaluate(
      options({ testSet, reportDir, baseline: join(reportDir, 'report.json'), failOnRegression: true }),
    );
    expect(again.passed).toBe(true);
    expect(again.report.comparison).toMatchObject({ shared: 5, better: [], worse: [] });
    expect(again.report.gate?.regressions).toEqual([]);
  });

  it.each([
    ['a bad requirement', { require: 'wrongrate<1' }, /unknown figure/],
    ['a regression without a baseline', { failOnRegression: true }, /nothing to compare with/],
    ['a baseline that is not there', { baseline: '/none/report.json' }, /cannot be compared with/],
    ['an unknown course', { courseExists: () => false }, /:1: unknown course "c"/],
    ['a report folder that cannot be', { reportDir: '/dev/null/x' }, /cannot be written/],
  ])('does not start with %s', async (_, more, message) => {
    let asked = 0;
    const counting: Subject = { ...subject, answer: async () => subjectAnswer({ ms: ++asked }) };
    await expect(evaluate(options({ subject: counting, ...more }))).rejects.toThrow(message);
    expect(asked).toBe(0);
  });
});

describe('report.html', () => {
  it('holds nothing that a text could break out with, and asks for nothing', async () => {
    const reportDir = temporaryDirectory();
    await evaluate(options({ reportDir, require: 'coverage>=0.5' }));
    const page = readFileSync(join(reportDir, 'report.html'), 'utf8');
    expect(page.match(/<script/g)).toHaveLength(6);
    expect(page.match(/<\/script>/g)).toHaveLength(6);
    expect(page).not.toContain('alert(1)</script>');
    expect(page).not.toMatch(/<img/i);
    expect(page).not.toMatch(/<[a-z][^>]*\s(?:src|href|style|on\w+)=/i);
    expect(page).not.toMatch(/url\(|@import|https?:\/\//);
    expect(page).toContain("default-src 'none'");
    const data = [...page.matchAll(/<script type="application\/json" id="([\w-]+)">([\s\S]*?)<\/script>/g)];
    const cases = JSON.parse(data.find(([, id]) => id === 'data-cases')?.[2] ?? '');
    expect(cases.map((one: { q?: string; m?: string }) => one.q ?? one.m)).toEqual([
      '闭包是什么?',
      EVIL,
      '今天股市?',
      EVIL,
      '掉线',
    ]);
  });

  it('speaks the language of most of the questions', async () => {
    const ask = async (questions: string[]) => {
      const reportDir = temporaryDirectory();
      const lines = questions.map((question, i) => ({ id: String(i), question, courseId: 'c' }));
      await evaluate(options({ testSet: fileOf(lines), reportDir }));
      return readFileSync(join(reportDir, 'report.html'), 'utf8');
    };
    const english = await ask(['What is a closure?', 'What is a loop?', '闭包是什么?']);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('>Wrong among spoken<');
    const chinese = await ask(['list 怎么用 append', 'What is a loop?', '闭包是什么?']);
    expect(chinese).toContain('<html lang="zh-CN">');
    expect(chinese).toContain('>误答率<');
  });
});

describe('junit.xml', () => {
  it('says what an answer lacks that came where one was expected', async () => {
    const testSet = fileOf([
      {
        id: 'a',
        question: '闭包?',
        courseId: 'c',
        expect: { sources: ['g.md', 'h.md#x'], contains: ['记住', ['月亮', '太阳']] },
      },
      { id: 'b', question: '闭包?', courseId: 'c', expect: { outcome: 'refused' } },
      { id: 'c', question: '闭包?', courseId: 'c', expect: { contains: ['月亮'] } },
    ]);
    const reportDir = temporaryDirectory();
    await evaluate(options({ testSet, reportDir }));
    const xml = readFileSync(join(reportDir, 'junit.xml'), 'utf8');
    expect([...xml.matchAll(/<failure type="\w+" message="([^"]*)"/g)].map(([, message]) => message)).toEqual(
      [
        'expected answered, got answered: cites none of g.md, h.md#x; does not say 月亮 or 太阳',
        'expected refused, got answered',
        'expected answered, got abstained',
      ],
    );
  });

  it('is well-formed whatever the texts, and counts what failed', async () => {
    const reportDir = temporaryDirectory();
    await evaluate(options({ reportDir, require: 'wrongRate<=0.05' }));
    const xml = readFileSync(join(reportDir, 'junit.xml'), 'utf8');
    const elements = wellFormed(xml);
    expect(elements.find(({ name }) => name === 'testsuites')?.attributes).toMatchObject({
      tests: '6',
      failures: '3',
      errors: '1',
    });
    const suites = elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    expect(suites).toMatchObject([
      { name: 'answers', tests: '4', failures: '1', errors: '1' },
      { name: 'moderation', tests: '1', failures: '1', errors: '0' },
      { name: 'gate', tests: '1', failures: '1', errors: '0' },
    ]);
    expect(elements.filter(({ name }) => name === 'testcase')).toHaveLength(6);
    expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(3);
    expect(elements.filter(({ name }) => name === 'error')).toHaveLength(1);
  });
});
