import { expect, test } from 'vitest';
import { inTurn } from '../../../src/domain/language/in-turn.ts';

test('parts that stand behind each other are one pattern, with the flags of all', () => {
  const pattern = inTurn(/^(?:so|and)? ?/i, /what is/i, /\W*$/i);
  expect(pattern.source).toBe('^(?:so|and)? ?what is\\W*$');
  expect(pattern.flags).toBe('i');
  expect(pattern.test('And what is?')).toBe(true);
});

test('a choice among them is held together, and what stands around belongs to all of it', () => {
  const pattern = inTurn(/\b/u, /deadline|due date/u, /\b/u);
  expect(pattern.source).toBe('\\b(?:deadline|due date)\\b');
  expect(pattern.test('deadlines')).toBe(false);
});

test('a bar in a class, behind a backslash or in a group makes no choice', () => {
  expect(inTurn(/[|]\|/, /(?:a(?:b|c)|[)|]|\))d/).source).toBe('[|]\\|(?:a(?:b|c)|[)|]|\\))d');
});

test('parts with other flags do not go together', () => {
  expect(() => inTurn(/a/i, /b/)).toThrow('The flags of /b/ are not "i"');
});
