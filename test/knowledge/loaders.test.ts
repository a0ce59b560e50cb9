import { describe, expect, test } from 'vitest';
import type { LoadResult } from '../../src/knowledge/load/document.ts';
import { jsonlLoader } from '../../src/knowledge/load/plain/jsonl.ts';
import { markdownLoader } from '../../src/knowledge/load/plain/markdown.ts';
import { createAnchors } from '../../src/knowledge/load/sections/anchors.ts';
import { splitDocument } from '../../src/knowledge/material/split.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const read = (content: string | Uint8Array, source = 'lesson.md'): Promise<LoadResult[]> =>
  (source.endsWith('.jsonl') ? jsonlLoader : markdownLoader).load({
    path: source,
    source,
    bytes: bytesOf(content),
  });

async function lessonOf(content: string | Uint8Array, source?: string) {
  const [result] = await read(content, source);
  if (!result?.ok) throw new Error(`not read: ${JSON.stringify(result)}`);
  return { title: result.document.title, passages: splitDocument(result.document) };
}

describe('Markdown', () => {
  test('is read section by section, with the headings above each', async () => {
    const { title, passages } = await lessonOf(
      '# 第 3 课 函数\n\n开场。\n\n## 闭包\n\n讲闭包。\n\n### 例子\n\n一个例子。\n\n## 装饰器\n\n讲装饰器。\n',
    );
    expect(title).toBe('第 3 课 函数');
    expect(passages.map((passage) => [passage.headings, passage.locator, passage.text])).toEqual([
      [['第 3 课 函数'], '#第-3-课-函数', '开场。'],
      [['第 3 课 函数', '闭包'], '#闭包', '讲闭包。'],
      [['第 3 课 函数', '闭包', '例子'], '#例子', '一个例子。'],
      [['第 3 课 函数', '装饰器'], '#装饰器', '讲装饰器。'],
    ]);
  });

  test('keeps code and tables as they are, and a heading inside code is none', async () => {
    const code = '```python\n# 这不是标题\nprint("闭包")\n```';
    const table = '| 名称 | 含义 |\n| --- | --- |\n| list | 列表 |';
    const { passages } = await lessonOf(`# A\n\n${code}\n\n# B\n\n${table}\n`);
    expect(passages.map((passage) => [passage.title, passage.kind, passage.text])).toEqual([
      ['A', 'code', code],
      ['B', 'table', table],
    ]);
  });

  test.each([
    '---\ntitle: 答案\ndraft: true\n---\n',
    '---\npublished: false\n---\n',
    '+++\ndraft = true\n+++\n',
  ])('that its author has not published is named and not read: %j', async (head) => {
    expect(await read(`${head}\n第三题的答案是 42。\n`)).toMatchObject([
      { ok: false, fault: { code: 'draft' } },
    ]);
  });

  test('of which a list asks in bold has its answers as they would stand by themselves', async () => {
    const { passages } = await lessonOf(
      '# A\n\n- **为什么是一列？**\n    \n    只选了一列。\n    \n- **怎么重置？**\n    \n    用 `reset_index()`。\n    \n',
    );
    expect(passages.map(({ question, text }) => [question, text])).toEqual([
      ['为什么是一列？', '只选了一列。'],
      ['怎么重置？', '用 `reset_index()`。'],
    ]);
  });

  test('takes its title from the front matter, from its first heading, or from its name', async () => {
    expect((await lessonOf('---\ntitle: 函数\n---\n\n# 别的\n\n内容。\n')).title).toBe('函数');
    expect((await lessonOf('+++\ntitle = "函数"\ndraft = false\n+++\n\n内容。\n')).title).toBe('函数');
    expect((await lessonOf('# 别的\n\n内容。\n')).title).toBe('别的');
    expect((await lessonOf('内容。\n', 'part/03-functions.md')).title).toBe('03-functions');
    const ruled = await lessonOf('---\n不是: [yaml\n---\n\n内容。\n');
    expect(JSON.stringify(ruled.passages)).toContain('不是');
  });

  test('leaves comments out, and marks in a heading', async () => {
    const { passages } = await lessonOf(
      '# `__init__` 与 *强调* 与 [链接](x.md)\n\n<!-- 只给老师看 -->\n\n内容。\n',
    );
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatchObject({ title: '__init__ 与 强调 与 链接', text: '内容。' });
  });

  test('is read with either line ending and with a byte-order mark', async () => {
    const unix = await lessonOf('# 闭包\n\n会记住变量。\n');
    expect(await lessonOf('\uFEFF# 闭包\r\n\r\n会记住变量。\r\n')).toEqual(unix);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\n '],
    ['headings alone', '# 一\n\n## 二\n'],
    ['a front matter alone', '---\ntitle: x\n---\n'],
  ])('that holds %s is a fault with its name and what to do', async (_, content) => {
    expect(await read(content)).toEqual([
      {
        ok: false,
        source: 'lesson.md',
        fault: { code: 'empty', message: expect.stringContaining('lesson.md') },
      },
    ]);
  });

  test('that is no text at all is a fault with its name and what to do', async () => {
    const noise = Uint8Array.from({ length: 500 }, (_, index) => (index * 37 + 129) % 256);
    const [result] = await read(noise);
    expect(result).toMatchObject({
      ok: false,
      fault: { message: expect.stringMatching(/lesson\.md.*UTF-8/) },
    });
  });
});

describe('JSON Lines', () => {
  const one = async (line: unknown) => (await lessonOf(JSON.stringify(line), 'faq.jsonl')).passages[0];

  test('hold questions with their answers', async () => {
    expect(await one({ id: 'faq-1', section: '证书', question: '什么时候发？', answer: '两周后。' })).toEqual(
      {
        title: '什么时候发？',
        headings: ['证书'],
        locator: '',
        kind: 'faq',
        question: '什么时候发？',
        text: '两周后。',
      },
    );
  });

  test('hold texts, under their title or section', async () => {
    expect(await one({ id: 'd1', title: '闭包', text: '一段。\n\n二段。' })).toMatchObject({
      title: '闭包',
      headings: ['闭包'],
      question: null,
      text: '一段。\n\n二段。',
    });
    expect(await one({ id: 'd2', section: '函数', text: '一段。' })).toMatchObject({ headings: ['函数'] });
    expect(await one({ id: 'd3', text: '一段。' })).toMatchObject({ title: 'd3', headings: [] });
  });

  test('may carry null for what they do not have, and keys we do not know', async () => {
    expect(
      await one({ id: 'd4', title: null, question: null, answer: null, text: '一段。', author: '王老师' }),
    ).toMatchObject({ text: '一段。' });
  });
});

describe('anchors', () => {
  test('are as on GitHub, and a repeated heading gets -2, -3', () => {
    const anchorOf = createAnchors();
    expect(['闭包', 'Scope & Closures', '闭包', '闭包', '', '第 3 课：函数'].map(anchorOf)).toEqual([
      '#闭包',
      '#scope--closures',
      '#闭包-2',
      '#闭包-3',
      '#section',
      '#第-3-课函数',
    ]);
  });
});
