import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, LoadedDocument, Section } from '../../src/knowledge/load/document.ts';
import { sentencesOf } from '../../src/knowledge/load/sections/sentences.ts';
import { passageId } from '../../src/knowledge/material/passage-id.ts';
import { splitDocument } from '../../src/knowledge/material/split.ts';

const section = (headings: string[], ...blocks: Block[]): Section => ({
  headings,
  locator: `#${headings.at(-1)}`,
  blocks,
});
const prose = (text: string): Block => ({ kind: 'prose', text });
const documentOf = (...sections: Section[]): LoadedDocument => ({
  source: 'a.md',
  title: '第 3 课',
  sections,
});
const texts = (document: LoadedDocument) => splitDocument(document).map((piece) => piece.text);

describe('a document is divided', () => {
  test('by its headings first: a passage stands under one', () => {
    const pieces = splitDocument(
      documentOf(
        section(['第 3 课', '闭包'], prose('闭包会记住变量。')),
        section(['第 3 课', '装饰器'], prose('装饰器返回函数。')),
      ),
    );
    expect(pieces).toEqual([
      {
        title: '闭包',
        headings: ['第 3 课', '闭包'],
        locator: '#闭包',
        kind: 'prose',
        question: null,
        text: '闭包会记住变量。',
      },
      expect.objectContaining({ title: '装饰器', text: '装饰器返回函数。' }),
    ]);
  });

  test('by what is asked and answered where both are marked, each answer up to the next question', () => {
    const pieces = splitDocument(
      documentOf(
        section(
          ['常见问题'],
          prose('先看这里。'),
          prose('**问：退款要几天？**\n答：分两步：'),
          prose('- 审核三天。'),
          prose('Q2: 能补考吗？'),
          prose('A2: 可以一次。'),
          prose('作业周日交。'),
        ),
      ),
    );
    expect(pieces.map(({ question, text }) => [question, text])).toEqual([
      [null, '先看这里。'],
      ['退款要几天？', '分两步：\n\n- 审核三天。'],
      ['能补考吗？', '可以一次。'],
      [null, '作业周日交。'],
    ]);
  });

  test('by questions in bold with their answers below, where there are several', () => {
    const asked = section(
      ['常见问题'],
      prose('**能补交吗？**\n三天内可以。\n之后不行。'),
      prose('**Do I need a tripod?**'),
      prose('Only at night.'),
      prose('作业周日交。'),
    );
    expect(splitDocument(documentOf(asked)).map(({ question, text }) => [question, text])).toEqual([
      ['能补交吗？', '三天内可以。\n之后不行。'],
      ['Do I need a tripod?', 'Only at night.'],
      [null, '作业周日交。'],
    ]);
    const alone = section(['光'], prose('**为什么天是蓝的？**\n想一想。'));
    expect(splitDocument(documentOf(alone)).map(({ question }) => question)).toEqual([null]);
  });

  test('a lesson that asks and goes on is one passage', () => {
    const asking = section(['A'], prose('问题：什么是闭包？'), prose('闭包会记住变量。'));
    expect(splitDocument(documentOf(asking))).toHaveLength(1);
  });

  test('not at all while a section is short, code with the paragraph before it', () => {
    const [only, ...rest] = splitDocument(
      documentOf(
        section(
          ['A'],
          prose('看代码：'),
          { kind: 'code', text: '```python\nprint(1)\n```' },
          prose('就这样。'),
        ),
      ),
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ kind: 'prose', text: '看代码：\n\n```python\nprint(1)\n```\n\n就这样。' });
  });

  test('into passages of about the same content, in Chinese and in English', () => {
    const chinese = texts(
      documentOf(section(['A'], ...Array.from({ length: 40 }, () => prose('闭'.repeat(100))))),
    );
    const english = texts(
      documentOf(section(['A'], ...Array.from({ length: 40 }, () => prose('closure '.repeat(38))))),
    );
    expect(chinese.length).toBe(english.length);
    for (const text of chinese) expect(text.length).toBeLessThan(450);
    for (const text of english) expect(text.length).toBeLessThan(1_300);
  });

  test('at sentences where one paragraph is too long', () => {
    const sentence = '闭包会记住外层函数的变量，直到没有人再用它。';
    const pieces = texts(documentOf(section(['A'], prose(sentence.repeat(60)))));
    expect(pieces.length).toBeGreaterThan(1);
    for (const text of pieces) expect(text.replaceAll(sentence, '')).toBe('');
  });

  test('by length where even a sentence is too long, losing nothing', () => {
    const pieces = texts(documentOf(section(['A'], prose('啊'.repeat(5_000)))));
    expect(pieces.join('')).toBe('啊'.repeat(5_000));
    for (const text of pieces) expect(text.length).toBeLessThanOrEqual(640);
  });

  test('in a long table so that every part keeps the head', () => {
    const rows = Array.from({ length: 200 }, (_, index) => `| ${index} | 第 ${index} 行的内容 |`);
    const pieces = splitDocument(
      documentOf(
        section(['A'], { kind: 'table', text: ['| 编号 | 说明 |', '| --- | --- |', ...rows].join('\n') }),
      ),
    );
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) {
      expect(piece.kind).toBe('table');
      expect(piece.text).toMatch(/^\| 编号 \| 说明 \|\n\| --- \| --- \|\n/);
    }
    const seen = pieces.flatMap((piece) => piece.text.split('\n').slice(2));
    expect(seen).toEqual(rows);
  });

  test('in long code so that every part is a block of its own', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `variable_number_${index} = ${index}`);
    const pieces = splitDocument(
      documentOf(section(['A'], { kind: 'code', text: ['```python', ...lines, '```'].join('\n') })),
    );
    expect(pieces.length).toBeGreaterThan(1);
    const blocks = pieces.flatMap((piece) => piece.text.split('\n\n'));
    for (const block of blocks) expect(block).toMatch(/^```python\n[\s\S]+\n```$/);
    expect(blocks.flatMap((block) => block.split('\n').slice(1, -1))).toEqual(lines);
  });

  test('never where it is a question with its answer', () => {
    const answer = '答'.repeat(3_000);
    const entry = { ...section(['证书'], prose(answer)), locator: '', question: '证书什么时候发？' };
    const faq = documentOf(entry);
    expect(splitDocument(faq)).toEqual([
      {
        title: '证书什么时候发？',
        headings: ['证书'],
        locator: '',
        kind: 'faq',
        question: '证书什么时候发？',
        text: answer,
      },
    ]);
  });

  test('without losing a word, whatever its blocks', () => {
    const block = fc.record({
      kind: fc.constant('prose' as const),
      text: fc
        .array(
          fc.constantFrom('闭包。', '变量', 'word ', '3.14', '\n', '！', 'x'.repeat(700), '长'.repeat(900)),
          {
            minLength: 1,
            maxLength: 12,
          },
        )
        .map((parts) => parts.join('')),
    });
    const bare = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const pieces = splitDocument(documentOf(section(['A'], ...blocks)));
        expect(bare(pieces.map((piece) => piece.text).join(''))).toBe(
          bare(blocks.map((one) => one.text).join('')),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('sentences', () => {
  test.each([
    ['闭包会记住变量。它有用！是吗？', ['闭包会记住变量。', '它有用！', '是吗？']],
    ['It is 3.14. Use list.append here. ', ['It is 3.14. ', 'Use list.append here. ']],
    ['他说“好。”然后走了。', ['他说“好。”', '然后走了。']],
  ])('of %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('joined are the text again', () => {
    const text = fc.array(fc.constantFrom('闭包', '。', '”', '.', '3.14', ' ', '\n', '?', '；', 'a.b', '!'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(text, (parts) => {
        expect(sentencesOf(parts.join('')).join('')).toBe(parts.join(''));
      }),
    );
  });
});

test('a passage is known by its place and content: the same on every machine, another for any other', () => {
  const place = { courseId: 'python', origin: 'a.md', source: 'a.md', hash: 'h1', ordinal: 0 };
  expect(passageId(place)).toBe(passageId({ ...place }));
  expect(passageId(place)).toMatch(/^pas_[0-9a-f]{24}$/);
  const others = [
    { ...place, courseId: 'sql' },
    { ...place, origin: 'b.md' },
    { ...place, source: 'b.md' },
    { ...place, hash: 'h2' },
    { ...place, ordinal: 1 },
  ];
  expect(new Set([place, ...others].map(passageId)).size).toBe(6);
});
