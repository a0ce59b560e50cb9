import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { NO_USAGE } from '../../src/domain/conversation/answer.ts';
import type { Verdict } from '../../src/domain/moderation/moderation.ts';
import { readTestSet, type Subject, type SubjectAnswer } from '../../src/eval/index.ts';
import { faultLimit, type RunOptions, runTestSet } from '../../src/eval/run.ts';
import { tokenise } from '../../src/knowledge/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { subjectAnswer } from './samples.ts';

const question = (id: string): object => ({ id, question: `${id}是什么?`, courseId: 'python-101' });

async function setOf(lines: object[]) {
  const path = join(temporaryDirectory(), 'set.jsonl');
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return await readTestSet({ path, courseExists: () => true });
}

const questions = (n: number): object[] => Array.from({ length: n }, (_, i) => question(`q${i}`));

/** Answers everything, remembers what it was asked, and throws where it is told to. */
function scriptedSubject(
  answer: (id: string) => Partial<SubjectAnswer> | Error = () => ({}),
): Subject & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async answer(line, signal) {
      signal?.throwIfAborted();
      asked.push(line.id);
      const said = answer(line.id);
      if (said instanceof Error) throw said;
      return subjectAnswer(said);
    },
    moderate: async () => [],
  };
}

async function run(options: Partial<RunOptions> & Pick<RunOptions, 'testSet' | 'subject'>) {
  return await runTestSet({
    tokenise,
    settings: { mode: 'extractive' },
    reportDir: null,
    clock: movableClock(),
    progress: { write: () => {} },
    ...options,
  });
}

describe('a run', () => {
  it('puts every line to the subject and gives the cases back in the order of the set', async () => {
    const testSet = await setOf(questions(9));
    const finished = await run({
      testSet,
      subject: scriptedSubject((id) => ({ text: `关于 ${id}` })),
      concurrency: 3,
    });
    expect([...finished.cases()].map(({ line, recorded }) => [line.id, recorded.id])).toEqual(
      testSet.lines.map(({ id }) => [id, id]),
    );
    expect(finished.scores.answers).toHaveLength(9);
    finished.close('remove');
  });

  it('keeps ten distinct hits in rank order, and bounded texts', async () => {
    const hits = ['a', 'a', ...Array.from({ length: 20 }, (_, i) => `h${i}`)];
    const subject = scriptedSubject(() => ({
      hits,
      text: '长'.repeat(50_000),
      confidence: 1.7,
      passages: Array.from({ length: 9 }, (_, i) => ({ label: `h${i}`, text: '文'.repeat(3000) })),
    }));
    const finished = await run({ testSet: await setOf(questions(1)), subject });
    const [one] = [...finished.cases()];
    if (one?.recorded.kind !== 'answer') throw new Error('no answer');
    expect(one.recorded.hits).toEqual(['a', ...hits.slice(2, 11)]);
    expect(one.recorded.text).toHaveLength(20_000);
    expect(one.recorded.confidence).toBe(1);
    expect(one.recorded.passages).toHaveLength(5);
    expect(one.recorded.passages[0]?.text).toHaveLength(400);
    finished.close('remove');
  });

  it('never has more under way than it may', async () => {
    let underWay = 0;
    let most = 0;
    const subject: Subject = {
      async answer() {
        most = Math.max(most, ++underWay);
        await new Promise(setImmediate);
        underWay--;
        return subjectAnswer();
      },
      moderate: async () => [],
    };
    (await run({ testSet: await setOf(questions(30)), subject, concurrency: 5 })).close('remove');
    expect(most).toBe(5);
  });

  it('leaves no file behind without a report folder', async () => {
    const finished = await run({ testSet: await setOf(questions(2)), subject: scriptedSubject() });
    finished.close('remove');
    expect(() => [...finished.cases()]).toThrow();
  });
});

