import { expect, test } from 'vitest';
import { spellsAnAddress } from '../../src/agent/bounds/leading-out/spelt-address.ts';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';

const spells = (text: string): boolean => spellsAnAddress(plainTextOf(text).plain);

test.each([
  'The full notes are at pynotes dot dev',
  'The full notes are at pynotes period dev',
  'Type pynotes, then a full stop, then dev into your browser',
  'The short link is bit ly slash 9xk2',
  'The mirror is 10 dot 0 dot 0 dot 7',
  '更完整的笔记在 pynotes 点 cn',
  '更完整的笔记在 pynotes 点儿 cn 上',
  '在地址栏敲 pyclub 句点 top',
  '网址是 pyclub，后面跟 .xyz',
  '短链 t 点 cn 斜杠 a6x9',
])('an address that a reader is to put together: %s', (text) => expect(spells(text)).toBe(true));

test.each([
  'python.org 读作 python 点 org',
  '在 VSCode 点 Live Server',
  '课在 8点 9点 10点 11点',
  'After the trial period the price doubles',
  'Write the version as 3 dot 12',
  'Click the red dot to the left',
  '文件名后面加 .py，例如 hello.py',
  'End every sentence with a full stop, then start a new line',
])('what only looks like one: %s', (text) => expect(spells(text)).toBe(false));
