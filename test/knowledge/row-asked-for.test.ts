import { expect, test } from 'vitest';
import { isSettledBy } from '../../src/knowledge/evidence/settled.ts';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { rowAskedFor } from '../../src/knowledge/question-forms/row-asked-for.ts';
import { passage } from './passages.ts';

const marks = passage(
  '| Criterion | Points |\n|---|---|\n| Question and data | 20 |\n| Charts | 25 |\n| Method | 35 |\n| Writing | 20 |',
  { title: 'How it is marked' },
);
const levels = passage(
  '| 级别 | 词汇量 | 汉字 |\n|---|---|---|\n| N4 | 1500 | 300 |\n| N3 | 3700 | 650 |\n| N2 | 6000 | 1000 |',
  { title: '各级要求' },
);
const hours = passage('| 级别 | 学多久 |\n|---|---|\n| N3 | 500 小时 |\n| N2 | 800 小时 |', {
  title: '各级要求',
});
const rowOf = (question: string, { text, ...more }: typeof marks): string | null => {
  const row = rowAskedFor(question, { ...more, text });
  return row && text.slice(row.start, row.end);
};

test('a row that is named together with a column is the answer, and no other row', () => {
  const question = 'how many points for the charts';
  expect(rowOf(question, marks)).toBe('| Charts | 25 |');
  expect(isSettledBy(question, [marks])).toBe(true);
  expect(writeExtract({ question, passages: [marks], language: 'en' }).text).toBe('Charts (Points: 25).');
  expect(rowOf('N2 要学多长时间', hours)).toBe('| N2 | 800 小时 |');
  expect(rowOf('N3 词汇量要多少', levels)).toBe('| N3 | 3700 | 650 |');
});

test('a row whose whole name is said goes before one that only shares a word of it', () => {
  const forms = passage(
    '| | い形容词（高い） | な形容词（静か） |\n|---|---|---|\n| 现在否定 | 高くない | 静かではない |\n| 过去否定 | 高くなかった | 静かではなかった |',
    { title: '变形表' },
  );
  expect(rowOf('高い的过去否定', forms)).toContain('高くなかった');
  expect(rowOf('高い的否定', forms)).toBeNull();
});

test.each([
  ['a row that is not there', 'how many points for the sources', marks],
  ['something else of a row', 'how many colours for the charts points', marks],
  ['no row', 'how many points are there in all', marks],
  ['no column', 'what about charts and marking', marks],
  ['several rows', 'N3 和 N2 词汇量各多少', levels],
])('%s is none', (_, question, asked) => {
  expect(rowOf(question, asked)).toBeNull();
  expect(isSettledBy(question, [asked])).toBe(false);
});

test('how much a row has is its value, where a table has one column of values and it may be that', () => {
  const fines = passage(
    '| 行为 | 记分 |\n|---|---|\n| 闯红灯 | 6 |\n| 不系安全带 | 1 |\n| 高速上倒车、逆行 | 12 |',
    { title: '常见的记分' },
  );
  const shares = passage('| 项目 | 占比 |\n|---|---|\n| 动作视频 | 30% |\n| 训练日志 | 40% |', {
    title: '成绩构成',
  });
  const question = '闯红灯扣几分';
  expect(rowOf(question, fines)).toBe('| 闯红灯 | 6 |');
  expect(writeExtract({ question, passages: [fines], language: 'zh' }).text).toBe('闯红灯（记分：6）。');
  expect(rowOf('不系安全带要扣多少分啊？', fines)).toBe('| 不系安全带 | 1 |');
  expect(rowOf('动作视频占多少', shares)).toBe('| 动作视频 | 30% |');
  expect(rowOf('闯红灯罚多少钱', fines)).toBeNull();
  expect(rowOf('闯红灯被拍到了会扣几分以及怎么处理', fines)).toBeNull();
  expect(rowOf('动作视频要几天', shares)).toBeNull();
});
