import { describe, expect, test } from 'vitest';
import { asksIfStillTaken } from '../../src/agent/question/asked/still-taken.ts';
import type { Course, ScheduleEntry } from '../../src/domain/school/course.ts';
import { aCourse, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const WORKS = [
  ['hw1', '作业一 猜数字', 2],
  ['hw2', '作业二 成绩统计', 5],
  ['project', '结业项目 记账本', 12],
] as const;

/** Week 1 begins on Monday 2 November 2026; the clock of these tests stands at Wednesday 25 November, 10:00. */
const course: Course = aCourse({
  graded: WORKS.map(([id, title]) => ({
    id,
    title,
    source: 'assignments.md',
    locator: `#${id}`,
    keywords: [],
  })),
  schedule: {
    timeZone: 'Asia/Shanghai',
    startsOn: '2026-11-02',
    entries: WORKS.map(
      ([graded, title, week]): ScheduleEntry => ({
        id: `${graded}-due`,
        kind: 'deadline',
        title,
        week,
        weekday: 7,
        at: '23:59',
        graded,
      }),
    ),
  },
});
const task = aPassage({
  id: 'task',
  source: 'assignments.md',
  locator: '#hw1',
  text: '写一个猜数字的游戏。',
});
const rule = aPassage({
  id: 'rule',
  source: 'syllabus.md',
  title: '迟交规则',
  locator: '#迟交规则',
  text: '作业在学习平台提交。作业一到作业二截止后 7 天内仍可提交，按得分的 80% 计。结业项目截止后 3 天内仍可提交。',
});
const found = { passages: [rule, task] };
const ask = (question: string, history: { role: 'user' | 'assistant'; text: string }[] = []) =>
  agentOn(found).ask(question, { courses: [course], history });

describe('whether work is still taken', () => {
  test('is answered with its date and the rule, each with its place', async () => {
    const answer = await ask('作业一还能交吗');
    expect(answer).toMatchObject({ outcome: 'answered', handOff: null });
    expect(answer.text).toBe(
      '“作业一 猜数字”的截止时间是 2026 年 11 月 15 日（周日）23:59，已经过了 10 天。[1]迟交按课程的规定：作业一到作业二截止后 7 天内仍可提交，按得分的 80% 计。[2]',
    );
    expect(answer.citations.map(({ source }) => source)).toEqual(['assignments.md', 'syllabus.md']);
  });

  test('of each work its own rule', async () => {
    expect((await ask('结业项目晚几天交可以吗')).text).toMatch(/1 月 24 日.*3 天/);
    expect((await ask('结业项目晚几天交可以吗')).text).not.toContain('7 天');
  });

  test('of what was named before', async () => {
    const history = [
      { role: 'user' as const, text: '作业二什么时候截止' },
      { role: 'assistant' as const, text: '“作业二 成绩统计”的截止时间是 2026 年 12 月 6 日。' },
    ];
    expect((await ask('过了还能交吗', history)).text).toMatch(/作业二.*还有 11 天.*7 天/);
  });

  test.each([
    ['作业一什么时候截止', 'answered', '12 月 6 日'],
    ['作业一怎么写', 'hint', '作业二 成绩统计'],
  ])('work put right after %j gets what was wanted of the other: %s', async (first, outcome, told) => {
    const answer = await ask('打错了，作业二', [
      { role: 'user', text: first },
      { role: 'assistant', text: '好的。' },
    ]);
    expect(answer.outcome).toBe(outcome);
    expect(answer.text).toContain(told);
  });

  test('an Englishman is told whose words the rule has', async () => {
    expect((await ask('Is it too late to hand in homework 1?')).text).toMatch(
      /was due at .*15 November 2026, 10 days ago\. \[1\] On late work the course says, in Chinese: 作业一到作业二/,
    );
  });

  test('where the date is past and no rule is known, nothing is promised', async () => {
    const answer = await agentOn({ passages: [task], confidence: 0.3 }).ask('作业一还能交吗', {
      courses: [course],
    });
    expect(answer.outcome).toBe('abstained');
  });

  test('where it is not past, its date answers by itself', async () => {
    const { ask: asked } = agentOn({ passages: [task], confidence: 0.3 });
    const answer = await asked('作业二还能交吗', { courses: [course] });
    expect(answer.text).toMatch(/12 月 6 日（周日）23:59，还有 11 天。(?:\[1\])?$/);
  });

  test.each([
    '作业一还能交吗',
    '我一直没交，现在还能补吗',
    '截止之后还可以提交吗',
    '作业四能晚两天交吗',
    '晚几天交行吗',
    '作业过了截止时间还能交吗',
    'can I still hand in homework 1',
    'Is it too late to submit the essay?',
    'may I turn it in a day late?',
  ])('%j asks it', (text) => {
    expect(asksIfStillTaken(text)).toBe(true);
  });

  test.each([
    '作业还能在哪交',
    '作业还能怎么交',
    '截止前还能交几次',
    '交错了还能重新交吗',
    '作业晚交扣多少分',
    '还能补课吗',
    '作业没做好还能补救吗',
    '结业项目挂了还能补交吗',
    '还能交流吗',
    '结业项目没及格还能补交吗',
    'how do I hand in homework late',
    'can I still watch the recording',
  ])('%j does not', (text) => {
    expect(asksIfStillTaken(text)).toBe(false);
  });
});
