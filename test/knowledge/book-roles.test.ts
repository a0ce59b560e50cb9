import { expect, test } from 'vitest';
import { withoutBookRoles } from '../../src/knowledge/load/plain/markdown/book-roles.ts';
import { processorMs } from '../support/processor-time.ts';

test.each([
  ['如 :numref:`fig_mlp`所示，在 :numref:`sec_linear`中介绍过。', '如图所示，在相应章节中介绍过。'],
  ['这很重要（详情参见 :numref:`sec_momentum`）。由 :eqref:`eq_x`可得。', '这很重要。由公式可得。'],
  ['GPT-2 :cite:`Radford.2019`和RoBERTa :cite:`Liu.2019`。', 'GPT-2和RoBERTa。'],
  ['## [**训练**]\n:label:`sec_train`\n\n下面(**读取数据集**)。', '## **训练**\n\n\n下面**读取数据集**。'],
  ['[~~只在幻灯片上~~]\n先看[**形状\n不同**]的*数组*。', '\n先看形状\n不同的*数组*。'],
  ['图 :numref:`fig_a`描述了它，见表:numref:`tab_b`。', '图描述了它，见表。'],
  ['Figure :numref:`fig_a` shows it.', ' the figure shows it.'],
  [':begin_tab:`mxnet`\n用它。\n:end_tab:', '\n用它。\n'],
  ['See {ref}`that chapter <sec-b>` and {numref}`fig_c`.', 'See that chapter and the figure.'],
])('%j reads %j', (written, read) => {
  expect(withoutBookRoles(written)).toBe(read);
});

test.each([
  '```python\nsuper().__init__(**kwargs)  # :numref:`fig_a`\n```\n',
  '时间 12:30:45，:smile: `a`，f(**kwargs)，[**粗体**](http://example.com)',
  'class A: pass\n\n`x: int` 和 `{a}`',
])('%j stays as it is', (written) => {
  expect(withoutBookRoles(written)).toBe(written);
});

test('is read in no time, whatever it is', () => {
  for (const piece of [
    ':ref:`a`',
    ':ref:`',
    '（',
    '(**',
    '[**a',
    '[~~a',
    '[**a*\n',
    '{ref}`',
    '```\n',
    ':a:',
    ' ',
  ]) {
    const startedAt = processorMs();
    withoutBookRoles(piece.repeat(20_000));
    expect(processorMs() - startedAt, piece).toBeLessThan(500);
  }
});
