import { describe, expect, test } from 'vitest';
import { cleanSentence } from '../../src/knowledge/words/markdown-cleaning.ts';
import { processorMs } from '../support/processor-time.ts';

describe('a sentence of Markdown as it reads in a chat', () => {
  test.each([
    ['**粗体**和*斜体*', '粗体和斜体'],
    // Bold that runs over the end of a sentence.
    [
      '全卷积网络**用双线性插值的上采样初始化转置卷积层。',
      '全卷积网络用双线性插值的上采样初始化转置卷积层。',
    ],
    ['我们使用Xavier初始化参数。**', '我们使用Xavier初始化参数。'],
    ['**Note: this is important.', 'Note: this is important.'],
    ['It ends here.**', 'It ends here.'],
  ])('loses its marks: %j', (markdown, read) => {
    expect(cleanSentence(markdown)).toBe(read);
  });

  test.each(['2**3 is 8', '2 ** 3 is 8', '用 **kwargs 收集', '**kwargs collects them', '`a**b` 与 `**c`'])(
    'keeps what is no mark: %j',
    (markdown) => {
      expect(cleanSentence(markdown)).toBe(markdown);
    },
  );

  test.each([
    ['同等的效果， 并且\n计算的速度', '同等的效果，并且计算的速度'],
    ['第一行\n第二行', '第一行第二行'],
    ['他说“好。” 然后走了', '他说“好。”然后走了'],
    ['The “Cargo home” functions as a cache.', 'The “Cargo home” functions as a cache.'],
    ['Python 3 与\nEnglish words\ngo on', 'Python 3 与 English words go on'],
  ])('is on one line, with spaces where its script has them: %j', (markdown, read) => {
    expect(cleanSentence(markdown)).toBe(read);
  });

  test('however long, is read in time', () => {
    for (const piece of ['\n', '，\n', '中\n', '**', '**a', '在**', ' ']) {
      const text = `中${piece.repeat(20_000 / piece.length)}`;
      const before = processorMs();
      cleanSentence(text);
      expect(processorMs() - before, JSON.stringify(piece)).toBeLessThan(400);
    }
  });
});
