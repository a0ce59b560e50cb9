import { describe, expect, test } from 'vitest';
import { asksForCourse } from '../../src/agent/question/asked/course-asked.ts';
import { asksHowToReach } from '../../src/agent/talk/how-to-reach.ts';
import { aGroup, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('what the course as a whole teaches', () => {
  test.each([
    '这门课讲哪些内容',
    '这课程都包含啥',
    '会学到什么',
    '课程目录',
    '课程列表',
    '一共有几课？',
    'what does this course cover',
    'what will i learn?',
    'course outline',
    'show me the course contents',
  ])('is asked by %s', (question) => expect(asksForCourse(question)).toBe(true));

  test.each([
    '第三课讲什么',
    '那列表呢',
    '不对，我问的是列表',
    '下节课讲什么',
    '这门课有什么要求',
    '这门课多少钱',
    '学完能做什么',
    'what does the class keyword do',
    'what is in a list',
    'how many lessons are left',
  ])('is not asked by %s', (question) => expect(asksForCourse(question)).toBe(false));

  const lessons = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`${at}.md`, `第${12 - at}课 认识一样新东西`]),
  );

  test('is told by its numbered lessons, in their order, though nothing was found for sure', async () => {
    const { ask } = agentOn({ passages: [], confidence: 0, documents: { 'faq.jsonl': 'faq', ...lessons } });
    const { outcome, text } = await ask('这门课讲哪些内容');
    expect(outcome).toBe('answered');
    expect(text).toMatch(/一共 12 课：第1课 认识一样新东西、第2课 .*、第12课 认识一样新东西。$/);
  });

  test('is told as far as a group has room for', async () => {
    const { ask } = agentOn({ passages: [], confidence: 0, documents: lessons });
    const { text } = await ask('课程目录', { group: aGroup() });
    expect(text).toMatch(/一共 12 课，前 \d+ 课是：第1课/);
  });

  test('is left to the material where the lessons have no numbers', async () => {
    const { ask } = agentOn({ passages: [], confidence: 0, documents: { 'a.md': '凭证', 'b.md': '报表' } });
    expect((await ask('这门课讲哪些内容')).outcome).toBe('abstained');
  });
});

describe('how a person is reached', () => {
  test.each([
    '怎么联系老师',
    '请问去哪找人工客服',
    '班主任怎么联系',
    'how do i contact the teacher?',
    'how do i reach our class teacher',
  ])('is asked by %s', (question) => expect(asksHowToReach(question)).toBe(true));

  test.each(['怎么找老师要发票', '老师什么时候在', '怎么联系同学', 'how do i find the recordings'])(
    'is not asked by %s',
    (question) => expect(asksHowToReach(question)).toBe(false),
  );

  test('is told, whatever was found for these words', async () => {
    const { ask } = agentOn({
      passages: [aPassage({ question: '能换班吗', text: '可以，私聊班主任办理。' })],
    });
    expect((await ask('怎么找班主任')).text).toContain('找老师');
  });

  test('is told as the school tells it itself', async () => {
    const { ask } = agentOn({
      passages: [aPassage({ question: '怎么联系班主任？', text: '在平台上私信。' })],
    });
    expect((await ask('怎么找班主任')).text).toContain('在平台上私信');
  });
});
