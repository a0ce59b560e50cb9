import { describe, expect, test } from 'vitest';
import { withFormulasRead, withoutFormulas } from '../../src/agent/grounding/formulas.ts';
import { createSentenceStream } from '../../src/agent/writing/of-models/sentence-stream.ts';
import { processorMs } from '../support/processor-time.ts';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const SPREAD = aPassage({
  title: '标准差',
  headings: ['标准差'],
  locator: '#标准差',
  text: '标准差是方差的平方根，$s = \\sqrt{\\frac{\\sum (x - \\bar{x})^2}{n - 1}}$。除以 n − 1 是因为均值由同样的数据估计。',
});

const answerTo = (said: string) =>
  agentOn({ passages: [SPREAD] }, scriptedChat([said])).ask('标准差的公式是什么？');

describe('a formula that a model writes in TeX', () => {
  test.each([
    '标准差是方差的平方根：$s = \\sqrt{\\frac{\\sum (x - \\bar{x})^2}{n - 1}}$ [1]。',
    '标准差是方差的平方根：\\(s=\\sqrt{\\dfrac{\\sum(x-\\bar{x})^2}{n-1}}\\) [1]。',
    '公式是：\n\n$$\ns = \\sqrt{\\frac{\\sum (x - \\bar{x})^2}{n - 1}}\n$$ [1]\n',
    '\\[ s = \\sqrt{\\frac{\\sum (x - \\bar{x})^2}{n - 1}} \\] [1]',
  ])('is read as the material’s own, and shown as it reads: %j', async (said) => {
    const { mode, text } = await answerTo(said);
    expect(mode).toBe('generated');
    expect(text.replace(/\s/g, '')).toContain('s=√((∑(x-x̄)²)/(n-1))');
    expect(text).not.toMatch(/[\\$]/);
  });

  test('is cut where one sign of it is another', async () => {
    const { text } = await answerTo(
      '标准差是方差的平方根 [1]。公式是 $s = \\sqrt{\\frac{\\sum (x - \\bar{x})^2}{n + 1}}$ [1]。',
    );
    expect(text).toContain('平方根');
    expect(text).not.toContain('+');
  });

  test('hides no word from what looks at the answer', async () => {
    const { text } = await answerTo(
      '标准差是方差的平方根 [1]。除以 $\\mathrm{加}\\text{微}{信}^1$ 是因为均值由数据估计 [1]。',
    );
    expect(text).not.toContain('信');
  });
});

test('a quantity alone is a word of its sentence', () => {
  expect(withoutFormulas('除以 $n$，得 $x^2 = 4$。')).toEqual({
    text: '除以 n，得 。',
    formulas: ['x² = 4'],
  });
});

test.each(['运行 `echo $HOME=$PATH`。', '```sh\nx=$A; y=$B^2\n```', '一本 $5，两本 $9。'])(
  'what is code or money stays: %j',
  (piece) => {
    expect(withFormulasRead(piece)).toBe(piece);
    expect(withoutFormulas(piece)).toEqual({ text: piece, formulas: [] });
  },
);

test('a formula on lines of its own is one piece, and none that never ends is waited for', () => {
  const piecesOf = (text: string): string[] => {
    const stream = createSentenceStream();
    return [...[...text].flatMap((one) => stream.push(one)), ...stream.end()];
  };
  expect(piecesOf('公式：\n$$\na = b\n$$ [1]\n好。')).toEqual(['公式：', '$$\na = b\n$$ [1]', '好。']);
  expect(piecesOf(`$$ 一。${'二。'.repeat(200)}`).length).toBeGreaterThan(100);
});

test.each(['$', '$x^', '\\(', '\\[ x=', '$$', '`$', '公式', 'the formula is ', ' :'])(
  'a long row of %j is read in time',
  (sign) => {
    const text = sign.repeat(Math.ceil(12_000 / sign.length));
    const startedAt = processorMs();
    withoutFormulas(text);
    withFormulasRead(text);
    expect(processorMs() - startedAt).toBeLessThan(50);
  },
);
