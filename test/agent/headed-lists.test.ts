import { describe, expect, test } from 'vitest';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const MARKING = aPassage({
  headings: ['科目二评分'],
  text: '科目二满分 100 分，80 分合格。扣 100 分的叫一票否决，当次直接不合格；扣 10 分的可以累计。一票否决：车身出线、车轮压边线、不按规定路线行驶。扣 10 分：中途停车超过 2 秒、起步不打转向灯、熄火一次。',
});
const ABOUT_MARKING = '科目二哪些是一票否决，哪些只扣 10 分？';

const COMPOST = aPassage({
  headings: ['Compost'],
  text: 'Compost needs green material, such as grass clippings and coffee grounds, and brown material, such as dry leaves and straw. Leave out meat, fish, dairy and oil, because they attract rats. Diseased plants stay out too.',
});

const said = async (passage: ReturnType<typeof aPassage>, question: string, reply: string) =>
  await agentOn(
    { passages: [passage] },
    scriptedChat(() => reply.split(/(?<=\n)/)),
  ).ask(question);

describe('lists below headings', () => {
  test('are said where a line that only led up to them has fallen', async () => {
    const { text, mode } = await said(
      MARKING,
      ABOUT_MARKING,
      '科目二的扣分可以分成两类来记：\n\n**一票否决，当次直接不合格：**\n- 车身出线或车轮压到边线 [1]\n- 没有按规定路线行驶 [1]\n\n**扣 10 分，可以累计：**\n- 中途停车超过 2 秒 [1]\n- 熄火一次 [1]\n',
    );
    expect(mode).toBe('generated');
    expect(text).toBe(
      '**一票否决，当次直接不合格：**\n\n- 车身出线或车轮压到边线 [1]\n- 没有按规定路线行驶 [1]\n\n**扣 10 分，可以累计：**\n\n- 中途停车超过 2 秒 [1]\n- 熄火一次 [1]',
    );
  });

  test('are not said below another list where their own heading has fallen', async () => {
    const { text } = await said(
      COMPOST,
      'what goes into compost and what stays out?',
      '**Green material:**\n- grass clippings and coffee grounds [1]\n\n**Never, ever:**\n- meat, fish, dairy and oil, because they attract rats [1]\n- diseased plants [1]\n',
    );
    expect(text).toBe('**Green material:**\n\n- grass clippings and coffee grounds [1]');
  });

  test('keep their heading where their first item falls', async () => {
    const { text } = await said(
      COMPOST,
      'what goes into compost and what stays out?',
      '**Green material:**\n- grass clippings and coffee grounds [1]\n\n**Leave out:**\n- plastic bags that say biodegradable [1]\n- meat, fish, dairy and oil, because they attract rats [1]\n',
    );
    expect(text).toBe(
      '**Green material:**\n\n- grass clippings and coffee grounds [1]\n\n**Leave out:**\n\n- meat, fish, dairy and oil, because they attract rats [1]',
    );
  });

  test('have a heading that says something held to the material', async () => {
    const { text } = await said(
      MARKING,
      ABOUT_MARKING,
      '科目二满分 100 分，80 分合格 [1]。\n**扣 20 分，可以累计：**\n- 中途停车超过 2 秒 [1]\n',
    );
    expect(text).not.toContain('20');
  });

  test('are not begun by a line that says what comes, and fall with none', async () => {
    for (const line of [
      "Here's a quick guide to what goes in.",
      "Here's a breakdown.",
      'Let me break it down.',
    ]) {
      const { text } = await said(
        COMPOST,
        'what goes into compost and what stays out?',
        `${line}\n\n- Green material: grass clippings and coffee grounds [1]\n- Leave out meat, fish, dairy and oil, because they attract rats [1]\n`,
      );
      expect(text, line).toContain('- Leave out meat, fish, dairy and oil');
    }
  });
});

test('what is labelled in bold begins a line', async () => {
  const { text } = await said(
    COMPOST,
    'what is green and what is brown material?',
    '**Green material**: grass clippings and coffee grounds [1]\n**Brown material**: dry leaves and straw [1]\n',
  );
  expect(text).toBe(
    '**Green material**: grass clippings and coffee grounds [1]\n**Brown material**: dry leaves and straw [1]',
  );
});

test('a dot is a mark of a list like any other', async () => {
  const { text } = await said(
    COMPOST,
    'what is green and what is brown material?',
    '• Green material: grass clippings and coffee grounds [1]\n• Brown material: dry leaves and straw [1]\n',
  );
  expect(text).toContain('• Brown material: dry leaves and straw [1]');
});
