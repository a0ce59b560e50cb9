import { describe, expect, test } from 'vitest';
import { documentsOf, readAs } from './reading.ts';

/** Characters of all passages that a file becomes, with the headings that stand above each. */
async function passagesOf(source: string, content: string) {
  const passages = documentsOf(await readAs(source, content)).flatMap((document) => document.passages);
  const characters = passages.reduce(
    (sum, { text, headings, locator }) => sum + text.length + headings.join('').length + locator.length,
    0,
  );
  return { passages, times: characters / content.length };
}

const KB = 1024;
const rows = (row: string, kilobytes: number) => row.repeat(Math.ceil((kilobytes * KB) / row.length));

describe('a file made to grow while it is read becomes a few times its size at most', () => {
  test.each<[string, string, string]>([
    [
      'narrow rows under a head of a thousand columns',
      'wide.md',
      `${rows('a|', 2)}\n${rows('-|', 2)}\n${rows('b|c\n', 110)}`,
    ],
    ['a table in a list', 'list.md', `- ${rows('a|', 2)}\n  ${rows('-|', 2)}\n${rows('  b|c\n', 110)}`],
    [
      'a table under a head that is half of the file',
      'head.md',
      `${rows('字', 100)}|a\n-|-\n${rows('b|c\n', 100)}`,
    ],
    [
      'code under a first line that is half of the file',
      'code.md',
      `\`\`\`${rows('字', 100)}\n${rows('x = 1\n', 100)}\`\`\`\n`,
    ],
    [
      'pages under a heading that is half of the file',
      'page.html',
      `<h1>${rows('字', 100)}</h1>${rows('<p>句子写在这里。</p>', 100)}`,
    ],
    [
      'a place that is half of the file',
      'place.html',
      `<h1 id="${rows('a', 100)}">头</h1>${rows('<p>句子写在这里。</p>', 100)}`,
    ],
    [
      'narrow rows of a spreadsheet that is two hundred columns wide',
      'wide.csv',
      `${rows('a,', 1)}\n${rows('b\n', 60)}`,
    ],
    [
      'rows under column names that are half of the file',
      'names.csv',
      `${rows('字', 20)},二\n${rows('b,c\n', 20)}`,
    ],
  ])('%s', async (_, source, content) => {
    const { times } = await passagesOf(source, content);
    expect(times).toBeGreaterThan(0.1);
    expect(times).toBeLessThan(50);
  });
});

test('a row of a table that lacks some cells is filled up, and its passages keep the head', async () => {
  const { passages } = await passagesOf('fees.csv', `课程,班型,费用\n${rows('烘焙,晚班\n', 8)}`);
  expect(passages.length).toBeGreaterThan(3);
  for (const { text } of passages) {
    expect(text).toMatch(/^\| 课程 \| 班型 \| 费用 \|\n\| --- \| --- \| --- \|\n/);
    expect(text).toContain('| 烘焙 | 晚班 |  |');
  }
});

test('column names too long to stand in every passage are cut, and their rows keep them', async () => {
  const names = ['一', '二', '三'].map((which) => `第${which}问：${'请写下您对本课程的看法'.repeat(60)}`);
  const { passages } = await passagesOf('survey.csv', `${names.join(',')}\n${rows('好,很好,没有\n', 4)}`);
  for (const { text } of passages) expect(text).toMatch(/第一问.*第二问.*第三问/);
});
