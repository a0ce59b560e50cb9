import { describe, expect, test } from 'vitest';
import { createDoubts } from '../../src/agent/grounding/missing/doubts.ts';
import { heldPassage } from '../../src/agent/grounding/reading/held-passage.ts';
import { aPassage } from '../support/samples.ts';
import { isSaid } from './is-said.ts';

const PAGE = '光圈管背景虚不虚：开大光圈，焦点前后很快就模糊；收小光圈，从近到远都清楚。';
const held = heldPassage(aPassage({ title: '', headings: [], text: PAGE }));

describe('doubts about a statement', () => {
  test('one is none, two are a fault', () => {
    const doubts = createDoubts('光圈收小了远近都看得清', held, () => 0.8);
    expect(doubts.about(null)).toBeNull();
    expect(doubts.about('a strange word')).toBeNull();
    expect(doubts.about(null)).toBeNull();
    expect(doubts.about('a clause of its own')).toBe('a clause of its own');
  });

  test('one is enough about a statement of which the passage has little', () => {
    expect(createDoubts('光圈收小了远近都看得清', held, () => 0.5).about('a strange word')).toBe(
      'a strange word',
    );
  });

  test('one is enough about what is copied with something put beside', () => {
    const copied = createDoubts('开大光圈焦点前后很快就模糊所以别买', held, () => 0.9);
    expect(copied.about('a strange clause')).toBe('a strange clause');
  });
});

test.each([
  [
    '标出的那一行没问题，就检查它的上一行，漏掉的括号常常在前面。',
    '如果标出来的那一行看着没毛病，就往上一行找，漏掉的括号常常在前面。',
  ],
  [
    'Hold the strumming hand near the bridge, where the tone is bright; closer to the neck it becomes dull.',
    'If you hear nothing but a thud, hold the strumming hand nearer to the bridge, where the tone is bright.',
  ],
])('a retelling with words of its own is said: %s', (page, retold) => {
  expect(isSaid(retold, page)).toBe(true);
});
