import { expect, test } from 'vitest';
import { simplified } from '../../src/domain/language/simplified.ts';

test.each([
  ['轉人工，我想找老師', '转人工，我想找老师'],
  ['下週三有課嗎？檔案怎麼讀取', '下周三有课吗？档案怎么读取'],
  ['𠮷野家 👍🏽 작업 ǅ', '𠮷野家 👍🏽 작업 ǅ'],
])('%s', (text, expected) => {
  expect(simplified(text)).toBe(expected);
  expect(simplified(text)).toHaveLength(text.length);
});

test('what is simplified is the same string', () => {
  const text = '闭包是什么？What is a closure?';
  expect(simplified(text)).toBe(text);
});
