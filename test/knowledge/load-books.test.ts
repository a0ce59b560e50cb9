import { describe, expect, test } from 'vitest';
import { withoutFurniture } from '../../src/knowledge/load/pdf/pdf-furniture.ts';
import { linesOf } from '../../src/knowledge/load/pdf/pdf-lines.ts';
import type { Piece } from '../../src/knowledge/load/pdf/pdf-piece.ts';
import { documentOf, faultsOf, readAs } from './reading.ts';
import { zipFile } from './zip-file.ts';

const passagesOf = async (content: string, source = 'page.html') =>
  documentOf(await readAs(source, content)).passages;
const textsOf = async (content: string, source = 'page.html') =>
  (await passagesOf(content, source)).map(({ text }) => text);

describe('a book in web pages', () => {
  const bar =
    '<div class="top"><table><tr><th colspan="3">2. 画笔</th></tr><tr><td><a accesskey="p" href="1.html">上一页</a></td>' +
    '<th>第 7 章 绘画</th><td><a accesskey="n" href="3.html">下一页</a></td></tr></table><hr></div>';

  test.each([
    ['a table with the names of chapters', bar],
    [
      'a list',
      '<ul><li class="home">手册</li><li><a rel="next" href="3.html"><b>下一页</b>图层</a></li></ul>',
    ],
    [
      'a paragraph',
      '<p>Next: <a rel="next" href="3.html">Layers</a>, Up: <a rel="up" href="0.html">Top</a></p>',
    ],
  ])('is read without the bars that lead to the next page: %s', async (_, around) => {
    expect(await textsOf(`<body>${around}<h2>画笔</h2><p>画笔用来上色。</p>${around}</body>`)).toEqual([
      '画笔用来上色。',
    ]);
  });

  test('keeps a sentence that leads to the next page', async () => {
    const sentence =
      '画笔和铅笔的不同只在于边缘：铅笔的边缘总是硬的，画笔的边缘可以很软，画出来的线条会慢慢变淡。关于图层见下一章。';
    const [text] = await textsOf(
      `<h2>画笔</h2><p>${sentence.replace('下一章', '<a rel="next" href="3.html">下一章</a>')}</p>`,
    );
    expect(text).toBe(sentence);
  });

  test('is read without the links above its first heading, its index and what closes the page', async () => {
    expect(
      await textsOf(
        '<p><a href="/"><img alt="Product Site" src="a"></a><a href="/d"><img alt="Documentation" src="b"></a></p><h1>画笔</h1><p>画笔用来上色。</p>' +
          '<table class="index-cp"><tr><td><a href="#a">画笔</a></td><td>2. 画笔</td></tr><tr><td>铅笔</td><td>3</td></tr></table>' +
          '<div id="footer"><p>其他语言：English</p></div>',
      ),
    ).toEqual(['画笔用来上色。']);
  });

  test('of which a page is nothing but its index is said to hold nothing that is lost', async () => {
    const [fault] = faultsOf(
      await readAs(
        'index.html',
        '<h1>索引</h1><div class="indexdiv"><h3>P</h3><dl><dt>画笔，2.1</dt></dl></div>',
      ),
    );
    expect(fault).toMatchObject({
      source: 'index.html',
      code: 'empty',
      message: expect.stringContaining('Nothing is lost'),
    });
  });

  test('has its boxes of advice as sentences, not as tables', async () => {
    expect(
      await textsOf(
        '<div class="caution"><table><tr><td rowspan="2"><img alt="[小心]" src="c.png"></td><th>小心</th></tr>' +
          '<tr><td><p>别把画笔文件和别的程序的弄混。</p></td></tr></table></div>',
      ),
    ).toEqual(['小心：别把画笔文件和别的程序的弄混。']);
  });

  test.each([
    [
      'a table of one row',
      '<table><tr><td class="icon"><div class="title">Note</div></td><td class="content">先存盘。</td></tr></table>',
    ],
    [
      'a title of its own',
      '<div class="admonition note"><p class="admonition-title">Note</p><p>先存盘。</p></div>',
    ],
  ])('has the word over a note before its sentence: %s', async (_, note) => {
    expect(await textsOf(note)).toEqual(['Note：先存盘。']);
  });

  test('says what a picture shows once', async () => {
    const figure = (caption: string, alt: string) =>
      `<p class="title">${caption}</p><div><img alt="${alt}" src="a"></div>`;
    expect(await textsOf(`${figure('图 1 画笔菜单', '画笔菜单')}<p>选一支。</p>`)).toEqual([
      '图 1 画笔菜单\n\n选一支。',
    ]);
    expect(
      await textsOf('<figure><img alt="画笔菜单" src="a"><figcaption>图 1 画笔菜单</figcaption></figure>'),
    ).toEqual(['图 1 画笔菜单']);
    expect(
      await textsOf('<p>选一支。</p><p><img alt="画笔菜单" src="a"></p><p><img alt="[image]" src="b"></p>'),
    ).toEqual(['选一支。\n\n画笔菜单']);
  });

  test('has a term and the paragraph that explains it in one, a question and its answer apart', async () => {
    const passages = await passagesOf(
      '<h1>画笔</h1><dl><dt>硬度</dt><dd><p>边缘有多清楚。</p><p>再一段。</p></dd><dt>/doc/：</dt><dd><p>文档。</p></dd>' +
        '<dt>Size</dt><dd><ul><li>大</li></ul></dd><dt>怎么换画笔？</dt><dd><p>按 B。</p></dd></dl>',
    );
    expect(passages.map(({ headings, text }) => [headings.at(-1), text])).toEqual([
      ['画笔', '硬度：边缘有多清楚。\n\n再一段。\n\n/doc/：文档。\n\nSize\n\n- 大'],
      ['怎么换画笔？', '按 B。'],
    ]);
  });

  test('has its notes apart, and no marks of them in its sentences', async () => {
    const passages = await passagesOf(
      '<h1>画笔</h1><h2>硬度</h2><p>边缘有多清楚<a href="#n1"><sup>[1]</sup></a>，x<sup>2</sup>。</p>' +
        '<div class="footnotes"><hr><div id="n1"><p><a href="#r1"><sup>[1]</sup></a> 旧版叫锐度。</p></div></div>',
    );
    expect(passages.map(({ headings, text }) => [headings.at(-1), text])).toEqual([
      ['硬度', '边缘有多清楚，x^2。'],
      ['画笔', '旧版叫锐度。'],
    ]);
  });

  test('packed with its folder is still a book', async () => {
    const packed = zipFile([
      {
        name: 'book/META-INF/container.xml',
        content: '<container><rootfile full-path="OPS/b.opf"/></container>',
      },
      {
        name: 'book/OPS/b.opf',
        content:
          '<package xmlns:dc="d"><dc:title>画笔</dc:title><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
      },
      { name: 'book/OPS/a.xhtml', content: '<html><body><h1>硬度</h1><p>边缘有多清楚。</p></body></html>' },
    ]);
    expect(documentOf(await readAs('book.epub', packed)).passages.map(({ text }) => text)).toEqual([
      '边缘有多清楚。',
    ]);
  });
});

