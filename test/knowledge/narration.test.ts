import { describe, expect, it } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { narrates } from '../../src/knowledge/extract/reading/narration.ts';
import { passage } from './passages.ts';

describe('what a textbook says of its own course', () => {
  it.each([
    '接下来，我们先定义一个函数。',
    '为了看得更清楚，我们将绘制损失的曲线。',
    '在相应章节中，我们了解了如何把文本变成词元。',
    '让我们来验证一下。',
    '在本节中，我们将介绍填充和步幅。',
    '回想一下上一章的例子。',
    '正如我们在前面看到的那样，误差变大了。',
    '还有什么因素会影响输出的大小呢？',
    "Now, let's look at the data.",
    'In the previous section, we saw how to add two tensors.',
    'Recall that the loss has two terms.',
    'This section introduces norms.',
    '**Let us train the model.**',
  ])('%s', (sentence) => expect(narrates(sentence)).toBe(true));

  it.each([
    '我们将这种现象称为过拟合。',
    '我们可以使用非极大值抑制合并相似的预测框。',
    '我们首先对每个未规范化的预测求幂，这样可以确保输出非负。',
    '我们将它定义为真阳性的比例。',
    '批量大小是每次读入的样本数。',
    'We call this overfitting.',
    'Nowadays most models use ReLU.',
    'Letters are characters.',
  ])('not %s', (sentence) => expect(narrates(sentence)).toBe(false));

  it('is not what answers, nor what it is filled up with', () => {
    const lesson = passage(
      '接下来我们先看看学习率怎么影响训练。学习率太大会让模型发散，太小则几乎没有进展。那么该怎么选学习率呢？通常从 0.1 试起。',
      { title: '学习率' },
    );
    const { text } = writeExtract({ question: '学习率怎么影响训练', passages: [lesson], language: 'zh' });
    expect(text).toContain('学习率太大会让模型发散');
    expect(text).not.toContain('该怎么选学习率呢');
  });

  it('is told in no time, however long a sentence is', () => {
    const started = performance.now();
    for (const part of ['接下来，', 'now, ', '在本节中 ', '？', '**', '现在', '为了', '在，', '我们'])
      narrates(part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(50);
  });
});
