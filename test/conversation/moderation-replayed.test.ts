import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { storedVerdicts } from '../../src/conversation/index.ts';
import { createModerator, loadClassifier, loadPolicy } from '../../src/moderation/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const policy = loadPolicy(parse(readFileSync('data/rules/default.yaml', 'utf8')));
const moderator = createModerator({ policy, classifier: loadClassifier(), clock: movableClock() });
const { store } = await temporaryStore();
const clock = movableClock();

const said = fc.array(
  fc.record({
    senderId: fc.constantFrom('lin', 'mei', 'gang'),
    text: fc.constantFrom(
      '在吗在吗在吗',
      '[表情]',
      '1',
      '听懂的扣1',
      '全套课程3折，加微信 py88991',
      '闭包是什么？',
    ),
    gap: fc.integer({ min: 0, max: 90_000 }),
  }),
  { minLength: 8, maxLength: 30 },
);

let replay = 0;
/** The verdicts of a replay in batches of these sizes, by message. */
async function replayed(messages: { senderId: string; text: string; gap: number }[], sizes: number[]) {
  const groupId = `replay-${++replay}`;
  let at = clock.now();
  const timed = messages.map(({ senderId, text, gap }, index) => {
    at += gap;
    return { id: `m${String(index).padStart(3, '0')}`, groupId, senderId, text, sentAt: at };
  });
  const verdicts: [string, string, string[]][] = [];
  for (let from = 0, turn = 0; from < timed.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    const batch = timed.slice(from, from + size);
    const given = await storedVerdicts(
      { store, clock },
      async () => ({ group: { id: groupId, language: 'zh' }, moderation: { moderator, policy } }),
      // Within a batch they may lie in any order.
      turn % 2 === 0 ? batch : batch.reverse(),
    );
    for (const { id, category, measures } of given)
      verdicts.push([id, category, measures.map(({ kind }) => kind)]);
    from += size;
  }
  return verdicts.sort(([a], [b]) => (a < b ? -1 : 1));
}

test('the same messages get the same verdicts however they are batched', async () => {
  await fc.assert(
    fc.asyncProperty(
      said,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      async (messages, sizes) => {
        const whole = await replayed(messages, [messages.length]);
        expect(await replayed(messages, sizes)).toEqual(whole);
        expect(await replayed(messages, [1])).toEqual(whole);
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);
