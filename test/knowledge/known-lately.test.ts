import { expect, it } from 'vitest';
import { knownLately } from '../../src/domain/caches/known-lately.ts';

function counted() {
  const asked: string[] = [];
  const lengthOf = knownLately((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, lengthOf };
}

it('knows a question again after two hundred others, each put in three ways', () => {
  const { asked, lengthOf } = counted();
  const questions = Array.from({ length: 600 }, (_, i) => `第 ${i} 个问题：闭包里的变量什么时候取值？`);
  for (const question of questions) lengthOf(question);
  for (const question of questions) expect(lengthOf(question)).toBe(question.length);
  expect(asked).toEqual(questions);
});

it('keeps no more of what is long than of what is short, and the latest whatever its length', () => {
  const { asked, lengthOf } = counted();
  const long = '长'.repeat(20_000);
  lengthOf('短');
  lengthOf(`${long}一`);
  lengthOf(`${long}二`);
  lengthOf(`${long}二`);
  expect(asked).toHaveLength(3);
  lengthOf('短');
  lengthOf(`${long}一`);
  expect(asked).toHaveLength(5);
});
