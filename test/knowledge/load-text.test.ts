import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/knowledge/load/files/decode-text.ts';
import { bytesOf, documentOf, documentsOf, faultsOf, readAs } from './reading.ts';

const passagesOf = async (source: string, content: string | Uint8Array) =>
  documentOf(await readAs(source, content)).passages;
const textsOf = async (source: string, content: string) =>
  (await passagesOf(source, content)).map((passage) => passage.text);

describe('text is told by its bytes', () => {
  const GB18030_CLOSURE = Uint8Array.of(
    0xb1,
    0xd5,
    0xb0,
    0xfc,
    0xbb,
    0xe1,
    0xbc,
    0xc7,
    0xd7,
    0xa1,
    0xa1,
    0xa3,
  );

  test.each<[string, Uint8Array, string | null]>([
    ['UTF-8', bytesOf('闭包会记住。'), '闭包会记住。'],
    ['UTF-8 with a mark', bytesOf('\ufeff闭包'), '闭包'],
    ['UTF-16 as Windows saves it', Buffer.from('\ufeff闭包', 'utf16le'), '闭包'],
    [
      'UTF-8 that shows the sign of damage',
      bytesOf('Garbled text shows \ufffd or ?.'),
      'Garbled text shows \ufffd or ?.',
    ],
    ['GB18030', GB18030_CLOSURE, '闭包会记住。'],
    ['UTF-8 cut off within a character', bytesOf('闭包会记住外层').subarray(0, -1), '闭包会记住外\ufffd'],
    ['GB18030 cut off within a character', GB18030_CLOSURE.subarray(0, -1), '闭包会记住\ufffd'],
    ['Latin-1, which nobody said', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x63), null],
    ['control characters', Uint8Array.from({ length: 64 }, (_, index) => index % 8), null],
    ['one stray control character', bytesOf('闭包\u0000会记住变量'), '闭包会记住变量'],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });
});

describe('what Markdown quotes', () => {
  test('reads as what it is: its mark stands before each paragraph, its headings begin no section', async () => {
    const quoted =
      '# Ports\n\n> ## Note\n> The server listens on the local interface only. If you are running\n> it in a container, you have to bind it to all of the interfaces.\n>\n> ```sh\n> npm start\n> ```\n\nDone.';
    expect(await textsOf('a.md', quoted)).toEqual([
      '> The server listens on the local interface only. If you are running it in a container, you have to bind it to all of the interfaces.\n\n```sh\nnpm start\n```\n\nDone.',
    ]);
  });
});

describe('plain text', () => {
  test('in lines of an editor’s width is made whole, Chinese without spaces', async () => {
    const chinese =
      '归并排序先把数组对半分开，分别排好，再合并起来，总是需要同样多\n的时间，还需要一份同样大的空间来放合并以后的结果，这是它的\n缺点。\n';
    expect(await textsOf('a.txt', chinese)).toEqual([chinese.replaceAll('\n', '')]);
    const english =
      'Merge sort halves the array, sorts both halves and merges\nthem. It always needs the same time, and as much space\nagain for the result.\n';
    expect(await textsOf('a.txt', english)).toEqual([english.trim().replaceAll('\n', ' ')]);
  });

  test('with a paragraph a line, or lists, keeps its lines', async () => {
    expect(
      await textsOf('a.txt', '第一段说一件事。\n第二段说另一件完全不同的事情，要长得多。\n短。'),
    ).toEqual(['第一段说一件事。\n\n第二段说另一件完全不同的事情，要长得多。\n\n短。']);
    expect(await textsOf('a.txt', '要带：\n- 纸\n- 笔')).toEqual(['要带：\n- 纸\n- 笔']);
    expect(await textsOf('a.txt', '　　第一段开头，\n接着写。\n　　第二段。')).toEqual([
      '第一段开头，接着写。\n\n第二段。',
    ]);
  });

  test('has the headings that are headings without doubt', async () => {
    const text =
      '第一章 绪论\n正文一。\n\n1.2 研究方法\n正文二。\n\nSummary\n=======\n正文三。\n\n第一，这不是标题。\n';
    expect(
      (await passagesOf('a.txt', text)).map(({ headings, locator, text }) => [headings, locator, text]),
    ).toEqual([
      [['第一章 绪论'], '#第一章-绪论', '正文一。'],
      [['第一章 绪论', '1.2 研究方法'], '#12-研究方法', '正文二。'],
      [['Summary'], '#summary', '正文三。\n\n第一，这不是标题。'],
    ]);
  });
});

