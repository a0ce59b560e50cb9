import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMarkReader } from '../../src/agent/writing/of-models/marks-of-models.ts';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const LISTS = aPassage({
  id: 'lists',
  headings: ['列表和元组怎么选'],
  text: '列表可以修改，元组不可以修改。拿不准的时候先用列表。列表 `[1, 2]` 有两个元素。',
});
const TUPLES = aPassage({
  id: 'tuples',
  headings: ['什么是元组'],
  text: '元组创建之后不能增加、删除或替换元素。',
});

const SLICES = aPassage({ id: 'slices', headings: ['切片'], text: '切片 2:4 取到的位置是闭区间 [2, 3]。' });

const given = () => [LISTS, TUPLES, SLICES];

function readIn(chunks: readonly string[]): string {
  const reader = createMarkReader(given);
  return chunks.map((chunk) => reader.push(chunk)).join('') + reader.end();
}

/** As it comes in one piece, and character by character. */
function read(text: string): string {
  const whole = readIn([text]);
  expect(readIn([...text])).toBe(whole);
  return whole;
}

const HABITS = [
  '[^1]',
  '[citation:1]',
  '[citation: 1]',
  '[source 1]',
  '[Passage 1]',
  '[片段1]',
  '[来源: 1]',
  '【片段1】',
  '【1†source】',
  '【1:0†lesson-5.md】',
  '[[1]]',
  '[[1]](#ref-1)',
  '[1](#ref-1)',
  '[^1](https://school.example/5)',
  '\\[1\\]',
  '[1:列表和元组怎么选]',
  '[1: Lists]',
  '<sup>1</sup>',
  '<sup>[1]</sup>',
  '（[1]）',
  '（见[1]）',
  '（见片段 1）',
  '(source: [1])',
  '（来源：资料1）',
];

describe('a model that cites in a habit of its own', () => {
  test.each(HABITS)('is read where it writes %s', (mark) => {
    expect(read(`列表可以修改${mark}。元组不可以。`)).toBe('列表可以修改[1]。元组不可以。');
    expect(read(`列表可以修改。${mark}元组不可以。`)).toBe('列表可以修改。[1]元组不可以。');
    expect(read(`Lists can be changed ${mark}.`)).toBe('Lists can be changed [1].');
  });

  test.each([
    ['[1, 2]', '[1][2]'],
    ['[1,2]', '[1][2]'],
    ['[1、2]', '[1][2]'],
    ['[1-2]', '[1][2]'],
    ['[^1, ^2]', '[^1, ^2]'],
    ['[citation:1,2]', '[1][2]'],
    ['（见[1]、[2]）', '[1][2]'],
  ])('cites several with %s', (mark, read_) => {
    expect(read(`元组不能修改${mark}。`)).toBe(`元组不能修改${read_}。`);
  });

  test.each([
    '长度在区间 [1, 2] 里。',
    '结果是 [1, 2]。',
    '[1, 2] 是一个列表。',
    'It returns [1, 2].',
    '把 `a[1, 2]` 和 `x[^1]` 写在一行。',
    '```python\na = [1, 2]\nb = [[1]]\n```\n',
    '一共有 [1, 9] 个。',
    '切片 s[1:3] 和 s[1:end] 不同。',
    '列表（list）可以修改，a < b 也行，[1] 是标号。',
    '（1）先打开，（2）再读。',
    '不能修改[1, 7]。',
  ])('is not taken to cite in %s', (text) => {
    expect(read(text)).toBe(text);
  });

  test('what the material writes itself is the material’s', () => {
    expect(read('取到的是闭区间位置 [2,3]。')).toBe('取到的是闭区间位置 [2,3]。');
    expect(read('列表可以修改 [1, 3]。')).toBe('列表可以修改 [1][3]。');
  });

  test.each([
    ['根据片段1，列表可以修改。', '根据课程资料，列表可以修改。'],
    ['列表可以修改。根据[2]，元组不能修改。', '列表可以修改。根据课程资料，元组不能修改。'],
    ['如[1]所述，列表可以修改。', '根据课程资料，列表可以修改。'],
    ['Fine. According to passage 2, tuples stay.', 'Fine. According to the course material, tuples stay.'],
    ['如果列表变了，元组也不变。', '如果列表变了，元组也不变。'],
  ])('names to the learner no passage of its own count: %s', (text, read_) => {
    expect(read(text)).toBe(read_);
  });

  test('is read alike however its reply is cut', () => {
    const parts = fc.constantFrom(
      ...HABITS,
      '[1, 2]',
      '列表可以修改',
      '。',
      '\n',
      '`a[1]`',
      '```',
      '（',
      '根据',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 12 }),
        fc.array(fc.nat(9), { maxLength: 20 }),
        (said, cuts) => {
          const text = said.join('');
          const chunks: string[] = [];
          let from = 0;
          for (const cut of cuts) {
            chunks.push(text.slice(from, from + cut + 1));
            from += cut + 1;
          }
          expect(readIn([...chunks, text.slice(from)])).toBe(readIn([text]));
        },
      ),
    );
  });

  test.each([
    '闭包会记住变量 [1]。\n',
    '闭包会记住变量。[1]\n',
    'It remembers [1].\n',
    '闭包会记住变量。[1]元',
    '（[1]）。第',
  ])('keeps nothing of a sentence that has come to its end back: %j', (text) => {
    const reader = createMarkReader(given);
    expect([...text].map((character) => reader.push(character)).join('')).toBe(read(text));
  });

  test('has the answer shown with our marks, and none of its own', async () => {
    for (const mark of [...HABITS, '[1, 2]']) {
      const { text, citations } = await agentOn(
        { passages: given() },
        scriptedChat(() => [`列表可以修改，元组不可以修改${mark}。拿不准的时候先用列表${mark}。`]),
      ).ask('列表和元组有什么区别？');
      expect(text).toBe('列表可以修改，元组不可以修改。[1]拿不准的时候先用列表。[1]');
      expect(citations.map(({ passageId }) => passageId)).toEqual(['lists']);
    }
  });

  test('leaves no blank of a mark between Chinese characters', async () => {
    const { text } = await agentOn(
      { passages: given() },
      scriptedChat(() => ['列表 [1] 可以修改，元组 [1] 不可以修改 [1] 。']),
    ).ask('列表和元组有什么区别？');
    expect(text).toBe('列表可以修改，元组不可以修改。[1]');
  });
});
