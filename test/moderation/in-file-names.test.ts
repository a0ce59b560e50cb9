import { expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const verdictOn = (name: string, text = '') =>
  shippedModerator().judge([{ text, attachments: [{ kind: 'file', name }] }])[0]!;

it.each([
  '李浩是傻逼.docx',
  '张伟大傻逼.jpg',
  '给脑残组长.zip',
  '王老师是智障.pptx',
  'fuck_you_mike.txt',
  'kevin_is_a_retard.docx',
])("what a file's name calls somebody goes to a person: %s", (name) => {
  for (const text of ['', '这是我的部分，大家看看']) {
    const { category, needsReview, evidence } = verdictOn(name, text);
    expect({ category, needsReview }).toEqual({ category: 'personal_attack', needsReview: true });
    // It stands behind the words, and takes none of them.
    expect(evidence[0]).toEqual({ start: text.length, end: text.length, text: name, reason: 'insult' });
  }
});

it.each([
  '垃圾回收与僵尸进程.pptx',
  '白痴也能看懂的指针.pdf',
  '白痴_陀思妥耶夫斯基.epub',
  'The Idiot - Dostoevsky.epub',
  'The Complete Idiots Guide to SQL.pdf',
  '杀死一只知更鸟.epub',
  '狗日的战争.txt',
  '网络暴力_傻逼一词的语用分析.docx',
  '脏话词表.csv',
  '无耻之徒S01.mkv',
  '我们组太垃圾了.docx',
  '我是废物.jpg',
  'bastard_operator.txt',
  'How to kill zombie processes.md',
])('a title is a title: %s', (name) => {
  expect(verdictOn(name)).toMatchObject({ category: 'none', needsReview: false });
});
