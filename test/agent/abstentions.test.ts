import { expect, test } from 'vitest';
import { phrasesFor } from '../../src/agent/phrases.ts';
import { isAbstention } from '../../src/agent/talk/abstentions.ts';

test('what was passed on is known by how it is said today, and by how it was said before', () => {
  for (const language of ['zh', 'en'] as const) {
    const { abstained, stillUnclear, nearest, allSaid } = phrasesFor(language);
    expect([abstained, stillUnclear, nearest('闭包', '……')].map(isAbstention)).toEqual([true, true, true]);
    expect(isAbstention(allSaid)).toBe(false);
  }
  const before = 'There is no more in the material, so a teacher had better explain it.';
  expect(isAbstention(`${before} I have passed it on to the instructor.`)).toBe(true);
});