describe('a book in plain text', () => {
  const long = '这一行和编辑器里的每一行一样长，正好在句子的中间断开，下一行接着说同一';

  test('is read without its table of contents', async () => {
    const chapters = ['画笔', '铅笔', '图层', '蒙版', '通道'];
    const contents = [
      '1. 工具',
      ...chapters.map((name, index) => `    1.${index + 1}. ${name}`),
      '2. 用法',
    ].join('\n');
    const body = chapters.map((name, index) => `1.${index + 1}. ${name}\n\n${name}用来画画。`).join('\n\n');
    const passages = await passagesOf(`绘画\n\n${contents}\n\n${body}`, 'book.txt');
    expect(
      passages.filter(({ headings }) => headings.at(-1) === '1.2. 铅笔').map(({ text }) => text),
    ).toEqual(['铅笔用来画画。']);
    expect(passages.map(({ text }) => text).join('\n')).not.toContain('2. 用法');
  });

  test('whose lines are all set in reads as paragraphs, whatever blanks they are set in with', async () => {
    expect(
      await textsOf(`    ${long}\n\u00a0\u00a0\u00a0\u00a0${long}\n    件事情。\n\n    下一段。`, 'book.txt'),
    ).toEqual([`${long}${long}件事情。\n\n下一段。`]);
  });

  test('has headings that are questions, over two lines where they are long, and none inside a paragraph', async () => {
    const passages = await passagesOf(
      `2.1. ${long}\n吗？\n\n可以。\n\n2.2. 为什么？\n\n${long}，见第\n1.2 节和第\n3 章的开头。`,
      'book.txt',
    );
    expect(passages.map(({ headings, text }) => [headings.at(-1), text])).toEqual([
      [`2.1. ${long}吗？`, '可以。'],
      ['2.2. 为什么？', expect.stringContaining('1.2 节')],
    ]);
  });

  test('has no line of code that is set in as a title', async () => {
    const passages = await passagesOf(
      `1.1 安装\n\n${long}：\n\n    apt install foo\n\n    ${long}件事。`,
      'book.txt',
    );
    expect(passages.map(({ headings }) => headings.at(-1))).toEqual(['1.1 安装']);
  });

  test('has wrapped items of lists whole', async () => {
    expect(await textsOf(`清单：\n\n  * ${long}\n    件事情。\n  * 第二项`, 'book.txt')).toEqual([
      `清单：\n\n* ${long}件事情。\n* 第二项`,
    ]);
  });
});

test('contents of a printed book are left out where title, dots and page stand apart', () => {
  const at = (text: string, x: number, baseline: number): Piece => ({
    text,
    x,
    baseline,
    width: text.length * 10,
    size: 10,
    font: 'f1',
    pageHeight: 842,
  });
  const rows = ['安装', '开始', '维护', '升级', '打印'].flatMap((name, index) => [
    at(`1.${index} ${name}`, 50, 200 + index * 20),
    at('. . . . . . . .', 200, 200 + index * 20),
    at(String(10 + index), 500, 200 + index * 20),
  ]);
  const chapter = [at('2 网络', 50, 320), at('17', 500, 320)];
  const [page] = withoutFurniture([linesOf([...rows, ...chapter, at('正文从这里开始。', 50, 400)])]);
  expect(page?.map(({ text }) => text)).toEqual(['正文从这里开始。']);
});
