import { expect, test } from 'vitest';
import { plainMarkdown } from '../../src/knowledge/load/plain/markdown/dialects.ts';
import { processorMs } from '../support/processor-time.ts';

/** Without the empty lines, which say nothing. */
const lines = (markdown: string): string[] =>
  plainMarkdown(markdown)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');

test.each<[string, string, string[]]>([
  [
    'a picture',
    '![数据流。\n输入是数字](../a.svg)\n\n正文。',
    ['![数据流。 输入是数字](../a.svg)', '正文。'],
  ],
  ['VitePress, Docusaurus', ':::tip 提示\n先下载。\n:::', ['先下载。']],
  ['a title of its own', ':::warning 迟交的后果\n不计分。\n:::', ['**迟交的后果**', '不计分。']],
  ['MyST', ':::{note}\n先下载。\n:::', ['先下载。']],
  [
    'MkDocs',
    '!!! note "环境变量"\n\n    重启后生效。\n\n    ```sh\n    node -v\n    ```\n\n外面。',
    ['**环境变量**', '重启后生效。', '```sh', 'node -v', '```', '外面。'],
  ],
  [
    'a definition list',
    '组\n: 连续做完的若干次。\n\nRM\n\n: 最大重复次数。\n\n`watt`\n:   power, used each second',
    ['组：连续做完的若干次。', 'RM：最大重复次数。', '`watt`: power, used each second'],
  ],
  [
    'no definition list',
    '```yaml\na\n: b\n```\n\n- 一项\n: 二',
    ['```yaml', 'a', ': b', '```', '- 一项', ': 二'],
  ],
  ['GitHub, Obsidian', '> [!WARNING]\n> 先卸载旧版本。', ['>', '> 先卸载旧版本。']],
  [
    '语雀',
    '<a name="xYz12"></a>\n## 安装<br />\n先下载，<br>再<font style="color:red">双击</font>&nbsp;运行。',
    ['## 安装', '先下载，再双击运行。'],
  ],
  [
    'folded',
    '<details><summary>怎么看版本</summary>\n\n输入 `node -v`。\n\n</details>',
    ['**怎么看版本**', '输入 `node -v`。'],
  ],
  ['Obsidian', '见[[检查版本|怎么检查]]和[[安装]]。![[a.png]]', ['见怎么检查和安装。']],
  [
    'Obsidian, what is kept from readers',
    '先下载。%%期末会考这里%% ^a1b2\n\n%%\n教师备注\n%%\n\n`%%time` 与 100%% 照旧。',
    ['先下载。', '`%%time` 与 100%% 照旧。'],
  ],
  [
    'what is struck out',
    '~~原价 2999 元~~ 现价 1999 元。<del>5 月 1 日</del><ins>5 月 8 日</ins>交。{--旧--}{++新++}{>>谁改的<<}',
    [' 现价 1999 元。5 月 8 日交。新'],
  ],
  [
    'MDX, Docusaurus',
    'import Tabs from \'@theme/Tabs\';\nimport \'./a.css\';\n\nexport const A = () => {\n  return 1;\n};\n\n<Tabs\n  groupId="os">\n  <TabItem value="win" label="Windows">\n\n    双击 <Key>setup</Key>。\n\n    ```sh\n    <Tabs>\n    ```\n\n  </TabItem>\n</Tabs>\n\n{/* 下学期改 */}外面 <Badge text="v2" />。',
    ['**Windows**', '双击 setup。', '```sh', '<Tabs>', '```', '外面 。'],
  ],
  [
    'no components',
    '写 List<String>、Map<K, V> 和 <T>，`<Tabs></Tabs>` 是代码。import 语句，export default 都是词。',
    ['写 List<String>、Map<K, V> 和 <T>，`<Tabs></Tabs>` 是代码。import 语句，export default 都是词。'],
  ],
  [
    'R Markdown, Quarto',
    '```{r setup, include=FALSE}\nanswer <- 42\n```\n\n```{r}\nmean(x)\n```\n\n::: {.callout-tip}\n先下载。\n:::',
    ['```{r}', 'mean(x)', '```', '先下载。'],
  ],
  [
    'tabs, keys and the like of MkDocs',
    '=== "macOS"\n\n    按 ++cmd+c++。\n\n    ``` sh\n    ls\n    ```\n\n外面，i++ 和 ++i 照旧 :material-check:{ .green }。[报名](a.md){ .md-button }\n\n--8<-- "a.md"\n*[HTML]: 超文本标记语言',
    [
      '**macOS**',
      '按 cmd+c。',
      '``` sh',
      'ls',
      '```',
      '外面，i++ 和 ++i 照旧 。[报名](a.md)',
      'HTML: 超文本标记语言',
    ],
  ],
  [
    'listings of Hugo and Jekyll',
    '{{< highlight go "linenos=table" >}}\nfor {\n}\n{{< /highlight >}}\n{% highlight ruby %}\nputs 1\n{% endhighlight %}\n见[下一课]({{< ref "b.md" >}})。',
    ['```go', 'for {', '}', '```', '```ruby', 'puts 1', '```', '见下一课。'],
  ],
  [
    'pictures of which nothing is said',
    '![](https://cdn.example/a.png#w=1)先看图。![image.png](a.png) ![Untitled 2](<我的 图.png>)[![](c.png)](d.png)\n\n![三次握手](d.png)',
    ['先看图。', '![三次握手](d.png)'],
  ],
  [
    'Notion, 语雀',
    '<aside>\n💡 先下载。\n\n</aside>\n\n<details><summary id="u1"><span class="ne-text">怎么缓交？</span></summary>找班主任。</details>\n\n> 更新: 2024-03-01 10:11:12\n> 原文: <https://www.yuque.com/a/b>',
    ['💡 先下载。', '**怎么缓交？**', '找班主任。'],
  ],
  ['a line that ends where it is to', '第一行\\\n第二行', ['第一行', '第二行']],
  ['Hugo, Jekyll', '{{< figure src="a.png" >}}\n先下载。{% include a.html %}', ['先下载。']],
  ['Typora', '[TOC]\n==一定==要重启[^1]。\n\n[^1]: 否则不生效。', ['一定要重启。', '否则不生效。']],
  ['tasks, attributes', '# 安装 {#install}\n\n- [ ] 下载\n- [x] 双击', ['# 安装', '- 下载', '- 双击']],
  [
    'HTML',
    '<h2>安装</h2>\n<ul><li>下载</li><li>双击</li></ul><!-- 未完 --><img src="a.png" alt="界面">',
    ['## 安装', '- 下载', '- 双击', '界面'],
  ],
  ['HTML in English', 'Press <kbd>Ctrl</kbd> and <b>C</b>.', ['Press Ctrl and C.']],
  [
    'HTML over several lines',
    '<p align="center">\n  <a\n    href="https://a.example">\n      <img\n        src="logo.png"\n        alt="Logo"\n      />\n  </a>\n</p>\n\nText.',
    ['Logo', 'Text.'],
  ],
  [
    'a table in HTML, with merged cells',
    '<table>\n<tr><th>周</th><th>内容</th></tr>\n<tr><td rowspan="2">一</td><td>变量</td></tr>\n<tr><td>`for`</td></tr>\n</table>',
    ['| 周 | 内容 |', '| --- | --- |', '| 一 | 变量 |', '| 一 | `for` |'],
  ],
  [
    'a list in a cell',
    '| 列 | 说明 |\n|---|---|\n| a | 可选：<ul><li>甲；</li><li>乙。</li></ul> |',
    ['| 列 | 说明 |', '|---|---|', '| a | 可选： 甲；  乙。   |'],
  ],
  [
    'badges',
    '[![npm](https://img.shields.io/npm/v/a)][npm] ![build][ci]\n\n[![看录播](cover.png)](https://a.example)\n\n[npm]: https://npm.example\n[ci]: https://ci.example/badge.svg',
    [
      '[![看录播](cover.png)](https://a.example)',
      '[npm]: https://npm.example',
      '[ci]: https://ci.example/badge.svg',
    ],
  ],
  [
    'what is pointed at by name',
    'See [the `for` page][Loops], [loops][] and [loops]; `a[loops][0]`, [x][nowhere] and [1].\n\n```\n[loops]\n```\n\n[loops]: ./03.md "Loops"',
    [
      'See [the `for` page](./03.md), [loops](./03.md) and [loops](./03.md); `a[loops][0]`, [x][nowhere] and [1].',
      '```',
      '[loops]',
      '```',
      '[loops]: ./03.md "Loops"',
    ],
  ],
  [
    'powers, and the numbers of notes',
    '2<sup>64</sup> 种，x<sup>2</sup>，H<sub>2</sub>O，9.8 m/s<sup>2</sup>，the 5<sup>th</sup>; results<sup>1</sup> 见<sup>[2](#fn2)</sup>。',
    ['2^64 种，x^2，H2O，9.8 m/s^2，the 5th; results 见。'],
  ],
  ['code dressed within', '<a href="#x"><code>queue#<b>kill()</b></code></a>', ['`queue#kill()`']],
  [
    'signs that are no marks',
    'my\\_file \\<名字\\>，$a\\_b$，`c\\_d`\n\\- 不是列表',
    ['my_file <名字>，$a\\_b$，`c\\_d`', '\\- 不是列表'],
  ],
  ['entities', 'a &lt; b &amp;&amp; c，张&nbsp;三', ['a < b && c，张三']],
  [
    'tables keep their rows',
    '| 列 | 说明 |\n|---|---|\n| a | 第一<br>第二 |',
    ['| 列 | 说明 |', '|---|---|', '| a | 第一 第二 |'],
  ],
])('%s', (_dialect, written, read) => {
  expect(lines(written)).toEqual(read);
});

