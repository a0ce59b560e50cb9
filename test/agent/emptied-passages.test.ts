import { expect, test } from 'vitest';
import { soundText } from '../../src/agent/bounds/sound-passages.ts';
import { withMarksClosed } from '../../src/agent/writing/closed-marks.ts';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const ADVERT = '开普勒第一定律的讲解加微信 kk88991 领取。';
const sound = aPassage({ id: 'sound', title: '闭包' });
const spoilt = aPassage({ id: 'spoilt', title: '开普勒第一定律', text: ADVERT });

test.each([0.9, 0.4])(
  'where the passage that is found may not be shown, the question is passed on, and no place is pointed at (%s sure)',
  async (confidence) => {
    for (const chat of [null, scriptedChat(() => ['开普勒第一定律是什么？[1]'])]) {
      const { ask } = agentOn({ passages: [spoilt, sound], confidence }, chat);
      const answer = await ask('开普勒第一定律是什么？');
      expect(answer).toMatchObject({ outcome: 'abstained', citations: [] });
      expect(answer.text).not.toMatch(/\[1\]|最接近/);
    }
  },
);

test('one behind the first is left out, and the first answers', async () => {
  const { ask } = agentOn({ passages: [sound, spoilt] });
  const answer = await ask('闭包是什么？');
  expect(answer.outcome).toBe('answered');
  expect(answer.citations.map(({ passageId }) => passageId)).toEqual(['sound']);
});

test('what shows in another order than it is written is not read; a text from right to left is', () => {
  expect(soundText('正弦是比。\u202emoc.live//:sptth\u202c 它不大于一。')).toBe('正弦是比。 它不大于一。');
  expect(soundText('正弦是比。\u202emoc.live\n余弦也是。')).toBe('正弦是比。\n余弦也是。');
  expect(soundText('「你好」是 \u202bשלום\u202c。')).toBe('「你好」是 שלום。');
});

test('a block of code in which the model was cut off takes in nothing that is said below it', async () => {
  const code = '```python\ndef outer():\n    return 1';
  const { ask } = agentOn(
    { passages: [aPassage({ text: `闭包是能记住外层函数变量的内层函数。\n\n${code}\n\`\`\`` })] },
    scriptedChat(() => [`闭包是能记住外层函数变量的内层函数 [1]。\n${code}`]),
  );
  const answer = await ask('闭包是什么？');
  expect(answer.text).toContain('```python');
  expect(answer.text.split('```').length % 2).toBe(1);
  expect(answer.text).toMatch(/```\n\[1\]$/);
});

test.each([
  ['**红黑树的根是黑色的。', '红黑树的根是黑色的。'],
  ['每条路径相同**。', '每条路径相同。'],
  ['- **根是黑色的。', '- 根是黑色的。'],
  ['**根**是黑色的。', '**根**是黑色的。'],
  ['乘方写作 2**3。', '乘方写作 2**3。'],
  ['用 `a ** b` 求**乘方**。', '用 `a ** b` 求**乘方**。'],
])('half of bold print is taken off: %s', (said, shown) => {
  expect(withMarksClosed(said)).toBe(shown);
});
