import { describe, expect, test } from 'vitest';
import type { AgentRequest } from '../../src/agent/index.ts';
import { spoken } from '../../src/agent/writing/spoken-style.ts';
import { aGroup, aPassage } from '../support/samples.ts';
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

const TEA = aPassage({
  headings: ['泡茶的水温'],
  text: '绿茶用 80 度左右的水，水太烫会苦。红茶用 95 度以上的水。绿茶泡两分钟，红茶泡三分钟。',
});
const SYNTAX = aPassage({
  headings: ['Lists and tuples'],
  text: 'A list can be changed after it is created, and a tuple cannot. Lists use square brackets and tuples use round brackets.',
});

describe('what only heads a list of its own', () => {
  test.each([
    ['in bold print', '- **绿茶**：\n  - 绿茶用 80 度左右的水 [1]\n- **红茶**：\n  - 红茶泡三分钟 [1]'],
    ['with a mark', '- **绿茶：**[1]\n  - 绿茶用 80 度左右的水 [1]\n- **红茶：** [1]\n  - 红茶泡三分钟 [1]'],
    ['plain', '* 绿茶：\n    * 绿茶用 80 度左右的水 [1]\n* 红茶：\n    * 红茶泡三分钟 [1]'],
  ])('is a heading and carries no mark: %s', async (_, reply) => {
    const { text } = await said(TEA, '泡茶用多少度的水？', reply);
    expect(text.replaceAll('* 绿', '- 绿').replaceAll('* 红', '- 红')).toBe(
      '**绿茶：**\n\n- 绿茶用 80 度左右的水 [1]\n\n**红茶：**\n\n- 红茶泡三分钟 [1]',
    );
  });

  test('keeps its number', async () => {
    const { text } = await said(
      TEA,
      '泡茶用多少度的水？',
      '1. **绿茶**：\n   - 绿茶用 80 度左右的水 [1]\n2. **红茶**：\n   - 红茶泡三分钟 [1]',
    );
    expect(text).toBe('**1. 绿茶：**\n\n- 绿茶用 80 度左右的水 [1]\n\n**2. 红茶：**\n\n- 红茶泡三分钟 [1]');
  });

  test('goes with its list', async () => {
    const { text } = await said(
      TEA,
      '泡茶用多少度的水？',
      '- **绿茶**：\n  - 绿茶要用 60 度的山泉水 [1]\n- **红茶**：\n  - 红茶用 95 度以上的水 [1]\n- **绿茶**：',
    );
    expect(text).toBe('**红茶：**\n\n- 红茶用 95 度以上的水 [1]');
  });

  test('says nothing for what stands below it and says it by itself, in however few words', async () => {
    const { text } = await said(
      SYNTAX,
      'How do lists and tuples differ?',
      '- **Lists**:\n  - A list can be changed after it is created [1]\n  - Lists use square brackets [1]\n',
    );
    expect(text).toContain('- Lists use square brackets [1]');
  });

  test('is told from an item that says something, up to a colon or behind it', async () => {
    const { text } = await said(
      TEA,
      '泡茶用多少度的水？',
      '- **绿茶**：绿茶用 80 度左右的水 [1]\n- **红茶**：红茶泡三分钟 [1]',
    );
    expect(text).toBe('- **绿茶**：绿茶用 80 度左右的水 [1]\n- **红茶**：红茶泡三分钟 [1]');
  });
});

describe('a heading of a model', () => {
  const REPLY = '## 绿茶\n\n绿茶用 80 度左右的水。[1]\n\n### **红茶**：\n\n红茶泡三分钟。[1]';
  const inForm = async (more: Partial<AgentRequest>) =>
    (
      await agentOn(
        { passages: [TEA] },
        scriptedChat(() => [...REPLY]),
      ).ask('泡茶用多少度的水？', more)
    ).text;

  test('is in bold print in a group, whose chat would show its signs', async () => {
    expect(await inForm({ group: aGroup() })).toBe(
      '**绿茶**\n\n绿茶用 80 度左右的水。[1]\n\n**红茶：**\n\n红茶泡三分钟。[1]',
    );
  });

  test('stays one on a page', async () => {
    expect(await inForm({ form: 'long' })).toMatch(/^## 绿茶\n\n/);
  });

  test('is heard without a sign', async () => {
    expect(spoken(await inForm({ group: aGroup(), form: 'spoken' }), 'zh')).toBe(
      '绿茶。绿茶用 80 度左右的水。红茶：红茶泡三分钟。',
    );
  });
});
