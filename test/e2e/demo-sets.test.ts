import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainEnvironment, temporaryDirectory } from '../support/running-service.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const dataDir = temporaryDirectory('demo-sets');

function zhujiao(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(ROOT, 'src/main.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: dataDir },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

beforeAll(() => {
  const imported = zhujiao('import', 'data');
  expect(imported.code, imported.err).toBe(0);
}, 120_000);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the demo sets, in the default mode', () => {
  it.each(['python-101', 'python-101-held-out'])(
    'are answered no worse than the committed baseline: %s',
    { timeout: 180_000 },
    (name) => {
      const run = zhujiao(
        'eval',
        `data/eval/${name}.jsonl`,
        '--baseline',
        `data/eval/baseline/${name}.json`,
        '--fail-on-regression',
      );
      expect(run.code, `${run.out}\n${run.err}`).toBe(0);
      expect(run.out).toContain('questions');
    },
  );

  it.each([
    ['follow-ups', 'hitAt1>=0.85,hitAt5>=0.92'],
    ['follow-ups-held-out', 'hitAt1>=0.72,hitAt5>=0.93'],
  ])('find what a follow-up is about without a model: %s', { timeout: 120_000 }, (name, floor) => {
    const run = zhujiao('eval', `data/eval/${name}.jsonl`, '--require', floor);
    expect(run.code, `${run.out}\n${run.err}`).toBe(0);
  });

  it('are answered though their words are English ones', { timeout: 120_000 }, () => {
    const imported = zhujiao('import', 'data/eval');
    expect(imported.code, imported.err).toBe(0);
    const floor = 'coverage>=0.7,wrongRate<=0.12';
    const run = zhujiao('eval', 'data/eval/code-switched-held-out.jsonl', '--require', floor);
    expect(run.code, `${run.out}\n${run.err}`).toBe(0);
  });

  it('are answered of courses that nothing was tuned for', { timeout: 240_000 }, () => {
    const imported = zhujiao('import', 'data/eval');
    expect(imported.code, imported.err).toBe(0);
    for (const [name, floor] of [
      ['algorithms-zh', 'coverage>=0.48,wrongRate<=0.04'],
      ['algorithms-zh-held-out', 'coverage>=0.35,wrongRate<=0.11'],
      ['web-en', 'coverage>=0.5,wrongRate<=0.04'],
      ['web-en-held-out', 'coverage>=0.31,wrongRate<=0.12'],
    ]) {
      const run = zhujiao('eval', `data/eval/${name}.jsonl`, '--require', floor!);
      expect(run.code, `${run.out}\n${run.err}`).toBe(0);
    }
  });

  it('are answered though a story leads to them', { timeout: 120_000 }, () => {
    const floor = 'coverage>=0.5,wrongRate<=0.1';
    const run = zhujiao('eval', 'data/eval/told-as-stories.jsonl', '--require', floor);
    expect(run.code, `${run.out}\n${run.err}`).toBe(0);
  });

  it('say no where a requirement is not met', { timeout: 120_000 }, () => {
    const run = zhujiao('eval', 'data/eval/follow-ups.jsonl', '--require', 'hitAt1>=0.999');
    expect(run.code, run.err).toBe(1);
  });

  it('can be calibrated on, and say which calibration served', { timeout: 180_000 }, () => {
    const calibrated = zhujiao('calibrate', 'data/eval/python-101.jsonl', '--course', 'python-101', '--json');
    expect(calibrated.code, calibrated.err).toBe(0);
    expect(JSON.parse(calibrated.out)).toMatchObject([{ courseId: 'python-101', kind: 'fitted' }]);
    const run = zhujiao('eval', 'data/eval/python-101-held-out.jsonl', '--json');
    const report = JSON.parse(run.out) as { calibrations: Record<string, number> };
    expect(report.calibrations).toHaveProperty('course');
  });
});

describe('bad input to a command', () => {
  it.each([
    ['a command that is not there', ['fly'], /no command "fly"/],
    ['an unknown option', ['ask', '--loud', 'hi'], /--loud/],
    ['an unknown course', ['ask', '闭包是什么', '--course', 'nope'], /no course "nope".*python-101/s],
    ['an unknown group', ['ask', '闭包是什么', '--group', 'nope'], /no group "nope"/],
    ['an empty question', ['ask', ' '], /No question/],
    ['a path that is not there', ['ingest', '/nowhere/at/all', '--course', 'x'], /does not exist/],
    ['a test set that is not there', ['eval', 'nowhere.jsonl'], /nowhere\.jsonl/],
  ])('is named with its mend and ends with 2: %s', (_what, args, message) => {
    const run = zhujiao(...args);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(message);
    expect(run.out).toBe('');
  });
});
