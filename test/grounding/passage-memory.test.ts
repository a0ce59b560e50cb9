import { expect, test } from 'vitest';
import { rememberedOf } from '../../src/agent/grounding/reading/passage-memory.ts';
import { aPassage } from '../support/samples.ts';

/** As many as are remembered. */
const KEPT = 2_000;

test('a passage is read once, as long as it is asked for, and what nobody asks for is forgotten', () => {
  let read = 0;
  const textOf = rememberedOf(({ text }) => {
    read++;
    return text;
  });
  const [asked, left] = [aPassage({ text: '闭包' }), aPassage({ text: '装饰器' })];
  expect([textOf(asked), textOf(left), textOf(asked)]).toEqual(['闭包', '装饰器', '闭包']);
  expect(read).toBe(2);

  for (let other = 0; other < KEPT; other++) {
    textOf(aPassage({ text: String(other) }));
    textOf(asked);
  }
  expect(read).toBe(2 + KEPT);
  textOf(left);
  expect(read).toBe(3 + KEPT);
});
