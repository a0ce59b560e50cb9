import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../support/running-service.ts';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');

function zhujiao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    env: plainEnvironment(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([['--help'], ['-h'], ['nothing', '--help']])(
  'ask %s says how to ask and does nothing',
  (...args) => {
    const { status, stdout, stderr } = zhujiao('ask', ...args);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('zhujiao ask QUESTION [--course ID]');
  },
);

test('a command that is not there is named, with those that are', () => {
  const { status, stderr } = zhujiao('reply');
  expect(status).toBe(2);
  expect(stderr).toContain('there is no command "reply"');
  expect(stderr).toContain('zhujiao serve');
});
