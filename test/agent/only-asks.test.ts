import { describe, expect, test } from 'vitest';
import { aCourse, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const exercises = aPassage({
  source: 'assignments.md',
  title: '练习 不计分',
  headings: ['作业', '练习 不计分'],
  locator: '#练习-不计分',
  text: '1. 用 20 克粉要多少克水？\n2. 为什么平底滤杯适合新手？',
});
const drippers = aPassage({
  source: '01-gear.md',
  title: '滤杯怎么选',
  headings: ['器具', '滤杯怎么选'],
  locator: '#滤杯怎么选',
  text: '锥形滤杯流速快，对手法要求高。平底滤杯流速慢而稳，新手不容易冲坏。',
});
const beans = aPassage({ source: '01-gear.md', title: '豆子', locator: '#豆子', text: '豆子要密封保存。' });

describe('exercises that hold the words of a question', () => {
  test('are no answer to it: the lesson is, where it holds these words too', async () => {
    const { ask } = agentOn({ passages: [exercises, drippers] });
    const answer = await ask('平底滤杯为什么适合新手');
    expect(answer).toMatchObject({ outcome: 'answered', citations: [{ source: '01-gear.md' }] });
    expect(answer.text).toContain('不容易冲坏');
    expect(answer.text).not.toContain('20 克粉');
  });

  test('are not read out where no lesson does: it is passed on', async () => {
    const { ask } = agentOn({ passages: [exercises, beans] });
    const answer = await ask('平底滤杯为什么适合新手');
    expect(answer.outcome).toBe('abstained');
    expect(answer.text).not.toContain('为什么平底滤杯');
  });

  test('a FAQ, and a lesson that asks in between, answer as they did', async () => {
    const asking = aPassage({
      ...drippers,
      text: '为什么平底滤杯适合新手？平底滤杯流速慢而稳，新手不容易冲坏。',
    });
    expect((await agentOn({ passages: [asking] }).ask('平底滤杯为什么适合新手')).text).toContain(
      '不容易冲坏',
    );
  });
});

describe('graded work that holds the words of a question', () => {
  const task = aPassage({
    source: 'assignments.md',
    title: '作业三 词频统计',
    headings: ['作业', '作业三 词频统计'],
    locator: '#作业三-词频统计',
    text: '文件不存在时让用户重新输入文件名，程序不能崩溃。',
  });
  const lesson = aPassage({
    source: '07-files.md',
    title: '反复输入直到正确',
    locator: '#反复输入直到正确',
    text: '让用户重新输入的办法是把询问放进循环，输入正确才离开。',
  });
  const courses = [
    aCourse({
      graded: [
        {
          id: 'hw3',
          title: '作业三 词频统计',
          source: 'assignments.md',
          locator: '#作业三-词频统计',
          keywords: ['作业三', '统计单词'],
        },
      ],
    }),
  ];

  test('tells what is to be done; how it is done the lesson tells', async () => {
    const { ask } = agentOn({ passages: [task, lesson] });
    const answer = await ask('怎么让用户重新输入', { courses });
    expect(answer).toMatchObject({ outcome: 'answered', citations: [{ source: '07-files.md' }] });
    expect(answer.text).not.toContain('程序不能崩溃');
  });

  test('is passed on where no lesson does, and is a hint where it is that work', async () => {
    const { ask } = agentOn({ passages: [task, beans] });
    expect((await ask('怎么让用户重新输入', { courses })).outcome).toBe('abstained');
    expect((await ask('怎么统计单词出现次数', { courses })).outcome).toBe('hint');
  });

  test('answers what is asked of the work itself', async () => {
    const { ask } = agentOn({ passages: [task, lesson] });
    const answer = await ask('文件不存在时要让用户重新输入吗', { courses });
    expect(answer).toMatchObject({ outcome: 'answered', citations: [{ source: 'assignments.md' }] });
  });
});
