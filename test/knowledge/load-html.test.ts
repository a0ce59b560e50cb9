import { describe, expect, test } from 'vitest';
import { bytesOf, documentOf, readAs } from './reading.ts';

const page = async (html: string | Uint8Array, source = 'page.html') =>
  documentOf(await readAs(source, html));
const texts = async (html: string) => (await page(html)).passages.map((passage) => passage.text);
const places = async (html: string) =>
  (await page(html)).passages.map((passage) => [passage.locator, passage.title]);

describe('a web page', () => {
  test('is read without what stands around its content', async () => {
    const around = `<html><head><title>闭包 — 网站</title><style>p {}</style></head><body>
      <header><a href="/">首页</a></header><nav><ul><li>目录</li></ul></nav>
      <div class="sidebar">广告</div><div aria-hidden="true">隐藏</div><div style="display: none">更隐藏</div>
      <h1>闭包<a class="headerlink" href="#x">¶</a></h1><p>闭包会<b>记住</b>变量。<script>track()</script></p>
      <button>分享</button><footer>版权所有</footer></body></html>`;
    const { title, passages } = await page(around);
    expect(title).toBe('闭包');
    expect(passages.map((passage) => passage.text)).toEqual(['闭包会记住变量。']);
  });

  test.each([
    '<nav>菜单</nav><main><p>正文。</p></main><p>别的。</p>',
    '<p>别的。</p><div role="main"><p>正文。</p></div>',
    '<div>菜单</div><article><p>正文。</p></article><div>推荐</div>',
  ])('is read from the part that it marks as its content: %s', async (html) => {
    expect(await texts(html)).toEqual(['正文。']);
  });

  test('calls its places as it does itself, else by their headings', async () => {
    expect(
      await places(
        '<h2 id="scope">作用域</h2><p>一</p>' +
          '<section id="closures"><h2>闭包</h2><p>二</p></section>' +
          '<a name="old"></a><h2>装饰器</h2><p>三</p>' +
          '<h2><a id="inside"></a>生成器</h2><p>四</p>' +
          '<h2>异常</h2><p>五</p><h2>异常</h2><p>六</p>' +
          '<section id="main-content"><h2>模块</h2><p>七</p></section>',
      ),
    ).toEqual([
      ['#scope', '作用域'],
      ['#closures', '闭包'],
      ['#old', '装饰器'],
      ['#inside', '生成器'],
      ['#异常', '异常'],
      ['#异常-2', '异常'],
      ['#模块', '模块'],
    ]);
  });

  test('keeps code as it is written, with its language and without line numbers', async () => {
    expect(
      await texts(
        '<div class="highlight"><table><tr><td class="linenos"><pre>1\n2</pre></td><td><pre><code class="language-python">' +
          'if a &lt; b:\n    <span class="k">print</span>(a)\n</code></pre></td></tr></table></div>',
      ),
    ).toEqual(['```python\nif a < b:\n    print(a)\n```']);
    expect(await texts('<pre>a\n```\nb</pre>')).toEqual(['````\na\n```\nb\n````']);
  });

  test('keeps tables, cells over several rows and columns repeated, bars escaped', async () => {
    expect(
      await texts(
        '<table><caption>价格</caption><tr><th>课程</th><th colspan="2">价格</th></tr>' +
          '<tr><td rowspan="2">Python</td><td>原价</td><td>a|b</td></tr><tr><td>现价</td><td><b>99</b> 元</td></tr></table>',
      ),
    ).toEqual([
      '价格\n\n| 课程 | 价格 | 价格 |\n| --- | --- | --- |\n| Python | 原价 | a\\|b |\n| Python | 现价 | 99 元 |',
    ]);
  });

  test.each([
    ['many cells', `<table>${'<tr><td rowspan="65534" colspan="1000">x'.repeat(500)}</table>`],
    [
      'one long cell',
      `<table><tr><td rowspan="50" colspan="50">${'长'.repeat(20_000)}</td><td>y</td></tr>${'<tr><td>z</td></tr>'.repeat(50)}</table>`,
    ],
  ])('holds a table to some times its own words, whatever its cells claim to span (%s)', async (_, table) => {
    const { passages } = await page(table);
    const length = passages.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeLessThan(20 * table.length);
  });

  test('says once what has a row of a table for itself, and what stands over its columns’ names', async () => {
    const { passages } = documentOf(
      await readAs(
        'plan.html',
        '<table><tr><td colspan="3">2026 级教学进度表</td></tr><tr><td>周次</td><td>内容</td><td>作业</td></tr>' +
          '<tr><td>1</td><td>变量</td><td>习题 1</td></tr><tr><td colspan="3">国庆停课一周</td></tr></table>',
      ),
    );
    expect(passages.map(({ text }) => text)).toEqual([
      '2026 级教学进度表\n\n| 周次 | 内容 | 作业 |\n| --- | --- | --- |\n| 1 | 变量 | 习题 1 |\n| 国庆停课一周 |  |  |',
    ]);
  });

  test('reads a table that only lays out the page as what stands in it', async () => {
    expect(
      await texts('<table><tr><td><h2>标题</h2><p>正文。</p></td><td><p>旁边。</p></td></tr></table>'),
    ).toEqual(['正文。\n\n旁边。']);
  });

  test('keeps lists with their levels, definitions, and code inside an item', async () => {
    expect(await texts('<ol><li>一<ul><li>甲</li><li><p>乙</p></li></ul></li><li>二</li></ol>')).toEqual([
      '1. 一\n    - 甲\n    - 乙\n2. 二',
    ]);
    expect(
      await texts('<dl><dt>闭包</dt><dd>会记住变量</dd><dt>list</dt><dd>a <code>list</code></dd></dl>'),
    ).toEqual(['闭包：会记住变量\n\nlist: a `list`']);
    expect(await texts('<ul><li>先装：<pre>pip install x</pre></li><li>再跑</li></ul>')).toEqual([
      '- 先装：\n\n```\npip install x\n```\n\n- 再跑',
    ]);
  });

  test('keeps terms for the same together, and with what explains them in a group of their own', async () => {
    expect(
      await texts(
        '<dl><dt><code>-q</code></dt><dt><code>--quiet</code></dt><dd><p>Reports errors only.</p></dd>' +
          '<div><dt>闭包</dt><dt>closure</dt><dd><p>会记住变量。</p></dd></div></dl>',
      ),
    ).toEqual(['`-q`, `--quiet`: Reports errors only.\n\n闭包、closure：会记住变量。']);
  });

  test('gives each question of a list its answer, and goes on where it was', async () => {
    expect(
      await places(
        '<h2>Setup</h2><dl><dt id="editor">How do I choose an editor?</dt><dd><p>Set EDITOR.</p></dd>' +
          '<dt>怎么退出？</dt><dd><p>按 q。</p></dd></dl><p>More to come.</p>',
      ),
    ).toEqual([
      ['#editor', 'How do I choose an editor?'],
      ['#怎么退出', '怎么退出？'],
      ['#setup', 'Setup'],
    ]);
  });

  test('reads a note under a small heading of its own within its text, which stays under its heading', async () => {
    const note = '<div class="note"><h3 class="title">Note</h3><p>Mind the gap.</p></div>';
    const { passages } = await page(
      `<h1>Trains</h1><h2>Doors</h2><p>They open.</p>${note}<p>They close.</p>`,
    );
    expect(passages.map(({ title, text }) => [title, text])).toEqual([
      ['Doors', 'They open.\n\nNote: Mind the gap.\n\nThey close.'],
    ]);
    expect(await places('<div class="note"><h1>第一讲</h1><p>一</p><h2>小结</h2><p>二</p></div>')).toEqual([
      ['#第一讲', '第一讲'],
      ['#小结', '小结'],
    ]);
  });

  test.each([
    '<div class="sidebar"><a id="raid" class="indexterm"></a><div class="titlepage"><div><p class="title">Cheap disks</p></div></div><p>The I once stood for inexpensive.</p></div>',
    '<aside class="sidebar" id="raid"><p class="sidebar-title">Cheap disks</p><p>The I once stood for inexpensive.</p></aside>',
  ])('reads a box of text beside the text under its own title: %s', async (box) => {
    const { passages } = await page(`<h2 id="levels">Levels</h2><p>One.</p>${box}<p>Two.</p>`);
    expect(passages.map(({ kind, locator, headings, text }) => [kind, locator, headings, text])).toEqual([
      ['prose', '#levels', ['Levels'], 'One.'],
      ['aside', '#raid', ['Levels', 'Cheap disks'], 'The I once stood for inexpensive.'],
      ['prose', '#levels', ['Levels'], 'Two.'],
    ]);
  });

  test('leaves out contents, a sidebar of links, and links to their own place', async () => {
    expect(
      await texts(
        '<div class="sidebar"><p class="title">Menu</p><a href="a">All the pages</a></div>' +
          '<h1>Views</h1><div id="table_of_contents"><ul><li>One</li></ul></div>' +
          '<div id="r-1"><a href="#r-1">[r.1]</a></div><p>A view is a query.</p>',
      ),
    ).toEqual(['A view is a query.']);
  });

  test('leaves out the lines of an example that mdBook hides', async () => {
    expect(
      await texts(
        '<pre><code class="language-rust"><span class="boring">fn main() {\n</span>let x = 5;\n<span class="boring">}</span></code></pre>',
      ),
    ).toEqual(['```rust\nlet x = 5;\n```']);
  });

  test('keeps formulas as their source, pictures as their description', async () => {
    expect(
      await texts(
        '<p>面积 <math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\pi r^2</annotation></semantics></math>，' +
          '<img class="math" alt="a^2">，<script type="math/tex">b^2</script>，x<sup>2</sup>，<img alt="一张流程图"><img alt="image1.png"></p>',
      ),
    ).toEqual(['面积 $\\pi r^2$，$a^2$，$b^2$，x^2，一张流程图']);
  });

  test.each([
    ['gb2312', Uint8Array.of(0xb1, 0xd5, 0xb0, 0xfc)],
    ['big5', Uint8Array.of(0xb3, 0xac, 0xb5, 0xb2)],
    ['windows-1252', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)],
  ])('is read in the encoding that it declares, %s', async (charset, bytes) => {
    const html = Buffer.concat([bytesOf(`<meta charset="${charset}"><p>`), bytes, bytesOf('</p>')]);
    const [text] = (await page(html)).passages.map((passage) => passage.text);
    expect(text).toBe(new TextDecoder(charset).decode(bytes));
  });

  test.each([
    ['<mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mi>x</mi><mn>2</mn></msup>', String.raw`$\frac{1}{2}x^{2}$`],
    ['<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>', String.raw`$\sqrt{a+b}$`],
    [
      '<mover><mi>x</mi><mo>¯</mo></mover><mo>=</mo><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>',
      String.raw`$\bar{x}=\sum_{i=1}^{n} x_{i}$`,
    ],
    ['<mi>f</mi><mo>\u2061</mo><mfenced><mi>x</mi><mi>y</mi></mfenced>', '$f(x, y)$'],
    ['<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable>', '$1 & 0$'],
  ])('writes a formula that has no source of its own as one: %s', async (math, tex) => {
    expect(await texts(`<p>即 <math>${math}</math>。</p>`)).toEqual([`即 ${tex}。`]);
    expect(await texts(`<p>即 <m:math>${math.replace(/<(\/?)/g, '<$1m:')}</m:math>。</p>`)).toEqual([
      `即 ${tex}。`,
    ]);
  });

  test('nested without end, unclosed or of nothing but brackets is read or named, and nothing breaks', async () => {
    const deep = `${'<div><ul><li><span>'.repeat(1_500)}底`;
    expect(JSON.stringify(await readAs('page.html', deep))).toContain('底');
    expect((await page('<p>没有<b>关上<td>的')).passages[0]?.text).toContain('没有');
    expect(await readAs('page.html', '<'.repeat(30_000))).toHaveLength(1);
  });
});
