import { expect, test } from 'vitest';
import { forTerminal } from '../../src/commands/for-terminal.ts';

const HOSTILE = '  a.zip/\u001b[2K\u001b]0;owned\u0007x\u009b1A.md:\t第 3 课\r\n';

test('what material says moves no cursor of a terminal', () => {
  expect(forTerminal(HOSTILE, { isTTY: true })).toBe('  a.zip/�[2K�]0;owned�x�1A.md:\t第 3 课�\n');
});

test('a pipe gets what there is', () => {
  expect(forTerminal(HOSTILE, {})).toBe(HOSTILE);
});
