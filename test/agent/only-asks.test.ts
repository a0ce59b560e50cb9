import { describe, expect, test } from 'vitest';
import { aPassage } from '../support/samples.ts';
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
