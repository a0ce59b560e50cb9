import { expect, test } from 'vitest';
import { ask, courseOf } from '../bench/answering.ts';
import { passage } from './passages.ts';

const course = await courseOf([
  passage('这说明文件实际的编码和 open() 里指定的编码不一样。先用 VS Code 打开文件，看右下角显示的编码。', {
    id: 'decode',
    title: '读文件时报 UnicodeDecodeError 是什么原因？',
    question: '读文件时报 UnicodeDecodeError 是什么原因？',
  }),
  passage('读取文本文件有三种方法：read() 一次读出全部内容，readline() 读取一行。', {
    id: 'reading',
    title: '读取文件',
    headings: ['读取文件'],
  }),
  passage('写入文本文件用 f.write(字符串)，这个方法不会自动换行。', {
    id: 'writing',
    title: '写入文件',
    headings: ['写入文件'],
  }),
  passage('写文件时把编码改成 utf-8-sig，Excel 就能认出中文。', {
    id: 'csv',
    title: '程序写出的 CSV 文件用 Excel 打开是乱码，怎么办？',
    question: '程序写出的 CSV 文件用 Excel 打开是乱码，怎么办？',
  }),
]);

const foundFor = async (question: string) => (await ask(course, question)).passages[0]?.id;

test('how something is done is not answered by what to do when it fails', async () => {
  expect(await foundFor('怎么读文件')).toBe('reading');
  expect(await foundFor('怎么写文件')).toBe('writing');
});

test('whoever speaks of the trouble finds it', async () => {
  expect(await foundFor('读文件的时候报UnicodeDecodeError')).toBe('decode');
  expect(await foundFor('写出来的csv用excel打开全是乱码')).toBe('csv');
});

test('a trouble that anything may be asked about is found by its own words', async () => {
  const repairs = await courseOf([
    passage('多半是滤网堵了。把滤网拆下来，用清水冲干净再装回去。', {
      id: 'noise',
      title: '抽油烟机声音很大，是机器坏了吗？',
      question: '抽油烟机声音很大，是机器坏了吗？',
    }),
    passage('先看插头松没松，再看门关严了没有。', {
      id: 'stopped',
      title: '洗碗按钮按了没反应怎么回事？',
      question: '洗碗按钮按了没反应怎么回事？',
    }),
  ]);
  const first = async (question: string) => (await ask(repairs, question)).passages[0]?.id;
  expect(await first('洗碗按不动了 是机器坏了吗')).toBe('stopped');
  expect(await first('抽油烟机响得厉害，是机器坏了吗')).toBe('noise');
});
