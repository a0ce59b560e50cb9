import { describe, expect, test } from 'vitest';
import { askedAtLast, mayLeanOnStory } from '../../src/agent/question/asked/asked-at-last.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('a question that a story leads to', () => {
  test.each([
    ['我昨天请假没来上课，想看一下周三的直播，请问直播有回放吗？', '直播有回放吗？'],
    ['老师好，我这边工作比较忙，周末才有空，想问一下作业可以迟交吗', '作业可以迟交吗'],
    ['学了两周感觉有点吃力。要是跟不上可以换到下一期吗？', '要是跟不上可以换到下一期吗？'],
    ['写了好几遍都不对。列表和元组有什么区别？', '列表和元组有什么区别？'],
    ['打算带爸妈出去玩，不知道会不会耽误，请问元旦还上课吗？', '元旦还上课吗？'],
    ['想退掉算了，家里人也同意，退款要找谁？', '退款要找谁？'],
    ['上周出差一直没上课 作业可以迟交吗', '作业可以迟交吗'],
    ['补考怎么报名呀 我上次生病没去', '补考怎么报名呀'],
    ['分录怎么写啊 老是写反', '分录怎么写啊'],
    ['讲义里翻了半天没翻到 numpy怎么安装到电脑', 'numpy怎么安装到电脑'],
    ['I missed the live class because I was travelling. Is there a recording?', 'Is there a recording?'],
    [
      'I am in a hotel. The video keeps buffering, what can I do?',
      'The video keeps buffering, what can I do?',
    ],
  ])('%j asks %j', (text, asked) => {
    expect(askedAtLast(text)).toBe(asked);
  });

  test.each([
    ['nothing leads to', '直播有回放吗？'],
    ['points back at the story', '我把列表传进函数里改了。这样外面会变吗？'],
    ['asks for others of the kind', 'The strings of my guitar are rusty. Do I need new ones?'],
    ['points back in English', 'I passed a list to my function. Does it change outside?'],
    ['a version narrows', '我用的是 3.8，装不上讲义里的库。应该装哪个版本？'],
    ['a name narrows', '我用 pandas 读表格，怎么跳过第一行？'],
    ['code is shown for', 'print("hi") shows nothing at all. What is wrong with my program?'],
    ['follows another question', '闭包是什么意思呢，装饰器又是什么？'],
    ['is only the end of a clause', '我的程序运行到一半就停了，为什么'],
    ['asks again behind it', '补考怎么报名呀 我上次没去会怎么样'],
    ['goes on behind the blank', '怎么计算 循环的次数和总和'],
    ['is narrowed behind it', '补考怎么报名呀 我是 2024 年那一期的'],
    ['asks nothing', '我昨天请假没来上课，今天把回放看完了。谢谢老师。'],
  ])('is not looked for alone where it %s', (_, text) => {
    expect(askedAtLast(text)).toBeNull();
  });

  const story = '我交作业的时候传错了文件，请问';
  const resubmit = aPassage({ locator: '#交作业', text: '截止之前可以反复提交。' });
  const retake = aPassage({ locator: '#补交', text: '成绩公布后 14 天内重新提交。' });
  const foundFor = (alone: string, passage: typeof retake) => ({
    passages: [resubmit],
    of: (question: string) =>
      question === alone
        ? { passages: [passage], confidence: 0.9 }
        : { passages: [resubmit], confidence: 0.3 },
  });

  test('what is asked with a subject of its own is answered alone', async () => {
    const asked = '作业能重新提交几次？';
    const { text } = await agentOn(foundFor(asked, retake)).ask(`${story}${asked}`);
    expect(text).toContain('14 天内重新提交');
  });

  test('what may have its subject in the story only where both find the same', async () => {
    const asked = '怎么重新提交？';
    expect(mayLeanOnStory(asked)).toBe(true);
    const beside = await agentOn(foundFor(asked, retake)).ask(`${story}${asked}`);
    expect(beside.outcome).toBe('abstained');
    const along = await agentOn(foundFor(asked, resubmit)).ask(`${story}${asked}`);
    expect(along.text).toContain('可以反复提交');
  });
});
