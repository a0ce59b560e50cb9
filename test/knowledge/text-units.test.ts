import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textUnits } from '../../src/knowledge/words/text-units.ts';

const unitsOf = (text: string): string[] => textUnits(text).map(({ start, end }) => text.slice(start, end));

describe('a passage in units', () => {
  it('ends Chinese sentences at their marks, closing quotes included', () => {
    expect(unitsOf('他说：“好了。”然后运行。结果是 3！对吗？')).toEqual([
      '他说：“好了。”',
      '然后运行。',
      '结果是 3！',
      '对吗？',
    ]);
  });

  it('ends English sentences, but not inside abbreviations, numbers and names', () => {
    expect(unitsOf('A unit opens at 9 a.m. Eastern time. Seminars end at 6 p.m. Bring a pen.')).toEqual([
      'A unit opens at 9 a.m. Eastern time.',
      'Seminars end at 6 p.m.',
      'Bring a pen.',
    ]);
    expect(unitsOf('Use e.g. list.append here. Python 3.12 is new. It works.')).toEqual([
      'Use e.g. list.append here.',
      'Python 3.12 is new.',
      'It works.',
    ]);
  });

  it('does not end a sentence inside code', () => {
    expect(unitsOf('条件 n != 10 一直成立；改成 n < 10。')).toEqual([
      '条件 n != 10 一直成立；',
      '改成 n < 10。',
    ]);
    expect(unitsOf('Write a?.b or x!=y; it is the same.')).toEqual(['Write a?.b or x!=y; it is the same.']);
    expect(
      unitsOf('至少处理 `. , ! ? ; "`；用 `s.split("。")` 切开。`print("Hi. Bye")` ends. Good.'),
    ).toEqual(['至少处理 `. , ! ? ; "`；', '用 `s.split("。")` 切开。', '`print("Hi. Bye")` ends.', 'Good.']);
    // A backtick alone opens nothing.
    expect(unitsOf('按 ` 键。再按回车。')).toEqual(['按 ` 键。', '再按回车。']);
  });

  it('keeps code blocks whole, marks inside and out', () => {
    const text = '先看例子。\n\n```python\nprint("a。b")\n\nprint(1)\n```\n再解释。';
    expect(unitsOf(text)).toEqual(['先看例子。', '```python\nprint("a。b")\n\nprint(1)\n```', '再解释。']);
    expect(textUnits(text).map(({ kind }) => kind)).toEqual(['sentence', 'code', 'sentence']);
  });

  it('takes an unclosed fence to the end', () => {
    expect(textUnits('```\ncode').map(({ kind }) => kind)).toEqual(['code']);
  });

  it('knows table rows, headings (of columns too) and list items', () => {
    const text = '## 运算符\n\n| 符号 | 意思 |\n| --- | --- |\n| `==` | 等于 |\n\n- 第一项\n- 第二项';
    expect(textUnits(text).map(({ kind }) => kind)).toEqual([
      'heading',
      'heading',
      'row',
      'sentence',
      'sentence',
    ]);
    expect(unitsOf(text).slice(-2)).toEqual(['第一项', '第二项']);
  });

  it('knows rows of pictures and of links, which are no sentences', () => {
    const text =
      '[![A](a.png)](https://a.example) ![B](b.png)\n\n[Home](https://a.example) | [Docs](./docs)\n\nSee [the docs](./docs) | or ask.';
    expect(textUnits(text).map(({ kind }) => kind)).toEqual(['heading', 'heading', 'sentence']);
  });

  it('gives ranges in order, inside the text, never overlapping, for any text', () => {
    const piece = fc.constantFrom(
      '句子。',
      'a b. C',
      '\n',
      '```\n',
      '| a | b |\n',
      '# t\n',
      '- x\n',
      '1. y',
      ' ',
      '…',
      '"!"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of textUnits(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
