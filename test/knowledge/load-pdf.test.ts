import { describe, expect, test } from 'vitest';
import { blocksOfLines } from '../../src/knowledge/load/pdf/pdf-blocks.ts';
import { withoutFurniture } from '../../src/knowledge/load/pdf/pdf-furniture.ts';
import { linesOf } from '../../src/knowledge/load/pdf/pdf-lines.ts';
import type { Piece } from '../../src/knowledge/load/pdf/pdf-piece.ts';

/** Text at a place on an A4 page, in a font whose characters are half as wide as they are high, Han as wide. */
function piece(text: string, x: number, baseline: number, said: Partial<Piece> = {}): Piece {
  const size = said.size ?? 10;
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e80' ? size : size / 2), 0);
  return { text, x, baseline, width, size, font: 'f1', pageHeight: 842, ...said };
}

const textsOf = (pieces: Piece[]) => linesOf(pieces).map((line) => line.text);
const blocksOf = (pieces: Piece[]) => blocksOfLines(linesOf(pieces)).map((block) => block.text);

describe('the lines of a page', () => {
  test('are put together from what stands side by side, in whatever order it was drawn', () => {
    expect(
      textsOf([
        piece('world', 80, 100),
        piece('2', 105, 97, { size: 6 }),
        piece('下一行', 50, 115),
        piece('Hello', 50, 100),
      ]),
    ).toEqual(['Hello', 'world2', '下一行']);
    expect(textsOf([piece('Hello', 50, 100), piece('world', 78, 100)])).toEqual(['Hello world']);
  });

  test('have no spaces where Chinese is spread to the margin', () => {
    expect(textsOf([piece('递 归 函 数 调 用 自 己', 50, 100)])).toEqual(['递归函数调用自己']);
    expect(textsOf([piece('目 录', 50, 100)])).toEqual(['目录']);
    expect(textsOf([piece('递归', 50, 100), piece('函数', 73, 100)])).toEqual(['递归函数']);
    expect(textsOf([piece('用 Python 写程序，再运行 它', 50, 100)])).toEqual(['用 Python 写程序，再运行 它']);
  });

  test('of two columns follow each other, under and above what stands over both', () => {
    const column = (x: number, name: string) =>
      Array.from({ length: 6 }, (_, index) =>
        piece(`${name}${index} ${'x'.repeat(36)}`, x, 100 + index * 12),
      );
    const page = [
      piece('T'.repeat(80), 60, 70),
      ...column(50, 'left'),
      ...column(300, 'right'),
      piece('F'.repeat(80), 60, 200),
    ];
    const drawnInRows = [...page].sort((a, b) => a.baseline - b.baseline);
    const names = textsOf(drawnInRows).map((text) => text.slice(0, 6).trim());
    expect(names).toEqual([
      'TTTTTT',
      ...['left0', 'left1', 'left2', 'left3', 'left4', 'left5'],
      ...['right0', 'right1', 'right2', 'right3', 'right4', 'right5'],
      'FFFFFF',
    ]);
  });
});

describe('the blocks of a page', () => {
  test('are paragraphs, parted by space, by indentation and by a last line that stops short', () => {
    const long = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十';
    expect(
      blocksOf([
        piece(long, 50, 100),
        piece('第一段完。', 50, 115),
        piece(long, 50, 130),
        piece('第二段没完', 50, 145),
        piece(long, 70, 160),
        piece(long, 50, 175),
        piece('隔得远。', 50, 220),
      ]),
    ).toEqual([`${long}第一段完。`, `${long}第二段没完`, `${long}${long}`, '隔得远。']);
  });

  test('are lists with the marks that Markdown has', () => {
    expect(
      blocksOf([
        piece('•', 50, 100),
        piece('第一项', 65, 100),
        piece('•', 50, 115),
        piece('第二项，', 65, 115),
        piece('接着写', 65, 130),
      ]),
    ).toEqual(['- 第一项\n- 第二项，接着写']);
  });

  test('are tables, with the lines of a wrapped cell joined', () => {
    expect(
      blocksOf([
        ...[piece('方法', 50, 100), piece('做法', 150, 100), piece('何时用', 300, 100)],
        ...[piece('分层', 50, 115), piece('先分层，再在每', 150, 115), piece('差别大', 300, 115)],
        piece('层里抽', 150, 130),
        ...[piece('整群', 50, 145), piece('抽若干个群', 150, 145), piece('没有名单', 300, 145)],
      ]),
    ).toEqual([
      '| 方法 | 做法 | 何时用 |\n| --- | --- | --- |\n| 分层 | 先分层，再在每层里抽 | 差别大 |\n| 整群 | 抽若干个群 | 没有名单 |',
    ]);
  });

  test('are code with its indentation, told by its letters being equally wide', () => {
    const code = { font: 'f2' };
    expect(
      blocksOf([
        piece('下面的函数：', 50, 100),
        piece('def mean(values):', 50, 115, code),
        piece('if MAXIMUM == WIDTH:', 70, 130, code),
        piece('return 0  # ', 90, 145, code),
        piece('空', 150, 145, { font: 'f3' }),
        piece('完。', 50, 175),
      ]),
    ).toEqual([
      '下面的函数：',
      '```\ndef mean(values):\n    if MAXIMUM == WIDTH:\n        return 0  # 空\n```',
      '完。',
    ]);
  });
});

test('running heads, page numbers and tables of contents are left out', () => {
  const page = (number: number) =>
    linesOf([
      piece(`第 ${number} 章 讲义`, 50, 30),
      piece(`正文 ${number}`, 50, 400),
      piece('结果是 42', 50, 600),
      piece(`- ${number} -`, 280, 820),
    ]);
  const contents = linesOf([piece('1 绪论 ............. 3', 50, 100), piece('目录在这里。', 50, 115)]);
  expect(
    withoutFurniture([contents, page(2), page(3), page(4)]).map((lines) => lines.map((line) => line.text)),
  ).toEqual([['目录在这里。'], ['正文 2', '结果是 42'], ['正文 3', '结果是 42'], ['正文 4', '结果是 42']]);
});