describe('a table of values', () => {
  test.each([
    ['commas', 'question,answer\nWhat is Git?,"A version control system, distributed."'],
    ['semicolons', '问题;答案\nWhat is Git?;A version control system, distributed.'],
    ['tabs', 'Q\tA\nWhat is Git?\tA version control system, distributed.'],
    ['no head', 'What is Git?,"A version control system, distributed."'],
    [
      'a mark and Windows’ line ends',
      '\ufeff提问,回答\r\nWhat is Git?,"A version control system, distributed."\r\n',
    ],
  ])('of questions is a FAQ, with %s', async (_, csv) => {
    expect(await passagesOf('faq.csv', csv)).toMatchObject([
      { kind: 'faq', question: 'What is Git?', text: 'A version control system, distributed.' },
    ]);
  });

  test.each([
    '编号;学员问题;标准回复\n1;怎么改密码？;在设置里改。\n',
    '问题描述,处理办法,负责人\n怎么改密码？,在设置里改。,李老师\n',
    '"Customer question","Suggested answer"\n怎么改密码？,在设置里改。\n',
  ])('is a FAQ whatever its columns are called at length: %j', async (csv) => {
    expect(await passagesOf('faq.csv', csv)).toMatchObject([
      { kind: 'faq', question: '怎么改密码？', text: '在设置里改。' },
    ]);
  });

  test('of problems and their kinds is none', async () => {
    expect(await passagesOf('kinds.csv', '问题类型,数量\n登录,3\n视频,5\n')).toMatchObject([
      { kind: 'table' },
    ]);
  });

  test('with its title and its teacher over it has its columns’ names all the same', async () => {
    const csv = '高等数学教学进度,,\n授课教师：张三,,\n周次,日期,内容\n1,9月1日,极限\n2,9月8日,导数\n';
    const passages = await passagesOf('plan.csv', csv);
    expect(passages.map(({ locator, headings, text }) => [locator, headings.at(-1), text])).toEqual([
      ['row 1', '高等数学教学进度', '高等数学教学进度\n\n授课教师：张三'],
      [
        'row 4',
        '高等数学教学进度',
        '| 周次 | 日期 | 内容 |\n| --- | --- | --- |\n| 1 | 9月1日 | 极限 |\n| 2 | 9月8日 | 导数 |',
      ],
    ]);
  });

  test('whose rows have ids gives a document for each, and names rows that are not whole', async () => {
    const results = await readAs(
      'faq.csv',
      'id,question,answer\nq1,什么是闭包？,函数。\nq2,,没有问题\nq1,又来？,是。\n',
    );
    expect(documentsOf(results)).toMatchObject([
      { source: 'q1', passages: [{ locator: '', question: '什么是闭包？' }] },
    ]);
    expect(faultsOf(results).map((fault) => [fault.source, fault.code])).toEqual([
      ['faq.csv:3', 'malformed_line'],
      ['faq.csv:4', 'duplicate_id'],
    ]);
  });

  test('of titles and texts has a passage for each', async () => {
    expect(await passagesOf('terms.csv', '术语,解释\n闭包,会记住变量。\n')).toMatchObject([
      { kind: 'prose', title: '闭包', headings: ['闭包'], locator: 'row 2', text: '会记住变量。' },
    ]);
  });

  test('of a thousand rows is found by the row each passage begins with, under its head', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `${index},学员${index},${index % 100}`);
    const passages = await passagesOf('marks.csv', ['编号,姓名,成绩', ...rows].join('\n'));
    expect(passages.length).toBeGreaterThan(10);
    for (const { locator, text } of passages) {
      const [head, , first] = text.split('\n');
      expect(head).toBe('| 编号 | 姓名 | 成绩 |');
      expect(first).toContain(`| ${Number(locator.slice(4)) - 2} |`);
    }
  });
});

describe('subtitles', () => {
  const cue = (from: string, to: string, text: string) => `${from} --> ${to}\n${text}\n\n`;

  test('that roll have each line once', async () => {
    const rolling =
      'WEBVTT\n\n' +
      cue('00:01.000', '00:02.000', 'we look at') +
      cue('00:02.000', '00:03.000', 'we look at\nrecursion today') +
      cue('00:03.000', '00:04.000', 'recursion today\nand tomorrow.');
    expect(await textsOf('a.vtt', rolling)).toEqual(['we look at recursion today and tomorrow.']);
  });

  test('make passages of a minute or two, each found at its beginning', async () => {
    const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',');
    const long = Array.from(
      { length: 600 },
      (_, index) =>
        `${index}\n${cue(clock(index * 4), clock(index * 4 + 4), `这是第 ${index} 句字幕，讲的是循环。`)}`,
    ).join('');
    const passages = await passagesOf('a.srt', long);
    expect(passages[1]?.locator).toMatch(/^00:0[12]:\d\d$/);
    for (const { locator, text } of passages) {
      const [hours = 0, minutes = 0, seconds = 0] = locator.split(':').map(Number);
      expect(text).toMatch(new RegExp(`^这是第 ${((hours * 60 + minutes) * 60 + seconds) / 4} 句`));
    }
  });

  test('without empty lines, with tags, or with a damaged cue are read as far as they go', async () => {
    const odd =
      '1\n00:00:01,000 --> 00:00:02,000\n<font color="red">红</font>&amp;{\\an8}黑。\n2\n00:00:0x --> 坏\n丢了\n\n3\n00:00:05,5 --> 00:00:06,000 X1:1\n还在。';
    expect((await textsOf('a.srt', odd)).join()).toMatch(/^红&黑。[\s\S]*还在。$/);
  });
});

test('a notebook of format 3, with errors, pictures and long outputs, is read within bounds', async () => {
  const notebook = {
    nbformat: 3,
    worksheets: [
      {
        cells: [
          { cell_type: 'heading', level: 1, source: ['循环'] },
          {
            cell_type: 'code',
            input: 'for i in range(100): print(i)',
            outputs: [
              { output_type: 'stream', text: Array.from({ length: 100 }, (_, index) => `${index}\n`) },
              {
                output_type: 'display_data',
                data: { 'image/png': 'iVBOR', 'text/plain': '<Figure size 1x1>' },
              },
              { output_type: 'pyerr', ename: 'KeyError', evalue: "'a'" },
            ],
          },
          { cell_type: 'raw', source: '原文' },
        ],
      },
    ],
  };
  const [passage] = await passagesOf('a.ipynb', JSON.stringify(notebook));
  expect(passage).toMatchObject({ locator: '#循环', title: '循环' });
  expect(passage?.text).toContain('0\n1\n');
  expect(passage?.text).not.toContain('50');
  expect(passage?.text).not.toContain('Figure');
  expect(passage?.text).toMatch(/…\n```\n\n原文$/);
});
