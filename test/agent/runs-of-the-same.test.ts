import { expect, test } from 'vitest';
import { contactIn } from '../../src/agent/bounds/leading-out/contacts.ts';
import { strangeLink } from '../../src/agent/bounds/leading-out/links.ts';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';
import { anotherAsked } from '../../src/agent/graded-work/another-asked.ts';
import { directionIn } from '../../src/agent/grounding/relations/order/directed.ts';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { spoken } from '../../src/agent/index.ts';
import { thingInstead } from '../../src/agent/question/follow-up/thing-instead.ts';
import { unfitToPost } from '../../src/agent/refusals/unfit-to-post.ts';
import { createSentenceStream } from '../../src/agent/writing/of-models/sentence-stream.ts';
import { charactersIn } from '../../src/agent/writing/room/group-length.ts';
import { narrates } from '../../src/knowledge/extract/reading/narration.ts';
import { textUnits } from '../../src/knowledge/index.ts';
import { markdownLoader } from '../../src/knowledge/load/plain/markdown.ts';
import { loadSafely } from '../../src/knowledge/load/reading-thread/load-safely.ts';
import { processorMs } from '../support/processor-time.ts';
import { aPassage } from '../support/samples.ts';

const PASSAGE = aPassage({ text: '列表用 append 添加元素，会改变原来的列表。' });
/** Reads the lexicons. */
checkGrounding('列表会改变。', [PASSAGE], '列表');

/** Of the same over and over: what reads it, how much of it there may be, and milliseconds of the processor. */
const READ: [what: string, text: string, within: number, read: (text: string) => unknown][] = [
  ['a sentence of numerals', '一'.repeat(1_000), 120, (text) => checkGrounding(text, [PASSAGE], '列表')],
  ['a sentence that leads to nothing', `让${'会'.repeat(3_000)}`, 300, directionIn],
  [
    'a sentence without a mark',
    '中'.repeat(12_000),
    120,
    (text) => strangeLink(plainTextOf(text), () => false),
  ],
  [
    'a channel and nothing behind it',
    `wechat ${' '.repeat(12_000)}`,
    60,
    (text) => contactIn(plainTextOf(text), () => false),
  ],
  ['blanks without a mark', `闭包${' '.repeat(20_000)}x`, 60, charactersIn],
  ['blanks read out', `闭包${' '.repeat(20_000)}x`, 90, (text) => spoken(text, 'zh')],
  [
    'empty lines of a model',
    '\n'.repeat(20_000),
    250,
    (text) => {
      const sentences = createSentenceStream();
      return [...sentences.push(text), ...sentences.end()];
    },
  ],
  ['letters before hearts', 'v ❤ '.repeat(5_000), 300, (text) => contactIn(plainTextOf(text), () => false)],
  ['what is off', 'take off your '.repeat(1_500), 300, (text) => unfitToPost(text, '')],
  ['an address that nobody asks', `老师 ${' '.repeat(4_000)}呢呀`, 60, thingInstead],
  ['a number and blanks', `第 1 ${' '.repeat(4_000)}x`, 20, anotherAsked],
  ['a place in a book', '在'.repeat(1_000), 10, narrates],
  ['marks', `${'!'.repeat(20_000)}x`, 60, textUnits],
  [
    'blanks in a document',
    `# T\n\n${' '.repeat(60_000)}x\n\nEnd.`,
    600,
    (text) => loadSafely(markdownLoader, { source: 'x.md', bytes: new TextEncoder().encode(text) } as never),
  ],
];

test.each(READ)('%s: read in no time, however long it goes on', async (_, text, within, read) => {
  const began = processorMs();
  await read(text);
  expect(processorMs() - began).toBeLessThan(within);
});
