import { describe, expect, test } from 'vitest';
import { priceOfCourse } from '../../src/agent/question/asked/price-of-course.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('the price of the course', () => {
  test.each([
    '这课多少钱',
    '多少钱啊',
    '课程多少钱？',
    '怎么收费',
    '报名要多少钱',
    '你们这门课啥价',
    '这个课贵不贵',
  ])('%s is asked as its fee', (question) => {
    expect(priceOfCourse(question, false)).toBe('学费多少');
  });

  test.each(['三脚架多少钱', '证书工本费多少钱', '多少', '仲裁要多少钱', '这课讲什么', '报名要带什么'])(
    '%s is not',
    (question) => {
      expect(priceOfCourse(question, false)).toBeNull();
    },
  );

  test('after others the course has to be named', () => {
    expect(priceOfCourse('多少钱', true)).toBeNull();
    expect(priceOfCourse('那这课多少钱', true)).toBe('学费多少');
  });

  const fee = aPassage({ title: '费用', text: '学费 480 元，开课前可以全额退。' });
  const invoice = aPassage({ title: '发票', text: '学费能开发票，三个工作日内发到邮箱。' });
  const only = (passage: typeof fee) => ({
    passages: [],
    of: (text: string) =>
      text === '学费多少'
        ? { passages: [passage], confidence: 0.95 }
        : { passages: [passage], confidence: 0.1 },
  });

  test('is found under the material’s word for it, and not where that holds no price', async () => {
    expect((await agentOn(only(fee)).ask('这课多少钱')).text).toContain('480 元');
    expect((await agentOn(only(invoice)).ask('怎么收费')).outcome).toBe('abstained');
  });
});