test.each([
  '```html\n<br>:::tip\n!!! note\n[[a]] ==b==\n{% if %}\n```',
  '写 `<br>` 和 `[[1, 2]]`、`{{ name }}`、`a == b == c`。',
  '比较 a == b 且 a==b==c，[[1, 2], [3, 4]] 是列表的列表，[[0]] 也是。',
  '#include <stdio.h> 和 List<String>、<标题> 都不是标签。',
  '1 < 2 > 0，A&B，AT&T。',
  '12:30 开始 ::: 不是框',
])('%j stays as it is', (written) => {
  expect(plainMarkdown(written)).toBe(written);
});

test('is read in no time, whatever it is', () => {
  const pieces =
    '<!--|<script|<br>|<a |&nbsp;|[[a|==a|{{<|{%|:::tip\n|!!! a\n    |> [!a]\n|[^|`|```\n|<h1>|</li>|# |\\{#|<summary>|- [ ] |%%|~~a|{/*|<Tabs>|<Tab a="|import |![a](|++a|{--a| ^a'.split(
      '|',
    );
  for (const piece of pieces) {
    const startedAt = processorMs();
    plainMarkdown(piece.repeat(40_000));
    plainMarkdown(`# ${piece.repeat(20_000)}${' '.repeat(20_000)}x`);
    expect(processorMs() - startedAt, piece).toBeLessThan(1_500);
  }
});
