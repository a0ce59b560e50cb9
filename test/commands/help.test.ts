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

test.each(['constructor', '__proto__', 'toString'])('%s is no command either', (name) => {
  const { status, stderr } = zhujiao(name);
  expect([status, stderr.split('\n')[0]]).toEqual([2, `zhujiao: there is no command "${name}".`]);
});

test.each(['--version', '-v'])('%s says which version this is', (option) => {
  const { status, stdout } = zhujiao(option);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^zhujiao \d+\.\d+\.\d+ \(Node v\d+/)]);
});

test.each([
  [['serve', '--port'], '--port needs a value.'],
  [['serve', '--port', '-1'], '--port needs a value.'],
  [['ask', '你好', '--json=yes'], '--json stands alone: it takes no value.'],
])('%j is told what is wrong with it', (args, reason) => {
  const { status, stderr } = zhujiao(...args);
  expect([status, stderr.split('\n')[0]]).toEqual([2, `zhujiao: ${reason}`]);
});
