import { expect, test } from 'vitest';
import { wholeWords } from '../../../src/domain/language/whole-words.ts';

test('words are found as a whole, whichever of the lines they stand on', () => {
  const pattern = wholeWords(/fees?|costs?/i, /prices?/i);
  expect(pattern.source).toBe('\\b(?:fees?|costs?|prices?)\\b');
  expect(['What Fees?', 'the price'].every((text) => pattern.test(text))).toBe(true);
  expect(['coffees', 'priceless'].some((text) => pattern.test(text))).toBe(false);
});

test('words with other flags do not go together', () => {
  expect(() => wholeWords(/a/i, /b/u)).toThrow('The flags of /b/u are not "i"');
});
