import { describe, expect, test } from 'vitest';
import { lessonAsked, lessonNumber } from '../../src/agent/question/asked/lesson-asked.ts';
import { aCourse, aGroup, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('a lesson is asked for by its number', () => {
  test.each([
    ['第三课讲什么', 3],
    ['第 3 课讲了什么内容？', 3],
    ['第十课主要内容是什么', 10],
    ['总结一下第二讲', 2],
    ['能不能帮我梳理一下第五课的重点？', 5],
    ['第4章有哪些知识点', 4],
    ['What is lesson 3 about?', 3],
    ['lesson three is about what', 3],
    ['What do we learn in lesson 5?', 5],
    ['please summarize chapter 2', 2],
    ['an overview of unit 4', 4],
  ])('%j: %j', (question, number) => {
    expect(lessonAsked(question)).toBe(number);
  });

  test.each([
    '第三课什么时候上',
    '第三课的闭包是什么',
    '第三课的作业怎么交',
    '第三课没听懂',
    '第三次作业讲什么',
    '这门课讲什么',
    'Where is the recording of lesson 3?',
    'What is a closure in lesson 3?',
  ])('%j asks something else', (question) => {
    expect(lessonAsked(question)).toBeNull();
  });

  test.each([
    ['第3课 函数', 3],
    ['第十二讲：拍摄星空', 12],
    ['Lesson 7: Files and Exceptions', 7],
    ['Chapter One', 1],
    ['课程大纲', null],
    ['怎样复习第三课', null],
  ])('%j has the number %j', (title, number) => {
    expect(lessonNumber(title)).toBe(number);
  });
});

describe('what a lesson is about', () => {
  const source = '03-functions.md';
  const name = '第3课 函数';
  const opening = aPassage({
    source,
    title: name,
    headings: [name],
    locator: '#第3课',
    text: '本课学习函数。再认识闭包。\n\n```python\nprint(1)\n```',
  });
  const closure = aPassage({
    source,
    title: '闭包',
    headings: [name, '闭包'],
    locator: '#闭包',
    text: '闭包能记住变量。',
  });
  const lambda = aPassage({
    source,
    title: 'lambda',
    headings: [name, 'lambda'],
    locator: '#lambda',
    text: 'lambda 没有名字。',
  });
  const unsure = {
    passages: [opening, closure, lambda],
    confidence: 0.1,
    documents: { 'faq.jsonl': 'faq', [source]: name },
  };

  test('is how it opens and its sections, though nothing was found for sure', async () => {
    const { outcome, text, citations } = await agentOn(unsure).ask('第三课讲什么');
    expect(outcome).toBe('answered');
    expect(text).toBe('本课学习函数。再认识闭包。[1]\n“第3课 函数”有这几节：闭包、lambda。[1]');
    expect(citations).toMatchObject([{ index: 1, source, locator: '#第3课' }]);
  });

  test('is its sections alone where it opens with one', async () => {
    const { text } = await agentOn({ ...unsure, passages: [closure, lambda] }).ask('第三课讲什么');
    expect(text).toBe('“第3课 函数”有这几节：闭包、lambda。[1]');
  });

  test('is as short as a group can bear', async () => {
    const sections = Array.from({ length: 40 }, (_, at) =>
      aPassage({
        source,
        title: `第 ${at} 种写法的说明`,
        headings: [name, `第 ${at} 种写法的说明`],
        locator: `#${at}`,
      }),
    );
    const found = { ...unsure, passages: [opening, ...sections] };
    const { text } = await agentOn(found).ask('第三课讲什么', { group: aGroup() });
    expect([...text].length).toBeLessThan(165);
    expect(text).toMatch(/等。\[1\]$/);
  });

  test('is read in the edition that the asker can read', async () => {
    const courses = [aCourse({ id: 'en', language: 'en' }), aCourse({ id: 'python-101', language: 'zh' })];
    const { courseId } = await agentOn(unsure).ask('第三课讲什么', { courses });
    expect(courseId).toBe('python-101');
  });

  test('is passed on where no document has the number', async () => {
    const { outcome } = await agentOn(unsure).ask('第九课讲什么');
    expect(outcome).toBe('abstained');
  });
});
