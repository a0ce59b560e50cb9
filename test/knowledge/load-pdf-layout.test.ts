import { expect, test } from 'vitest';
import { type PlacedText, pdfFile } from './pdf-file.ts';
import { documentOf, readAs } from './reading.ts';

const textOf = async (texts: PlacedText[], page?: { rotate?: number }): Promise<string> =>
  documentOf(await readAs('page.pdf', pdfFile(texts, page)))
    .passages.map(({ text }) => text)
    .join('\n\n');

const SAFETY = ['进实验室要穿实验服，', '长头发要扎起来，', '不得把食物带进实验室。'];
const WHOLE = '进实验室要穿实验服，长头发要扎起来，不得把食物带进实验室。';

test.each<[string, PlacedText[]]>([
  ['upwards', SAFETY.map((text, at) => ({ text, x: 100 + at * 18, y: 100, turned: 1 }))],
  ['downwards', SAFETY.map((text, at) => ({ text, x: 400 - at * 18, y: 700, turned: 3 }))],
  ['upside down', SAFETY.map((text, at) => ({ text, x: 500, y: 100 + at * 18, turned: 2 }))],
])('a page whose text runs %s is read as whoever turns the paper does', async (_, texts) => {
  expect(await textOf(texts)).toBe(WHOLE);
});

test('a page that is shown on its side is read, whichever way its text lies', async () => {
  const level = SAFETY.map((text, at) => ({ text, x: 50, y: 700 - at * 18 }));
  for (const rotate of [90, 180, 270]) expect(await textOf(level, { rotate })).toBe(WHOLE);
});

test('a stamp across a page is not read', async () => {
  const level = SAFETY.map((text, at) => ({ text, x: 50, y: 700 - at * 18 }));
  expect(await textOf([...level, { text: '内部资料', x: 300, y: 300, turned: 1 }])).toBe(WHOLE);
});

test('what is written from above to below is read line by line from the right', async () => {
  const lines = ['关关雎鸠︐在河之洲︒', '窈窕淑女︐君子好逑︒', '参差荇菜'];
  const drawn = lines.flatMap((line, column) =>
    [...line].map((text, row) => ({ text, x: 300 - column * 20, y: 600 - row * 12 })),
  );
  const around = { text: '下面是《关雎》的开头。', x: 50, y: 660 };
  expect(await textOf([around, ...drawn])).toBe(
    '下面是《关雎》的开头。\n\n关关雎鸠，在河之洲。窈窕淑女，君子好逑。参差荇菜',
  );
});

/** Cells of a table in the middle of their columns, or where `at` puts them. */
const tableOf = (
  rows: string[][],
  middles: number[],
  at = (middle: number, width: number): number => middle - width / 2,
): PlacedText[] =>
  rows.flatMap((row, number) =>
    row.map((text, column) => ({
      text,
      x: at(middles[column] ?? 0, text.length * 12),
      y: 700 - number * 22,
    })),
  );

test('a table whose cells stand in the middle of their columns has each in its own', async () => {
  const rows = [
    ['周次', '日期', '授课内容', '作业'],
    ['一', '九月五日', '绪论与环境搭建', '无'],
    ['二', '九月十二日', '变量', '习题一'],
    ['三', '九月十九日', '条件与循环的综合应用', '习题二、三'],
  ];
  expect(await textOf(tableOf(rows, [60, 150, 320, 480]))).toBe(
    [
      '| 周次 | 日期 | 授课内容 | 作业 |',
      '| --- | --- | --- | --- |',
      '| 一 | 九月五日 | 绪论与环境搭建 | 无 |',
      '| 二 | 九月十二日 | 变量 | 习题一 |',
      '| 三 | 九月十九日 | 条件与循环的综合应用 | 习题二、三 |',
    ].join('\n'),
  );
});

test('the names of columns over the middle of what is set to the left are their names', async () => {
  const head = tableOf([['日期', '科目', '考场', '备注']], [90, 200, 300, 450]);
  const body = tableOf(
    [
      ['六月二十一日', '大学英语', '二教二〇三'],
      ['六月二十二日', '数据结构', '机房五'],
    ],
    [40, 160, 250, 340],
    (left) => left,
  ).map((cell) => ({ ...cell, y: cell.y - 22 }));
  const text = await textOf([...head, ...body]);
  expect(text).toMatch(/^\| 日期 \| 科目 \| 考场[^|]*\|\n.*\n\| 六月二十一日 \| 大学英语 \| 二教二〇三 \|\n/);
});

test('a heading below two columns is of what follows, not of the second', async () => {
  const column = (x: number, y: number, lines: number, begins: string): PlacedText[] =>
    Array.from({ length: lines }, (_, at) => ({
      text: `${at === 0 ? begins : '风雅颂三'}部分各有来历，各有用处，各有名篇${at === lines - 1 ? '。' : ''}`,
      x,
      y: y - at * 17,
    }));
  const document = documentOf(
    await readAs(
      'page.pdf',
      pdfFile([
        { text: '一、诗经', x: 50, y: 720, size: 18 },
        ...column(50, 690, 6, '诗经的三'),
        { text: '二、考试', x: 50, y: 550, size: 18 },
        ...column(320, 690, 5, '楚辞的十'),
        {
          text: '期末考试闭卷，时长一百二十分钟，满分一百分，不得携带任何资料和电子设备入场。',
          x: 50,
          y: 520,
        },
      ]),
    ),
  );
  expect(document.passages.map(({ headings, text }) => [headings.at(-1), text.slice(0, 4)])).toEqual([
    ['一、诗经', '诗经的三'],
    ['二、考试', '期末考试'],
  ]);
});

test('a sheet of two pages loses the head that stands on both', async () => {
  const page = (text: string): PlacedText[] => [
    { text: '化学系内部资料', x: 50, y: 810 },
    { text, x: 50, y: 700 },
  ];
  const { passages } = documentOf(
    await readAs('sheet.pdf', pdfFile(page('进实验室要穿实验服。'), { more: [page('长头发要扎起来。')] })),
  );
  expect(passages.map(({ locator, text }) => [locator, text])).toEqual([
    ['p.1', '进实验室要穿实验服。'],
    ['p.2', '长头发要扎起来。'],
  ]);
});
