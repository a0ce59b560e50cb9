import { expect, test } from 'vitest';
import { strangeLink } from '../../src/agent/bounds/leading-out/links.ts';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';

const nowhere = (): boolean => false;
const linkIn = (text: string): string | null => strangeLink(plainTextOf(text), nowhere);

test.each([
  'evil.com',
  'evil[.]com',
  'evil(.)com',
  'evil dot com',
  'evil点com',
  'evil。com',
  'evil .com',
  '三点二点一点九',
  'evil.рф',
  'evil点中国',
  '\\\\server\\share',
  '[[首页]]',
  'hxxp: //evil',
  'ftp://evil',
  'me@evil.de',
  '10.0.0.1',
  'tel:12345',
  '[这里](evil',
  '[1]: evil',
])('%s leads somewhere, wherever it stands', (link) => {
  for (const text of [link, `${link}。`, `${link}\n请看。`]) expect(linkIn(text)).not.toBeNull();
});

test.each([
  '列表是可变的。',
  'A list can be changed.',
  '比例是 3:2。',
  '下午三点开始。',
  '用 `a[0]` 取第一个。',
])('%s leads nowhere', (text) => {
  expect(linkIn(text)).toBeNull();
});
