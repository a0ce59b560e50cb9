import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSentenceStream } from '../../src/agent/writing/of-models/sentence-stream.ts';

/** All pieces of a text that comes in these chunks. */
function piecesOf(chunks: string[]): string[] {
  const stream = createSentenceStream();
  return [...chunks.flatMap((chunk) => stream.push(chunk)), ...stream.end()];
}

describe('a growing answer is cut', () => {
  test.each([
    ['at Chinese sentence ends', '闭包会记住变量。它很有用！', ['闭包会记住变量。', '它很有用！']],
    ['at English sentence ends', 'It remembers. It is useful.', ['It remembers.', 'It is useful.']],
    ['at line ends', '第一行\n第二行', ['第一行', '第二行']],
    [
      'not inside numbers and names',
      '圆周率约 3.14，用 list.append 添加。',
      ['圆周率约 3.14，用 list.append 添加。'],
    ],
    [
      'behind the citation that follows a sentence',
      '闭包会记住。[1] 它有用。 [2][3]',
      ['闭包会记住。[1]', '它有用。 [2][3]'],
    ],
    [
      'behind the citation that stands inside',
      '闭包会记住 [1]。它有用 [2]。',
      ['闭包会记住 [1]。', '它有用 [2]。'],
    ],
    [
      'not where a quotation ends and the sentence goes on, nor behind a title',
      'A name like "Tom, Jr." has a comma in it. Ask Dr. Ames about it.',
      ['A name like "Tom, Jr." has a comma in it.', 'Ask Dr. Ames about it.'],
    ],
    ['behind closing quotation marks', '他说“可以。”然后走了。', ['他说“可以。”', '然后走了。']],
    [
      'around a block of code, whole',
      '看代码：\n```python\nprint(1)\n\nprint(2)\n```\n[1]\n就这样。',
      ['看代码：', '```python\nprint(1)\n\nprint(2)\n```\n[1]', '就这样。'],
    ],
    ['around a block that never ends', '看：\n```python\nprint(1)', ['看：', '```python\nprint(1)']],
    [
      'not inside code between backticks, where that ends',
      '比如 `age = int(input("几岁？"))` 就行。再转换。',
      ['比如 `age = int(input("几岁？"))` 就行。', '再转换。'],
    ],
    [
      'inside what only begins like code',
      '它叫 `x。再看。\n`y` 也是。',
      ['它叫 `x。', '再看。', '`y` 也是。'],
    ],
    ['around tildes as well', '~~~\na = 1\n~~~\n完。', ['~~~\na = 1\n~~~', '完。']],
  ])('%s', (_, text, pieces) => {
    expect(piecesOf([text])).toEqual(pieces);
  });

  test('and a piece comes out as soon as it is whole', () => {
    const stream = createSentenceStream();
    expect(stream.push('闭包会记')).toEqual([]);
    expect(stream.push('住变量。它')).toEqual(['闭包会记住变量。']);
    expect(stream.push('很有用')).toEqual([]);
    expect(stream.end()).toEqual(['它很有用']);
    expect(stream.end()).toEqual([]);
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      '闭包',
      '会记住变量',
      '`',
      '。',
      '！',
      '”',
      '）',
      ' ',
      '\n',
      '\n\n',
      '[1]',
      ' [2]',
      '[12]',
      '[',
      '`x`',
      '```',
      '```python\n',
      '\n```\n',
      '~~~\n',
      'a.b',
      '3.14',
      'word. ',
      '?',
      '; ',
      '；',
      '- item\n',
    ),
    fc.string({ maxLength: 5 }),
  );
  const answer = fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(''));

  /** A text and places to cut it at. */
  const chunked = fc.tuple(answer, fc.array(fc.nat({ max: 200 }), { maxLength: 12 })).map(([text, cuts]) => {
    const places = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort(
      (a, b) => a - b,
    );
    return { text, chunks: places.slice(1).map((end, index) => text.slice(places[index], end)) };
  });

  test('the same way however the text arrives', () => {
    fc.assert(
      fc.property(chunked, ({ text, chunks }) => {
        expect(piecesOf(chunks)).toEqual(piecesOf([text]));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the same way when it arrives letter by letter', () => {
    fc.assert(
      fc.property(answer, (text) => {
        expect(piecesOf(text.split(''))).toEqual(piecesOf([text]));
      }),
      { numRuns: 1_000 },
    );
  });

  test('without losing or adding anything but white space', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(chunked, ({ text, chunks }) => {
        expect(bare(piecesOf(chunks).join(''))).toBe(bare(text));
      }),
    );
  });
});
