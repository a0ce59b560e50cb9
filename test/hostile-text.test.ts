import { describe, expect, test } from 'vitest';
import { soundText } from '../src/agent/bounds/sound-passages.ts';
import { unfitToPost } from '../src/agent/refusals/unfit-to-post.ts';
import { reactionOf } from '../src/desk/index.ts';
import { answersQuestion } from '../src/desk/signs/peer-answer.ts';
import { agentOn } from './agent/agent-under-test.ts';
import { shippedModerator } from './moderation/moderator-under-test.ts';
import { processorMs } from './support/processor-time.ts';
import { aCourse, aPassage } from './support/samples.ts';
import { scriptedChat } from './support/scripted-chat.ts';

/**
 * Texts that patterns once took for ever to read: begun, the same again and again, and an end that no pattern
 * expects. Short ones first: what doubles with every character fails there, and not after hours.
 */
const TEXTS: [begins: string, unit: string, ends: string][] = [
  ['同', '哈', 'x'],
  ['', '嗯', 'x'],
  ['找老师', '看', 'x'],
  ['还在等', '老师', 'x'],
  ['', '这', '    x'],
  ['', '那，', 'x'],
  ['', '然后呢', 'x'],
  ['', '删之后', 'x'],
  ['不要管以上', '的全部', 'x'],
  ['改用SQL', ' ', 'x'],
  ['Raises', ' ', 'x'],
  ['', '，', 'x'],
  ['', '\n', 'x'],
  ['', '想一想', 'x。'],
  ['repeat', '-_', 'x'],
  ['', 'Ab ', 'x!'],
  ['', '“', 'x'],
  ['', '[', 'x'],
  ['', '1', 'x'],
  ['', '。', 'x'],
  ['', '的', 'x'],
];
const SHORT = [24, 28, 32, 60, 400];
const lengthened = ([begins, unit, ends]: (typeof TEXTS)[number], length: number): string =>
  begins + unit.repeat(Math.max(1, Math.ceil((length - begins.length - ends.length) / unit.length))) + ends;

/**
 * The best of some runs: the first also has everything to load and to compile, and any one may meet the others’
 * garbage.
 */
const RUNS = 5;
async function within(limitMs: number, lengths: number[], read: (text: string) => unknown): Promise<void> {
  for (const text of TEXTS)
    for (const length of lengths) {
      const given = lengthened(text, length);
      let took = Number.POSITIVE_INFINITY;
      for (let run = 0; run < RUNS && took > limitMs; run++) {
        const started = processorMs();
        await read(given);
        took = Math.min(took, processorMs() - started);
      }
      expect(took, `${JSON.stringify(text)} of ${length} characters`).toBeLessThan(limitMs);
    }
}

/** Measured: 25 ms at most. What grows with the square of the length takes longer here, what doubles for ever. */
const MESSAGE_MS = 80;

describe('a message made to be slow', { timeout: 120_000 }, () => {
  test('is judged in time', async () => {
    const moderator = shippedModerator();
    await within(MESSAGE_MS, [...SHORT, 8_000], (text) => moderator.judge([{ text }]));
  });

  test('is followed in time', async () => {
    await within(MESSAGE_MS, [...SHORT, 8_000], (text) => {
      reactionOf({ text, linked: true, minutesSince: 1 });
      answersQuestion('怎么加元素？', { text, linked: true, minutesSince: 1 });
    });
  });

  test('is answered in time, alone and after others', async () => {
    const graded = {
      keywords: [],
      id: 'hw1',
      title: '作业一 猜数字',
      names: ['作业一'],
      source: 'hw.md',
      locator: '',
    };
    const task = aPassage({
      source: 'hw.md',
      locator: '',
      text: '想一想：写一个程序，让人猜数字，猜大了提示大了。'.repeat(40),
    });
    const { ask } = agentOn({ passages: [aPassage(), task] });
    const history = [
      { role: 'user' as const, text: '闭包是什么？' },
      { role: 'assistant' as const, text: '闭包是能记住外层函数变量的内层函数。' },
    ];
    await within(MESSAGE_MS, [...SHORT, 4_000], async (text) => {
      await ask(text, { courses: [aCourse({ graded: [graded] })] });
      await ask(text, { history });
    });
  });
});

describe('a text of the material or of a model that is made to be slow', { timeout: 120_000 }, () => {
  test('has its bounds checked in time', async () => {
    await within(MESSAGE_MS, [...SHORT, 4_000], (text) => {
      unfitToPost(text, '');
      soundText(text);
    });
  });

  test('is held against the passages in time', async () => {
    let said = '';
    const chat = scriptedChat(() => said.match(/[\s\S]{1,40}/g) ?? []);
    const { ask } = agentOn({ passages: [aPassage()] }, chat);
    await within(250, [300, 20_000], async (text) => {
      said = text;
      await ask('闭包是什么？');
    });
  });
});
