import { describe, expect, test } from 'vitest';
import { createUnwrapping, undressed } from '../../src/agent/writing/of-models/dress-of-models.ts';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const LISTS = aPassage({
  id: 'lists',
  title: '第5课 列表和元组',
  source: 'lesson-5.md',
  headings: ['列表和元组怎么选'],
  text: '列表可以修改，元组不可以修改。拿不准的时候先用列表。',
});
const SORT = aPassage({
  id: 'sort',
  title: '第8课 排序',
  source: 'lesson-8.md',
  headings: ['排序'],
  text: '`sort()` 直接修改原列表。\n\n```python\nnumbers = [3, 1, 2]\nnumbers.sort()\nprint(numbers[:1])\n[1]\n```',
});

const answerTo = async (reply: string, passages = [LISTS]) =>
  await agentOn(
    { passages },
    scriptedChat(() => [...reply]),
  ).ask('列表和元组有什么区别？');

describe('what a model puts around an answer is left out', () => {
  test.each([
    '答：列表可以修改，元组不可以修改。[1]',
    '**回答：** 列表可以修改，元组不可以修改。[1]',
    '**答案**：列表可以修改，元组不可以修改。[1]',
    'Answer: 列表可以修改，元组不可以修改。[1]',
    '> 列表可以修改，元组不可以修改。[1]',
    '```markdown\n列表可以修改，元组不可以修改。[1]\n```',
    '列表可以修改，元组不可以修改[第5课]。',
    '列表可以修改，元组不可以修改（见《第5课 列表和元组》）。',
    '列表可以修改，元组不可以修改 [[列表和元组怎么选]]。',
    '列表可以修改，元组不可以修改 [lesson-5.md]。',
  ])('%s', async (reply) => {
    const { text, mode, citations } = await answerTo(reply);
    expect([text, mode]).toEqual(['列表可以修改，元组不可以修改。[1]', 'generated']);
    expect(citations).toHaveLength(1);
  });

  test('also the number of a heading', async () => {
    const { text } = await answerTo('### 1. 列表和元组\n\n列表可以修改，元组不可以修改。[1]');
    expect(text).not.toContain('[1] ');
    expect(text).toMatch(/列表可以修改，元组不可以修改。\[1\]$/);
  });

  test('also a mark in the comments of code, which stands behind it', async () => {
    const { text } = await answerTo(
      '`sort()` 直接修改原列表：\n\n```python\nnumbers = [3, 1, 2]\nnumbers.sort()  # [1]\n```\n',
      [SORT],
    );
    expect(text).toContain('numbers.sort()\n```\n[1]');
  });
});

describe('what is the answer’s own stays', () => {
  test.each([
    ['>>> print(1)', '>>> print(1)'],
    ['> 60 分算及格。', '> 60 分算及格。'],
    ['答案是列表。', '答案是列表。'],
    ['```python\nprint(numbers[:1])\n[1]\n```', '```python\nprint(numbers[:1])\n[1]\n```'],
    ['```python\na = x[1]\n```\n[1]', '```python\na = x[1]\n```\n[1]'],
  ])('%s', (piece, expected) => {
    expect(undressed(piece, [SORT], true)).toBe(expected);
  });

  test('its name is only one where it begins', () => {
    expect(undressed('答：列表。', [SORT], false)).toBe('答：列表。');
  });

  test('a block of another language is one, however it comes', () => {
    for (const text of [
      '```python\nprint(1)\n```',
      '``` \nx\n```',
      '列表。',
      '``',
      '```md',
      '~~~markdownish\nx',
    ]) {
      for (const chunks of [[text], [...text]]) {
        const wrapping = createUnwrapping();
        expect(chunks.map((chunk) => wrapping.push(chunk)).join('') + wrapping.end()).toBe(text);
      }
    }
  });

  test('brackets that the material has itself, or that name no place, stay', async () => {
    const own = aPassage({ ...LISTS, text: '列表可以修改（第5课），元组不可以修改（见附录）。' });
    const { text } = await answerTo('列表可以修改（第5课），元组不可以修改（见附录）。[1]', [own]);
    expect(text).toBe('列表可以修改（第5课），元组不可以修改（见附录）。[1]');
  });
});
