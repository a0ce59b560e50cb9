import { describe, expect, test } from 'vitest';
import { citationOf } from '../../src/agent/writing/citations.ts';
import { atGroupLength } from '../../src/agent/writing/room/group-length.ts';
import type { ChatModel } from '../../src/llm/index.ts';
import { aGroup, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

/** What a learner reads as text: marks are links, code has a limit of its own. */
const readable = (text: string): number =>
  [...text.replace(/```[\s\S]*?```/g, '').replace(/\s*\[\d+\]/g, '')].length;
const codeLines = (text: string): number =>
  (/```\w*\n([\s\S]*?)\n```/.exec(text)?.[1] ?? '').split('\n').filter(Boolean).length;

const SENTENCE_ZH = '打开终端，输入命令以后按回车，再等它把话说完，看清最后一行写了什么。';
const SENTENCE_EN = 'Open the terminal, type the command, wait until it is done and read its last line. ';
const faq = (text: string) =>
  aPassage({ kind: 'faq', question: '终端怎么用？', text: text.trim(), headings: [], locator: '' });
const inAGroup = { group: aGroup() };

/** A model that says the same whatever it is asked. */
const saying = (text: string): ChatModel => ({
  name: 'scripted',
  async *stream() {
    yield { type: 'text' as const, text };
    const usage = { inputTokens: 1, outputTokens: 1 };
    yield { type: 'end' as const, finishReason: 'stop', usage, model: 'scripted' };
  },
  complete: () => Promise.reject(new Error('not asked for')),
});

describe('a long answer in the material’s own words', () => {
  const long = faq(SENTENCE_ZH.repeat(8));

  test('is cut in a group behind a whole sentence, and the mark leads to the rest', async () => {
    const { ask, shown } = agentOn({ passages: [long] });
    const answer = await ask('终端怎么用？', inAGroup);
    expect(answer.text).toBe(`${SENTENCE_ZH.repeat(4)}（全文见[1]）`);
    expect(readable(answer.text)).toBeLessThanOrEqual(150);
    expect(answer.citations).toMatchObject([{ index: 1, passageId: long.id }]);
    expect(shown()).toBe(answer.text);
  });

  test('stays whole without a group, and where the long form is asked for', async () => {
    const { ask } = agentOn({ passages: [long] });
    expect((await ask('终端怎么用？')).text).toBe(`${long.text}[1]`);
    expect((await ask('终端怎么用？', { ...inAGroup, form: 'long' })).text).toBe(`${long.text}[1]`);
  });

  test('stays as it is where it fits', async () => {
    const short = faq(SENTENCE_ZH.repeat(3));
    expect((await agentOn({ passages: [short] }).ask('终端怎么用？', inAGroup)).text).toBe(
      `${short.text}[1]`,
    );
  });

  test('may have 400 letters in English, the same lines on a phone', async () => {
    const { ask } = agentOn({ passages: [faq(SENTENCE_EN.repeat(4.8))] });
    expect((await ask('How do I use a terminal?', inAGroup)).text).toMatch(/last line\. \[1\]$/);
    const longer = await agentOn({ passages: [faq(SENTENCE_EN.repeat(4).padEnd(390, 'x'))] }).ask(
      'How do I use a terminal?',
      inAGroup,
    );
    expect(longer.text).toMatch(/\.? ?\(More in \[1\]\)$|\[1\]$/);
    expect(readable(longer.text)).toBeLessThanOrEqual(400);
  });

  test('is never cut in the middle of code', async () => {
    const inline = faq(
      `${'先看这一段说明文字有什么。'.repeat(10)}再写 \`print("好。再来。")\` 试试，${SENTENCE_ZH}`,
    );
    const answer = await agentOn({ passages: [inline] }).ask('终端怎么用？', inAGroup);
    expect(answer.text).toBe(`${'先看这一段说明文字有什么。'.repeat(10)}（全文见[1]）`);
  });

  test('leaves a block of code out whole, with the words that lead to it', async () => {
    const code = `\`\`\`python\n${'print(1)\n'.repeat(14)}\`\`\``;
    const answer = await agentOn({ passages: [faq(`先打开终端。\n\n例如：\n\n${code}`)] }).ask(
      '终端怎么用？',
      inAGroup,
    );
    expect(answer.text).toBe('先打开终端。（全文见[1]）');
  });

  test('leaves out what a listing prints where both are too long, though their mark stands before them', () => {
    const listing = `\`\`\`python\n${'print(1)\n'.repeat(11)}\`\`\``;
    const printed = `\`\`\`text\n${'1\n'.repeat(11)}\`\`\``;
    const text = `先打开终端，再运行这一段。[1]\n\n${listing}\n\n${printed}`;
    const written = { text, pieces: [text], citations: [citationOf(1, aPassage(), '')] };
    expect(atGroupLength(written, 'zh').text).toBe(
      `先打开终端，再运行这一段。[1]\n\n${listing}\n（全文见[1]）`,
    );
  });

  test('keeps a block of twelve lines, however long they are', async () => {
    const code = `\`\`\`python\n${'print("a line of some length")\n'.repeat(12)}\`\`\``;
    const text = `先打开终端，例如：\n\n${code}`;
    const answer = await agentOn({ passages: [faq(text)] }).ask('终端怎么用？', inAGroup);
    expect(answer.text).toBe(`${text}\n[1]`);
    expect(codeLines(answer.text)).toBe(12);
  });

  test('that is one long sentence ends with a clause', async () => {
    const answer = await agentOn({ passages: [faq(`${'打开终端看最后一行，'.repeat(30)}就好。`)] }).ask(
      '终端怎么用？',
      inAGroup,
    );
    expect(answer.text).toMatch(/打开终端看最后一行……（全文见\[1\]）$/);
    expect(readable(answer.text)).toBeLessThanOrEqual(150);
  });

  test('shown as the nearest place has room for its quote only', async () => {
    const passage = aPassage({ title: '终端', text: `${'终端里的每一行字都要看清楚'.repeat(20)}。` });
    const { text, outcome } = await agentOn({ passages: [passage], confidence: 0.6 }).ask(
      '终端能开几个？',
      inAGroup,
    );
    expect(outcome).toBe('abstained');
    expect(text).toMatch(/…\s?\[1\]$/);
    expect(readable(text)).toBeLessThanOrEqual(150);
  });
});

describe('a long answer of a model', () => {
  const sentences = [
    '终端是一个用文字和电脑说话的窗口，打开以后可以输入命令。',
    '每输入一条命令都要按回车，命令的结果会显示在下面一行。',
    '命令输错的时候终端会显示报错，报错的最后一行写着原因。',
    '按上箭头可以找回以前输入的命令，修改以后再按一次回车。',
    '想让正在运行的程序停下来，就在终端里同时按下两个键。',
    '关掉窗口以后，正在运行的程序也会跟着一起停下来。',
    '终端里的当前目录决定程序到哪里去找文件。',
  ];
  const passage = aPassage({ title: '终端', text: sentences.join('') });
  const model = saying(sentences.map((sentence) => sentence.replace(/。$/, ' [1]。')).join(''));

  test('ends in a group behind the last sentence that fits, shown as it is stored', async () => {
    const { ask, shown } = agentOn({ passages: [passage] }, model);
    const answer = await ask('终端怎么用？', inAGroup);
    expect(answer.mode).toBe('generated');
    expect(readable(answer.text)).toBeLessThanOrEqual(150);
    expect(readable(answer.text)).toBeGreaterThan(110);
    expect(answer.text).toContain('终端是一个用文字和电脑说话的窗口');
    // A later sentence that would fit again does not follow the gap.
    expect(answer.text).not.toContain('当前目录');
    expect(answer.text).toMatch(/。\s?\[1\]$|\[1\]。$/);
    expect(shown()).toBe(answer.text);
  });

  test('is whole without a group', async () => {
    const answer = await agentOn({ passages: [passage] }, model).ask('终端怎么用？');
    expect(answer.text).toContain('当前目录');
  });
});
