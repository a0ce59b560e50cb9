import { describe, expect, test } from 'vitest';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';
import { holdsFormulas } from '../../src/agent/grounding/formulas.ts';
import { questionsIn } from '../../src/agent/question/asked/questions-in.ts';
import { refusal } from '../../src/agent/refusals/refusals.ts';
import { aPassage } from '../support/samples.ts';

const refused = (said: string, text: string): string | null =>
  refusal(plainTextOf(said), [aPassage({ text })]);

describe('what a passage says, told in a model’s words', () => {
  test.each([
    ['不配置也能运行，会使用默认值。', '配置文件是可选的。没有配置文件时使用默认值。'],
    ['面团表面有小气泡，说明发酵开始了。', '面团表面出现细小的气泡说明发酵开始了。'],
    ['请联系管理员来重启服务器。', '不要自己重启服务器，请联系管理员来重启。'],
    ['The deadline is Jan 12.', 'The deadline is January 12.'],
    [
      'You can install Python by running the installer on Windows.',
      'Download the installer and run it to install Python on Windows. Check it with `python --version`.',
    ],
  ])('may leave: %s', (said, text) => {
    expect(refused(said, text)).toBeNull();
  });

  test.each([
    ['烫伤后自己挑破水泡。', '烫伤后不要自己挑破水泡。'],
    ['烫伤后用冰敷十五分钟。', '烫伤后用凉水冲十五分钟，不要用冰敷。'],
    ['不配学的人别来。', '配置文件是可选的。'],
    ['The outer function Slow people read this.', 'The outer function keeps its slow variables.'],
  ])('may not: %s', (said, text) => {
    expect(refused(said, text)).not.toBeNull();
  });
});

test('of an equation not a part is held, however it is written', () => {
  const line = aPassage({ text: '回归直线是 $\\hat{y} = a + bx$，也写作 y = a + b·x。斜率 b = 2。' });
  expect(holdsFormulas(line, ['ŷ = a + bx'])).toBe(true);
  expect(holdsFormulas(line, ['y=a+b×x'])).toBe(true);
  expect(holdsFormulas(line, ['b = 2'])).toBe(true);
  expect(holdsFormulas(line, ['a + b'])).toBe(true);
  expect(holdsFormulas(line, ['y = a + b'])).toBe(false);
  expect(holdsFormulas(line, ['y = a'])).toBe(false);
});

test.each([
  ['for循环怎么写 while怎么写', ['for循环怎么写', 'while怎么写']],
  ['python 怎么安装 pycharm 怎么安装', ['python 怎么安装', 'pycharm 怎么安装']],
  ['怎么用 pip 安装', []],
  ['怎么查看 python 版本是多少', []],
])('questions with a blank between them are several: %s', (text, questions) => {
  expect(questionsIn(text)).toEqual(questions);
});