describe('an interrupted run', () => {
  const stopAfter = (n: number, stop: AbortController) => {
    let done = 0;
    return scriptedSubject(() => {
      if (++done === n) stop.abort(new Error('stopped by hand'));
      return {};
    });
  };

  it('goes on where it stopped when it is started again, and then takes its notes away', async () => {
    const testSet = await setOf(questions(20));
    const reportDir = temporaryDirectory();
    const stop = new AbortController();
    const first = stopAfter(8, stop);
    await expect(
      run({ testSet, reportDir, subject: first, signal: stop.signal, concurrency: 1 }),
    ).rejects.toThrow('stopped by hand');
    expect(first.asked).toHaveLength(8);

    const second = scriptedSubject();
    const said: string[] = [];
    const finished = await run({
      testSet,
      reportDir,
      subject: second,
      progress: { write: (text) => void said.push(text) },
    });
    expect(second.asked).toEqual(testSet.lines.slice(8).map(({ id }) => id));
    expect(finished.resumed).toBe(8);
    expect(finished.scores.answers).toHaveLength(20);
    expect(said[0]).toBe('8 of 20 cases were done before; going on.\n');
    const partial = join(reportDir, 'cases.partial.jsonl');
    expect(existsSync(partial)).toBe(true);
    finished.close('remove');
    expect(existsSync(partial)).toBe(false);
  });

  it.each([
    ['another setting', { settings: { mode: 'generated' } }, questions(20)],
    ['another set', {}, questions(21)],
  ])('starts anew with %s', async (_, options, lines) => {
    const reportDir = temporaryDirectory();
    const stop = new AbortController();
    const subject = stopAfter(8, stop);
    await expect(
      run({ testSet: await setOf(questions(20)), reportDir, subject, signal: stop.signal, concurrency: 1 }),
    ).rejects.toThrow();
    const again = scriptedSubject();
    const finished = await run({ testSet: await setOf(lines), reportDir, subject: again, ...options });
    expect(finished.resumed).toBe(0);
    expect(again.asked).toHaveLength(lines.length);
    finished.close('remove');
  });

  it('does not trip over a record that was torn in the middle', async () => {
    const testSet = await setOf(questions(6));
    const reportDir = temporaryDirectory();
    const stop = new AbortController();
    await expect(
      run({ testSet, reportDir, subject: stopAfter(3, stop), signal: stop.signal, concurrency: 1 }),
    ).rejects.toThrow();
    const partial = join(reportDir, 'cases.partial.jsonl');
    appendFileSync(partial, '{"kind":"answer","id":"q3","outc');
    const again = scriptedSubject();
    const finished = await run({ testSet, reportDir, subject: again });
    expect(again.asked).toEqual(['q3', 'q4', 'q5']);
    expect(finished.scores.answers.map(({ id }) => id)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
    expect(readFileSync(partial, 'utf8').trimEnd().split('\n')).toHaveLength(7);
    finished.close('remove');
  });
});

describe('faults', () => {
  it('are recorded against their lines, and the run goes on', async () => {
    const subject = scriptedSubject((id) => (id === 'q3' ? new Error('connect ECONNREFUSED') : {}));
    const finished = await run({ testSet: await setOf(questions(10)), subject });
    expect(finished.faults).toBe(1);
    const faulty = [...finished.cases()].filter(({ recorded }) => recorded.fault !== undefined);
    expect(faulty.map(({ recorded }) => [recorded.id, recorded.fault])).toEqual([
      ['q3', 'connect ECONNREFUSED'],
    ]);
    expect(finished.scores.answers.find(({ id }) => id === 'q3')).toMatchObject({
      class: 'abstainedWrong',
      fault: true,
    });
    finished.close('remove');
  });

  it('stop the run when there are too many, which then goes on with the faulty lines', async () => {
    const testSet = await setOf(questions(100));
    const reportDir = temporaryDirectory();
    const down = scriptedSubject((id) =>
      Number(id.slice(1)) >= 40 ? new Error('the endpoint is away') : {},
    );
    await expect(run({ testSet, reportDir, subject: down, concurrency: 1 })).rejects.toThrow(
      /21 lines failed, more than the 20 that are borne\. The first was "q40": the endpoint is away/,
    );
    expect(down.asked).toHaveLength(61);
    const up = scriptedSubject();
    const finished = await run({ testSet, reportDir, subject: up });
    expect(finished).toMatchObject({ resumed: 40, faults: 0 });
    expect(up.asked).toHaveLength(60);
    finished.close('remove');
  });

  it('are borne up to twenty, or 2 % of a large set, or half of a small one', () => {
    expect([4, 10, 100, 1000, 10_000].map(faultLimit)).toEqual([2, 5, 20, 20, 200]);
  });
});

describe('messages', () => {
  const message = (id: string, more: object = {}): object => ({
    id,
    message: id,
    groupId: 'g1',
    expect: { category: 'none' },
    ...more,
  });
  const verdict = (id: string): Verdict => ({
    id,
    category: 'none',
    confidence: 0.9,
    severity: null,
    evidence: [],
    rule: null,
    measures: [],
    alerts: [],
    decidedBy: 'rules',
    needsReview: false,
  });
  const at = (second: number): string => new Date(Date.UTC(2026, 10, 22, 2, 0, second)).toISOString();

  it('come as timelines by group in order of time, those without sender or time alone', async () => {
    const calls: string[][] = [];
    const subject: Subject = {
      ...scriptedSubject(),
      moderate: async (lines) => {
        calls.push(lines.map(({ id }) => id));
        return lines.map(({ id }) => ({ verdict: verdict(id), usage: NO_USAGE }));
      },
    };
    const testSet = await setOf([
      message('late', { senderId: 'u1', sentAt: at(9) }),
      message('alone'),
      message('other', { senderId: 'u1', sentAt: at(1), groupId: 'g2' }),
      message('early', { senderId: 'u2', sentAt: at(3) }),
      message('no-time', { senderId: 'u2' }),
      message('same', { senderId: 'u1', sentAt: at(9) }),
    ]);
    const finished = await run({ testSet, subject, concurrency: 1 });
    expect(calls).toEqual([['early', 'late', 'same'], ['alone'], ['other'], ['no-time']]);
    expect(finished.scores.messages).toHaveLength(6);
    finished.close('remove');
  });

  it.each([
    ['too few verdicts', () => [], 'and 0 verdicts came back'],
    ['verdicts on other lines', () => [{ verdict: verdict('x'), usage: NO_USAGE }], 'came back as of "x"'],
  ])('are faults with %s', async (_, verdicts, fault) => {
    const subject: Subject = { ...scriptedSubject(), moderate: async () => verdicts() };
    const finished = await run({ testSet: await setOf([message('m1')]), subject, maxFaults: 9 });
    expect([...finished.cases()][0]?.recorded.fault).toContain(fault);
    finished.close('remove');
  });
});

describe('progress', () => {
  const shown = async (n: number, terminal: boolean): Promise<string[]> => {
    const clock = movableClock();
    const written: string[] = [];
    const subject = scriptedSubject(() => {
      clock.advance(500);
      return {};
    });
    const progress = { write: (text: string) => void written.push(text), isTTY: terminal, columns: 100 };
    (await run({ testSet: await setOf(questions(n)), subject, clock, progress, concurrency: 1 })).close(
      'remove',
    );
    return written;
  };

  it('is a line for each tenth where it is not a terminal', async () => {
    const lines = await shown(40, false);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe(' 10 %  4/40 · 2.0/s · 18 s left\n');
    expect(lines[9]).toBe('100 %  40/40 · 2.0/s\n');
  });

  it('is a bar with the time left on a terminal', async () => {
    const written = await shown(4, true);
    expect(written[1]).toBe('\r\u001b[2K████████████░░░░░░░░░░░░  50 %  2/4 · 2.0/s · 1 s left');
    expect(written.at(-1)).toBe('\n');
  });
});

/** Bytes in use once everything that can go is gone. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

describe('ten thousand lines', () => {
  it('run in bounded memory: texts go to disk', async () => {
    const n = 10_000;
    const testSet = await setOf(questions(n));
    const text = '闭包会记住外层函数的变量。'.repeat(120);
    const passages = Array.from({ length: 10 }, (_, i) => ({ label: `p${i}`, text }));
    // Each case has a text of its own, about 3 KB: some 30 MB, were they kept.
    const subject = scriptedSubject((id) => ({
      outcome: 'abstained',
      text: '资料里没有',
      candidate: `${id}${text}`,
      passages,
    }));
    const before = heapInUse();
    const finished = await run({ testSet, subject });
    let read = 0;
    for (const { recorded } of finished.cases())
      read += recorded.kind === 'answer' ? recorded.candidate.length : 0;
    const grown = (heapInUse() - before) / 1e6;
    finished.close('remove');
    expect(read).toBeGreaterThan(n * text.length);
    // What stays is the score of each case: about a kilobyte.
    expect(grown).toBeLessThan(15);
  });
});
